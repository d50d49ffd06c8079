/*
 * Who else is at this story, in which paragraph, since when. Says so every few seconds, and hears of newer revisions:
 * event on the form "editor:latest" (detail: number of the latest revision).
 */
import { parts, say } from "./desk-words.js";
import { labelOf, whereabouts } from "./editor-words.js";

const form = document.querySelector("form[data-presence]");
const box = form.querySelector("[data-present]");
const news = box.querySelector("[data-present-news]");
const list = box.querySelector("[data-present-list]");
const EVERY = 5000;
const SOON = 600;

const tab = crypto.randomUUID?.() ?? idFrom(crypto.getRandomValues(new Uint8Array(16)));
let here = null;
let timer = 0;
let known = new Map();

function idFrom(bytes) {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

function body() {
  return new URLSearchParams({
    tab,
    field: here?.field ?? "",
    words: here?.words ?? "",
    __RequestVerificationToken: form.elements["__RequestVerificationToken"].value,
  });
}

async function tell() {
  clearTimeout(timer);
  here = whereabouts(form);
  try {
    const signal = AbortSignal.timeout(EVERY);
    const response = await fetch(form.dataset.presence, { method: "POST", body: body(), redirect: "manual", signal });
    if (response.ok) show(await response.json());
  } catch {
    // Offline: who is there is not known, and the status line says so already.
  }
  clearTimeout(timer);
  timer = setTimeout(tell, EVERY);
}

function show({ latest, others }) {
  form.dispatchEvent(new CustomEvent("editor:latest", { detail: latest }));
  const present = new Map(others.map((other) => [other.tab, other]));
  const came = others.filter((other) => !known.has(other.tab)).map(cameWords);
  const left = [...known.values()].filter((other) => !present.has(other.tab)).map(leftWords);
  if (came.length + left.length > 0) news.textContent = [...came, ...left].join(" ");
  known = present;
  list.replaceChildren(...others.map(item));
  box.hidden = others.length === 0 && news.textContent === "";
}

const cameWords = (other) =>
  other.isOther ? say("{0} is at this story too.", other.name) : say("You, in another window, is at this story too.");
const leftWords = (other) =>
  other.isOther ? say("{0} has left.", other.name) : say("You, in another window, has left.");

function item(other) {
  const entry = document.createElement("li");
  const name = bdi(other.isOther ? other.name : say("You, in another window"));
  const place = other.words ? say("“{0}”", other.words) : labelOf(form.querySelector(`[name="${CSS.escape(other.field)}"]`));
  entry.append(
    ...(place
      ? parts(say("{0} since {1}, in {2}"), name, other.since, bdi(place))
      : parts(say("{0} since {1}"), name, other.since)),
  );
  return entry;
}

function bdi(words) {
  const made = document.createElement("bdi");
  made.textContent = words;
  return made;
}

function moved() {
  const now = whereabouts(form);
  if (now?.field === here?.field && now?.words === here?.words) return;
  clearTimeout(timer);
  timer = setTimeout(tell, SOON);
}

document.addEventListener("selectionchange", moved);
form.addEventListener("focusin", moved);
document.addEventListener("visibilitychange", () => (document.hidden ? undefined : tell()));
window.addEventListener("pagehide", () => navigator.sendBeacon(`${form.dataset.presence}?handler=leave`, body()));
window.addEventListener("pageshow", (event) => (event.persisted ? tell() : undefined));
tell();
