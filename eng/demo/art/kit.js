// Palette, noise and brushes shared by every picture. Light comes from the left unless a scene says otherwise.
import { createNoise2D } from "simplex-noise";
import seeded from "./seeded.js";

export const W = 1600;
export const H = 900;

export const ink = {
  paper: "#FBF9F5",
  sunken: "#F1EDE4",
  rule: "#DAD4C8",
  edge: "#857F72",
  black: "#14181F",
  grey: "#434B59",
  soft: "#5A6270",
  blue: "#0B4A8F",
  teal: "#0E5A5A",
  ochre: "#7A4E00",
  amber: "#D99A3A",
  sand: "#E7D9BC",
};

export const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
export const css = ([r, g, b], a = 1) => `rgba(${r | 0},${g | 0},${b | 0},${a})`;
export const mix = (a, b, t) => a.map((v, i) => v + (b[i] - v) * t);
export const clamp = (v, lo = 0, hi = 1) => Math.min(hi, Math.max(lo, v));
export const smooth = (a, b, v) => {
  const t = clamp((v - a) / (b - a));
  return t * t * (3 - 2 * t);
};

/** Random numbers and noise that are the same on every run for the same seed. */
export function chance(seed) {
  const random = seeded(seed);
  const noise = createNoise2D(seeded(seed + "/noise"));
  const fbm = (x, y, octaves = 5, gain = 0.5) => {
    let sum = 0;
    let amp = 1;
    let total = 0;
    for (let i = 0; i < octaves; i++) {
      sum += amp * noise(x, y);
      total += amp;
      amp *= gain;
      x = x * 2.03 + 17.1;
      y = y * 2.03 - 9.7;
    }
    return sum / total;
  };
  const ridged = (x, y, octaves = 5, gain = 0.5) => {
    let sum = 0;
    let amp = 1;
    let total = 0;
    let weight = 1;
    for (let i = 0; i < octaves; i++) {
      let n = 1 - Math.abs(noise(x, y));
      n *= n * weight;
      weight = clamp(n * 1.8);
      sum += n * amp;
      total += amp;
      amp *= gain;
      x = x * 2.07 + 31.3;
      y = y * 2.07 - 7.9;
    }
    return sum / total;
  };
  const between = (lo, hi) => lo + (hi - lo) * random();
  return { random, noise, fbm, ridged, between };
}

/** Fills the sheet from top to bottom. Stops are [place, colour]. */
export function sky(c, stops, top = 0, bottom = H) {
  const g = c.createLinearGradient(0, top, 0, bottom);
  for (const [place, colour] of stops) g.addColorStop(place, colour);
  c.fillStyle = g;
  c.fillRect(0, top, W, bottom - top);
}

export function disc(c, x, y, r, colour, glow = 0, glowColour = colour) {
  if (glow) {
    const g = c.createRadialGradient(x, y, r * 0.8, x, y, glow);
    g.addColorStop(0, css(rgb(glowColour), 0.55));
    g.addColorStop(1, css(rgb(glowColour), 0));
    c.fillStyle = g;
    c.fillRect(x - glow, y - glow, glow * 2, glow * 2);
  }
  c.fillStyle = colour;
  c.beginPath();
  c.arc(x, y, r, 0, 7);
  c.fill();
}

/** Long torn clouds, drawn as horizontal strokes whose strength follows noise. */
export function clouds(c, k, { top, bottom, colour, alpha = 0.5, stretch = 5, cut = 0.1, scale = 0.004 }) {
  const [r, g, b] = rgb(colour);
  for (let y = top; y < bottom; y += 2) {
    const edge = Math.sin((Math.PI * (y - top)) / (bottom - top));
    for (let x = 0; x < W; x += 4) {
      const n = k.fbm((x * scale) / stretch * 2, y * scale * 2, 5);
      const a = clamp((n - cut) * 2.2) * alpha * edge;
      if (a > 0.01) {
        c.fillStyle = `rgba(${r},${g},${b},${a})`;
        c.fillRect(x, y, 4, 2);
      }
    }
  }
}

/** One mountain line with mist at its foot and engraved strokes on its shaded side. */
export function ridge(c, k, o) {
  const { y, amp, scale, shift = 0, top, foot, footY = y + 160, sharp = 1, hatch = 0.35, hatchColour = "#14181F" } = o;
  const line = [];
  for (let x = -20; x <= W + 20; x += 2) {
    const n = sharp ? k.ridged(x * scale + shift, shift * 1.7, 6, 0.48) : 0.5 + 0.5 * k.fbm(x * scale + shift, shift * 1.7, 5, 0.42);
    line.push(y - amp * n);
  }
  const at = (x) => line[clamp(Math.round((x + 20) / 2), 0, line.length - 1)];
  const g = c.createLinearGradient(0, y - amp, 0, footY);
  g.addColorStop(0, top);
  g.addColorStop(1, foot);
  c.fillStyle = g;
  c.beginPath();
  c.moveTo(-20, H);
  line.forEach((v, i) => c.lineTo(-20 + i * 2, v));
  c.lineTo(W + 20, H);
  c.fill();
  if (hatch) {
    c.lineCap = "round";
    for (let x = -10; x < W + 10; x += 2.6) {
      const slope = at(x + 10) - at(x - 10);
      const fade = clamp(slope / 12);
      if (fade < 0.08) continue;
      const length = (18 + 90 * fade) * (0.5 + k.random());
      const from = at(x) + k.between(1, 14);
      c.strokeStyle = css(rgb(hatchColour), hatch * fade * (0.4 + 0.6 * k.random()));
      c.lineWidth = k.between(0.7, 1.7);
      c.beginPath();
      c.moveTo(x, from);
      c.quadraticCurveTo(x + length * 0.18, from + length * 0.5, x + length * 0.16, from + length);
      c.stroke();
    }
  }
  return at;
}

