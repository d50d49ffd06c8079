// Charts and diagrams: few words, large enough to be read on a phone.
import { W, H, chance, css, grain, ink, mix, polygon, rgb, smooth, stroke } from "./kit.js";
import { label } from "./maps.js";

function ground(c, colour = ink.paper) {
  c.fillStyle = colour;
  c.fillRect(0, 0, W, H);
}

const seven = [
  [2015.05, "2015", ["Formed"]],
  [2016.05, "2016", ["On the US", "terror list"]],
  [2017.28, "2017", ["Cave base", "bombed"]],
  [2018.4, "2018", ["Among the four", "deadliest groups"]],
  [2020.12, "2020", ["Strongholds", "lost"]],
  [2020.48, "2020", ["New leader"]],
  [2021.65, "2021", ["Kabul airport"]],
];

const along = (stops, t) => {
  const next = stops.findIndex(([at]) => at > t);
  if (next === 0) return stops[0][1];
  if (next < 0) return stops.at(-1)[1];
  const [[a, from], [b, to]] = [stops[next - 1], stops[next]];
  return from + ((to - from) * (t - a)) / (b - a);
};

/** t runs from 0 to 1 over the film; 1 is the finished chart. */
export function groupInSevenDates(c, t = 1) {
  ground(c);
  const x0 = 110;
  const x1 = 1490;
  const at = (year) => x0 + ((year - 2015) / 6.75) * (x1 - x0);
  const now = along([[0.02, 2015], [0.16, 2015.5], [0.3, 2016.4], [0.54, 2018.8], [0.77, 2020.85], [0.9, 2021.9]], t);
  const axis = 560;
  label(c, "Estimated fighters", x0, 660, { size: 36, weight: 400, colour: ink.grey });
  const wide = (year) => 118 - 50 * smooth(2017, 2021, year);
  const band = [];
  for (let y = 2015.05; y <= Math.min(now, 2021.67); y += 0.03) band.push([at(y), wide(y) * smooth(2015, 2016.3, y)]);
  if (band.length > 1) {
    polygon(c, [...band.map(([x, w]) => [x, 770 - w / 2]), ...band.toReversed().map(([x, w]) => [x, 770 + w / 2])], css(rgb(ink.teal), 0.2));
    for (let i = 0; i < band.length; i += 2) stroke(c, [[band[i][0], 770 - band[i][1] / 2], [band[i][0], 770 + band[i][1] / 2]], css(rgb(ink.teal), 0.5), 2);
  }
  label(c, "up to 3,000", at(2016.7), 770, { size: 46, align: "center", colour: ink.teal, alpha: smooth(2016.6, 2016.9, now) });
  label(c, "1,500–2,200", at(2020.75), 770, { size: 42, align: "center", colour: ink.teal, alpha: smooth(2021.1, 2021.4, now) });
  stroke(c, [[x0, axis], [x1, axis]], ink.black, 4);
  for (let y = 2015; y <= 2021; y++) {
    stroke(c, [[at(y), axis - 10], [at(y), axis + 10]], ink.black, 3);
    label(c, String(y), at(y) + (y === 2021 ? 4 : 0), axis + 42, { size: 36, weight: 400, align: "center", colour: ink.grey });
  }
  const heights = [430, 250, 440, 180, 440, 290, 130];
  const before = new Set([4, 5, 6]);
  seven.forEach(([year, , lines], i) => {
    const alpha = smooth(year - 0.02, year + 0.16, now);
    if (!alpha) return;
    const x = at(year);
    c.save();
    c.globalAlpha = alpha;
    stroke(c, [[x, axis], [x, heights[i] + 34]], css(rgb(ink.black), 0.55), 2.5);
    c.fillStyle = i === 6 ? ink.ochre : ink.black;
    c.beginPath();
    c.arc(x, axis, i === 6 ? 17 : 11, 0, 7);
    c.fill();
    c.restore();
    const align = before.has(i) ? "right" : "left";
    lines.forEach((text, n) => label(c, text, x + (before.has(i) ? 8 : -8), heights[i] - (lines.length - 1 - n) * 50, { size: 44, align, colour: i === 6 ? ink.ochre : ink.black, alpha }));
  });
  if (t < 1) stroke(c, [[at(now), axis - 26], [at(now), axis + 26]], ink.teal, 6);
  else grain(c, 4, "chart");
}

