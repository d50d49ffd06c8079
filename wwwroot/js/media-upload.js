// Uploads in pieces with words of progress, for files that were chosen, dropped or pasted.
// Without script the form on the page uploads one file at a time.
import { parts, say } from "./desk-words.js";
import { sendInPieces, Refused } from "./media-pieces.js";

const place = document.querySelector("[data-media-upload]");
const form = place.querySelector("form");
const drop = place.querySelector("[data-media-drop]");
const list = place.querySelector("[data-media-list]");
const template = place.querySelector("[data-media-card]");
const token = form.querySelector("[name=__RequestVerificationToken]").value;

const chooser = form.querySelector("[type=file]").cloneNode();
chooser.removeAttribute("id");
chooser.removeAttribute("name");
chooser.multiple = true;
chooser.hidden = true;
drop.after(chooser);
form.hidden = true;
drop.hidden = false;

drop.querySelector("[data-media-choose]").addEventListener("click", () => chooser.click());
chooser.addEventListener("change", () => {
  takeAll(chooser.files);
  chooser.value = "";
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  takeAll(event.dataTransfer.files);
});
document.addEventListener("paste", (event) => takeAll(event.clipboardData.files));

function takeAll(files) {
  if (files.length === 0) {
    return;
  }
  place.open = true;
  list.hidden = false;
  for (const file of files) {
    take(file);
  }
}

function take(file) {
  const card = template.content.firstElementChild.cloneNode(true);
  const part = (name) => card.querySelector(`[data-${name}]`);
  const isPicture = file.type.startsWith("image/");
  const stop = new AbortController();
  part("name").textContent = file.name;
  part("for-pictures").hidden = !isPicture;
  part("words").hidden = false;
  if (isPicture) {
    const picture = new Image();
    picture.alt = "";
    picture.src = URL.createObjectURL(file);
    picture.addEventListener("load", () => URL.revokeObjectURL(picture.src));
    part("preview").append(picture);
  }
  list.append(card);

  const tell = (text) => (part("status").textContent = text);
  part("cancel").addEventListener("click", () => {
    stop.abort();
    card.remove();
  });

  const upload = sendInPieces(file, token, stop.signal, (done, text) => {
    part("progress").value = done;
    tell(text);
  });
  upload.then(
    () => {
      tell(say("Uploaded. Add the words, then add it to the library."));
      part("finish").hidden = false;
      part("finish").addEventListener("click", () => finish(upload, card, part, tell));
    },
    (error) => fail(error, part, tell),
  );
}

async function finish(upload, card, part, tell) {
  part("finish").disabled = true;
  tell(say("Looking at the file."));
  try {
    const { asset, wasKnown } = await (await upload).finish(wordsOf(card));
    part("words").hidden = true;
    part("finish").hidden = true;
    part("cancel").hidden = true;
    part("progress").hidden = true;
    part("problems").hidden = true;
    const link = document.createElement("a");
    link.href = asset.deskAddress;
    link.textContent = asset.name;
    const where = wasKnown ? say("The library had this file already: {0}") : say("In the library: {0}");
    part("status").replaceChildren(...parts(where, link));
  } catch (error) {
    part("finish").disabled = false;
    fail(error, part, tell);
  }
}

function wordsOf(card) {
  const words = {};
  for (const field of card.querySelectorAll("[data-word]")) {
    words[field.dataset.word] = field.type === "checkbox" ? field.checked : field.value;
  }
  return words;
}

function fail(error, part, tell) {
  if (error.name === "AbortError") {
    return;
  }
  const sentences = error instanceof Refused ? error.sentences : [error.message];
  tell(error.isFinal ? say("Not taken.") : say("Something is missing."));
  part("progress").hidden = true;
  if (error.isFinal) {
    part("words").hidden = true;
    part("finish").hidden = true;
    part("cancel").textContent = say("Close");
  }
  part("problems").hidden = false;
  part("problems").replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }),
  );
}