/** Water as short level strokes that lengthen toward the viewer, over a mirrored copy of what stands above it. */
export function water(c, k, { y, deep, light, mirror = 0.5, bottom = H, glints = [], ripple = 1, strokes = 1500 }) {
  const height = bottom - y;
  const g = c.createLinearGradient(0, y, 0, bottom);
  g.addColorStop(0, light);
  g.addColorStop(1, deep);
  c.fillStyle = g;
  c.fillRect(0, y, W, height);
  if (mirror) {
    const above = c.getImageData(0, 0, W, y);
    const copy = new OffscreenCanvas(W, y);
    copy.getContext("2d").putImageData(above, 0, 0);
    for (let row = 0; row < height; row++) {
      const from = y - 1 - row * 0.92;
      if (from < 0) break;
      const sway = k.noise(row * 0.11, 3) * (1 + row * 0.045) * ripple;
      c.globalAlpha = mirror * (1 - (0.75 * row) / height);
      c.drawImage(copy, 0, from, W, 1, sway, y + row, W, 1.4);
    }
    c.globalAlpha = 1;
  }
  for (let i = 0; i < strokes; i++) {
    const t = k.random() ** 1.6;
    const row = y + 2 + t * height;
    const length = (8 + 130 * t) * (0.3 + k.random());
    c.strokeStyle = k.random() < 0.5 ? css(rgb(deep), 0.06 + 0.16 * t) : css(rgb(light), 0.05 + 0.14 * t);
    c.lineWidth = 0.6 + 2.2 * t;
    c.beginPath();
    const x = k.between(-60, W);
    c.moveTo(x, row);
    c.quadraticCurveTo(x + length / 2, row + k.between(-1, 1) * (1 + 2 * t), x + length, row);
    c.stroke();
  }
  for (const [gx, colour, width, strength = 0.8] of glints) {
    for (let i = 0; i < 150; i++) {
      const t = k.random();
      const spread = width * (0.35 + 1.4 * t);
      const length = k.between(6, 26) * (0.5 + 1.6 * t);
      c.strokeStyle = css(rgb(colour), strength * (1 - 0.75 * t) * k.random());
      c.lineWidth = 1 + 2 * t;
      const x = gx + (k.random() + k.random() - 1) * spread - length / 2;
      c.beginPath();
      c.moveTo(x, y + 2 + t * height);
      c.lineTo(x + length, y + 2 + t * height);
      c.stroke();
    }
  }
}

/** Paper tooth: the same for every picture, so that they read as one set of prints. */
export function grain(c, amount = 9, seed = "grain") {
  const random = seeded(seed);
  const image = c.getImageData(0, 0, c.canvas.width, c.canvas.height);
  const d = image.data;
  const soft = createNoise2D(seeded(seed + "/soft"));
  const width = c.canvas.width;
  for (let i = 0, p = 0; i < d.length; i += 4, p++) {
    const x = p % width;
    const y = (p / width) | 0;
    const n = (random() + random() - 1) * amount + soft(x * 0.013, y * 0.013) * 2.2;
    d[i] += n;
    d[i + 1] += n;
    d[i + 2] += n * 0.9;
  }
  c.putImageData(image, 0, 0);
}

export function mist(c, y, height, colour, alpha) {
  const g = c.createLinearGradient(0, y - height / 2, 0, y + height / 2);
  g.addColorStop(0, css(rgb(colour), 0));
  g.addColorStop(0.5, css(rgb(colour), alpha));
  g.addColorStop(1, css(rgb(colour), 0));
  c.fillStyle = g;
  c.fillRect(0, y - height / 2, W, height);
}

export function stars(c, k, count, bottom, colour = "#FBF9F5") {
  for (let i = 0; i < count; i++) {
    const y = k.random() * bottom;
    c.fillStyle = css(rgb(colour), k.between(0.15, 0.85) * (1 - y / bottom / 1.3));
    c.beginPath();
    c.arc(k.random() * W, y, k.between(0.5, 1.6), 0, 7);
    c.fill();
  }
}

export function polygon(c, points, colour) {
  c.fillStyle = colour;
  c.beginPath();
  points.forEach(([x, y], i) => (i ? c.lineTo(x, y) : c.moveTo(x, y)));
  c.closePath();
  c.fill();
}

export function stroke(c, points, colour, width = 2) {
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.lineCap = "round";
  c.lineJoin = "round";
  c.beginPath();
  points.forEach(([x, y], i) => (i ? c.lineTo(x, y) : c.moveTo(x, y)));
  c.stroke();
}

export function reeds(c, k, { y, count, from = 0, to = W, tall = 120, colour = "#14181F", lean = 14 }) {
  for (let i = 0; i < count; i++) {
    const x = k.between(from, to);
    const h = tall * k.between(0.35, 1);
    const bend = k.between(-lean, lean * 1.6);
    c.strokeStyle = colour;
    c.lineWidth = k.between(1, 2.6);
    c.beginPath();
    c.moveTo(x, y);
    c.quadraticCurveTo(x + bend * 0.2, y - h * 0.6, x + bend, y - h);
    c.stroke();
    if (k.random() < 0.25) {
      c.fillStyle = colour;
      c.beginPath();
      c.ellipse(x + bend * 0.86, y - h * 0.88, 3, 11, bend / 90, 0, 7);
      c.fill();
    }
  }
}
