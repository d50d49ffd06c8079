// Maps. Borders and coasts are Natural Earth's (public domain); Kelmara is nobody's.
/* global d3, topojson */
import { W, H, chance, clamp, css, grain, ink, mix, rgb, smooth, stroke } from "./kit.js";
import { tones } from "./terrain.js";

async function atlas(file) {
  const world = await (await fetch(`/node_modules/world-atlas/${file}.json`)).json();
  return {
    land: topojson.feature(world, world.objects.land),
    countries: topojson.feature(world, world.objects.countries).features,
    borders: topojson.mesh(world, world.objects.countries, (a, b) => a !== b),
  };
}

export function label(c, text, x, y, { size = 40, colour = ink.black, weight = 600, align = "left", halo = ink.paper, style = "", spacing = 0, alpha = 1 } = {}) {
  c.save();
  c.globalAlpha *= alpha;
  c.font = `${style} ${weight} ${size}px Ambrel`;
  c.textAlign = align;
  c.textBaseline = "middle";
  c.letterSpacing = `${spacing}px`;
  if (halo) {
    c.strokeStyle = halo;
    c.lineWidth = size * 0.2;
    c.lineJoin = "round";
    c.strokeText(text, x, y);
  }
  c.fillStyle = colour;
  c.fillText(text, x, y);
  c.restore();
}

function place(c, p, name, { dx = 20, dy = 0, align = "left", size = 40, r = 9, alpha = 1, colour = ink.black } = {}) {
  c.save();
  c.globalAlpha *= alpha;
  c.fillStyle = ink.paper;
  c.beginPath();
  c.arc(p[0], p[1], r + 4, 0, 7);
  c.fill();
  c.fillStyle = colour;
  c.beginPath();
  c.arc(p[0], p[1], r, 0, 7);
  c.fill();
  c.restore();
  label(c, name, p[0] + dx, p[1] + dy, { align, size, alpha, colour });
}

/** Slanted engraving inside a shape, as a map of 1880 would shade a disputed district. */
function hatched(c, trace, colour, { gap = 13, width = 3, angle = -0.8, fill = 0.1 } = {}) {
  c.save();
  c.beginPath();
  trace();
  c.fillStyle = css(rgb(colour), fill);
  c.fill();
  c.clip();
  c.translate(W / 2, H / 2);
  c.rotate(angle);
  c.strokeStyle = css(rgb(colour), 0.62);
  c.lineWidth = width;
  for (let y = -W; y < W; y += gap) {
    c.beginPath();
    c.moveTo(-W, y);
    c.lineTo(W, y);
    c.stroke();
  }
  c.restore();
}

function sheet(c, path, map, { sea = "#dfe6e0", step = [5, 5], waterLines = true } = {}) {
  c.fillStyle = sea;
  c.fillRect(0, 0, W, H);
  c.lineJoin = "round";
  if (waterLines) {
    for (const [width, alpha] of [[64, 0.1], [44, 0.13], [26, 0.17], [12, 0.24]]) {
      c.beginPath();
      path(map.land);
      c.strokeStyle = css(rgb("#5f8f92"), alpha);
      c.lineWidth = width;
      c.stroke();
    }
  }
  c.beginPath();
  path(map.land);
  c.fillStyle = "#f4efe2";
  c.fill();
  c.strokeStyle = css(rgb(ink.grey), 0.8);
  c.lineWidth = 1.8;
  c.stroke();
  c.beginPath();
  path(d3.geoGraticule().step(step)());
  c.strokeStyle = "rgba(90,98,112,.16)";
  c.lineWidth = 1.2;
  c.stroke();
}

function country(c, path, feature, { fill, band, width = 26 }) {
  c.save();
  c.beginPath();
  path(feature);
  c.fillStyle = fill;
  c.fill();
  c.clip();
  c.strokeStyle = band;
  c.lineWidth = width;
  c.stroke();
  c.restore();
}

