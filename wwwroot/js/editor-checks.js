/* Shows what the server finds while the story is written, and moves the cursor to where it was found. */
import { say } from "./desk-words.js";

const form = document.querySelector("form[data-autosave]");
const body = document.getElementById(form.dataset.body);
const panel = form.querySelector("[data-findings]");

form.addEventListener("editor:saved", (event) => {
  const { findings, counts } = event.detail;
  form.querySelector("[data-counts]").textContent = counts;
  panel.replaceChildren(...sections(findings));
  for (const place of form.querySelectorAll("[data-finding]")) {
    place.textContent = findings.find((f) => f.field === place.dataset.finding && !f.line)?.message ?? "";
  }
});

function sections(findings) {
  if (findings.length === 0) return [element("p", say("Nothing to mend. The story can be published."))];
  return [
    ...list(say("To mend before publishing"), findings.filter((f) => f.blocks)),
    ...list(say("Advice"), findings.filter((f) => !f.blocks)),
  ];
}

function list(title, findings) {
  if (findings.length === 0) return [];
  const ul = element("ul");
  ul.className = "findings";
  ul.append(...findings.map(item));
  return [element("h3", title), ul];
}

function item(finding) {
  const link = element("a", finding.words);
  link.href = `#${finding.anchor}`;
  if (finding.line) link.dataset.line = finding.line;
  const li = element("li");
  li.append(link);
  return li;
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

panel.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  const line = Number(link.dataset.line);
  if (line > 0) goToLine(line);
  else goTo(document.getElementById(link.hash.slice(1)));
  event.preventDefault();
});

function goToLine(line) {
  const lines = body.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  body.focus();
  body.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = parseFloat(getComputedStyle(body).lineHeight) || 24;
  body.scrollTop = Math.max(0, (line - 4) * height);
}

function goTo(place) {
  const field = place?.matches("input, select, textarea") ? place : (place?.querySelector("input:not([type=hidden]), select, textarea, button") ?? place);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

const asked = Number(new URLSearchParams(location.search).get("line"));
if (asked > 0) goToLine(asked);
