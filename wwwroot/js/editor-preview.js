/* The reader's page beside the text, made by the server from what is typed. */
const form = document.querySelector("form[data-autosave]");
const pane = form.querySelector("[data-preview-pane]");
const view = pane.querySelector("[data-preview-window]");
const frame = pane.querySelector("[data-preview-frame]");
const PAUSE = 400;
const DESKTOP = 1280;

pane.hidden = false;
form.classList.add("editor-with-preview");

// ---- the words --------------------------------------------------------------------------------

let timer = 0;
let asking = null;

function changed() {
  clearTimeout(timer);
  timer = setTimeout(refresh, PAUSE);
}

/** Offline, or overtaken by a newer text: the last preview stays. */
function refresh() {
  asking?.abort();
  asking = new XMLHttpRequest();
  asking.open("POST", form.dataset.preview);
  // The browser makes a document of the answer that runs nothing.
  asking.responseType = "document";
  asking.addEventListener("load", ({ target }) => {
    if (target.status === 200 && target.responseURL.endsWith(form.dataset.preview)) put(target.response);
  });
  asking.send(new URLSearchParams(new FormData(form)));
}

/** Only what changed place is put in: the frame keeps its scroll, and pictures do not load again. */
function put(fresh) {
  const page = frame.contentDocument;
  const [now, next] = [page?.querySelector("main"), fresh.querySelector("main")];
  if (!now || !next) return;
  const { scrollX, scrollY } = frame.contentWindow;
  const wasRightToLeft = pane.querySelector("[data-preview-rtl]").getAttribute("aria-pressed") === "true";
  page.documentElement.lang = fresh.documentElement.lang;
  if (!wasRightToLeft) page.documentElement.dir = fresh.documentElement.dir;
  now.replaceWith(page.adoptNode(next));
  frame.contentWindow.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
}

form.addEventListener("input", changed);
form.addEventListener("change", changed);

// ---- how it is shown --------------------------------------------------------------------------

function setWidth(width) {
  view.dataset.width = width;
  for (const button of pane.querySelectorAll("[data-preview-width]")) {
    button.setAttribute("aria-pressed", String(button.dataset.previewWidth === width));
  }
  fit();
}

/** A desktop page is shown whole, made smaller. */
function fit() {
  const scale = view.dataset.width === "desktop" ? Math.min(1, view.clientWidth / DESKTOP) : 1;
  view.style.setProperty("--preview-scale", scale);
}

function toggle(button, act) {
  const isOn = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(isOn));
  act(isOn);
}

function look() {
  const page = frame.contentDocument?.documentElement;
  if (!page) return;
  const isOn = (name) => pane.querySelector(`[data-preview-${name}]`).getAttribute("aria-pressed") === "true";
  page.dataset.colours = isOn("dark") ? "dark" : "light";
  if (isOn("rtl")) page.dir = "rtl";
}

pane.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.previewWidth) setWidth(button.dataset.previewWidth);
  else toggle(button, (isOn) => {
    if (button.dataset.previewRtl !== undefined && !isOn) frame.contentDocument.documentElement.dir = "ltr";
    look();
  });
});
frame.addEventListener("load", () => {
  look();
  refresh();
});
new ResizeObserver(fit).observe(view);
setWidth("phone");

// ---- one at a time on narrow screens -----------------------------------------------------------

const tabs = form.querySelector("[data-tabs]");
tabs.hidden = false;

function showTab(name) {
  form.dataset.tab = name;
  for (const tab of tabs.querySelectorAll("button")) tab.setAttribute("aria-pressed", String(tab.dataset.tab === name));
}

tabs.addEventListener("click", (event) => event.target.dataset.tab && showTab(event.target.dataset.tab));
showTab("write");

// ---- Ctrl+Alt+P -------------------------------------------------------------------------------

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyP") return;
  event.preventDefault();
  const back = pane.contains(document.activeElement);
  showTab(back ? "write" : "preview");
  const place = back ? document.getElementById(form.dataset.body) : pane;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
});
