// The river towns: flood gates, harbour, swollen river, last ferry, cranes over the marsh, a ship laying cable.
import { W, H, chance, clouds, css, disc, grain, ink, mist, mix, polygon, reeds, rgb, ridge, sky, smooth, stars, stroke, water } from "./kit.js";

/** A row of house fronts standing on a line, with lit windows. */
export function skyline(c, k, { y, from = 0, to = W, low, tall, wide = [34, 92], wall, lit = "#ffd083", share = 0.28, step = [13, 17], spires = 0.05 }) {
  for (let x = from; x < to; ) {
    const w = k.between(...wide);
    const h = low + (tall - low) * k.random() ** 2.2;
    const shade = css(mix(rgb(wall), rgb("#000000"), k.between(0, 0.25)));
    c.fillStyle = shade;
    c.fillRect(x, y - h, w + 1, h + 2);
    const kind = k.random();
    if (kind < 0.34) polygon(c, [[x - 2, y - h], [x + w / 2, y - h - w * 0.42], [x + w + 2, y - h]], shade);
    else if (kind < 0.44) polygon(c, [[x, y - h], [x, y - h - 14], [x + w * 0.5, y - h - 22], [x + w, y - h - 6], [x + w, y - h]], shade);
    else if (kind < 0.44 + spires) {
      polygon(c, [[x + w * 0.3, y - h], [x + w * 0.36, y - h - 46], [x + w * 0.5, y - h - 112], [x + w * 0.64, y - h - 46], [x + w * 0.7, y - h]], shade);
    } else if (kind < 0.7) c.fillRect(x + w * 0.2, y - h - 12, w * 0.14, 14);
    for (let wy = y - h + 9; wy < y - 10; wy += step[1]) {
      for (let wx = x + 6; wx < x + w - 9; wx += step[0]) {
        if (k.random() > share) continue;
        c.fillStyle = css(rgb(k.random() < 0.85 ? lit : "#fff2d6"), k.between(0.55, 1));
        c.fillRect(wx, wy, step[0] * 0.42, step[1] * 0.5);
      }
    }
    x += w + (k.random() < 0.12 ? k.between(4, 18) : 0);
  }
}

export function harbourAtNight(c) {
  const k = chance("harbour-3");
  sky(c, [[0, "#101b30"], [0.35, "#233a58"], [0.56, "#5a6a7d"], [0.64, "#a58a78"], [1, "#a58a78"]]);
  stars(c, k, 170, 360);
  disc(c, 1240, 170, 40, "#f6ecd2", 230, "#e8d9b0");
  clouds(c, k, { top: 330, bottom: 520, colour: "#c9a38a", alpha: 0.42, cut: 0.05 });
  ridge(c, k, { y: 560, amp: 190, scale: 0.0016, shift: 2, top: "#34465f", foot: "#6d6d79", footY: 600, hatch: 0.18 });
  ridge(c, k, { y: 575, amp: 95, scale: 0.0026, shift: 6, top: "#25344b", foot: "#4a5365", footY: 600, hatch: 0.2 });
  skyline(c, k, { y: 586, low: 40, tall: 150, wall: "#2a3750", share: 0.24, wide: [22, 56], step: [9, 12], spires: 0.08 });
  skyline(c, k, { y: 594, low: 26, tall: 104, wall: "#1a2438", share: 0.34, wide: [34, 84] });
  crane(c, 250, 594, 1.15, "#121a29");
  crane(c, 420, 594, 0.95, "#162033");
  crane(c, 1420, 594, 1.05, "#121a29");
  c.fillStyle = "#0f1624";
  c.fillRect(0, 588, W, 14);
  for (let x = 20; x < W; x += 64) {
    c.fillStyle = "#ffe2a6";
    c.fillRect(x, 580, 4, 5);
  }
  water(c, k, {
    y: 602, deep: "#0d1626", light: "#3a4d66", mirror: 0.62, ripple: 1.5,
    glints: [[1240, "#f3e3b8", 50, 0.75], [180, "#ffcf83", 30], [520, "#ffcf83", 26], [770, "#ffdb9b", 22], [960, "#ffcf83", 30], [1450, "#ffdb9b", 24]],
  });
  boat(c, 640, 706, 1.15, "#0b111c");
  boat(c, 1010, 664, 0.6, "#0e1522");
  grain(c, 9, "night");
}

