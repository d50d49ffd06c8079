// One storm over one valley: the town bridge above, the curve of the river's flow below.
import { W, H, chance, clouds, css, disc, grain, ink, mix, polygon, rgb, ridge, sky, smooth, stroke } from "./kit.js";
import { label } from "./maps.js";
import { skyline, tree } from "./waterside.js";

const bottom = 620;
let fair;
let storm;

function backdrop(wet) {
  const sheet = new OffscreenCanvas(W, H);
  const c = sheet.getContext("2d", { willReadFrequently: true });
  const k = chance("rising");
  const tone = (dry, rain) => (wet ? rain : dry);
  sky(c, [[0, tone("#8db4bd", "#3d4f5b")], [0.4, tone("#dfe3cd", "#82908f")], [0.6, tone("#f6e6bd", "#b3b19c")], [1, "#b3b19c"]]);
  if (wet) clouds(c, chance("rising-clouds"), { top: -160, bottom: 300, colour: "#26333d", alpha: 0.9, cut: -0.2, scale: 0.006 });
  else disc(c, 1210, 150, 40, "#fff3cf", 220, "#ffe9b0");
  ridge(c, k, { y: 400, amp: 250, scale: 0.0017, shift: 6, top: tone("#7f9aa0", "#55666c"), foot: tone("#d3d6b8", "#98a093"), footY: 430, hatch: 0.2 });
  ridge(c, k, { y: 430, amp: 90, scale: 0.003, shift: 2, sharp: 0, top: tone("#6f8f73", "#4b625a"), foot: tone("#a9b88a", "#74826c"), footY: 470, hatch: 0.18 });
  for (let i = 0; i < 120; i++) tree(c, k, k.between(0, W), 432 + k.between(-24, 6), k.between(7, 17), tone("#4c6f5c", "#344d47"));
  skyline(c, k, { y: 470, from: 0, to: W, low: 90, tall: 190, wall: tone("#a27b5c", "#5f5049"), share: 0.28, lit: tone("#7c5a45", "#ffd083"), wide: [38, 84], spires: 0.07 });
  polygon(c, [[0, 462], [W, 462], [W, 566], [0, 566]], tone("#8c9a66", "#5b6a50"));
  polygon(c, [[0, 540], [W, 532], [W, bottom], [0, bottom]], tone("#b9a87c", "#857c66"));
  for (let i = 0; i < 60; i++) tree(c, k, k.between(0, W), k.between(486, 530), k.between(10, 22), tone("#5c7a4f", "#3d5344"));
  grain(c, 7, "rising");
  return sheet;
}

const arches = [-40, 290, 620, 950, 1280, 1610];

function bridge(c, wet) {
  const stone = css(mix(rgb("#d3bf96"), rgb("#978c78"), wet));
  const dark = css(mix(rgb("#95805c"), rgb("#625a4d"), wet));
  const deck = (x) => 366 - 34 * Math.sin((x / W) * Math.PI);
  c.beginPath();
  c.moveTo(0, bottom);
  for (let x = 0; x <= W; x += 20) c.lineTo(x, deck(x));
  c.lineTo(W, bottom);
  c.closePath();
  for (const x of arches) {
    c.moveTo(x + 132, bottom);
    c.lineTo(x + 132, 530);
    c.arc(x, 530, 132, 0, Math.PI, true);
    c.lineTo(x - 132, bottom);
    c.closePath();
  }
  c.fillStyle = stone;
  c.fill("evenodd");
  c.lineCap = "butt";
  for (const x of arches) {
    c.strokeStyle = dark;
    c.lineWidth = 12;
    c.beginPath();
    c.arc(x, 530, 138, Math.PI, 0);
    c.stroke();
    for (let i = 0; i < 5; i++) stroke(c, [[x + 148, 450 + i * 26], [x + 182, 450 + i * 26]], css(rgb("#5c4c34"), 0.22), 3);
  }
  const rail = [];
  for (let x = 0; x <= W; x += 20) rail.push([x, deck(x)]);
  stroke(c, rail, dark, 12);
  stroke(c, rail.map(([x, y]) => [x, y + 22]), css(rgb("#5c4c34"), 0.3), 3);
  for (const x of [290, 950]) {
    stroke(c, [[x + 165, deck(x + 165)], [x + 165, deck(x + 165) - 52]], "#20242a", 5);
    disc(c, x + 165, deck(x + 165) - 56, 9, wet > 0.3 ? "#ffdf9c" : "#efe6cf", wet > 0.3 ? 46 : 0, "#ffdf9c");
  }
}