function borders(c, path, mesh, alpha = 0.75) {
  c.beginPath();
  path(mesh);
  c.setLineDash([14, 7, 3, 7]);
  c.strokeStyle = css(rgb(ink.grey), alpha);
  c.lineWidth = 2.2;
  c.stroke();
  c.setLineDash([]);
}

function frame(c) {
  c.strokeStyle = ink.black;
  c.lineWidth = 3;
  c.strokeRect(18, 18, W - 36, H - 36);
  c.lineWidth = 1;
  c.strokeRect(26, 26, W - 52, H - 52);
}

function scaleBar(c, projection, x, y, km) {
  const [lon, lat] = projection.invert([x, y]);
  const end = projection([lon + km / (111.32 * Math.cos((lat * Math.PI) / 180)), lat]);
  stroke(c, [[x, y - 10], [x, y], [end[0], y], [end[0], y - 10]], ink.black, 3);
  label(c, `${km} km`, (x + end[0]) / 2, y - 28, { size: 32, align: "center", weight: 400 });
}

const kunarAndNangarhar = [
  [70.02, 34.08], [70.35, 33.98], [70.9, 34.0], [71.12, 34.15], [71.1, 34.38], [71.3, 34.68], [71.55, 34.98], [71.63, 35.28], [71.3, 35.38],
  [70.98, 35.12], [70.75, 34.88], [70.4, 34.76], [70.1, 34.62], [69.92, 34.4],
];

export async function easternAfghanistan(c) {
  const map = await atlas("countries-10m");
  const projection = d3.geoMercator().center([70.45, 34.75]).scale(22500).translate([W / 2, H / 2]);
  const path = d3.geoPath(projection, c);
  sheet(c, path, map, { step: [1, 1], waterLines: false });
  const find = (name) => map.countries.find((f) => f.properties.name === name);
  country(c, path, find("Pakistan"), { fill: "#e9e1cf", band: "rgba(122,78,0,.16)", width: 50 });
  country(c, path, find("Afghanistan"), { fill: "#fbf7ec", band: "rgba(14,90,90,.18)", width: 50 });
  const at = (p) => projection(p);
  c.save();
  c.beginPath();
  path(find("Afghanistan"));
  c.clip();
  hatched(c, () => smoothTrace(c, kunarAndNangarhar.map(at)), ink.ochre, { gap: 15, fill: 0.16 });
  c.restore();
  const river = (points, width) => {
    c.strokeStyle = "#4f8a94";
    c.lineWidth = width;
    c.beginPath();
    curve(c, points.map(at));
    c.stroke();
  };
  river([[68.7, 34.4], [69.17, 34.53], [69.5, 34.56], [69.75, 34.6], [70.0, 34.58], [70.2, 34.5], [70.45, 34.45], [70.75, 34.35], [71.05, 34.24], [71.4, 34.2], [71.9, 34.1], [72.3, 33.9]], 6);
  river([[71.75, 35.9], [71.5, 35.55], [71.35, 35.2], [71.15, 34.87], [70.85, 34.6], [70.6, 34.46], [70.47, 34.45]], 5);
  borders(c, path, map.borders, 0.95);
  place(c, at([69.17, 34.53]), "Kabul", { r: 13, size: 54, dy: -44, dx: -10 });
  place(c, at([70.45, 34.43]), "Jalalabad", { size: 44, dy: 42, dx: -70 });
  place(c, at([71.15, 34.87]), "Asadabad", { size: 44, dx: -22, dy: -34, align: "right" });
  label(c, "KUNAR", ...at([71.13, 35.12]), { size: 38, colour: ink.ochre, align: "center", spacing: 6 });
  label(c, "NANGARHAR", ...at([70.48, 34.17]), { size: 38, colour: ink.ochre, align: "center", spacing: 6 });
  label(c, "AFGHANISTAN", ...at([69.35, 35.35]), { size: 46, colour: ink.teal, align: "center", spacing: 12, weight: 400 });
  label(c, "PAKISTAN", ...at([71.95, 34.55]), { size: 46, colour: ink.ochre, align: "center", spacing: 12, weight: 400 });
  scaleBar(c, projection, 80, 830, 50);
  frame(c);
  grain(c, 6, "map");
}