function crane(c, x, y, s, colour) {
  c.save();
  c.translate(x, y);
  c.scale(s, s);
  c.strokeStyle = c.fillStyle = colour;
  for (const leg of [-26, 26]) stroke(c, [[leg, 0], [leg * 0.62, -118]], colour, 6);
  for (const ly of [-34, -76]) stroke(c, [[-22, ly], [22, ly]], colour, 4);
  c.fillRect(-24, -150, 48, 34);
  stroke(c, [[-60, -142], [190, -218]], colour, 6);
  stroke(c, [[-8, -150], [-2, -216], [120, -197]], colour, 3);
  stroke(c, [[-2, -216], [-60, -142]], colour, 3);
  stroke(c, [[166, -210], [166, -96]], colour, 1.6);
  c.fillRect(152, -98, 28, 12);
  c.restore();
}

function boat(c, x, y, s, colour) {
  c.save();
  c.translate(x, y);
  c.scale(s, s);
  polygon(c, [[-120, -8], [-96, 16], [92, 16], [130, -16], [60, -6]], colour);
  polygon(c, [[-70, -7], [-66, -42], [8, -42], [14, -6]], colour);
  c.fillRect(-40, -64, 30, 24);
  stroke(c, [[-26, -62], [-26, -110]], colour, 2.4);
  stroke(c, [[70, -8], [64, -84]], colour, 2.4);
  c.fillStyle = "#ffd78d";
  for (let i = 0; i < 4; i++) c.fillRect(-58 + i * 17, -34, 9, 11);
  c.fillStyle = "#ff9c6a";
  c.fillRect(-28, -113, 4, 4);
  for (let i = 0; i < 16; i++) stroke(c, [[-118 + i * 4, 20 + i * 2.6], [110 - i * 3, 20 + i * 2.6]], "rgba(8,12,20,.26)", 2);
  c.restore();
}

export function floodGates(c) {
  const k = chance("flood-gates");
  sky(c, [[0, "#5a6c78"], [0.3, "#8d9a9b"], [0.5, "#c8c4b2"], [0.58, "#e3d5b5"], [1, "#e3d5b5"]]);
  clouds(c, k, { top: -120, bottom: 420, colour: "#35454f", alpha: 0.85, cut: -0.05, scale: 0.006, stretch: 4 });
  clouds(c, k, { top: 200, bottom: 470, colour: "#f4e6c6", alpha: 0.4, cut: 0.12 });
  ridge(c, k, { y: 500, amp: 120, scale: 0.0018, shift: 4, top: "#73858a", foot: "#b9b8a6", footY: 520, hatch: 0.12 });
  skyline(c, k, { y: 508, low: 14, tall: 58, wall: "#55656c", share: 0.1, wide: [16, 44], step: [8, 10], spires: 0.07 });
  const line = 520;
  water(c, k, { y: line, deep: "#33494c", light: "#a3a58f", mirror: 0.42, ripple: 1.8, strokes: 2600 });
  for (let i = 0; i < 7; i++) gate(c, k, i);
  c.fillStyle = "#222b31";
  polygon(c, [[0, 330], [W, 366], [W, 392], [0, 364]], "#2a343a");
  polygon(c, [[0, 322], [W, 360], [W, 367], [0, 331]], "#8b9089");
  for (let i = 0; i < 70; i++) {
    const x = i * 24;
    const top = 322 + x * 0.0238;
    stroke(c, [[x, top], [x, top - 22 + i * 0.1]], "#222b31", 2);
  }
  stroke(c, [[0, 300], [W, 345]], "#222b31", 3);
  figure(c, 596, 336, 0.9);
  figure(c, 640, 337, 0.86);
  for (let i = 0; i < 700; i++) {
    const x = k.between(0, W);
    const y = k.between(0, H);
    stroke(c, [[x, y], [x - 5, y + k.between(12, 30)]], css(rgb("#eef0e6"), k.between(0.04, 0.17)), 1);
  }
  grain(c, 9, "gates");
}

