/* Counts beside fields, rows of credits, the suggested address, F6 between the parts of the page. */
import { say } from "./desk-words.js";

const form = document.querySelector("form[data-autosave]");

// ---- counts -----------------------------------------------------------------------------------

for (const place of form.querySelectorAll("[data-count]")) {
  const field = place.querySelector("input, textarea");
  const most = Number(place.dataset.count);
  const count = document.createElement("p");
  count.className = "field-count";
  field.closest(".field").append(count);
  const show = () => {
    count.textContent = say("{0} / {1}", field.value.length, most);
    count.classList.toggle("field-count-over", field.value.length > most);
  };
  field.addEventListener("input", show);
  form.addEventListener("change", show);
  show();
}

// ---- credits ----------------------------------------------------------------------------------

const rows = form.querySelector("[data-credits]");

function addRow() {
  const number = rows.children.length;
  const row = rows.lastElementChild.cloneNode(true);
  for (const field of row.querySelectorAll("[name]")) {
    field.name = field.name.replace(/\[\d+\]/, `[${number}]`);
    if (field.id) field.id = field.id.replace(/Credits_\d+_/, `Credits_${number}_`);
    if (field.tagName === "SELECT") field.selectedIndex = 0;
    else field.value = "";
  }
  for (const label of row.querySelectorAll("label")) {
    label.htmlFor = label.htmlFor.replace(/Credits_\d+_/, `Credits_${number}_`);
  }
  rows.append(row);
  return row;
}

form.querySelector("[data-add-credit]").addEventListener("click", (event) => {
  event.preventDefault();
  addRow().querySelector("input:not([type=hidden])").focus();
});
form.addEventListener("editor:need-credit-rows", (event) => {
  while (rows.children.length < event.detail) addRow();
});

// ---- many topics are searched -------------------------------------------------------------------

const topics = form.querySelector("[data-topics]");
const EASILY_SEEN = 12;
if (topics && topics.children.length > EASILY_SEEN) {
  const search = document.createElement("input");
  search.type = "search";
  search.className = "field-control";
  search.placeholder = say("Find a topic");
  search.setAttribute("aria-label", search.placeholder);
  search.addEventListener("input", () => {
    const words = search.value.trim().toLowerCase();
    for (const topic of topics.children) topic.hidden = !topic.textContent.toLowerCase().includes(words);
  });
  topics.before(search);
}

// ---- the address follows the headline ---------------------------------------------------------

const slug = form.elements["Form.Slug"];
if (slug.dataset.follows !== undefined) {
  const headline = form.elements["Form.Headline"];
  const suggest = () => (slug.placeholder = slugOf(headline.value));
  headline.addEventListener("input", suggest);
}

function slugOf(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<![\p{L}\p{Nd}])(qu|[cdjlmnst])['’]/gu, "$1-")
    .replace(/['’ʼ\u200d]/gu, "")
    .replace(/[^\p{L}\p{Nd}\p{Mn}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 90);
}

// ---- the language of the story is the language of its fields -----------------------------------

form.elements["Form.Language"].addEventListener("change", (event) => {
  const isRightToLeft = event.target.dataset.rightToLeft.split(" ").includes(event.target.value);
  for (const field of form.querySelectorAll("[data-story-text]")) {
    field.lang = event.target.value;
    field.dir = isRightToLeft ? "rtl" : "ltr";
  }
});

// ---- F6 ---------------------------------------------------------------------------------------

document.addEventListener("keydown", (event) => {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const regions = [...form.querySelectorAll("[data-region]")].filter((region) => !region.hidden);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = here < 0 ? 0 : (here + (event.shiftKey ? -1 : 1) + regions.length) % regions.length;
  regions[next].focus();
  regions[next].scrollIntoView({ block: "start" });
});
