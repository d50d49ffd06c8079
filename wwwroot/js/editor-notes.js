/* From a note to its paragraph in the text, and from the paragraph with the cursor to a note on it. */
import { say } from "./desk-words.js";
import { paragraphsOf } from "./editor-words.js";

const panel = document.querySelector("[data-notes]");
const form = panel.closest("form");
const body = document.getElementById(form.dataset.body);
const noteHere = panel.querySelector("[data-note-here]");
const news = panel.querySelector("[data-note-news]");

for (const button of panel.querySelectorAll("[data-note-place]")) {
  button.hidden = false;
  button.addEventListener("click", () => goTo(button.dataset.noteWords, Number(button.dataset.notePlace)));
}

/** Where the same words stand; where they were changed meanwhile, what stands in their place. */
function goTo(words, place) {
  const paragraphs = paragraphsOf(body.value);
  const text = words.replace(/\r\n?/g, "\n");
  const found = paragraphs.find((p) => p.text === text) ?? paragraphs[place - 1];
  if (!found) {
    news.textContent = say("The paragraph is not in the text any more.");
    return;
  }
  news.textContent =
    found.text === text ? "" : say("The paragraph was changed since: this is what stands in its place.");
  body.focus();
  body.setSelectionRange(found.start, found.start);
  scrollTo(found.start);
}

/** Text fields do not scroll to a cursor that script puts somewhere. */
function scrollTo(at) {
  const share = body.value.slice(0, at).length / Math.max(1, body.value.length);
  body.scrollTop = share * body.scrollHeight - body.clientHeight / 3;
}

function placeOfCursor() {
  const at = body.selectionStart;
  return paragraphsOf(body.value).findLastIndex((p) => p.start <= at) + 1;
}

function pointHere() {
  if (document.activeElement !== body) return;
  const place = placeOfCursor();
  noteHere.hidden = place === 0;
  noteHere.href = `${panel.dataset.notes}?paragraph=${place}#paragraph-${place}`;
}

// The page of notes knows what is saved.
noteHere.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  form.addEventListener("editor:saved", () => location.assign(noteHere.href), { once: true });
  form.requestSubmit(form.querySelector("[data-save]"));
});

document.addEventListener("selectionchange", pointHere);
body.addEventListener("input", pointHere);
body.addEventListener("focus", pointHere);
pointHere();