function gate(c, k, i) {
  const x = 70 + i * 222;
  const deck = 340 + x * 0.0238;
  const foot = 610 - i * 7;
  polygon(c, [[x, deck], [x + 54, deck + 2], [x + 58, foot], [x - 4, foot + 6]], "#3c474b");
  polygon(c, [[x, deck], [x + 20, deck + 1], [x + 19, foot + 3], [x - 4, foot + 6]], "#a3a08e");
  for (let n = 0; n < 60; n++) {
    const sx = x + k.between(2, 52);
    const sy = deck + k.between(20, 200);
    stroke(c, [[sx, sy], [sx, sy + k.between(8, 40)]], css(rgb("#1d2529"), 0.1), 2);
  }
  if (i === 6) return;
  const left = x + 56;
  const right = x + 222;
  const raised = i === 2 || i === 3;
  const top = deck + (raised ? 44 : 66);
  const bottom = raised ? top + 96 : foot - 26;
  polygon(c, [[left, top], [right, top + 4], [right, bottom - 6], [left, bottom]], "#8a5a2c");
  polygon(c, [[left, top], [right, top + 4], [right, top + 16], [left, top + 12]], "#b97f43");
  for (let n = 1; n < 5; n++) stroke(c, [[left, top + (n * (bottom - top)) / 5], [right, top + (n * (bottom - top)) / 5 - 2]], "rgba(30,20,12,.4)", 3);
  for (let n = 1; n < 4; n++) stroke(c, [[left + n * 41, top], [left + n * 41, bottom - 3]], "rgba(30,20,12,.25)", 2);
  if (!raised) return;
  for (let n = 0; n < 260; n++) {
    const sx = k.between(left, right);
    const sy = bottom + k.between(-2, 100);
    stroke(c, [[sx, sy], [sx + k.between(-3, 3), sy + k.between(14, 50)]], css(rgb(k.random() < 0.6 ? "#e9e4d0" : "#6f837f"), k.between(0.15, 0.6)), k.between(1, 3));
  }
  for (let n = 0; n < 420; n++) {
    const t = k.random();
    c.fillStyle = css(rgb("#f1ecda"), k.between(0.08, 0.5) * (1 - t));
    c.beginPath();
    c.ellipse(k.between(left - 40 * t, right + 60 * t), foot - 8 + 130 * t, k.between(4, 26), k.between(1, 5), 0, 0, 7);
    c.fill();
  }
}

function figure(c, x, y, s) {
  c.save();
  c.translate(x, y);
  c.scale(s, s);
  polygon(c, [[-9, 0], [-11, -34], [0, -42], [11, -34], [9, 0]], "#1f2a30");
  disc(c, 0, -47, 6, "#1f2a30");
  c.restore();
}

export function riverInFlood(c) {
  const k = chance("flood-plain");
  sky(c, [[0, "#4b6170"], [0.25, "#8199a0"], [0.42, "#c9cdb9"], [0.5, "#efdcae"], [1, "#efdcae"]]);
  clouds(c, k, { top: -60, bottom: 330, colour: "#2f4350", alpha: 0.75, cut: 0, scale: 0.005 });
  clouds(c, k, { top: 220, bottom: 430, colour: "#fbeecb", alpha: 0.5, cut: 0.1 });
  ridge(c, k, { y: 430, amp: 150, scale: 0.0014, shift: 8, top: "#6d868d", foot: "#c0c3ac", footY: 450, hatch: 0.14 });
  ridge(c, k, { y: 446, amp: 60, scale: 0.003, shift: 3, sharp: 0, top: "#4f6a64", foot: "#8f9c80", footY: 470, hatch: 0.16 });
  for (let i = 0; i < 90; i++) tree(c, k, k.between(0, W), 447, k.between(5, 15), "#3c554d");
  water(c, k, { y: 448, deep: "#5d5a46", light: "#c7bd97", mirror: 0.5, ripple: 2, strokes: 2400, glints: [[1030, "#fff0c6", 150, 0.6]] });
  const row = [];
  for (let i = 0; i < 34; i++) {
    const t = k.random() ** 1.3;
    row.push([k.between(0, W), 452 + t * 300, 12 + 62 * t]);
  }
  for (let i = 0; i < 15; i++) row.push([120 + i * 66 + i * i * 2.2, 470 + i * i * 1.1, 15 + i * 3.1]);
  row.sort((a, b) => a[1] - b[1]);
  for (const [x, y, size] of row) {
    tree(c, k, x, y, size, css(mix(rgb("#6b7d66"), rgb("#22322d"), smooth(450, 720, y))));
    for (let n = 0; n < 9; n++) stroke(c, [[x - size * 0.5, y + 2 + n * size * 0.09], [x + size * 0.5, y + 2 + n * size * 0.09]], css(rgb("#2c3a33"), 0.2 - n * 0.02), 2);
  }
  roof(c, k, 1120, 640, 1.35);
  roof(c, k, 1330, 600, 0.9);
  roof(c, k, 380, 560, 0.62);
  for (let i = 0; i < 24; i++) {
    const t = i / 23;
    const x = 700 - 640 * t;
    const y = 560 + 330 * t ** 1.2;
    stroke(c, [[x, y], [x, y - 18 - 46 * t]], "#2a2c26", 2 + 4 * t);
    if (i) stroke(c, [[x, y - 14 - 38 * t], [x + 27, y - 14 - 38 * (t - 0.043) - 11 * t]], "#2a2c26", 1 + t);
  }
  grain(c, 9, "flood");
}

