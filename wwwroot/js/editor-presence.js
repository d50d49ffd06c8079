/*
 * Who else is at this story, in which paragraph, since when. Says so every few seconds, and hears of newer revisions:
 * event on the form "editor:latest" (detail: number of the latest revision).
 */
import { whereabouts } from "./editor-words.js";

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
  const came = others.filter((other) => !known.has(other.tab)).map((other) => `${nameOf(other)} is at this story too.`);
  const left = [...known.values()].filter((other) => !present.has(other.tab)).map((other) => `${nameOf(other)} has left.`);
  if (came.length + left.length > 0) news.textContent = [...came, ...left].join(" ");
  known = present;
  list.replaceChildren(...others.map(item));
  box.hidden = others.length === 0 && news.textContent === "";
}

const nameOf = (other) => (other.isOther ? other.name : "You, in another window,");

function item(other) {
  const entry = document.createElement("li");
  const name = document.createElement("bdi");
  name.textContent = other.isOther ? other.name : "You, in another window";
  entry.append(name, ` since ${other.since}`);
  if (other.words) {
    const words = document.createElement("bdi");
    words.textContent = `“${other.words}”`;
    entry.append(", in ", words);
  } else if (other.field) {
    entry.append(`, in ${other.field}`);
  }
  return entry;
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
