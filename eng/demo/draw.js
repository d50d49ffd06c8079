// Draws every picture, or only those named: node draw.js [name …]
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mediaFolder, openStudio } from "./browser.js";
import { pictures } from "./pictures.js";

const wanted = process.argv.slice(2);
await mkdir(mediaFolder, { recursive: true });
const { page, close } = await openStudio();
for (const { name, module, draw, type = "jpg" } of pictures) {
  if (wanted.length && !wanted.includes(name)) continue;
  const data = await page.evaluate(
    async ([path, drawing, mime]) => {
      const canvas = new OffscreenCanvas(1600, 900);
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const scene = await import(path);
      await scene[drawing](context);
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.82 });
      return await new Promise((done) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result.split(",")[1]);
        reader.readAsDataURL(blob);
      });
    },
    [`/art/${module}.js`, draw, type === "png" ? "image/png" : "image/jpeg"],
  );
  const bytes = Buffer.from(data, "base64");
  await writeFile(join(mediaFolder, `${name}.${type}`), bytes);
  console.log(`${name}.${type}  ${(bytes.length / 1024).toFixed(0)} KB`);
}
await close();