export function tree(c, k, x, y, size, colour) {
  stroke(c, [[x, y], [x + k.between(-1, 1), y - size * 1.1]], colour, Math.max(1.2, size * 0.09));
  c.fillStyle = colour;
  for (let n = 0; n < 26; n++) {
    const a = k.between(0, 6.3);
    const r = size * 0.62 * Math.sqrt(k.random());
    c.beginPath();
    c.ellipse(x + Math.cos(a) * r, y - size * 1.45 + Math.sin(a) * r * 1.15, size * k.between(0.1, 0.26), size * k.between(0.08, 0.2), a, 0, 7);
    c.fill();
  }
}

function roof(c, k, x, y, s) {
  c.save();
  c.translate(x, y);
  c.scale(s, s);
  polygon(c, [[-70, 0], [-70, -26], [60, -26], [60, 0]], "#c9b895");
  polygon(c, [[60, 0], [60, -26], [104, -24], [104, -1]], "#857a66");
  polygon(c, [[-80, -24], [-40, -74], [70, -74], [64, -24]], "#6b3f2b");
  polygon(c, [[70, -74], [64, -24], [112, -22]], "#46291d");
  for (let i = 0; i < 9; i++) stroke(c, [[-76 + i * 16, -26], [-42 + i * 14, -72]], "rgba(25,12,6,.28)", 1.5);
  c.fillStyle = "#2b2f2c";
  for (const wx of [-52, -14, 24]) c.fillRect(wx, -20, 16, 14);
  polygon(c, [[24, -78], [24, -98], [38, -98], [38, -78]], "#4a2d20");
  for (let n = 0; n < 10; n++) stroke(c, [[-74 + n, 3 + n * 4], [100 - n * 2, 3 + n * 4]], `rgba(50,44,34,${0.34 - n * 0.03})`, 2.4);
  c.restore();
}

export function lastFerry(c) {
  const k = chance("ferry");
  sky(c, [[0, "#8fb0b0"], [0.3, "#d4d6bf"], [0.5, "#f7dfae"], [1, "#f7dfae"]]);
  disc(c, 520, 372, 46, "#fff4d4", 330, "#ffe9b5");
  const bands = [["#a9b7a9", "#e5d9b4", 440, 200, 0.0012], ["#7f9a95", "#d9d2ae", 470, 150, 0.0017], ["#557a78", "#c3c6a6", 492, 110, 0.0023]];
  bands.forEach(([top, foot, y, amp, scale], i) => {
    ridge(c, k, { y, amp, scale, shift: i * 5 + 1, top, foot, footY: y + 30, hatch: 0.14 });
    mist(c, y + 6, 80, "#f6e6bf", 0.6);
  });
  for (let i = 0; i < 150; i++) tree(c, k, k.between(0, W), 508 + k.between(-3, 2), k.between(8, 26) * (0.6 + 0.7 * Math.abs(Math.sin(i))), "#35595a");
  water(c, k, { y: 510, deep: "#2f6467", light: "#efdfb4", mirror: 0.6, ripple: 1, glints: [[520, "#fff6da", 60, 0.9]] });
  mist(c, 512, 60, "#fbeecb", 0.75);
  ferry(c, 930, 640);
  for (let i = 0; i < 13; i++) bird(c, 300 + i * 30 + k.between(-9, 9), 190 + Math.abs(i - 5) * 15 + k.between(-5, 5), 9, "#2d4548");
  reeds(c, k, { y: 915, count: 230, from: 0, to: 520, tall: 230, colour: "#16302f" });
  reeds(c, k, { y: 915, count: 110, from: 1280, to: W, tall: 170, colour: "#16302f" });
  grain(c, 8, "ferry");
}