const flow = (t) => 0.07 + (t < 0.66 ? smooth(0.24, 0.66, t) ** 1.35 : Math.exp(-(((t - 0.66) / 0.34) ** 1.4))) * 0.93;

/** t runs from 0 to 1 over the film; 1 is the still used as its poster. */
export function riverRises(c, t = 1) {
  fair ??= backdrop(false);
  storm ??= backdrop(true);
  const still = t === 1;
  if (still) t = 0.66;
  const wet = smooth(0.02, 0.14, t) * (1 - smooth(0.5, 0.78, t));
  c.globalAlpha = 1;
  c.drawImage(fair, 0, 0);
  c.globalAlpha = still ? 0.9 : wet;
  c.drawImage(storm, 0, 0);
  c.globalAlpha = 1;
  const f = flow(t);
  const level = 600 - 134 * f;
  const brown = smooth(0.2, 0.8, f);
  const surface = mix(rgb("#5f9aa0"), rgb("#8c7d5c"), brown);
  const paint = (alpha) => {
    const g = c.createLinearGradient(0, level, 0, bottom);
    g.addColorStop(0, css(mix(surface, rgb("#f3e6c4"), 0.3), alpha));
    g.addColorStop(1, css(mix(surface, rgb("#20323a"), 0.42), alpha));
    polygon(c, [[0, level], [W, level], [W, bottom], [0, bottom]], g);
  };
  paint(1);
  bridge(c, wet);
  c.save();
  c.beginPath();
  c.rect(0, level, W, bottom - level);
  c.clip();
  paint(0.82);
  for (let i = 0; i < 46; i++) {
    const speed = 120 + 900 * f;
    const y = level + 6 + ((i * 0.618) % 1) * (bottom - level - 10);
    const x = ((i * 173 + t * speed * (6 + (i % 5))) % (W + 200)) - 100;
    stroke(c, [[x, y], [x + 30 + 70 * f, y]], css(rgb((i >> 1) % 2 ? "#fbf4dd" : "#26363a"), 0.34), 2 + 1.4 * f);
  }
  c.restore();
  gauge(c, level);
  const rain = smooth(0.05, 0.12, t) * (1 - smooth(0.44, 0.52, t));
  if (rain > 0) {
    const k = chance("drops" + Math.floor(t * 520));
    for (let i = 0; i < 230 * rain; i++) {
      const x = k.between(0, W + 40);
      const y = k.between(-20, bottom - 20);
      stroke(c, [[x, y], [x - 7, y + k.between(20, 44)]], "rgba(238,242,236,.34)", 1.8);
    }
  }
  curve(c, t, still);
}

function gauge(c, level) {
  c.fillStyle = ink.paper;
  c.fillRect(772, 424, 30, bottom - 424);
  for (let i = 0; i < 10; i++) {
    c.fillStyle = i % 2 ? ink.paper : ink.black;
    c.fillRect(772, 424 + i * 20, i % 2 ? 30 : 18, 12);
  }
  c.fillStyle = "rgba(120,108,78,.8)";
  c.fillRect(772, level, 30, bottom - level);
}

function curve(c, t, still) {
  c.fillStyle = ink.paper;
  c.fillRect(0, bottom, W, H - bottom);
  stroke(c, [[0, bottom], [W, bottom]], ink.black, 5);
  const base = 846;
  const x = (v) => 190 + v * 1330;
  const y = (v) => base - v * 176;
  label(c, "Rain", 166, 668, { size: 36, align: "right", weight: 400, colour: ink.blue, halo: null });
  label(c, "River", 166, 806, { size: 36, align: "right", weight: 400, colour: ink.teal, halo: null });
  const upTo = still ? 1 : t;
  for (let i = 0; i < 20; i++) {
    const at = 0.07 + i * 0.022;
    if (at > upTo) break;
    stroke(c, [[x(at), 646], [x(at), 646 + 10 + 44 * Math.sin(((i + 1) / 21) * Math.PI)]], ink.blue, 11);
  }
  const points = [];
  for (let v = 0; v <= upTo; v += 0.005) points.push([x(v), y(flow(v))]);
  if (points.length > 1) {
    polygon(c, [[x(0), base], ...points, [points.at(-1)[0], base]], css(rgb(ink.teal), 0.2));
    stroke(c, points, ink.teal, 7);
    if (!still) disc(c, ...points.at(-1), 12, ink.teal);
  }
  stroke(c, [[180, base], [1540, base]], ink.black, 4);
  if (upTo > 0.69) label(c, "Peak", x(0.66), y(1) - 4 + 46, { size: 38, align: "center", colour: ink.teal, alpha: smooth(0.69, 0.74, upTo) });
}
