// Streets and rooms, and two views nobody has from a window: from orbit, and through the ground.
import { W, H, chance, clamp, css, disc, grain, ink, mist, mix, polygon, rgb, ridge, sky, smooth, stars, stroke, water } from "./kit.js";
import { tree } from "./waterside.js";

export function censusStreet(c) {
  const k = chance("census-4");
  sky(c, [[0, "#2b3a52"], [0.25, "#5f6f80"], [0.42, "#d8b48c"], [1, "#d8b48c"]]);
  stars(c, k, 60, 180);
  const base = 742;
  const fronts = ["#7f3f2e", "#c7a15a", "#3f5f66", "#b7714a", "#dccba4", "#5b4a57", "#8fa08c", "#a8543a", "#2f4f57", "#e0bf86"];
  let x = -30;
  for (let i = 0; x < W; i++) {
    const w = k.between(128, 176);
    const top = base - k.between(330, 480);
    house(c, k, x, w, top, base, fronts[i % fronts.length], i);
    x += w;
  }
  const g = c.createLinearGradient(0, base, 0, H);
  g.addColorStop(0, "#4a443f");
  g.addColorStop(1, "#2a2826");
  c.fillStyle = g;
  c.fillRect(0, base, W, H - base);
  for (let row = 0; row < 9; row++) {
    const y = base + 22 + row * row * 1.9 + row * 4;
    for (let px = -20 + (row % 2) * 22; px < W; px += 30 + row * 5) {
      c.fillStyle = css(mix(rgb("#4f4842"), rgb("#8a7c6a"), k.random()), 0.5);
      c.beginPath();
      c.ellipse(px, y, 11 + row * 2, 3 + row * 0.7, 0, 0, 7);
      c.fill();
    }
  }
  c.fillStyle = "#8f8474";
  c.fillRect(0, base, W, 14);
  for (const lx of [120, 700, 1290]) lamp(c, lx, base + 30);
  enumerator(c, 886, base + 10);
  grain(c, 9, "street");
}

function house(c, k, x, w, top, base, colour, i) {
  const wall = rgb(colour);
  const dark = css(mix(wall, rgb("#15161c"), 0.55));
  c.fillStyle = css(mix(wall, rgb("#20242e"), 0.16));
  c.fillRect(x, top, w, base - top);
  const kind = i % 4;
  if (kind === 0) polygon(c, [[x, top + 2], [x + w / 2, top - w * 0.5], [x + w, top + 2]], dark);
  if (kind === 1) {
    const steps = [];
    for (let s = 0; s < 5; s++) steps.push([x + (s * w) / 10, top - s * 20], [x + ((s + 1) * w) / 10, top - s * 20]);
    for (let s = 4; s >= 0; s--) steps.push([x + w - ((s + 1) * w) / 10, top - s * 20], [x + w - (s * w) / 10, top - s * 20]);
    polygon(c, [[x, top + 2], ...steps, [x + w, top + 2]], css(mix(wall, rgb("#20242e"), 0.16)));
  }
  if (kind === 2) polygon(c, [[x - 5, top + 3], [x + 16, top - 66], [x + w - 16, top - 66], [x + w + 5, top + 3]], "#2c2e35");
  if (kind === 3) {
    c.fillStyle = dark;
    c.fillRect(x - 4, top - 10, w + 8, 16);
  }
  c.fillStyle = dark;
  c.fillRect(x + w * 0.7, top - 96, 18, 70);
  for (let n = 0; n < 60; n++) stroke(c, [[x + k.between(3, w - 12), top + k.between(4, base - top)], [x + k.between(3, w - 3), top + k.between(4, base - top)]].map(([a, b], j, all) => [j ? Math.min(all[0][0] + 10, x + w) : a, j ? all[0][1] : b]), "rgba(20,16,14,.1)", 2);
  const cols = w > 150 ? 3 : 2;
  const floors = Math.floor((base - top - 120) / 92);
  for (let f = 0; f < floors; f++) {
    for (let n = 0; n < cols; n++) {
      const ww = 27;
      const wx = x + ((n + 0.5) * w) / cols - ww / 2;
      const wy = top + 22 + f * 92;
      const lit = k.random() < 0.52;
      c.fillStyle = "#f4ead2";
      c.fillRect(wx - 4, wy - 4, ww + 8, 58);
      c.fillStyle = lit ? ["#ffd27d", "#ffe1a4", "#f7bd62"][(k.random() * 3) | 0] : "#26313f";
      c.fillRect(wx, wy, ww, 50);
      if (lit && k.random() < 0.4) {
        c.fillStyle = "rgba(60,34,20,.75)";
        const px = wx + k.between(8, 19);
        c.beginPath();
        c.arc(px, wy + 24, 6, 0, 7);
        c.fill();
        c.fillRect(px - 9, wy + 30, 18, 20);
      } else if (k.random() < 0.5) {
        c.fillStyle = lit ? "rgba(168,84,58,.55)" : "rgba(200,200,190,.2)";
        polygon(c, [[wx, wy], [wx + 11, wy], [wx, wy + 42]], c.fillStyle);
        polygon(c, [[wx + ww, wy], [wx + ww - 11, wy], [wx + ww, wy + 42]], c.fillStyle);
      }
      stroke(c, [[wx + ww / 2, wy], [wx + ww / 2, wy + 50]], "#f4ead2", 2.5);
      stroke(c, [[wx, wy + 22], [wx + ww, wy + 22]], "#f4ead2", 2.5);
    }
  }
  const dx = x + w * (i % 2 ? 0.24 : 0.6);
  c.fillStyle = "#f4ead2";
  c.fillRect(dx - 6, base - 98, 56, 98);
  c.fillStyle = ["#0e5a5a", "#4a2f22", "#0b3a6f", "#7a4e00"][i % 4];
  c.fillRect(dx, base - 92, 44, 92);
  c.fillStyle = "#ffd893";
  c.fillRect(dx + 6, base - 86, 32, 16);
  disc(c, dx + 36, base - 42, 3, "#e8c06a");
}