function ferry(c, x, y) {
  c.save();
  c.translate(x, y);
  c.scale(1.25, 1.25);
  polygon(c, [[-230, -26], [-190, 14], [196, 14], [236, -26]], "#173c40");
  polygon(c, [[-226, -26], [-222, -18], [228, -18], [232, -26]], "#d7c9a0");
  polygon(c, [[-150, -26], [-150, -62], [150, -62], [150, -26]], "#f2e8cd");
  polygon(c, [[-150, -26], [-150, -62], [-120, -62], [-120, -26]], "#fff9e4");
  polygon(c, [[-164, -62], [-164, -70], [164, -70], [164, -62]], "#7b4a2b");
  polygon(c, [[-96, -70], [-96, -100], [92, -100], [92, -70]], "#e5d9b8");
  polygon(c, [[-106, -100], [-106, -107], [102, -107], [102, -100]], "#7b4a2b");
  polygon(c, [[-26, -107], [-22, -134], [34, -134], [38, -107]], "#f2e8cd");
  polygon(c, [[56, -107], [60, -170], [84, -170], [86, -107]], "#214c50");
  c.fillStyle = "#d99a3a";
  c.fillRect(60, -158, 25, 9);
  c.fillStyle = "#2a4a4c";
  for (let i = 0; i < 11; i++) c.fillRect(-138 + i * 26, -54, 15, 15);
  for (let i = 0; i < 7; i++) c.fillRect(-84 + i * 25, -93, 14, 13);
  for (let i = 0; i < 3; i++) c.fillRect(-16 + i * 16, -128, 11, 11);
  for (let i = 0; i < 20; i++) {
    c.fillStyle = `rgba(70,84,80,${0.26 - i * 0.012})`;
    c.beginPath();
    c.ellipse(72 + i * 12, -180 - i * 5 - 6 * Math.sin(i * 0.8), 9 + i * 1.7, 6 + i, 0, 0, 7);
    c.fill();
  }
  for (let i = 0; i < 15; i++) stroke(c, [[-200 + i * 5, 20 + i * 5], [205 - i * 6, 20 + i * 5]], `rgba(14,44,46,${0.4 - i * 0.025})`, 3.4);
  stroke(c, [[236, 10], [330, 18]], "rgba(255,250,230,.65)", 3);
  stroke(c, [[-190, 15], [-420, 28]], "rgba(255,250,230,.4)", 3);
  stroke(c, [[-190, 22], [-350, 44]], "rgba(255,250,230,.25)", 3);
  c.restore();
}

export function bird(c, x, y, size, colour) {
  c.strokeStyle = colour;
  c.lineWidth = Math.max(1.4, size * 0.19);
  c.lineCap = "round";
  c.beginPath();
  c.moveTo(x - size, y - size * 0.35);
  c.quadraticCurveTo(x - size * 0.4, y - size * 0.5, x, y);
  c.quadraticCurveTo(x + size * 0.4, y - size * 0.5, x + size, y - size * 0.35);
  c.stroke();
}

export function cranes(c) {
  const k = chance("cranes");
  sky(c, [[0, "#2f5560"], [0.28, "#7f9c93"], [0.5, "#e2c58c"], [0.62, "#f3b768"], [1, "#f3b768"]]);
  clouds(c, k, { top: 120, bottom: 480, colour: "#fbe3ae", alpha: 0.5, cut: 0.05, stretch: 7 });
  disc(c, 1080, 520, 70, "#fff0c4", 380, "#ffdc92");
  ridge(c, k, { y: 590, amp: 90, scale: 0.0016, shift: 12, sharp: 0, top: "#98794f", foot: "#e0ad68", footY: 600, hatch: 0.1 });
  water(c, k, { y: 590, deep: "#3d4f47", light: "#f0bd74", mirror: 0.7, glints: [[1080, "#fff1c8", 90, 0.85]] });
  for (let n = 0; n < 16; n++) {
    const y = 610 + n * n * 1.35;
    c.fillStyle = css(mix(rgb("#6f5f3e"), rgb("#141d1a"), n / 15));
    c.beginPath();
    const x = k.between(-200, W);
    c.ellipse(x, y, k.between(120, 360) * (0.5 + n / 12), 3 + n * 0.9, 0, 0, 7);
    c.fill();
    reeds(c, k, { y: y + 2, count: 26 + n * 4, from: x - 170, to: x + 170, tall: 16 + n * 9, colour: css(mix(rgb("#5d5236"), rgb("#101816"), n / 15), 0.9) });
  }
  const flock = [];
  for (let i = -9; i <= 9; i++) flock.push([650 + i * 48 + Math.abs(i) * -4, 210 + Math.abs(i) * 19 + (i > 0 ? i * 6 : 0)]);
  flock.forEach(([x, y], i) => craneInFlight(c, x + k.between(-7, 7), y + k.between(-6, 6), 0.78 + 0.02 * Math.abs(i - 9), k.between(-0.5, 0.9)));
  for (let i = 0; i < 44; i++) bird(c, k.between(900, 1540), k.between(250, 440), k.between(4, 8), "#4e5a4d");
  standing(c, 300, 820, 1.2);
  standing(c, 420, 842, 1.35);
  standing(c, 214, 792, 0.9);
  grain(c, 9, "cranes");
}

