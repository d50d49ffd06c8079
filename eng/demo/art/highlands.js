// Wide country drawn from a height function: the city in its bowl of hills, the lake under the ice, the dry sea, the snowfield.
import { W, H, chance, clamp, css, disc, grain, ink, mix, polygon, rgb, sky, smooth, stars, stroke } from "./kit.js";
import { terrain, tones } from "./terrain.js";

export function cityAtDusk(c) {
  const k = chance("city-at-dusk");
  sky(c, [[0, "#20304a"], [0.2, "#4a5871"], [0.36, "#a5868a"], [0.47, "#e0a878"], [0.55, "#f2cf9d"], [1, "#f2cf9d"]]);
  stars(c, k, 90, 200);
  const ground = (x, z) => {
    const far = smooth(2600, 6500, z);
    const wall = far * (330 + 900 * k.ridged(x * 0.00017 + 3, z * 0.00019, 7, 0.42));
    const left = smooth(250, 1500, -x - z * 0.05) * smooth(300, 900, z) * 300 * k.ridged(x * 0.0005 + 9, z * 0.0005, 5, 0.4);
    const right = smooth(350, 1500, x - z * 0.1) * smooth(500, 1500, z) * 420 * k.ridged(x * 0.00045 - 4, z * 0.00045, 6, 0.4);
    return wall + left + right + 9 * k.fbm(x * 0.004, z * 0.004, 3);
  };
  const day = ["#1a2230", "#33384a", "#5d5261", "#94705f", "#cf9a6d", "#f0c891"].map(rgb);
  const view = terrain(c, {
    height: ground,
    eye: { y: 185, horizon: 0.5, reach: 9500, near: 60 },
    sun: [0.72, 0.34, 0.42],
    haze: { colour: rgb("#d8a183"), from: 900, to: 9000, most: 0.72 },
    tone: ({ h, light, x, z }) => {
      const wobble = 0.08 * k.noise(x * 0.02, z * 0.02);
      const snow = smooth(820, 1040, h + 130 * k.noise(x * 0.003, z * 0.003));
      return mix(tones(day, light * 0.95, wobble), mix(rgb("#6d6f86"), rgb("#fbe6cf"), clamp(light * 1.5)), snow);
    },
  });
  houses(c, k, ground, view);
  grain(c, 8, "dusk");
}

function houses(c, k, ground, view) {
  const all = [];
  for (let row = 0; row < 150; row++) {
    const z = 300 + row * 17 + 0.035 * row * row;
    for (let x = -0.72 * z; x < 0.72 * z; x += k.between(13, 24)) {
      const street = Math.abs(k.noise(x * 0.0021, z * 0.0021)) < 0.05 || (row % 5 === 0 && k.random() < 0.7);
      const h = ground(x, z);
      const steep = Math.abs(ground(x + 12, z) - h) / 12;
      const crowd = smooth(-0.5, 0.05, k.fbm(x * 0.0013 + 4, z * 0.0013, 3)) * smooth(300, 150, h);
      if (street || steep > 0.75 || k.random() > crowd) continue;
      all.push([x, h, z + k.between(-5, 5)]);
    }
  }
  all.sort((a, b) => b[2] - a[2]);
  for (const [x, h, z] of all) {
    if (!view.visible(x, h + 3, z)) continue;
    house(c, k, view.project(x, h, z), smooth(400, 3000, z) * 0.8);
  }
}

function house(c, k, [x, y, scale], fog) {
  const w = k.between(12, 22) * scale;
  const tall = k.between(4, 8.5) * scale * (k.random() < 0.06 ? 1.9 : 1);
  const tint = (hex) => css(mix(rgb(hex), rgb("#b08278"), fog));
  const side = w * k.between(0.24, 0.4);
  const roof = 2.6 * scale;
  const pick = (...list) => list[(k.random() * list.length) | 0];
  polygon(c, [[x, y], [x, y - tall], [x + w - side, y - tall], [x + w - side, y]], tint(pick("#2c2f3d", "#353541", "#3d3a45")));
  polygon(c, [[x + w - side, y], [x + w - side, y - tall], [x + w, y - tall - roof * 0.3], [x + w, y - roof * 0.3]], tint(pick("#a8795f", "#c0906c", "#8f6a5c")));
  polygon(c, [[x, y - tall], [x + side * 0.6, y - tall - roof], [x + w, y - tall - roof], [x + w - side, y - tall]], tint(pick("#6d6068", "#7c6a69", "#5f5762")));
  for (let n = 0; n < 3; n++) {
    if (k.random() > 0.45) continue;
    const size = Math.max(0.9, 1.15 * scale);
    c.fillStyle = css(rgb(k.random() < 0.8 ? "#ffce7a" : "#fff0cc"), 0.95 - fog * 0.35);
    c.fillRect(x + (w - side) * k.between(0.08, 0.8), y - tall * k.between(0.4, 0.75), size, size * 1.3);
  }
}