function lamp(c, x, y) {
  const g = c.createRadialGradient(x, y - 250, 4, x, y - 250, 130);
  g.addColorStop(0, "rgba(255,222,150,.55)");
  g.addColorStop(1, "rgba(255,222,150,0)");
  c.fillStyle = g;
  c.fillRect(x - 130, y - 380, 260, 260);
  stroke(c, [[x, y], [x, y - 232]], "#16181d", 7);
  polygon(c, [[x - 14, y - 232], [x - 20, y - 266], [x + 20, y - 266], [x + 14, y - 232]], "#ffe6b0");
  polygon(c, [[x - 24, y - 266], [x, y - 286], [x + 24, y - 266]], "#16181d");
}

function enumerator(c, x, y) {
  polygon(c, [[x - 21, y], [x - 26, y - 76], [x - 14, y - 104], [x + 14, y - 104], [x + 26, y - 76], [x + 21, y]], "#1a2029");
  disc(c, x, y - 118, 15, "#c99a78");
  polygon(c, [[x - 18, y - 121], [x - 13, y - 138], [x + 13, y - 138], [x + 18, y - 121]], "#3a2a22");
  stroke(c, [[x + 14, y - 96], [x + 42, y - 72]], "#1a2029", 11);
  polygon(c, [[x + 30, y - 84], [x + 62, y - 92], [x + 70, y - 54], [x + 38, y - 46]], "#f6f0df");
  for (let i = 0; i < 4; i++) stroke(c, [[x + 38 + i, y - 77 + i * 8], [x + 59 + i, y - 82 + i * 8]], "#7d7668", 2);
  stroke(c, [[x - 14, y - 102], [x + 24, y - 46]], "#8a5a2c", 5);
  polygon(c, [[x - 36, y - 56], [x - 4, y - 52], [x - 6, y - 18], [x - 38, y - 22]], "#a86a35");
}