const hydrograph = (t, peak, rise, fall, height) => (t < peak ? height * smooth(peak - rise, peak, t) ** 1.2 : height * Math.exp(-(((t - peak) / fall) ** 1.25)));

export function twoHydrographs(c) {
  ground(c);
  const x = (t) => 120 + t * 1400;
  const base = 740;
  const line = (f) => Array.from({ length: 201 }, (_, i) => [x(i / 200), base - f(i / 200)]);
  const town = line((t) => 24 + hydrograph(t, 0.3, 0.2, 0.13, 560));
  const wood = line((t) => 24 + hydrograph(t, 0.52, 0.42, 0.34, 222));
  c.fillStyle = "rgba(122,78,0,.1)";
  c.fillRect(120, 120, 1400, 260);
  for (let i = 0; i < 34; i++) {
    const rx = x(0.03 + (i % 17) * 0.011);
    const h = 26 + 60 * Math.sin(((i % 17) / 16) * Math.PI);
    if (i < 17) stroke(c, [[rx, 130], [rx, 130 + h]], ink.blue, 7);
  }
  label(c, "Rain", x(0.03), 92, { size: 42, colour: ink.blue, halo: null });
  for (const [points, colour] of [[town, ink.ochre], [wood, ink.teal]]) {
    polygon(c, [[x(0), base], ...points, [x(1), base]], css(rgb(colour), 0.16));
    stroke(c, points, colour, 8);
  }
  stroke(c, [[120, 380], [1520, 380]], ink.black, 3);
  label(c, "Top of the bank", 1508, 346, { size: 42, align: "right", halo: null });
  label(c, "Paved valley", x(0.36), 248, { size: 50, colour: ink.ochre });
  label(c, "Wooded valley", x(0.62), 500, { size: 50, colour: ink.teal });
  stroke(c, [[120, 120], [120, base], [1530, base]], ink.black, 4);
  ["Storm", "6 h", "12 h", "18 h", "24 h"].forEach((text, i) => label(c, text, x(0.06 + i * 0.22), base + 52, { size: 40, weight: 400, align: "center", colour: ink.grey, halo: null }));
  c.save();
  c.translate(66, 560);
  c.rotate(-Math.PI / 2);
  label(c, "Flow", 0, 0, { size: 42, weight: 400, align: "center", colour: ink.grey, halo: null });
  c.restore();
  grain(c, 4, "chart");
}

export function aralArea(c) {
  ground(c);
  const data = [[1960, 67.5], [1971, 60.2], [1976, 55.7], [1989, 39.7], [2006, 17.4], [2009, 8.4]];
  const x = (year) => 150 + ((year - 1960) / 50) * 1330;
  const y = (v) => 760 - v * 9.2;
  for (const v of [20, 40, 60]) {
    stroke(c, [[130, y(v)], [1500, y(v)]], ink.rule, 2.5);
    label(c, String(v), 112, y(v), { size: 42, align: "right", weight: 400, colour: ink.grey, halo: null });
  }
  const g = c.createLinearGradient(0, y(67), 0, 760);
  g.addColorStop(0, "rgba(14,90,90,.62)");
  g.addColorStop(1, "rgba(14,90,90,.22)");
  polygon(c, [[x(1960), 760], ...data.map(([a, b]) => [x(a), y(b)]), [x(2009), 760]], g);
  c.save();
  c.beginPath();
  [[x(1960), 760], ...data.map(([a, b]) => [x(a), y(b)]), [x(2009), 760]].forEach((p, i) => (i ? c.lineTo(...p) : c.moveTo(...p)));
  c.clip();
  const k = chance("waves");
  for (let row = 160; row < 760; row += 13) {
    const pts = [];
    for (let px = 140; px < 1500; px += 12) pts.push([px, row + 3 * Math.sin(px * 0.03 + row) + 2 * k.noise(px * 0.01, row)]);
    stroke(c, pts, "rgba(251,249,245,.22)", 2);
  }
  c.restore();
  stroke(c, data.map(([a, b]) => [x(a), y(b)]), ink.teal, 8);
  data.forEach(([a, b], i) => {
    c.fillStyle = ink.teal;
    c.beginPath();
    c.arc(x(a), y(b), 12, 0, 7);
    c.fill();
    label(c, b.toFixed(1), x(a) + (i === 4 ? -4 : i === 0 ? 6 : 14), y(b) - 46, { size: i === 0 || i === 5 ? 56 : 44, align: i === 0 ? "left" : "center" });
  });
  stroke(c, [[130, 760], [1510, 760]], ink.black, 4);
  for (const year of [1960, 1970, 1980, 1990, 2000, 2010]) label(c, String(year), x(year), 812, { size: 42, align: "center", weight: 400, colour: ink.grey, halo: null });
  label(c, "Thousand square kilometres", 1500, 92, { size: 42, align: "right", weight: 400, colour: ink.grey, halo: null });
  grain(c, 4, "chart");
}