export function glacierLake(c) {
  const k = chance("glacier-lake");
  sky(c, [[0, "#7fa3b5"], [0.3, "#b9cfd4"], [0.55, "#eee9da"], [1, "#eee9da"]]);
  const valley = (x, z) => Math.abs(x - 260 * Math.sin(z * 0.0011 + 0.6));
  const ground = (x, z) => {
    const v = valley(x, z);
    const open = 210 + z * 0.06;
    const rise = smooth(open, open + 1500, v) * (430 + z * 0.045);
    const rock = rise * (0.3 + 0.9 * k.ridged(x * 0.0006, z * 0.0006 + 5, 7, 0.42));
    const floor = smooth(1250, 4600, z) * 330 + smooth(4300, 7800, z) * 300;
    const head = smooth(5200, 8200, z) * 980 * k.ridged(x * 0.00036 + 2, z * 0.00036, 7, 0.42);
    const dam = 74 * Math.exp(-(((z - 215 - 0.0006 * x * x) / 62) ** 2)) * (0.75 + 0.5 * k.fbm(x * 0.012, z * 0.012, 4));
    return rock + floor + head + dam - 40 + 6 * k.fbm(x * 0.01, z * 0.01, 4);
  };
  const stone = ["#232c37", "#3a4552", "#5b6570", "#868a88", "#b3afa2", "#d9d2bf"].map(rgb);
  const snow = ["#6f8da1", "#9db6c2", "#cfdde0", "#f3f3ec", "#fdfcf8"].map(rgb);
  const ice = ["#4c7f93", "#77a6b4", "#a9cad0", "#dfeae8"].map(rgb);
  terrain(c, {
    height: ground,
    eye: { y: 96, horizon: 0.47, reach: 11000, near: 40, spread: 0.66 },
    sun: [-0.7, 0.5, -0.42],
    haze: { colour: rgb("#dfe3dc"), from: 1800, to: 12000, most: 0.7 },
    water: { level: 8, colour: rgb("#3f7f88"), mirror: 0.34, ripple: 0.9 },
    tone: ({ h, light, slope, x, z }) => {
      const wobble = 0.07 * k.noise(x * 0.03, z * 0.03);
      const glacier = smooth(90, 20, valley(x, z) - 190 - z * 0.035) * smooth(1300, 1500, z);
      const cap = smooth(240, 480, h + 150 * k.fbm(x * 0.003, z * 0.003, 3)) * smooth(1.7, 0.9, slope);
      let colour = mix(tones(stone, light, wobble), tones(snow, light * 1.05, wobble), cap);
      const crevasse = 0.1 * Math.sin(z * 0.05 + 5 * k.noise(x * 0.006, z * 0.002));
      colour = mix(colour, tones(ice, light * 0.95 + crevasse, wobble), glacier);
      return z < 420 ? mix(colour, rgb("#6b5f4d"), 0.45) : colour;
    },
  });
  grain(c, 7, "ice");
}