export function satellite(c) {
  const k = chance("orbit");
  sky(c, [[0, "#0a1220"], [0.6, "#101d33"], [1, "#1b3150"]]);
  stars(c, k, 460, H);
  const cx = 820;
  const cy = 1930;
  const r = 1440;
  for (let i = 0; i < 26; i++) {
    c.strokeStyle = `rgba(127,186,200,${0.13 * (1 - i / 26) ** 2})`;
    c.lineWidth = 7;
    c.beginPath();
    c.arc(cx, cy, r + i * 5, 0, 7);
    c.stroke();
  }
  const image = c.getImageData(0, 0, W, H);
  for (let y = 440; y < H; y++) {
    for (let x = 0; x < W; x++) {
      const dx = x - cx;
      const dy = y - cy;
      const d = Math.hypot(dx, dy);
      if (d > r) continue;
      const z = Math.sqrt(1 - (d / r) ** 2);
      const u = (dx / r / (0.35 + z)) * 3.2;
      const v = (dy / r / (0.35 + z)) * 3.2;
      const land = k.fbm(u * 0.62 + 4, v * 0.5 + 2, 8);
      const cloud = k.fbm(u * 1.1 - 3 + 0.35 * k.noise(u, v), v * 1.5 + 8 + 0.3 * k.noise(u * 1.7, v), 7);
      let colour = land > 0.02 ? mix(rgb("#5d7a58"), rgb("#c8ac78"), smooth(0.05, 0.4, land + 0.2 * k.noise(u * 6, v * 6))) : mix(rgb("#2b7482"), rgb("#123c57"), smooth(0, -0.3, land));
      if (Math.abs(land - 0.02) < 0.006) colour = rgb("#e3d6b0");
      colour = mix(colour, rgb("#f6f2e6"), smooth(0.08, 0.4, cloud) * 0.92);
      const light = clamp(0.16 + 0.95 * (1 - (x / W) * 0.95) * (0.3 + z * 1.3));
      colour = mix(rgb("#08111f"), colour, light);
      const rim = smooth(0.985, 1, d / r);
      colour = mix(colour, rgb("#8fc7d2"), rim * 0.55 * (1 - (x / W) * 0.7));
      const i = (y * W + x) * 4;
      [image.data[i], image.data[i + 1], image.data[i + 2]] = colour;
    }
  }
  c.putImageData(image, 0, 0);
  const sx = 1010;
  const sy = 250;
  polygon(c, [[sx - 10, sy + 60], [470, 640], [700, 600]], "rgba(245,226,170,.13)");
  stroke(c, [[470, 640], [700, 600]], "rgba(245,226,170,.75)", 3);
  c.save();
  c.translate(sx, sy);
  c.rotate(-0.28);
  for (const side of [-1, 1]) {
    c.save();
    c.scale(side, 1);
    stroke(c, [[40, 0], [84, 0]], "#cfc7b4", 5);
    for (let n = 0; n < 3; n++) {
      const px = 84 + n * 92;
      polygon(c, [[px, -46], [px + 86, -46], [px + 86, 46], [px, 46]], "#17395a");
      for (let a = 1; a < 5; a++) stroke(c, [[px + a * 17, -46], [px + a * 17, 46]], "rgba(160,196,214,.5)", 1.5);
      for (let b = 1; b < 4; b++) stroke(c, [[px, -46 + b * 23], [px + 86, -46 + b * 23]], "rgba(160,196,214,.5)", 1.5);
      c.strokeStyle = "#d8cfb8";
      c.lineWidth = 3;
      c.strokeRect(px, -46, 86, 92);
    }
    c.restore();
  }
  polygon(c, [[-40, -62], [40, -62], [40, 62], [-40, 62]], "#c89a4a");
  polygon(c, [[-40, -62], [-8, -62], [-8, 62], [-40, 62]], "#f0cf86");
  for (let i = 0; i < 26; i++) stroke(c, [[k.between(-38, 36), k.between(-60, 58)], [k.between(-38, 36), k.between(-60, 58)]], "rgba(122,78,0,.22)", 1.4);
  polygon(c, [[-26, 62], [26, 62], [20, 96], [-20, 96]], "#23303f");
  c.fillStyle = "#7fb4c2";
  c.beginPath();
  c.ellipse(0, 97, 19, 6, 0, 0, 7);
  c.fill();
  c.strokeStyle = "#e8e0cc";
  c.lineWidth = 4;
  c.beginPath();
  c.arc(0, -88, 30, 0.35, Math.PI - 0.35);
  c.stroke();
  stroke(c, [[0, -58], [0, -104]], "#e8e0cc", 3);
  c.restore();
  grain(c, 8, "orbit");
}

