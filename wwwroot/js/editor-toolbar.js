/* The toolbar and its keys. Writes as if typed, so that Undo takes it back. */
import { say } from "./desk-words.js";

const form = document.querySelector("form[data-autosave]");
const body = document.getElementById(form.dataset.body);
const toolbar = form.querySelector("[data-toolbar]");
toolbar.hidden = false;

/** Puts text where the selection is; the caret ends behind it, or selects part of it. */
function write(text, selectFrom, selectTo) {
  body.focus();
  const start = body.selectionStart;
  if (!document.execCommand("insertText", false, text)) {
    body.setRangeText(text, start, body.selectionEnd, "end");
    body.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (selectFrom !== undefined) body.setSelectionRange(start + selectFrom, start + selectTo);
}

const selected = () => body.value.slice(body.selectionStart, body.selectionEnd);

function around(mark, placeholder) {
  const words = selected() || placeholder;
  write(mark + words + mark, mark.length, mark.length + words.length);
}

/** Grows the selection to whole lines. */
function takeLines() {
  const start = body.value.lastIndexOf("\n", body.selectionStart - 1) + 1;
  const end = body.value.indexOf("\n", body.selectionEnd);
  body.setSelectionRange(start, end < 0 ? body.value.length : end);
}

function beforeLines(prefix, placeholder) {
  body.focus();
  takeLines();
  const lines = (selected() || placeholder).split("\n").map((line) => prefix + line);
  write(lines.join("\n"));
}

/** A block stands alone: an empty line before it and after it. */
function writeBlock(block, selectFrom = block.length, selectTo = selectFrom) {
  const before = body.value.slice(0, body.selectionStart);
  const after = body.value.slice(body.selectionEnd);
  const lead = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const tail = after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  write(lead + block + tail, lead.length + selectFrom, lead.length + selectTo);
}

const acts = {
  heading: () => beforeLines("## ", say("Heading")),
  bold: () => around("**", say("bold")),
  italic: () => around("*", say("italic")),
  quote: () => beforeLines("> ", say("Quotation")),
  link() {
    const words = selected() || say("words");
    const start = words.length + 3;
    write(`[${words}](https://)`, start, start + 8);
  },
  "key-points"() {
    const points = [say("First point"), say("Second point"), say("Third point")];
    const start = "::: key-points\n- ".length;
    writeBlock(`::: key-points\n- ${points.join("\n- ")}\n:::`, start, start + points[0].length);
  },
};

toolbar.addEventListener("click", (event) => acts[event.target.closest("[data-format]")?.dataset.format]?.());
form.addEventListener("editor:write-block", (event) => writeBlock(event.detail));

const keys = { b: "bold", i: "italic", k: "link" };
body.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const act = keys[event.key.toLowerCase()];
  if (act) {
    event.preventDefault();
    acts[act]();
  }
});

// One stop for Tab; arrows go along the buttons, whichever way those run.
const onward = getComputedStyle(toolbar).direction === "rtl" ? -1 : 1;
const buttons = [...toolbar.querySelectorAll("button")];
buttons.forEach((button, i) => (button.tabIndex = i === 0 ? 0 : -1));
toolbar.addEventListener("keydown", (event) => {
  const step = { ArrowRight: onward, ArrowLeft: -onward }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
  buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
  next.focus();
});
