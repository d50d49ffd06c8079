// A country seen from a hill: a height function drawn column by column from near to far, in a few flat tones like a
// screen print, with haze toward the horizon and still water that mirrors the shore.
import { W, H, clamp, mix, smooth } from "./kit.js";

/**
 * @param o.height  (x, z) → metres; z is the distance from the viewer
 * @param o.tone    ({ h, light, slope, distance, x, z }) → [r, g, b]
 * @param o.eye     { y, horizon (share of the sheet), reach, near, spread }
 * @param o.haze    { colour: [r, g, b], from, to } in metres
 * @param o.water   { level, colour: [r, g, b], mirror } or nothing
 * @returns project(x, h, z) → [sheetX, sheetY, scale], and visible(x, h, z)
 */
export function terrain(c, o) {
  const scale = 2;
  const width = W * scale;
  const height = H * scale;
  const sheet = new OffscreenCanvas(width, height);
  const s = sheet.getContext("2d");
  s.drawImage(c.canvas, 0, 0, width, height);
  const image = s.getImageData(0, 0, width, height);
  const px = image.data;
  const wet = new Uint8Array(width * height);
  const { y: eyeY, horizon, reach, near = 6, spread = 0.62, growth = 1.0018 } = o.eye;
  const focal = width / 2 / spread;
  const horizonY = height * horizon;
  const sun = o.sun ?? [-0.6, 0.62, -0.5];
  const depths = new Float32Array(width * height);
  for (let col = 0; col < width; col++) {
    const side = (col - width / 2) / focal;
    let floor = height;
    for (let z = near; z < reach; z *= growth) {
      const x = side * z;
      let h = o.height(x, z);
      const under = o.water && h < o.water.level;
      if (under) h = o.water.level;
      const y = Math.max(0, Math.round(horizonY + ((eyeY - h) * focal) / z));
      if (y >= floor) continue;
      let colour;
      if (under) {
        colour = o.water.colour;
      } else {
        const e = Math.max(1.5, z * 0.0035);
        const dx = (o.height(x + e, z) - h) / e;
        const dz = (o.height(x, z + e) - h) / e;
        const n = Math.hypot(dx, 1, dz);
        const light = clamp((-dx * sun[0] + sun[1] - dz * sun[2]) / n);
        colour = o.tone({ h, light, slope: Math.hypot(dx, dz), distance: z, x, z });
      }
      const fog = smooth(o.haze.from, o.haze.to, z) * (o.haze.most ?? 0.92);
      const [r, g, b] = mix(colour, o.haze.colour, fog);
      for (let row = y; row < floor; row++) {
        const i = row * width + col;
        px[i * 4] = r;
        px[i * 4 + 1] = g;
        px[i * 4 + 2] = b;
        px[i * 4 + 3] = 255;
        wet[i] = under ? 1 : 0;
        depths[i] = z;
      }
      floor = y;
      if (floor <= 0) break;
    }
  }
  if (o.water?.mirror) reflect(px, wet, width, height, o.water);
  s.putImageData(image, 0, 0);
  c.imageSmoothingQuality = "high";
  c.drawImage(sheet, 0, 0, W, H);
  const project = (x, h, z) => [W / 2 + ((x / z) * focal) / scale, (horizonY + ((eyeY - h) * focal) / z) / scale, focal / z / scale];
  const visible = (x, h, z) => {
    const [sx, sy] = project(x, h, z);
    if (sx < 0 || sx >= W || sy < 0 || sy >= H) return false;
    const d = depths[Math.round(sy * scale) * width + Math.round(sx * scale)];
    return d === 0 || d > z * 0.985;
  };
  return { project, visible };
}

function reflect(px, wet, width, height, { mirror, ripple = 1 }) {
  for (let col = 0; col < width; col++) {
    let shore = -1;
    for (let row = 1; row < height; row++) {
      const i = row * width + col;
      if (!wet[i]) {
        shore = -1;
        continue;
      }
      if (shore < 0) shore = row;
      const depth = row - shore;
      const sway = Math.sin(row * 0.21 + col * 0.006) * Math.sin(row * 0.047) * (1 + depth * 0.02) * 2.4 * ripple;
      const from = clamp(Math.round(shore - 1 - depth), 0, height - 1);
      const at = (from * width + clamp(Math.round(col + sway), 0, width - 1)) * 4;
      const strength = mirror * (1 - (0.5 * depth) / height);
      for (let ch = 0; ch < 3; ch++) px[i * 4 + ch] += (px[at + ch] - px[i * 4 + ch]) * strength;
    }
  }
}

/** Cuts light into a few flat tones with a slightly uneven edge, as ink on a block would. */
export function tones(steps, light, wobble = 0) {
  const v = clamp(light + wobble) * (steps.length - 1);
  const low = Math.floor(v);
  const t = smooth(0.38, 0.62, v - low);
  return mix(steps[low], steps[Math.min(steps.length - 1, low + 1)], t);
}