export function drySea(c) {
  const k = chance("dry-sea");
  sky(c, [[0, "#8ba7ad"], [0.22, "#c6cdbf"], [0.4, "#f0ddb6"], [0.46, "#f6e4bf"], [1, "#f6e4bf"]]);
  disc(c, 1190, 300, 34, "#fff6dc", 300, "#fff0c4");
  const ground = (x, z) =>
    5 * k.fbm(x * 0.004, z * 0.004, 4) + 1.1 * (1 - Math.abs(k.noise(x * 0.012 + k.noise(z * 0.01, 1), z * 0.03))) + smooth(5000, 9000, z) * 120 * k.ridged(x * 0.0003, 1, 4);
  const sand = ["#6b5238", "#97744c", "#bf9a66", "#dcbf8c", "#efdcb2", "#f8edd2"].map(rgb);
  terrain(c, {
    height: ground,
    eye: { y: 17, horizon: 0.47, reach: 11000, near: 14, growth: 1.0028 },
    sun: [0.78, 0.3, 0.5],
    haze: { colour: rgb("#f1dfb8"), from: 300, to: 5200, most: 0.95 },
    water: { level: -9, colour: rgb("#9fb9b2") },
    tone: ({ light, x, z, h }) => {
      const salt = smooth(0.1, 0.45, k.fbm(x * 0.006 + 9, z * 0.004, 4)) * smooth(2, -3, h) * 0.75;
      return mix(tones(sand, 0.1 + light * 1.15, 0.06 * k.noise(x * 0.2, z * 0.2)), rgb("#fbf6e6"), salt);
    },
  });
  const strip = c.createLinearGradient(0, 424, 0, 432);
  strip.addColorStop(0, "#88a9a8");
  strip.addColorStop(1, "#b9c8ba");
  c.fillStyle = strip;
  polygon(c, [[0, 425], [W, 423], [W, 428], [900, 431], [300, 429], [0, 430]], strip);
  hull(c, k, { x: 250, y: 560, size: 1.55, flip: 1 });
  hull(c, k, { x: 905, y: 478, size: 0.66, flip: -1 });
  hull(c, k, { x: 1240, y: 452, size: 0.32, flip: 1 });
  scrub(c, k);
  grain(c, 8, "sand");
}

function hull(c, k, { x, y, size, flip }) {
  c.save();
  c.translate(x, y);
  c.scale(size * flip, size);
  if (flip < 0) c.translate(-330, 0);
  c.save();
  const shade = c.createLinearGradient(0, 78, -140, 130);
  shade.addColorStop(0, "rgba(58,42,30,.62)");
  shade.addColorStop(1, "rgba(58,42,30,0)");
  polygon(c, [[20, 82], [330, 84], [flip > 0 ? 190 : 420, 138], [flip > 0 ? -190 : 110, 132]], shade);
  c.restore();
  c.rotate(-0.035);
  polygon(c, [[0, 4], [52, 24], [250, 26], [330, 2], [308, 60], [292, 92], [34, 92], [14, 52]], "#4a2f22");
  polygon(c, [[252, 26], [330, 2], [308, 60], [292, 92], [238, 92]], "#7a4a2c");
  for (let i = 0; i < 330; i++) {
    const px = k.between(12, 300);
    const py = k.between(26, 84);
    stroke(c, [[px, py], [px + k.between(-1, 1), py + k.between(4, 22)]], css(rgb(k.random() < 0.55 ? "#a8622f" : k.random() < 0.5 ? "#2c1d17" : "#c98a4e"), k.between(0.12, 0.5)), k.between(0.8, 2.6));
  }
  c.fillStyle = css(rgb("#dfe0d2"), 0.5);
  for (let i = 0; i < 26; i++) c.fillRect(k.between(20, 280), k.between(28, 44), k.between(6, 30), k.between(1, 4));
  polygon(c, [[62, 24], [62, -34], [138, -36], [142, 25]], "#8d8473");
  polygon(c, [[62, 24], [62, -34], [92, -34], [92, 25]], "#5b5347");
  polygon(c, [[76, -34], [78, -62], [126, -62], [128, -36]], "#a39a86");
  polygon(c, [[76, -34], [78, -62], [96, -62], [96, -35]], "#675f52");
  c.fillStyle = "#2c2722";
  for (let i = 0; i < 3; i++) c.fillRect(101 + i * 9, -55, 6, 9);
  for (let i = 0; i < 4; i++) c.fillRect(97 + i * 11, -22, 7, 9);
  stroke(c, [[104, -62], [103, -118]], "#3b3028", 3);
  stroke(c, [[103, -114], [48, 22]], "#3b302866", 1.2);
  stroke(c, [[103, -114], [246, 24]], "#3b302866", 1.2);
  stroke(c, [[246, 26], [243, -66]], "#3b3028", 3);
  stroke(c, [[243, -40], [186, -12]], "#3b3028", 2);
  c.restore();
  for (let i = 0; i < 90; i++) {
    const px = x + k.between(-10, 340) * size;
    c.fillStyle = css(rgb(k.random() < 0.5 ? "#d7b883" : "#b58f5c"), 0.85);
    c.beginPath();
    c.ellipse(px, y + (92 + k.between(-7, 6)) * size, k.between(8, 26) * size, k.between(2, 7) * size, 0, 0, 7);
    c.fill();
  }
}