function smoothTrace(c, points) {
  const mid = (a, b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  c.moveTo(...mid(points.at(-1), points[0]));
  points.forEach((p, i) => c.quadraticCurveTo(...p, ...mid(p, points[(i + 1) % points.length])));
  c.closePath();
}

function curve(c, points) {
  c.moveTo(...points[0]);
  for (let i = 1; i < points.length - 1; i++) {
    const next = points[i + 1];
    c.quadraticCurveTo(...points[i], (points[i][0] + next[0]) / 2, (points[i][1] + next[1]) / 2);
  }
  c.lineTo(...points.at(-1));
}

const khorasan = [
  [54.4, 37.2], [56.2, 38.2], [58.6, 38.6], [61, 39.1], [63.2, 38.8], [65.4, 37.9], [67.6, 37.4], [69.8, 37.5], [71, 37.2], [69.9, 36], [68, 34.9],
  [65.6, 34], [63.6, 33.1], [61.4, 32.1], [59.2, 32.3], [57.2, 33.2], [55.4, 34.6], [54.2, 35.8],
];

let khorasanMapParts;

/** t runs from 0 to 1 over the film; 1 is the finished map. */
export async function khorasanMap(c, t = 1) {
  khorasanMapParts ??= await atlas("countries-50m");
  const map = khorasanMapParts;
  const near = smooth(0.06, 0.3, t);
  const scale = 1150 + 1500 * near;
  const projection = d3.geoConicConformal().parallels([28, 42]).rotate([-(58 + 5 * near), 0]).center([0, 33.5 + 2 * near]).scale(scale).translate([W / 2, H / 2]).clipExtent([[-150, -150], [W + 150, H + 150]]);
  const path = d3.geoPath(projection, c);
  sheet(c, path, map);
  const find = (name) => map.countries.find((f) => f.properties.name === name);
  borders(c, path, map.borders, 0.55);
  const today = smooth(0.68, 0.78, t);
  if (today > 0) {
    c.globalAlpha = today;
    country(c, path, find("Afghanistan"), { fill: "rgba(14,90,90,.16)", band: "rgba(14,90,90,.5)", width: 12 });
    c.globalAlpha = 1;
  }
  for (const [name, x, y, from] of [["Iran", 53.6, 32.6, 0.14], ["Turkmenistan", 58.6, 40.1, 0.18], ["Uzbekistan", 63.2, 41.6, 0.2], ["Tajikistan", 71.2, 39.1, 0.22], ["Afghanistan", 65.6, 31.9, 0.24], ["Pakistan", 68.6, 29.2, 0.26]]) {
    label(c, name, ...projection([x, y]), { size: 42, weight: 400, align: "center", colour: name === "Afghanistan" ? ink.teal : ink.grey, alpha: smooth(from, from + 0.06, t) });
  }
  const old = smooth(0.36, 0.46, t);
  if (old > 0) {
    c.globalAlpha = old;
    hatched(c, () => smoothTrace(c, khorasan.map((p) => projection(p))), ink.ochre, { gap: 14, fill: 0.14 });
    c.beginPath();
    smoothTrace(c, khorasan.map((p) => projection(p)));
    c.setLineDash([18, 12]);
    c.strokeStyle = ink.ochre;
    c.lineWidth = 4;
    c.stroke();
    c.setLineDash([]);
    c.globalAlpha = 1;
    label(c, "KHORASAN", ...projection([61.3, 35.4]), { size: 58, align: "center", colour: ink.ochre, spacing: 14, alpha: old });
  }
  const cities = [["Nishapur", 58.8, 36.2, 20, -34], ["Merv", 62.2, 37.66, 20, -20], ["Herat", 62.2, 34.35, -30, 38], ["Balkh", 66.9, 36.76, 20, 26]];
  cities.forEach(([name, x, y, dx, dy], i) => place(c, projection([x, y]), name, { dx, dy, size: 40, alpha: smooth(0.5 + i * 0.035, 0.54 + i * 0.035, t) }));
  place(c, projection([69.17, 34.53]), "Kabul", { size: 44, r: 11, alpha: smooth(0.8, 0.85, t), colour: ink.teal, dy: 4 });
  frame(c);
  if (t === 1) grain(c, 5, "map");
}

export async function cableMap(c) {
  const map = await atlas("countries-110m");
  const projection = d3.geoNaturalEarth1().rotate([-12, 0]).fitExtent([[-60, 34], [W + 60, H + 70]], { type: "Sphere" });
  const path = d3.geoPath(projection, c);
  c.fillStyle = "#123642";
  c.fillRect(0, 0, W, H);
  for (const [width, alpha] of [[46, 0.12], [28, 0.16], [12, 0.22]]) {
    c.beginPath();
    path(map.land);
    c.strokeStyle = css(rgb("#4f98a0"), alpha);
    c.lineWidth = width;
    c.lineJoin = "round";
    c.stroke();
  }
  c.beginPath();
  path(map.land);
  c.fillStyle = "#e9e0c8";
  c.fill();
  c.beginPath();
  path(d3.geoGraticule().step([20, 20])());
  c.strokeStyle = "rgba(240,236,220,.1)";
  c.lineWidth = 1.2;
  c.stroke();
  const routes = [
    [[-75.9, 36.8], [-40, 41], [-2.9, 43.3]], [[-75.9, 36.8], [-40, 44], [-2, 46.7]], [[-73, 40.6], [-40, 47.5], [-4.5, 50.8]], [[-73, 40.6], [-40, 50], [-9.5, 53.6], [-3, 54]],
    [[-80, 26.5], [-66, 20], [-50, 6], [-38.5, -3.7]], [[-38.5, -3.7], [-25, 16], [-16.9, 32.6], [-8.9, 37.9]], [[-38.5, -3.7], [-12, -6], [13.2, -8.8]],
    [[-38.5, -3.7], [-34, -9], [-38, -17], [-43, -23.3], [-56, -36]],
    [[5.3, 43.2], [12, 37], [24, 34], [32.3, 31.4]], [[32.5, 29.8], [38, 21], [43.2, 12.2], [52, 13.5], [62, 18], [72.6, 18.9]], [[72.6, 18.9], [74, 9], [80, 5.5], [92, 6], [98, 5], [103.8, 1.2]],
    [[-5, 50], [-11, 44], [-18, 28], [-19, 14], [-10, 3], [3.3, 6.2], [8, -2], [11, -12], [13, -24], [17.5, -34.5], [26, -35.5], [33, -29], [41, -15], [43, -3], [52, 9], [48, 12.5], [43.2, 12.2]],
    [[103.8, 1.2], [108, 6], [113, 17], [114.2, 22.2], [121.5, 25.5], [130, 29], [139.9, 34.9]], [[114.2, 22.2], [120, 20], [130, 18], [144.7, 13.4], [170, 20], [203, 21.2]],
    [[139.9, 34.9], [160, 41], [180, 46], [210, 46.5], [236, 45.2]], [[139.9, 34.9], [165, 38], [180, 39.5], [210, 39], [239, 35.3]],
    [[151.2, -33.9], [165, -36], [174.8, -36.8]], [[174.8, -36.8], [178.4, -20], [180.5, -16], [192, 5], [203, 21.2], [220, 31], [239, 35.3]],
    [[144.7, 13.4], [150, -2], [155, -18], [151.4, -33.7]], [[115.8, -32], [105, -15], [105.5, -6], [103.8, 1.2]], [[-118.4, 33.8], [-112, 20], [-95, 5], [-82, -12], [-71.6, -33]],
    [[-80, 26.5], [-82, 22.5], [-80, 15], [-79.9, 9.4]], [[5, 58.5], [0, 60.5], [-10, 62], [-20, 63.4]], [[-20, 63.4], [-35, 59], [-45, 59.5]],
  ];
  for (const [width, colour] of [[11, "rgba(217,154,58,.2)"], [3.6, "#e5ab52"]]) {
    for (const line of routes) {
      c.beginPath();
      path({ type: "LineString", coordinates: riverAt(line).map(([lon, lat]) => [lon > 180 ? lon - 360 : lon, lat]) });
      c.strokeStyle = colour;
      c.lineWidth = width;
      c.stroke();
    }
  }
  for (const line of routes) {
    for (const end of [line[0], line.at(-1)]) {
      const [x, y] = projection(end);
      c.fillStyle = "#fff3d8";
      c.beginPath();
      c.arc(x, y, 6.5, 0, 7);
      c.fill();
    }
  }
  grain(c, 6, "map");
}

const course = [[700, 168], [735, 230], [700, 300], [742, 372], [812, 420], [800, 492], [852, 560], [930, 604], [948, 668], [1000, 716]];

function riverAt(points) {
  const dense = [];
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [points[Math.max(0, i - 1)], points[i], points[i + 1], points[Math.min(points.length - 1, i + 2)]];
    for (let s = 0; s < 24; s++) {
      const t = s / 24;
      dense.push([0, 1].map((d) => 0.5 * (2 * p1[d] + (p2[d] - p0[d]) * t + (2 * p0[d] - 5 * p1[d] + 4 * p2[d] - p3[d]) * t * t + (3 * p1[d] - p0[d] - 3 * p2[d] + p3[d]) * t ** 3)));
    }
  }
  dense.push(points.at(-1));
  return dense;
}