export function nightLibrary(c) {
  const k = chance("library");
  c.fillStyle = "#3a2c26";
  c.fillRect(0, 0, W, H);
  const g = c.createRadialGradient(800, 520, 60, 800, 520, 900);
  g.addColorStop(0, "#a8743f");
  g.addColorStop(0.55, "#5a3d2c");
  g.addColorStop(1, "#241b1b");
  c.fillStyle = g;
  c.fillRect(0, 0, W, H);
  c.save();
  c.beginPath();
  c.moveTo(560, 560);
  c.lineTo(560, 250);
  c.arc(800, 250, 240, Math.PI, 0);
  c.lineTo(1040, 560);
  c.closePath();
  c.fillStyle = "#1b2d48";
  c.fill();
  c.clip();
  sky(c, [[0, "#14233c"], [0.5, "#3a5474"], [0.64, "#8a8a90"]], 0, 620);
  stars(c, k, 160, 400);
  disc(c, 905, 170, 26, "#f4e9cb", 110);
  ridge(c, k, { y: 520, amp: 150, scale: 0.004, shift: 5, top: "#24395a", foot: "#4b5d74", footY: 560, hatch: 0.2 });
  c.fillStyle = "#16243a";
  for (let x = 560; x < 1040; x += 30) c.fillRect(x, 500 - 40 * k.random(), 28, 100);
  for (let i = 0; i < 40; i++) {
    c.fillStyle = "rgba(255,214,140,.85)";
    c.fillRect(k.between(565, 1035), k.between(490, 556), 4, 5);
  }
  c.restore();
  for (const x of [680, 800, 920]) stroke(c, [[x, 560], [x, 250 - Math.sqrt(Math.max(0, 240 ** 2 - (x - 800) ** 2))]], "#2a1e1a", 7);
  for (const y of [250, 400]) stroke(c, [[560, y], [1040, y]], "#2a1e1a", 7);
  c.strokeStyle = "#2a1e1a";
  c.lineWidth = 16;
  c.beginPath();
  c.moveTo(560, 566);
  c.lineTo(560, 250);
  c.arc(800, 250, 240, Math.PI, 0);
  c.lineTo(1040, 566);
  c.stroke();
  for (const side of [-1, 1]) {
    for (let s = 0; s < 3; s++) shelves(c, k, side, s);
  }
  polygon(c, [[0, 760], [W, 760], [W, H], [0, H]], "#2c1f1b");
  for (let i = -12; i < 26; i++) stroke(c, [[800 + (i - 6) * 46, 760], [800 + (i - 6) * 190, H]], "rgba(190,130,80,.14)", 3);
  polygon(c, [[330, 660], [1270, 660], [1340, 704], [260, 704]], "#8a5a34");
  polygon(c, [[260, 704], [1340, 704], [1340, 730], [260, 730]], "#4e3220");
  for (const x of [310, 1260]) polygon(c, [[x, 730], [x + 30, 730], [x + 26, 870], [x + 4, 870]], "#3a2418");
  for (const [x, y] of [[500, 650], [800, 646], [1100, 650]]) deskLamp(c, x, y);
  reader(c, 420, 640, "#274b52", 1);
  reader(c, 690, 636, "#6b3f3a", -1);
  reader(c, 960, 636, "#3c4a63", 1);
  reader(c, 1200, 640, "#55603f", -1);
  for (let i = 0; i < 9; i++) {
    const x = 380 + i * 100 + k.between(-20, 20);
    polygon(c, [[x, 676], [x + 38, 670], [x + 74, 676], [x + 74, 684], [x + 38, 680], [x, 684]], "#f4ead2");
  }
  grain(c, 9, "library");
}