export function harbourYear(c) {
  ground(c);
  const data = [["Timber", 412, 388], ["Grain", 296, 351], ["Boxes", 248, 262], ["Fish", 121, 104], ["Stone", 64, 77]];
  const top = 150;
  data.forEach(([name, before, now], i) => {
    const y = top + i * 146;
    label(c, name, 250, y + 46, { size: 50, align: "right", halo: null });
    c.fillStyle = "#cfc7b4";
    c.fillRect(280, y, before * 2.6, 40);
    c.fillStyle = ink.teal;
    c.fillRect(280, y + 46, now * 2.6, 52);
    for (let x = 292; x < 280 + now * 2.6; x += 14) stroke(c, [[x, y + 48], [x, y + 96]], "rgba(251,249,245,.2)", 2);
    label(c, String(before), 292 + before * 2.6, y + 20, { size: 36, weight: 400, colour: ink.soft, halo: null });
    label(c, String(now), 292 + now * 2.6, y + 73, { size: 48, colour: ink.teal, halo: null });
  });
  stroke(c, [[280, top - 24], [280, 860]], ink.black, 4);
  label(c, "Thousand tonnes:", 280, 82, { size: 42, weight: 400, colour: ink.grey, halo: null });
  label(c, "last year", 640, 82, { size: 42, colour: "#8c8470", halo: null });
  label(c, "this year", 860, 82, { size: 42, colour: ink.teal, halo: null });
  grain(c, 4, "chart");
}

export function shadowHeight(c) {
  ground(c, "#f4eee0");
  const k = chance("shadow");
  const base = 720;
  polygon(c, [[0, base], [W, base], [W, H], [0, H]], "#e2d6b8");
  for (let i = 0; i < 260; i++) {
    const x = k.between(0, W);
    const y = k.between(base + 6, H);
    stroke(c, [[x, y], [x + k.between(10, 60), y]], "rgba(122,78,0,.13)", 2);
  }
  const foot = 560;
  const tip = 1290;
  const tall = 470;
  polygon(c, [[foot, base], [tip, base], [tip - 120, base + 26], [foot - 30, base + 26]], "rgba(20,24,31,.42)");
  polygon(c, [[foot - 26, base], [foot - 17, base - tall], [foot + 17, base - tall], [foot + 26, base]], ink.grey);
  polygon(c, [[foot - 26, base], [foot - 17, base - tall], [foot - 2, base - tall], [foot - 6, base]], "#d9cdb4");
  for (let i = 1; i < 6; i++) {
    c.fillStyle = i % 2 ? "#a24b34" : "#f7f1e3";
    const y = base - tall + i * 26;
    c.fillRect(foot - 18 - i * 0.6, y - 26, 36 + i * 1.2, 26);
  }
  const slope = tall / (tip - foot);
  const sunX = 330;
  const sunY = base - tall - (foot - sunX) * slope;
  stroke(c, [[foot, base - tall], [tip, base]], ink.amber, 6);
  c.setLineDash([20, 14]);
  stroke(c, [[foot - 170, base - tall - 170 * slope], [foot, base - tall]], ink.amber, 5);
  c.setLineDash([]);
  const g = c.createRadialGradient(sunX, sunY, 20, sunX, sunY, 190);
  g.addColorStop(0, "rgba(217,154,58,.9)");
  g.addColorStop(1, "rgba(217,154,58,0)");
  c.fillStyle = g;
  c.fillRect(0, 0, 600, 420);
  c.fillStyle = "#f5c469";
  c.beginPath();
  c.arc(sunX, sunY, 58, 0, 7);
  c.fill();
  c.strokeStyle = ink.black;
  c.lineWidth = 4;
  c.beginPath();
  c.arc(tip, base, 190, Math.PI, Math.PI + Math.atan(slope));
  c.stroke();
  label(c, "33°", tip - 210, base - 58, { size: 54, align: "right", halo: "#f4eee0" });
  stroke(c, [[foot, base + 60], [tip, base + 60]], ink.black, 4);
  for (const x of [foot, tip]) stroke(c, [[x, base + 44], [x, base + 76]], ink.black, 4);
  label(c, "shadow 62 m", (foot + tip) / 2, base + 116, { size: 56, align: "center", halo: "#e2d6b8" });
  stroke(c, [[foot - 80, base - tall], [foot - 80, base]], ink.black, 4);
  for (const y of [base - tall, base]) stroke(c, [[foot - 96, y], [foot - 64, y]], ink.black, 4);
  label(c, "height 40 m", foot - 110, base - tall / 2, { size: 56, align: "right", halo: "#f4eee0" });
  label(c, "62 × tan 33° ≈ 40", 1530, 150, { size: 60, align: "right", colour: ink.ochre, halo: null });
  grain(c, 6, "chart");
}

