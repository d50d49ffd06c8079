// Checks that the demo newsroom hangs together: node check.js
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { content } from "./browser.js";

const problems = [];
const say = (where, what) => problems.push(`${where}: ${what}`);
const json = async (file) => JSON.parse(await readFile(join(content, file), "utf8"));
const exists = async (file) => (await stat(join(content, file)).catch(() => null)) !== null;

const room = await json("newsroom.json");
const media = await json("media.json");
const slugs = (list) => new Set(list.map((x) => x.slug));
const [sections, topics, services, people] = [room.sections, room.topics, room.services, room.people].map(slugs);
const assets = new Map(media.map((m) => [m.name, m]));
const languages = ["en", "ru", "fa", "prs"];
const roles = ["author", "reporter", "correspondent", "contributor", "translator", "editor", "photographer"];
const states = ["published", "draft", "inReview", "scheduled"];
const blocks = ["figure", "watch", "quote", "post", "key-points", "aside", "read-also"];

const used = new Set(["media.json"]);
for (const m of media) {
  for (const file of [m.file, m.poster, m.transcript, ...(m.captions ?? []).map((c) => c.file)].filter(Boolean)) {
    used.add(file);
    if (!(await exists(file))) say(m.name, `no file ${file}`);
  }
  if (!m.alt || !m.caption || !m.credit) say(m.name, "alt, caption or credit missing");
  if (m.alt === m.caption) say(m.name, "alt and caption are the same");
  if (m.kind === "video" && (m.captions ?? []).length < 2) say(m.name, "captions in fewer than two languages");
}
for (const file of await readdir(join(content, "media"))) if (!used.has(`media/${file}`)) say(file, "not in media.json");

const stories = [];
for (const file of (await readdir(join(content, "articles"))).sort()) {
  const text = await readFile(join(content, "articles", file), "utf8");
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) {
    say(file, "no front matter");
    continue;
  }
  stories.push({ file, ...JSON.parse(match[1]), body: match[2] });
}
const addresses = new Map(stories.map((s) => [`/${s.language}/stories/${s.slug}`, s]));
if (addresses.size !== stories.length) say("articles", "two stories share an address");
if (new Set(stories.map((s) => s.externalId)).size !== stories.length) say("articles", "two stories share an external id");

const fields = (block) => Object.fromEntries(block.split("\n\n")[0].split("\n").flatMap((l) => (/^([a-z][a-z ]*): (.+)$/.test(l) ? [[RegExp.$1, RegExp.$2]] : [])));

for (const s of stories) {
  const bad = (what) => say(s.file, what);
  if ([...s.headline].length > 110) bad(`headline ${[...s.headline].length}`);
  if ([...s.shortHeadline].length > 60) bad(`short headline ${[...s.shortHeadline].length}`);
  if ([...s.standfirst].length > 300) bad(`standfirst ${[...s.standfirst].length}`);
  if (!languages.includes(s.language)) bad(`language ${s.language}`);
  if (!["news", "explainer"].includes(s.format)) bad(`format ${s.format}`);
  if (!states.includes(s.state)) bad(`state ${s.state}`);
  if (s.state === "published" && s.publishedAt === undefined && s.publishedDaysAgo === undefined) bad("published when?");
  if (s.state === "scheduled" && !(s.publishedDaysAgo < 0)) bad("scheduled for when?");
  if (!sections.has(s.section)) bad(`section ${s.section}`);
  for (const t of s.topics) if (!topics.has(t)) bad(`topic ${t}`);
  for (const c of s.credits) {
    const person = room.people.find((p) => p.slug === c.person);
    if (!people.has(c.person)) bad(`person ${c.person}`);
    else if (s.language !== "en" && !person.names?.[s.language]) bad(`${c.person} has no name in ${s.language}`);
    if (!roles.includes(c.role)) bad(`role ${c.role}`);
    if (c.service && !services.has(c.service)) bad(`service ${c.service}`);
  }
  if (s.lead) {
    if (!assets.has(s.lead.media)) bad(`lead ${s.lead.media}`);
    if (s.lead.alt === s.lead.caption) bad("lead alt = caption");
  }
  if (/<[a-z/]/i.test(s.body)) bad("raw HTML");
  if (/^#{1} |^#{3,} /m.test(s.body)) bad("heading level");
  const opened = [...s.body.matchAll(/^::: (\S+)(?: (.+))?\n([\s\S]*?)\n:::$/gm)];
  if ((s.body.match(/^:::/gm) ?? []).length !== opened.length * 2) bad("a block is not closed");
  for (const [, kind, name, inner] of opened) {
    if (!blocks.includes(kind)) bad(`block ${kind}`);
    const f = fields(inner);
    if (kind === "figure" || kind === "watch") {
      if (assets.get(name)?.kind !== (kind === "figure" ? "picture" : "video")) bad(`${kind} ${name}`);
      if (kind === "figure" && (!f.alt || !f.caption || !f.credit || f.alt === f.caption)) bad(`figure ${name}: words`);
      if (kind === "watch" && (!f.title || !f.caption || !f.credit)) bad(`watch ${name}: words`);
    }
    if (kind === "quote" && !f.by) bad("a quote by nobody");
  }
  for (const [, target] of s.body.matchAll(/\]\((\/[^)]+)\)/g)) {
    const other = addresses.get(target);
    if (!other) bad(`link ${target}`);
    else if (s.state === "published" && other.state !== "published") bad(`link to unpublished ${target}`);
  }
  s.words = s.body.replace(/^:::.*$/gm, "").split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
}

let bytes = 0;
let mediaBytes = 0;
for (const folder of [".", "articles", "media"]) {
  for (const entry of await readdir(join(content, folder), { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const size = (await stat(join(content, folder, entry.name))).size;
    bytes += size;
    if (folder === "media") mediaBytes += size;
  }
}
if (bytes > 12e6) say("content", `${bytes} bytes`);
if (mediaBytes > 10e6) say("media", `${mediaBytes} bytes`);

for (const s of stories) console.log(`${s.language.padEnd(4)}${s.format.padEnd(10)}${s.state.padEnd(10)}${String(s.words).padStart(5)}  ${s.file}`);
console.log(`${stories.length} stories, ${media.length} assets, ${(mediaBytes / 1e6).toFixed(1)} MB of media, ${(bytes / 1e6).toFixed(1)} MB in all`);
for (const p of problems) console.error(p);
process.exit(problems.length ? 1 : 0);