function shelves(c, k, side, s) {
  const near = s / 3;
  const x0 = side < 0 ? -30 + s * 195 : W + 30 - s * 195;
  const x1 = x0 - side * 178;
  const [l, r] = [Math.min(x0, x1), Math.max(x0, x1)];
  const top = 40 + s * 46;
  const bottom = 800 - s * 30;
  c.fillStyle = css(mix(rgb("#1d1513"), rgb("#4b3021"), near));
  c.fillRect(l, top, r - l, bottom - top);
  const rows = 8;
  const tall = (bottom - top - 16) / rows;
  const colours = ["#7f3f2e", "#c7a15a", "#3f5f66", "#b7714a", "#dccba4", "#5b4a57", "#8fa08c", "#0e5a5a", "#22344f"];
  for (let row = 0; row < rows; row++) {
    const y = top + 14 + row * tall;
    for (let x = l + 8; x < r - 10; ) {
      const w = k.between(6, 15);
      const h = tall * k.between(0.55, 0.84);
      if (k.random() < 0.06) {
        x += w * 2;
        continue;
      }
      const shade = mix(rgb("#1a1311"), rgb(colours[(k.random() * colours.length) | 0]), 0.4 + 0.4 * near + 0.12 * k.random());
      c.fillStyle = css(shade);
      c.fillRect(x, y + tall - 8 - h, Math.min(w, r - 8 - x), h);
      if (k.random() < 0.4) {
        c.fillStyle = "rgba(240,214,150,.4)";
        c.fillRect(x + 1, y + tall - 8 - h * 0.8, Math.max(1, w - 2), 3);
      }
      x += w + 1;
    }
    c.fillStyle = css(mix(rgb("#2a1c17"), rgb("#7a5233"), near));
    c.fillRect(l, y + tall - 8, r - l, 8);
  }
}

function deskLamp(c, x, y) {
  const g = c.createRadialGradient(x, y - 30, 6, x, y - 20, 190);
  g.addColorStop(0, "rgba(255,224,150,.7)");
  g.addColorStop(1, "rgba(255,210,130,0)");
  c.fillStyle = g;
  c.fillRect(x - 190, y - 210, 380, 380);
  stroke(c, [[x, y + 26], [x, y - 58]], "#2b1d16", 6);
  c.fillStyle = "#0e5a5a";
  c.beginPath();
  c.ellipse(x, y - 58, 52, 24, 0, Math.PI, 0);
  c.fill();
  c.fillStyle = "#fff0c4";
  c.fillRect(x - 46, y - 58, 92, 6);
}

function reader(c, x, y, colour, lean) {
  polygon(c, [[x - 44, y + 22], [x - 40, y - 30], [x - 20, y - 50], [x + 20, y - 50], [x + 40, y - 30], [x + 44, y + 22]], colour);
  c.save();
  c.translate(x + lean * 5, y - 74);
  c.rotate(lean * 0.25);
  disc(c, 0, 0, 25, "#c08f6c");
  c.fillStyle = "#2a1d18";
  c.beginPath();
  c.arc(0, -4, 26, Math.PI * 0.98, Math.PI * 2.02);
  c.fill();
  c.restore();
}