function scrub(c, k) {
  for (let i = 0; i < 150; i++) {
    const t = k.random() ** 2;
    const y = 500 + t * 390;
    const x = k.between(0, W);
    const size = 4 + 34 * t;
    if (y < 700 && x > 180 && x < 820) continue;
    for (let n = 0; n < 9 + 16 * t; n++) {
      const a = k.between(-2.7, -0.4);
      stroke(c, [[x, y], [x + Math.cos(a) * size * k.between(0.4, 1), y + Math.sin(a) * size * k.between(0.3, 0.8)]], css(rgb(k.random() < 0.5 ? "#4f4a34" : "#7b704c"), 0.75), 0.8 + t);
    }
    c.fillStyle = "rgba(70,50,30,.25)";
    c.beginPath();
    c.ellipse(x - size * 0.7, y + 1, size, size * 0.13, 0, 0, 7);
    c.fill();
  }
}

export function snowHut(c) {
  const k = chance("snow-hut");
  sky(c, [[0, "#1b2a44"], [0.3, "#3b567a"], [0.5, "#93a9bb"], [0.6, "#e5c9ae"], [1, "#e5c9ae"]]);
  stars(c, k, 220, 330);
  const ground = (x, z) =>
    smooth(900, 4200, z) * (200 + 760 * k.ridged(x * 0.0004 + 1, z * 0.00042, 7, 0.42)) + 24 * k.fbm(x * 0.0022, z * 0.0022, 3) + smooth(100, 800, x) * 60;
  const snow = ["#2c4260", "#486184", "#7790ab", "#b3c3cd", "#e9e3da", "#fff4e2"].map(rgb);
  const stone = ["#161d2b", "#28324a", "#4a5468", "#7d7a80"].map(rgb);
  const view = terrain(c, {
    height: ground,
    eye: { y: 82, horizon: 0.52, reach: 7500, near: 20 },
    sun: [0.75, 0.36, 0.3],
    haze: { colour: rgb("#b9b6b8"), from: 1500, to: 8500, most: 0.55 },
    tone: ({ light, slope, x, z }) => {
      const bare = smooth(0.95, 1.5, slope + 0.3 * k.fbm(x * 0.01, z * 0.01, 3));
      const wobble = 0.05 * k.noise(x * 0.05, z * 0.05);
      return mix(tones(snow, light * 1.05, wobble), tones(stone, light, wobble), bare);
    },
  });
  const [x, y] = view.project(-70, ground(-70, 330), 330);
  c.save();
  c.translate(x, y + 6);
  c.scale(1.25, 1.25);
  polygon(c, [[-60, 0], [-60, -46], [44, -46], [44, 0]], "#1a1c22");
  polygon(c, [[44, 0], [44, -46], [84, -38], [84, -3]], "#2d2b2f");
  polygon(c, [[-72, -42], [-36, -92], [62, -92], [52, -44]], "#dfe2e4");
  polygon(c, [[62, -92], [52, -44], [94, -34]], "#8b98a8");
  polygon(c, [[36, -98], [36, -122], [48, -122], [48, -96]], "#20232a");
  for (const wx of [-46, -16, 14]) {
    c.fillStyle = "#ffcf7d";
    c.fillRect(wx, -34, 16, 17);
    stroke(c, [[wx + 8, -34], [wx + 8, -17]], "#3a2a1a", 1.4);
    const g = c.createLinearGradient(0, 0, 0, 60);
    g.addColorStop(0, "rgba(255,205,125,.5)");
    g.addColorStop(1, "rgba(255,205,125,0)");
    polygon(c, [[wx - 2, 4], [wx + 18, 4], [wx + 40, 62], [wx - 14, 62]], g);
  }
  for (let i = 0; i < 26; i++) {
    c.fillStyle = `rgba(225,228,232,${0.3 - i * 0.011})`;
    c.beginPath();
    c.arc(42 + i * 4.4 + 5 * Math.sin(i), -128 - i * 5.4, 5 + i * 1.1, 0, 7);
    c.fill();
  }
  c.restore();
  for (let i = 0; i < 46; i++) {
    const t = i / 46;
    c.fillStyle = `rgba(38,58,90,${0.5 + 0.4 * t})`;
    c.beginPath();
    c.ellipse(x + 30 + 420 * t ** 1.7 + (i % 2 ? 5 : -5) * (1 + 2 * t), y + 14 + (H - y) * t ** 1.6, 2 + 5 * t, 1 + 2.6 * t, 0, 0, 7);
    c.fill();
  }
  grain(c, 8, "snow");
}