function craneInFlight(c, x, y, s, beat) {
  c.save();
  c.translate(x, y);
  c.scale(s, s);
  c.rotate(-0.06);
  const colour = "#1c2a2c";
  c.fillStyle = colour;
  c.beginPath();
  c.ellipse(0, 0, 22, 6, 0, 0, 7);
  c.fill();
  stroke(c, [[18, -1], [48, -5]], colour, 3);
  stroke(c, [[48, -5], [60, -3]], colour, 1.8);
  stroke(c, [[-20, 1], [-56, 5]], colour, 2);
  polygon(c, [[10, -2], [-2, -24 - beat * 20], [-22, -46 - beat * 26], [-30, -44 - beat * 22], [-16, -16], [-12, 0]], colour);
  polygon(c, [[8, 0], [2, 16 - beat * 26], [-10, 34 - beat * 52], [-19, 31 - beat * 48], [-14, 4]], "#304245");
  c.restore();
}

function standing(c, x, y, s) {
  c.save();
  c.translate(x, y);
  c.scale(s, s);
  const colour = "#121b1c";
  stroke(c, [[-2, 0], [0, -46]], colour, 2.2);
  stroke(c, [[9, 0], [7, -28], [6, -46]], colour, 2.2);
  c.fillStyle = colour;
  c.beginPath();
  c.ellipse(0, -56, 27, 12, 0.3, 0, 7);
  c.fill();
  c.beginPath();
  c.ellipse(-24, -48, 15, 9, 0.9, 0, 7);
  c.fill();
  stroke(c, [[20, -62], [30, -82], [28, -102], [34, -112]], colour, 4);
  stroke(c, [[34, -112], [50, -108]], colour, 2.2);
  c.restore();
}