export function moraineDam(c) {
  const k = chance("moraine");
  const g = c.createLinearGradient(0, 0, 0, H);
  g.addColorStop(0, "#cfdcdb");
  g.addColorStop(1, "#f3ecdb");
  c.fillStyle = g;
  c.fillRect(0, 0, W, H);
  const rock = (x) => 690 - 330 * smooth(520, 0, x) + 14 * k.fbm(x * 0.006, 1, 5) + 110 * smooth(1180, 1600, x);
  const edge = (f, step = 6) => Array.from({ length: W / step + 2 }, (_, i) => [i * step, f(i * step)]);
  const iceTop = (x) => 330 - 150 * smooth(480, 0, x) + 16 * k.fbm(x * 0.01, 9, 4);
  const ice = [[0, H], ...edge(iceTop).filter(([x]) => x <= 500), [516, 430], [500, 500], [520, 610], [470, 690], [0, H]];
  polygon(c, ice, "#b9d6da");
  for (let i = 0; i < 130; i++) {
    const x = k.between(0, 500);
    const y = iceTop(x) + k.between(4, 60);
    stroke(c, [[x, y], [x + k.between(-8, 3), y + k.between(20, 110)]], "rgba(63,127,136,.28)", k.between(1, 3));
  }
  const level = 452;
  const crest = (x) => level - 40 * smooth(600, 1060, x) * (0.55 + 0.45 * Math.sin((x - 560) * 0.03));
  const surface = Array.from({ length: 101 }, (_, i) => [500 + i * 5.9, crest(500 + i * 5.9)]);
  polygon(c, [...surface, [1090, 720], [440, 720]], "#3f8791");
  for (let y = level + 10; y < 690; y += 15) stroke(c, [[505 + k.between(0, 20), y], [1040 - k.between(0, 40), y]], "rgba(240,245,235,.14)", 2);
  const dam = [[890, 720], [980, 520], [1030, 436], [1078, 418], [1130, 440], [1250, 600], [1400, 760], [1400, H], [890, H]];
  polygon(c, dam, "#8a7a60");
  for (let i = 0; i < 620; i++) {
    const t = k.random();
    const x = 930 + 440 * t;
    const roof = x < 1078 ? 720 - (x - 890) * 1.6 : 420 + (x - 1078) * 1.05;
    const y = k.between(Math.max(430, roof + 16), 770);
    const r = k.between(3, 15);
    c.fillStyle = css(mix(rgb("#5d513d"), rgb("#c4b494"), k.random()), 0.9);
    c.beginPath();
    c.ellipse(x, y, r, r * 0.72, k.between(0, 3), 0, 7);
    c.fill();
  }
  polygon(c, [[1000, 640], [1040, 560], [1100, 550], [1160, 610], [1180, 690], [1080, 720], [1010, 700]], "#cfe4e6");
  polygon(c, [[0, H], ...edge(rock), [W, H]], "#3c3f45");
  for (let x = 0; x < W; x += 9) stroke(c, [[x, rock(x) + 4], [x + 26, rock(x) + 30 + 60 * k.random()]], "rgba(220,215,200,.14)", 2);
  polygon(c, [[520, 250], [560, 236], [596, 262], [590, 300], [546, 312], [516, 286]], "#d9e8ea");
  polygon(c, [[546, 312], [590, 300], [596, 262], [566, 280]], "#93b6bd");
  for (const dx of [-14, 10, 34]) stroke(c, [[545 + dx, 196], [545 + dx, 230]], ink.grey, 4);
  stroke(c, surface, "#14525c", 6);
  stroke(c, [[1085, 412], [1150, 452], [1260, 606], [1390, 770]], "#4f9aa5", 16);
  for (let i = 0; i < 120; i++) {
    const t = k.random();
    stroke(c, [[1090 + 290 * t, 420 + 340 * t ** 1.1 + k.between(-14, 8)], [1104 + 290 * t, 436 + 340 * t ** 1.1]], "rgba(247,243,230,.7)", 3);
  }
  [["1", 640, 250], ["2", 860, 372], ["3", 1090, 634], ["4", 1330, 560]].forEach(([n, x, y]) => {
    c.fillStyle = ink.black;
    c.beginPath();
    c.arc(x, y, 38, 0, 7);
    c.fill();
    label(c, n, x, y + 3, { size: 50, align: "center", colour: ink.paper, halo: null });
  });
  grain(c, 7, "chart");
}