export function qanat(c) {
  const k = chance("qanat");
  sky(c, [[0, "#8fb2b6"], [0.2, "#d9dcc6"], [0.34, "#f3e3bb"], [1, "#f3e3bb"]]);
  ridge(c, k, { y: 330, amp: 250, scale: 0.0022, shift: 3, top: "#8d8a8a", foot: "#dccba6", footY: 400, hatch: 0.25 });
  const surface = (x) => 250 + 300 * smooth(-100, 1250, x) + 7 * k.fbm(x * 0.01, 2, 4);
  const edge = [];
  for (let x = 0; x <= W; x += 4) edge.push([x, surface(x)]);
  polygon(c, [[0, H], ...edge, [W, H]], "#c9a46b");
  const bands = [["#b98d57", 70], ["#a4784a", 150], ["#8e6640", 240], ["#775537", 340]];
  for (const [colour, depth] of bands) polygon(c, [[0, H], ...edge.map(([x, y]) => [x, y + depth + 16 * k.fbm(x * 0.004, depth, 4)]), [W, H]], colour);
  const table = (x) => 560 + 60 * smooth(0, 900, x) + 400 * smooth(500, 1500, x) - 70 * smooth(500, 0, x);
  const damp = [];
  for (let x = 0; x <= 820; x += 8) damp.push([x, table(x)]);
  polygon(c, [[0, H], ...damp, [900, H]], "rgba(47,111,124,.55)");
  for (let i = 0; i < 900; i++) {
    const x = k.between(0, W);
    const y = surface(x) + k.random() * (H - surface(x));
    c.fillStyle = css(rgb(k.random() < 0.5 ? "#e4c894" : "#4f3826"), 0.2);
    c.beginPath();
    c.ellipse(x, y, k.between(1, 6), k.between(1, 4), 0, 0, 7);
    c.fill();
  }
  const tunnel = (x) => 606 - (x - 250) * 0.032;
  const mouth = 1290;
  stroke(c, [[250, tunnel(250)], [mouth, tunnel(mouth)]], "#2a1d15", 34);
  stroke(c, [[250, tunnel(250) + 9], [mouth, tunnel(mouth) + 9]], "#4f9aa5", 11);
  stroke(c, [[260, tunnel(260) + 6], [mouth, tunnel(mouth) + 6]], "rgba(235,245,235,.6)", 2);
  for (let i = 0; i < 9; i++) {
    const x = 262 + i * 112;
    stroke(c, [[x, surface(x) - 4], [x, tunnel(x) - 10]], "#2a1d15", 17);
    polygon(c, [[x - 50, surface(x) + 6], [x - 24, surface(x) - 20], [x - 10, surface(x) - 14], [x + 10, surface(x) - 14], [x + 24, surface(x) - 20], [x + 50, surface(x) + 9]], "#d8b981");
    polygon(c, [[x - 12, surface(x) - 15], [x + 12, surface(x) - 15], [x + 9, surface(x) - 8], [x - 9, surface(x) - 8]], "#2a1d15");
  }
  const wx = 486;
  stroke(c, [[wx - 34, surface(wx) - 14], [wx - 18, surface(wx) - 66]], "#4a2f1e", 6);
  stroke(c, [[wx + 34, surface(wx) - 14], [wx + 18, surface(wx) - 66]], "#4a2f1e", 6);
  stroke(c, [[wx - 26, surface(wx) - 64], [wx + 26, surface(wx) - 64]], "#4a2f1e", 8);
  stroke(c, [[wx, surface(wx) - 62], [wx, tunnel(wx) - 60]], "#e6d3a3", 2);
  polygon(c, [[wx - 8, tunnel(wx) - 62], [wx + 8, tunnel(wx) - 62], [wx + 6, tunnel(wx) - 46], [wx - 6, tunnel(wx) - 46]], "#a8743f");
  const ditch = surface(mouth) + 4;
  stroke(c, [[mouth - 4, tunnel(mouth) + 8], [mouth + 40, ditch], [W, surface(W) + 2]], "#4f9aa5", 9);
  for (let i = 0; i < 34; i++) {
    const x = k.between(1340, W);
    stroke(c, [[x, surface(x) + 10], [x + 16, surface(x) + 12]], "#6f8a4f", 6);
  }
  for (let i = 0; i < 20; i++) tree(c, k, k.between(1330, W), surface(1400) + k.between(-2, 6), k.between(22, 50), k.random() < 0.5 ? "#4f6f4a" : "#38583f");
  for (const [x, w, h] of [[1380, 74, 54], [1466, 60, 42], [1530, 66, 62]]) {
    const y = surface(x) + 8;
    polygon(c, [[x, y], [x, y - h], [x + w, y - h], [x + w, y]], "#e2c692");
    polygon(c, [[x + w * 0.65, y], [x + w * 0.65, y - h], [x + w, y - h], [x + w, y]], "#b58f5c");
    c.fillStyle = "#e9d1a2";
    c.beginPath();
    c.ellipse(x + w * 0.4, y - h, w * 0.3, 16, 0, Math.PI, 0);
    c.fill();
    c.fillStyle = "#4a3322";
    c.fillRect(x + 12, y - h * 0.5, 10, h * 0.5);
  }
  grain(c, 8, "qanat");
}

