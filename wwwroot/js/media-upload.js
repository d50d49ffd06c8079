// Uploads in pieces with words of progress, for files that were chosen, dropped or pasted.
// Without script the form on the page uploads one file at a time.
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

  const say = (text) => (part("status").textContent = text);
  part("cancel").addEventListener("click", () => {
    stop.abort();
    card.remove();
  });

  const upload = sendInPieces(file, token, stop.signal, (done, text) => {
    part("progress").value = done;
    say(text);
  });
  upload.then(
    () => {
      say("Uploaded. Add the words, then add it to the library.");
      part("finish").hidden = false;
      part("finish").addEventListener("click", () => finish(upload, card, part, say));
    },
    (error) => fail(error, part, say),
  );
}

async function finish(upload, card, part, say) {
  part("finish").disabled = true;
  say("Looking at the file.");
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
    part("status").replaceChildren(wasKnown ? "The library had this file already: " : "In the library: ", link);
  } catch (error) {
    part("finish").disabled = false;
    fail(error, part, say);
  }
}

function wordsOf(card) {
  const words = {};
  for (const field of card.querySelectorAll("[data-word]")) {
    words[field.dataset.word] = field.type === "checkbox" ? field.checked : field.value;
  }
  return words;
}

function fail(error, part, say) {
  if (error.name === "AbortError") {
    return;
  }
  const sentences = error instanceof Refused ? error.sentences : [error.message];
  say(error.isFinal ? "Not taken." : "Something is missing.");
  part("progress").hidden = true;
  if (error.isFinal) {
    part("words").hidden = true;
    part("finish").hidden = true;
    part("cancel").textContent = "Close";
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