export function cableShip(c) {
  const k = chance("cable-ship");
  sky(c, [[0, "#c4d4cf"], [0.25, "#efe6cb"], [1, "#efe6cb"]]);
  clouds(c, k, { top: 20, bottom: 250, colour: "#8fa9a8", alpha: 0.5, cut: 0.05 });
  const sea = 270;
  const g = c.createLinearGradient(0, sea, 0, H);
  [[0, "#5c9a98"], [0.25, "#2c7074"], [0.6, "#134a56"], [1, "#0a2633"]].forEach((s) => g.addColorStop(...s));
  c.fillStyle = g;
  c.beginPath();
  c.moveTo(0, H);
  for (let x = 0; x <= W; x += 8) c.lineTo(x, sea + 5 * Math.sin(x * 0.021) + 3 * Math.sin(x * 0.053 + 1));
  c.lineTo(W, H);
  c.fill();
  for (let i = 0; i < 26; i++) {
    const x = k.between(-100, W);
    polygon(c, [[x, sea + 8], [x + k.between(20, 70), sea + 8], [x + k.between(120, 330), H], [x - k.between(20, 150), H]], "rgba(226,240,220,.022)");
  }
  const floor = [];
  for (let x = 0; x <= W; x += 4) floor.push([x, 790 - 90 * smooth(300, 0, x) + 26 * k.fbm(x * 0.003, 2, 5) - 120 * Math.exp(-(((x - 640) / 90) ** 2)) + 30 * smooth(900, 1500, x)]);
  const at = (x) => floor[Math.max(0, Math.min(floor.length - 1, Math.round(x / 4)))][1];
  polygon(c, [[0, H], ...floor, [W, H]], "#071a25");
  for (let x = 2; x < W; x += 5) {
    const n = k.between(0.1, 1);
    stroke(c, [[x, at(x) + 3], [x + 10 * n, at(x) + 8 + 46 * n]], css(rgb("#3f7c84"), 0.35 * n), 1.4);
  }
  const cable = [];
  const hang = (t) => 352 + 470 * (1 - Math.cos((t * Math.PI) / 2)) ** 0.86;
  for (let x = 0; x <= 900; x += 6) cable.push([x, at(x) - 4]);
  for (let t = 0; t <= 1; t += 0.02) cable.push([900 + 252 * Math.sin((t * Math.PI) / 2), at(900) - 4 + (sea - 12 - at(900)) * (1 - Math.cos((t * Math.PI) / 2)) ** 0.9]);
  stroke(c, cable, "rgba(217,154,58,.25)", 12);
  stroke(c, cable, "#d99a3a", 4);
  void hang;
  for (const x of [170, 470, 800]) {
    c.fillStyle = "#f1d59d";
    c.save();
    c.translate(x, at(x) - 5);
    c.rotate(Math.atan2(at(x + 20) - at(x - 20), 40));
    c.beginPath();
    c.roundRect(-26, -6, 52, 12, 6);
    c.fill();
    c.restore();
  }
  for (const [x, y, s] of [[300, 560, 1], [360, 585, 0.8], [330, 610, 0.9], [1320, 640, 0.9], [1380, 665, 1.1]]) fish(c, x, y, s);
  for (let i = 0; i < 160; i++) disc(c, k.between(0, W), k.between(320, 860), k.between(0.6, 2), "rgba(220,238,226,.22)");
  ship(c, 1290, sea + 4);
  grain(c, 8, "sea");
}

function fish(c, x, y, s) {
  c.fillStyle = "rgba(190,220,210,.5)";
  c.beginPath();
  c.ellipse(x, y, 20 * s, 7 * s, 0, 0, 7);
  c.fill();
  polygon(c, [[x - 16 * s, y], [x - 32 * s, y - 9 * s], [x - 28 * s, y], [x - 32 * s, y + 9 * s]], "rgba(190,220,210,.5)");
}

function ship(c, x, y) {
  c.save();
  c.translate(x, y);
  polygon(c, [[-150, -34], [-132, 14], [190, 14], [236, -62], [120, -44], [100, -30]], "#14303f");
  polygon(c, [[-140, -6], [-132, 14], [190, 14], [204, -8]], "#7b3f28");
  polygon(c, [[-150, -34], [-148, -28], [110, -24], [226, -50], [236, -62], [120, -44], [100, -30]], "#f4ecd6");
  polygon(c, [[20, -32], [24, -104], [112, -104], [116, -42]], "#f4ecd6");
  polygon(c, [[20, -32], [24, -104], [48, -104], [46, -34]], "#cfc7b2");
  polygon(c, [[40, -104], [44, -126], [104, -126], [106, -104]], "#e5dcc4");
  polygon(c, [[58, -126], [62, -158], [80, -158], [82, -126]], "#0e5a5a");
  c.fillStyle = "#1d3b49";
  for (let r = 0; r < 3; r++) for (let i = 0; i < 5; i++) c.fillRect(53 + i * 12, -96 + r * 19, 7, 9);
  c.fillRect(48, -121, 52, 9);
  stroke(c, [[94, -126], [94, -176]], "#14303f", 3);
  stroke(c, [[-150, -34], [-158, -60], [-128, -60], [-124, -34]], "#14303f", 4);
  disc(c, -143, -20, 15, "#d99a3a");
  disc(c, -143, -20, 8, "#14303f");
  for (let i = 0; i < 3; i++) {
    c.fillStyle = "#a5763a";
    c.beginPath();
    c.ellipse(-92 + i * 40, -40, 17, 11, 0, 0, 7);
    c.fill();
    c.fillStyle = "#14303f";
    c.beginPath();
    c.ellipse(-92 + i * 40, -41, 6, 4, 0, 0, 7);
    c.fill();
  }
  stroke(c, [[-60, -34], [-40, -110], [-4, -86]], "#14303f", 3);
  c.restore();
  stroke(c, [[x - 150, y + 12], [x + 240, y + 12]], "rgba(245,245,230,.6)", 3);
}
