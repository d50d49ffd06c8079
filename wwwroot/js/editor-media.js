// Inserts a picture or a film of the library, with its words asked in the same step.
// A file that is pasted or dropped on the text is uploaded first.
import { say } from "./desk-words.js";
import { sendInPieces } from "./media-pieces.js";

const form = document.querySelector("form[data-autosave]");
const dialog = document.querySelector("[data-insert-media]");
const part = (name) => dialog.querySelector(`[data-insert-${name}]`);
const SEARCH_PAUSE = 250;
const LIBRARY = "/desk/media/picker";

let purpose = "picture"; // or "video", or "lead"
let chosen = null;

for (const opener of form.querySelectorAll("[data-insert]")) {
  opener.closest("[hidden]")?.removeAttribute("hidden");
  opener.addEventListener("click", () => open(opener.dataset.insert));
}

function open(what) {
  purpose = what;
  part("heading").textContent = {
    picture: say("Insert picture"),
    video: say("Insert video"),
    lead: say("Choose the lead picture or film"),
  }[what];
  part("file").accept = { picture: "image/*", video: "video/*", lead: "image/*,video/*" }[what];
  part("done").textContent = what === "lead" ? say("Use it") : say("Insert");
  part("search").value = "";
  choose(null);
  dialog.showModal();
  search();
}

// ---- the library ------------------------------------------------------------------------------

let timer = 0;
part("search").addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, SEARCH_PAUSE);
});

let asked = 0;

async function search() {
  const number = ++asked;
  const query = new URLSearchParams({ q: part("search").value });
  if (purpose !== "lead") query.set("kind", purpose);
  try {
    const response = await fetch(`${LIBRARY}?${query}`, { redirect: "manual" });
    const found = response.ok ? (await response.json()).items : null;
    if (number === asked) list(found);
  } catch {
    if (number === asked) list(null);
  }
}

function list(found) {
  const held = part("choices").contains(document.activeElement) ? document.activeElement.dataset.name : null;
  part("choices").replaceChildren(...(found ?? []).map(choice));
  // Whoever is on a file already stays on it.
  if (held) part("choices").querySelector(`[data-name="${CSS.escape(held)}"]`)?.focus();
  part("found").textContent = found
    ? found.length === 0
      ? say("Nothing in the library fits. Use fewer words, or upload a file.")
      : ""
    : say("The library does not answer. Try again, or check that you are signed in.");
}

function choice(asset) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.name = asset.name;
  button.setAttribute("aria-pressed", String(asset.name === chosen?.name));
  if (asset.thumbnail) {
    const picture = document.createElement("img");
    picture.src = asset.thumbnail;
    picture.alt = "";
    picture.loading = "lazy";
    button.append(picture);
  }
  button.append(asset.name);
  button.addEventListener("click", () => choose(asset, button));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

/** The library's own words come along as a start; what only the file says is offered, not filled in. */
function choose(asset, button) {
  chosen = asset;
  for (const other of part("choices").querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === button));
  const isVideo = asset ? asset.kind === "video" : purpose === "video";
  dialog.querySelectorAll("[data-for-picture]").forEach((e) => (e.hidden = isVideo));
  dialog.querySelectorAll("[data-for-video]").forEach((e) => (e.hidden = !isVideo || purpose === "lead"));
  part("words").disabled = !asset;
  part("done").disabled = !asset;
  part("chosen").textContent = asset ? say("Chosen: {0}", asset.name) : say("Choose a file first.");
  part("title").value = "";
  part("alt").value = asset?.alt ?? "";
  part("decorative").checked = asset?.decorative ?? false;
  part("caption").value = asset?.caption ?? "";
  part("credit").value = asset?.credit ?? "";
  part("file-photo").checked = asset?.filePhoto ?? false;
  part("error").hidden = true;
  suggest(asset?.suggestions?.alt);
}

function suggest(words) {
  part("suggestion").hidden = !words;
  part("suggestion").textContent = words ? say("The file says: “{0}”", words) : "";
}

// ---- upload -----------------------------------------------------------------------------------

part("file").addEventListener("change", async () => {
  await uploadAll(part("file").files);
  part("file").value = "";
});

const writing = form.elements["Form.Body"];
writing.addEventListener("dragover", (event) => {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
});
writing.addEventListener("drop", (event) => insertFiles(event, event.dataTransfer.files));
writing.addEventListener("paste", (event) => {
  // Word processors send a picture of the words along with the words.
  if (!event.clipboardData.types.includes("text/plain")) insertFiles(event, event.clipboardData.files);
});

function insertFiles(event, files) {
  if (files.length === 0) return;
  event.preventDefault();
  open(files[0].type.startsWith("video/") ? "video" : "picture");
  uploadAll(files);
}

/** Of several files the last is the one chosen; all are in the library. */
async function uploadAll(files) {
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  dialog.addEventListener("close", giveUp);
  part("file").disabled = true;
  for (const file of files) {
    try {
      take(await upload(file, stop.signal));
    } catch (failure) {
      part("found").textContent = say("{0}: {1}", file.name, failure.message);
    }
  }
  part("file").disabled = false;
  dialog.removeEventListener("close", giveUp);
}

async function upload(file, stopped) {
  const token = form.elements["__RequestVerificationToken"].value;
  const sent = await sendInPieces(file, token, stopped, (_, progress) => {
    part("found").textContent = say("{0}: {1}", file.name, progress);
  });
  part("found").textContent = say("{0} is being checked.", file.name);
  // Its words are asked for here, in the story: the library gets none yet.
  return (await sent.finish(null)).asset;
}

function take(asset) {
  const item = choice(asset);
  part("choices").prepend(item);
  part("found").textContent = say("{0} is in the library.", asset.name);
  choose(asset, item.querySelector("button"));
  part(asset.kind === "video" ? "title" : "alt").focus();
}

// ---- into the story ---------------------------------------------------------------------------

part("cancel").addEventListener("click", () => dialog.close());
part("done").addEventListener("click", () => {
  const isPicture = chosen.kind !== "video";
  if (isPicture && !text("alt") && !part("decorative").checked) {
    part("error").hidden = false;
    part("alt").setAttribute("aria-invalid", "true");
    part("alt").focus();
    return;
  }
  part("alt").removeAttribute("aria-invalid");
  dialog.close();
  if (purpose === "lead") fillLead();
  else form.dispatchEvent(new CustomEvent("editor:write-block", { detail: block(isPicture) }));
});

const text = (name) => part(name).value.replace(/\s+/g, " ").trim();

function block(isPicture) {
  const lines = isPicture
    ? [part("decorative").checked ? ["decorative", "yes"] : ["alt", text("alt")]]
    : [["title", text("title")]];
  lines.push(["caption", text("caption")], ["credit", text("credit")]);
  if (isPicture && part("file-photo").checked) lines.push(["file photo", "yes"]);
  const filled = lines.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`);
  return [`::: ${isPicture ? "figure" : "watch"} ${chosen.name}`, ...filled, ":::"].join("\n");
}

function fillLead() {
  const put = (name, value) => (form.elements[`Form.Lead.${name}`].value = value);
  put("Name", chosen.name);
  put("Alt", part("decorative").checked ? "" : text("alt"));
  put("Caption", text("caption"));
  put("Credit", text("credit"));
  form.elements["Form.Lead.Decorative"].checked = part("decorative").checked;
  form.elements["Form.Lead.FilePhoto"].checked = part("file-photo").checked;
  form.dispatchEvent(new Event("change", { bubbles: true }));
  form.elements["Form.Lead.Name"].focus();
}