export function cableInside(c) {
  ground(c, "#15333f");
  const layers = [
    [330, "#1c1f22", "#33383b"], [286, "#8a6a3c", "#caa25d"], [226, "#3a4147", "#6d777c"], [160, "#a86a35", "#e0a35a"], [118, "#d8d2c0", "#fbf7ea"], [72, "#2d6f76", "#58a3a6"],
  ];
  const y = 450;
  const ends = [560, 720, 880, 1030, 1160, 1280];
  layers.toReversed().forEach(([r, dark, light], n) => {
    const i = layers.length - 1 - n;
    const end = ends[i];
    const g = c.createLinearGradient(0, y - r, 0, y + r);
    g.addColorStop(0, dark);
    g.addColorStop(0.32, light);
    g.addColorStop(1, dark);
    c.fillStyle = g;
    c.fillRect(-10, y - r, end + 10, r * 2);
    c.beginPath();
    c.ellipse(end, y, r * 0.3, r, 0, 0, 7);
    c.fillStyle = css(mix(rgb(dark), rgb(light), 0.45));
    c.fill();
    if (i === 1 || i === 2) {
      c.save();
      c.beginPath();
      c.rect(ends[i - 1] - 40, y - r, end - ends[i - 1] + 40, r * 2);
      c.clip();
      for (let x = ends[i - 1] - 420; x < end + 100; x += i === 2 ? 42 : 24) stroke(c, [[x, y + r], [x + (i === 2 ? 130 : 60), y - r]], "rgba(10,14,18,.42)", i === 2 ? 6 : 4);
      c.restore();
    }
  });
  const fibre = ["#f6c76a", "#8fd3c8", "#f3efe2", "#e58f6a", "#b8d989", "#9dc0ea"];
  fibre.forEach((colour, i) => {
    const start = y - 42 + i * 17;
    const points = [];
    for (let x = 1270; x < 1570; x += 10) points.push([x, start + (i - 2.5) * 26 * smooth(1290, 1560, x) + 5 * Math.sin(x * 0.02 + i)]);
    stroke(c, points, colour, 7);
    const [ex, ey] = points.at(-1);
    const glow = c.createRadialGradient(ex, ey, 2, ex, ey, 30);
    glow.addColorStop(0, css(rgb(colour), 0.95));
    glow.addColorStop(1, css(rgb(colour), 0));
    c.fillStyle = glow;
    c.fillRect(ex - 30, ey - 30, 60, 60);
  });
  ["1", "2", "3", "4", "5", "6"].forEach((n, i) => {
    const x = i === 0 ? 300 : (ends[i - 1] + ends[i]) / 2 + 34;
    c.fillStyle = ink.paper;
    c.beginPath();
    c.arc(x, y, 36, 0, 7);
    c.fill();
    label(c, n, x, y + 3, { size: 48, align: "center", halo: null });
  });
  grain(c, 7, "chart");
}
