// A browser page with a canvas, served from this folder without a web server.
import { chromium } from "playwright-core";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const types = { ".js": "text/javascript", ".json": "application/json", ".woff2": "font/woff2", ".html": "text/html" };

export const content = join(here, "../../src/NewsSite/Demo/Content");
export const mediaFolder = join(content, "media");

const html = `<!doctype html><meta charset="utf-8"><title>Art</title>
<script src="/node_modules/d3-array/dist/d3-array.min.js"></script>
<script src="/node_modules/d3-geo/dist/d3-geo.min.js"></script>
<script src="/node_modules/topojson-client/dist/topojson-client.min.js"></script>
<script type="importmap">{"imports":{"simplex-noise":"/node_modules/simplex-noise/dist/esm/simplex-noise.js"}}</script>
<style>
@font-face{font-family:Ambrel;font-weight:400;src:url(/node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2)}
@font-face{font-family:Ambrel;font-weight:600;src:url(/node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2)}
@font-face{font-family:Ambrel;font-style:italic;font-weight:400;src:url(/node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2)}
</style><canvas></canvas>`;

export async function openStudio() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage();
  page.on("pageerror", (e) => console.error("page:", e.message));
  page.on("console", (m) => m.type() === "error" && console.error("page:", m.text()));
  await page.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/") return route.fulfill({ contentType: "text/html", body: html });
    try {
      await route.fulfill({ contentType: types[extname(path)] ?? "text/plain", body: await readFile(join(here, path)) });
    } catch {
      await route.fulfill({ status: 404, body: "" });
    }
  });
  await page.goto("http://studio.test/");
  await page.evaluate(() => Promise.all(["400 20px Ambrel", "600 20px Ambrel", "italic 400 20px Ambrel"].map((f) => document.fonts.load(f))));
  return { page, close: () => browser.close() };
}