export function kelmara(c) {
  const k = chance("kelmara-2");
  const main = riverAt(course);
  const arms = [riverAt([[948, 668], [920, 705], [905, 740]]), riverAt([[1000, 716], [1012, 744], [1010, 772]]), riverAt([[975, 700], [1040, 735], [1085, 745]])];
  const feeders = [riverAt([[430, 250], [520, 330], [600, 340], [700, 385], [780, 410]]), riverAt([[1090, 300], [1010, 380], [930, 440], [870, 540], [860, 565]]), riverAt([[520, 560], [620, 560], [720, 520], [800, 500]])];
  const wet = [main, ...feeders];
  const nearest = (x, y) => {
    let best = 1e9;
    for (const line of wet) for (let i = 0; i < line.length; i += 4) best = Math.min(best, Math.hypot(x - line[i][0], y - line[i][1]));
    return best;
  };
  const coast = (x) => 742 + 60 * Math.sin(x * 0.0042 + 0.6) + 34 * k.fbm(x * 0.006, 4, 5) - 70 * smooth(1150, 1420, x) + 30 * Math.exp(-(((x - 1000) / 110) ** 2));
  const step = 2;
  const gw = W / step;
  const gh = H / step;
  const ground = new Float32Array((gw + 1) * (gh + 1));
  for (let gy = 0; gy <= gh; gy++) {
    for (let gx = 0; gx <= gw; gx++) {
      const x = gx * step;
      const y = gy * step;
      const inland = coast(x) + 14 * k.fbm(x * 0.02, y * 0.02, 4) - y;
      const high = smooth(60, 620, inland) * (0.35 + 0.65 * smooth(520, 60, y)) + 0.35 * smooth(360, 40, Math.hypot((x - 1380) * 0.8, y - 420)) + 0.3 * smooth(330, 40, Math.hypot(x - 170, y - 470));
      const valley = smooth(4, 120 - 40 * smooth(500, 100, y), nearest(x, y));
      ground[gy * (gw + 1) + gx] = inland < 0 ? inland * 0.02 : Math.max(1, 2 + high * 150 * (0.12 + 1.1 * k.ridged(x * 0.0046, y * 0.0052, 6, 0.5)) * (0.12 + 0.88 * valley) + 5 * k.fbm(x * 0.01, y * 0.01, 3));
    }
  }
  const image = c.createImageData(W, H);
  const h = (gx, gy) => ground[clamp(gy, 0, gh) * (gw + 1) + clamp(gx, 0, gw)];
  const low = ["#7d8f78", "#a3ad8b", "#cfd0ac", "#e6e2c4", "#f2eed8"].map(rgb);
  const mid = ["#5e5443", "#8d7a5a", "#bda57c", "#dcc9a2", "#eee2c6"].map(rgb);
  const top = ["#5b6876", "#8a949c", "#bcc1bf", "#e8e6dc", "#fbf9f2"].map(rgb);
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) {
      const gx = x >> 1;
      const gy = y >> 1;
      const v = h(gx, gy);
      const light = clamp(0.56 + (h(gx - 1, gy - 1) - h(gx + 1, gy + 1)) * -0.05);
      let colour = mix(mix(tones(low, light), tones(mid, light), smooth(14, 50, v)), tones(top, light), smooth(88, 118, v + 12 * k.noise(x * 0.02, y * 0.02)));
      if (v < 0) {
        const depth = -v / 0.02;
        const ring = Math.abs((depth % 22) - 11) < 1.3 * clamp(1.6 - depth / 130) ? 0.32 : 0;
        colour = mix(mix(rgb("#a8c5c0"), rgb("#6d9ba0"), smooth(0, 170, depth)), rgb("#2d6670"), ring);
      } else if (v < 2.3 && h(gx, gy + 1) < 0) colour = rgb("#2a4a4c");
      const i = (y * W + x) * 4;
      [image.data[i], image.data[i + 1], image.data[i + 2]] = colour;
      image.data[i + 3] = 255;
    }
  }
  c.putImageData(image, 0, 0);
  const flow = (line, from, to, colour = "#2f6f7c") => line.forEach((p, i) => i && stroke(c, [line[i - 1], p], colour, from + ((to - from) * i) / line.length));
  feeders.forEach((f) => flow(f, 1.5, 4));
  flow(main, 3, 9);
  arms.forEach((a) => flow(a, 6, 5));
  c.fillStyle = "#3f8791";
  c.beginPath();
  c.ellipse(694, 160, 30, 14, -0.5, 0, 7);
  c.fill();
  const halo = "rgba(251,249,245,.82)";
  label(c, "KORRATH  MOUNTAINS", 880, 92, { size: 44, spacing: 8, align: "center", halo, colour: "#2c3642" });
  label(c, "Lake Issa", 652, 170, { size: 38, align: "right", style: "italic", weight: 400, halo, colour: "#15505a" });
  place(c, [742, 372], "Stavren", { dx: -22, align: "right", size: 42 });
  place(c, [852, 560], "Ilk Bridge", { dx: 24, dy: -6, size: 42 });
  place(c, [1000, 716], "Port Ambrel", { dx: 26, dy: -16, size: 52, r: 13 });
  label(c, "Cape Sorrel", 1342, 640, { size: 38, style: "italic", weight: 400, halo });
  label(c, "K E L M A R A", 440, 470, { size: 64, align: "center", halo, weight: 400, spacing: 10, colour: ink.ochre });
  c.save();
  c.translate(822, 470);
  c.rotate(1.0);
  label(c, "Ambrel", -20, -30, { size: 36, style: "italic", weight: 400, align: "center", halo, colour: "#15505a" });
  c.restore();
  compass(c, 150, 760);
  frame(c);
  grain(c, 7, "map");
}

function compass(c, x, y) {
  c.save();
  c.translate(x, y);
  for (let i = 0; i < 8; i++) {
    const long = i % 2 ? 34 : 66;
    c.fillStyle = ink.black;
    c.beginPath();
    c.moveTo(0, -long);
    c.lineTo(8, -8);
    c.lineTo(0, 0);
    c.fill();
    c.fillStyle = ink.paper;
    c.beginPath();
    c.moveTo(0, -long);
    c.lineTo(-8, -8);
    c.lineTo(0, 0);
    c.fill();
    c.rotate(Math.PI / 4);
  }
  c.restore();
  label(c, "N", x, y - 92, { size: 38, align: "center" });
}