export function assembly(c) {
  const k = chance("assembly");
  sky(c, [[0, "#4d6c80"], [0.3, "#a9b3a8"], [0.5, "#efd6a4"], [0.6, "#f3dcae"], [1, "#f3dcae"]]);
  disc(c, 380, 420, 40, "#fff3cf", 260, "#ffe4a8");
  ridge(c, k, { y: 560, amp: 130, scale: 0.0017, shift: 21, top: "#8fa09b", foot: "#dccfa9", footY: 560, hatch: 0.12 });
  for (let i = 0; i < 110; i++) tree(c, k, k.between(0, W), 606, k.between(12, 34), css(mix(rgb("#4c6a5e"), rgb("#7d8f74"), k.random())));
  const stone = "#e3d3ae";
  const shade = "#a08d6b";
  const cx = 880;
  const base = 610;
  polygon(c, [[cx - 520, base], [cx - 520, base - 150], [cx + 520, base - 150], [cx + 520, base]], stone);
  polygon(c, [[cx + 60, base], [cx + 60, base - 150], [cx + 520, base - 150], [cx + 520, base]], "#cdbb94");
  c.fillStyle = shade;
  c.fillRect(cx - 530, base - 162, 1060, 14);
  for (let i = 0; i < 24; i++) {
    const x = cx - 500 + i * 42.4;
    if (Math.abs(x + 10 - cx) < 190) continue;
    c.fillStyle = "#37434a";
    c.beginPath();
    c.roundRect(x, base - 124, 19, 54, [10, 10, 0, 0]);
    c.fill();
    c.fillRect(x, base - 50, 19, 34);
    if (k.random() < 0.3) {
      c.fillStyle = "#ffd68c";
      c.fillRect(x + 2, base - 48, 15, 30);
    }
  }
  c.fillStyle = stone;
  c.fillRect(cx - 190, base - 220, 380, 220);
  polygon(c, [[cx - 212, base - 218], [cx, base - 296], [cx + 212, base - 218]], "#d8c69c");
  polygon(c, [[cx - 160, base - 226], [cx, base - 284], [cx + 160, base - 226]], "#b7a37b");
  c.fillStyle = "#4d4a44";
  c.fillRect(cx - 172, base - 206, 344, 206);
  for (let i = 0; i < 8; i++) {
    const x = cx - 178 + i * 49;
    polygon(c, [[x, base], [x + 2, base - 208], [x + 22, base - 208], [x + 24, base]], "#efe2c0");
    polygon(c, [[x + 14, base], [x + 14, base - 208], [x + 22, base - 208], [x + 24, base]], "#b9a67f");
  }
  c.fillStyle = stone;
  c.fillRect(cx - 104, base - 352, 208, 72);
  for (let i = 0; i < 9; i++) {
    c.fillStyle = "#4a4f4f";
    c.beginPath();
    c.roundRect(cx - 94 + i * 22, base - 338, 11, 44, [6, 6, 0, 0]);
    c.fill();
  }
  const dome = c.createLinearGradient(cx - 110, 0, cx + 110, 0);
  dome.addColorStop(0, "#9fc3b4");
  dome.addColorStop(0.45, "#5f978a");
  dome.addColorStop(1, "#2d5f5c");
  c.fillStyle = dome;
  c.beginPath();
  c.ellipse(cx, base - 352, 108, 122, 0, Math.PI, 0);
  c.fill();
  for (let i = -3; i <= 3; i++) {
    c.strokeStyle = "rgba(20,50,48,.35)";
    c.lineWidth = 2.5;
    c.beginPath();
    c.ellipse(cx, base - 352, Math.abs(i) * 32 + 2, 122, 0, i < 0 ? Math.PI : Math.PI * 1.5, i < 0 ? Math.PI * 1.5 : Math.PI * 2);
    c.stroke();
  }
  c.fillStyle = stone;
  c.fillRect(cx - 18, base - 508, 36, 38);
  polygon(c, [[cx - 22, base - 506], [cx, base - 544], [cx + 22, base - 506]], "#5f978a");
  stroke(c, [[cx, base - 544], [cx, base - 596]], ink.black, 4);
  polygon(c, [[cx, base - 596], [cx + 62, base - 588], [cx + 52, base - 574], [cx + 62, base - 560], [cx, base - 566]], ink.teal);
  c.fillStyle = "#8c7c5e";
  c.fillRect(0, base, W, 14);
  mist(c, 606, 60, "#f8e8c2", 0.5);
  water(c, k, { y: 624, deep: "#3c5a5c", light: "#e9d2a2", mirror: 0.6, glints: [[380, "#fff4d6", 50, 0.8]], ripple: 1.2 });
  grain(c, 8, "assembly");
}

