// Keeps the breaking-news banner of an open page in step with the newsroom, and lets readers hide it.
// The page is complete without this: the server puts the banner into every page it sends.

const language = document.documentElement.lang;
const firstWaitMs = 3000;
const longestWaitMs = 300_000;
const hiddenKey = "breaking-hidden";

let source = null;
let timer = 0;
let failures = 0;

const announcer = document.createElement("p");
announcer.className = "visually-hidden";
announcer.setAttribute("role", "status");
document.body.append(announcer);

let hiddenStory = null;
try {
  hiddenStory = localStorage.getItem(hiddenKey);
} catch {
  // Storage is switched off: what is hidden stays so on this page only.
}

const shown = () => document.querySelector("section.breaking");
const isSame = (one, other) =>
  one.dataset.banner === other.dataset.banner &&
  one.querySelector("a")?.href === other.querySelector("a")?.href;

function hide(section) {
  hiddenStory = section.dataset.story;
  try {
    localStorage.setItem(hiddenKey, hiddenStory);
  } catch {
    // As above.
  }
  section.remove();
  document.querySelector("header :is(a, summary)")?.focus();
}

/** Gives a banner its Hide button; false when the reader has hidden this story before. */
function prepare(section) {
  if (section.dataset.story === hiddenStory) {
    return false;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "breaking-hide";
  button.textContent = "×";
  button.ariaLabel = button.title = section.dataset.hide;
  button.addEventListener("click", () => hide(section));
  section.firstElementChild.append(" ", button);
  return true;
}

function show(html) {
  const before = shown();
  const template = document.createElement("template");
  template.innerHTML = html;
  const next = template.content.firstElementChild;
  if (before && next && isSame(before, next)) {
    return;
  }
  if (before?.contains(document.activeElement)) {
    // Whoever stands in the banner with the keyboard finishes first.
    before.addEventListener("focusout", () => show(html), { once: true });
    return;
  }
  before?.remove();
  if (next && prepare(next)) {
    document.querySelector("header").before(next);
    announcer.textContent = `${next.ariaLabel}: ${next.querySelector(".breaking-text").textContent}`;
  }
}

function close() {
  clearTimeout(timer);
  source?.close();
  source = null;
}

function open() {
  if (source || document.hidden) {
    return;
  }
  source = new EventSource(`/${language}/breaking/stream`);
  source.addEventListener("banner", (event) => {
    failures = 0;
    show(JSON.parse(event.data).html);
  });
  source.addEventListener("error", () => {
    close();
    // Spread out, so that all readers of a restarted site do not come back in one moment.
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** failures++) * (0.5 + Math.random());
    timer = setTimeout(open, wait);
  });
}

const first = shown();
if (first && !prepare(first)) {
  first.remove();
}
document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
addEventListener("pagehide", close);
addEventListener("pageshow", open);
open();
