// Makes every film, or only those named: node film.js [name …]. Needs ffmpeg and espeak-ng.
// With --captions it writes the captions and transcripts only.
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mediaFolder, openStudio } from "./browser.js";
import { films } from "./films.js";

const rate = 16;
const wordsOnly = process.argv.includes("--captions");
const wanted = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const stamp = (s) => `00:00:${s.toFixed(3).padStart(6, "0")}`;

async function captions({ name, cues }) {
  for (const language of Object.keys(cues[0][2])) {
    const lines = cues.map(([from, to, text]) => `${stamp(from)} --> ${stamp(to)}\n${text[language]}\n`);
    await writeFile(join(mediaFolder, `${name}.${language}.vtt`), `WEBVTT\n\n${lines.join("\n")}`);
  }
  await writeFile(join(mediaFolder, `${name}.txt`), cues.map(([, , text]) => text.en).join("\n\n") + "\n");
}

/** A spoken track over a quiet chord, as one file. */
async function sound({ cues, seconds }, folder) {
  const inputs = [];
  const parts = [];
  for (const [i, [from, , text]] of cues.entries()) {
    const file = join(folder, `${i}.wav`);
    execFileSync("espeak-ng", ["-v", "en-gb", "-s", "168", "-p", "38", "-w", file, text.en]);
    inputs.push("-i", file);
    parts.push(`[${i}]adelay=${Math.round(from * 1000)}:all=1,lowpass=f=5200,volume=0.8[v${i}]`);
  }
  const chord = [110, 164.81, 220, 329.63].map((f, i) => `${0.016 / (1 + i * 0.5)}*sin(2*PI*${f}*t)*(0.7+0.3*sin(2*PI*${0.07 + i * 0.03}*t))`).join("+");
  inputs.push("-f", "lavfi", "-i", `aevalsrc='${chord}':d=${seconds}:s=22050`);
  const n = cues.length;
  parts.push(`[${n}]afade=t=in:d=2,afade=t=out:st=${seconds - 3}:d=3[bed]`);
  parts.push(`${cues.map((_, i) => `[v${i}]`).join("")}[bed]amix=inputs=${n + 1}:normalize=0:duration=longest,atrim=0:${seconds}[out]`);
  const file = join(folder, "sound.wav");
  execFileSync("ffmpeg", ["-loglevel", "error", "-y", ...inputs, "-filter_complex", parts.join(";"), "-map", "[out]", "-ac", "1", "-ar", "44100", file]);
  return file;
}

async function picture(page, film, track) {
  const out = join(mediaFolder, `${film.name}.mp4`);
  const encoder = spawn("ffmpeg", [
    "-loglevel", "error", "-y", "-f", "image2pipe", "-c:v", "mjpeg", "-framerate", String(rate), "-i", "-", "-i", track,
    "-c:v", "libx264", "-preset", "slow", "-crf", String(film.crf ?? 27), "-pix_fmt", "yuv420p", "-vf", "scale=out_range=tv", "-c:a", "aac", "-b:a", "56k",
    "-map_metadata", "-1", "-fflags", "+bitexact", "-movflags", "+faststart", "-shortest", out,
  ], { stdio: ["pipe", "inherit", "inherit"] });
  const done = new Promise((resolve, reject) => encoder.on("close", (code) => (code ? reject(new Error(`ffmpeg ${code}`)) : resolve())));
  const frames = film.seconds * rate;
  for (let i = 0; i < frames; i++) {
    const data = await page.evaluate(
      async ([path, drawing, t]) => {
        window.sheet ??= new OffscreenCanvas(1280, 720);
        const c = window.sheet.getContext("2d");
        c.setTransform(0.8, 0, 0, 0.8, 0, 0);
        await (await import(path))[drawing](c, t);
        const blob = await window.sheet.convertToBlob({ type: "image/jpeg", quality: 0.93 });
        return await new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result.split(",")[1]);
          reader.readAsDataURL(blob);
        });
      },
      [`/art/${film.module}.js`, film.draw, Math.min(0.9999, i / frames)],
    );
    if (!encoder.stdin.write(Buffer.from(data, "base64"))) await new Promise((resolve) => encoder.stdin.once("drain", resolve));
  }
  encoder.stdin.end();
  await done;
  return (await stat(out)).size;
}

const chosen = films.filter((film) => !wanted.length || wanted.includes(film.name));
for (const film of chosen) await captions(film);
if (!wordsOnly) {
  const { page, close } = await openStudio();
  for (const film of chosen) {
    const folder = await mkdtemp(join(tmpdir(), "film-"));
    const bytes = await picture(page, film, await sound(film, folder));
    await rm(folder, { recursive: true });
    console.log(`${film.name}.mp4  ${(bytes / 1024).toFixed(0)} KB`);
  }
  await close();
}