export function ballotTable(c) {
  const k = chance("ballots");
  c.fillStyle = "#6b4a31";
  c.fillRect(0, 0, W, H);
  for (let i = 0; i < 700; i++) {
    const y = k.between(0, H);
    stroke(c, [[k.between(-200, W), y], [k.between(0, W + 200), y + k.between(-5, 5)]], css(rgb(k.random() < 0.5 ? "#3a2619" : "#96714c"), 0.12), k.between(1, 3));
  }
  for (const y of [225, 450, 675]) stroke(c, [[0, y], [W, y + 4]], "rgba(30,18,10,.6)", 4);
  const stacks = [[250, 260, 46, "#0e5a5a"], [590, 230, 30, "#7a4e00"], [900, 270, 18, "#0b4a8f"], [1180, 240, 9, "#5a3a8a"]];
  for (const [x, y, n, colour] of stacks) {
    c.save();
    c.translate(x, y);
    for (let i = 0; i < n; i++) {
      c.save();
      c.translate(k.between(-5, 5), -i * 2.6);
      c.rotate(k.between(-0.03, 0.03));
      ballot(c, k, i === n - 1, colour);
      c.restore();
    }
    c.restore();
  }
  for (let i = 0; i < 40; i++) {
    c.save();
    c.translate(k.between(100, 1500), 600 + 130 * k.noise(i, 2) + k.between(-70, 150));
    c.rotate(k.between(-0.9, 0.9));
    ballot(c, k, true, ["#0e5a5a", "#0e5a5a", "#7a4e00", "#0b4a8f", "#5a3a8a"][(k.random() * 5) | 0]);
    c.restore();
  }
  for (const [x, y, sleeve, turn] of [[420, 960, "#23405a", 0.25], [1010, 970, "#6b2f3a", -0.2], [1400, 940, "#3d4a35", -0.5]]) hand(c, x, y, sleeve, turn);
  const g = c.createRadialGradient(800, 380, 200, 800, 420, 1050);
  g.addColorStop(0, "rgba(255,236,190,.2)");
  g.addColorStop(1, "rgba(20,12,8,.5)");
  c.fillStyle = g;
  c.fillRect(0, 0, W, H);
  grain(c, 9, "ballots");
}

function ballot(c, k, face, colour) {
  c.fillStyle = "rgba(20,12,6,.28)";
  c.fillRect(-82, -106, 172, 220);
  c.fillStyle = face ? "#faf4e3" : "#e6dcc3";
  c.fillRect(-86, -112, 172, 218);
  c.strokeStyle = "rgba(90,70,45,.4)";
  c.lineWidth = 1.4;
  c.strokeRect(-86, -112, 172, 218);
  if (!face) return;
  c.fillStyle = ink.grey;
  c.fillRect(-66, -94, 96, 9);
  const order = ["#0e5a5a", "#7a4e00", "#0b4a8f", "#5a3a8a"];
  order.forEach((shade, i) => {
    const y = -62 + i * 40;
    c.fillStyle = shade;
    c.beginPath();
    c.arc(-56, y + 9, 9, 0, 7);
    c.fill();
    c.fillStyle = "#a39a86";
    c.fillRect(-38, y + 2, 66 + 16 * Math.sin(i * 3), 6);
    c.fillRect(-38, y + 13, 44, 4);
    c.strokeStyle = ink.grey;
    c.lineWidth = 2;
    c.strokeRect(50, y, 19, 19);
    if (shade === colour) {
      stroke(c, [[52, y + 2], [68, y + 18]], ink.black, 4);
      stroke(c, [[68, y + 1], [51, y + 18]], ink.black, 4);
    }
  });
  void k;
}

function hand(c, x, y, sleeve, turn) {
  c.save();
  c.translate(x, y);
  c.rotate(turn);
  polygon(c, [[-84, 110], [-60, -70], [60, -70], [84, 110]], sleeve);
  polygon(c, [[-62, -62], [-58, -84], [58, -84], [62, -62]], "#efe6d2");
  const skin = "#c39372";
  c.fillStyle = skin;
  c.beginPath();
  c.roundRect(-50, -178, 100, 108, 34);
  c.fill();
  [[-38, 92], [-13, 112], [12, 106], [36, 84]].forEach(([fx, len]) => {
    c.fillStyle = skin;
    c.beginPath();
    c.roundRect(fx - 11, -160 - len * 0.8, 22, len, 11);
    c.fill();
    stroke(c, [[fx - 12, -158], [fx - 12, -120 - len * 0.5]], "rgba(110,66,40,.3)", 2);
  });
  c.save();
  c.translate(50, -120);
  c.rotate(0.7);
  c.fillStyle = skin;
  c.beginPath();
  c.roundRect(-12, -74, 26, 90, 13);
  c.fill();
  c.restore();
  c.restore();
}
