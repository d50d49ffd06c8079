/* Inserts a picture or a film of the library, with its words asked in the same step. */
const form = document.querySelector("form[data-autosave]");
const dialog = document.querySelector("[data-insert-media]");
const part = (name) => dialog.querySelector(`[data-insert-${name}]`);
const SEARCH_PAUSE = 250;
const LIBRARY = "/desk/media/picker";
const UPLOADS = "/desk/media/uploads";
const PIECE = 4 * 1024 * 1024;

let purpose = "picture"; // or "video", or "lead"
let chosen = null;

for (const opener of form.querySelectorAll("[data-insert]")) {
  opener.closest("[hidden]")?.removeAttribute("hidden");
  opener.addEventListener("click", () => open(opener.dataset.insert));
}

function open(what) {
  purpose = what;
  part("heading").textContent = { picture: "Insert picture", video: "Insert video", lead: "Choose the lead picture or film" }[what];
  part("file").accept = { picture: "image/*", video: "video/*", lead: "image/*,video/*" }[what];
  part("done").textContent = what === "lead" ? "Use it" : "Insert";
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

async function search() {
  const query = new URLSearchParams({ q: part("search").value });
  if (purpose !== "lead") query.set("kind", purpose);
  try {
    const response = await fetch(`${LIBRARY}?${query}`, { redirect: "manual" });
    list(response.ok ? (await response.json()).items : null);
  } catch {
    list(null);
  }
}

function list(found) {
  part("choices").replaceChildren(...(found ?? []).map(choice));
  part("found").textContent = found
    ? found.length === 0
      ? "Nothing in the library fits. Use fewer words, or upload a file."
      : ""
    : "The library does not answer. Try again, or check that you are signed in.";
}

function choice(asset) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-pressed", "false");
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
  part("chosen").textContent = asset ? `Chosen: ${asset.name}` : "Choose a file first.";
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
  part("suggestion").textContent = words ? `The file says: “${words}”` : "";
}

// ---- upload -----------------------------------------------------------------------------------

part("file").addEventListener("change", async () => {
  const [file] = part("file").files;
  if (!file) return;
  part("file").disabled = true;
  try {
    take(await upload(file));
  } catch (failure) {
    part("found").textContent = `${file.name}: ${failure.message}`;
  }
  part("file").disabled = false;
  part("file").value = "";
});

async function upload(file) {
  const { id } = await ask("POST", UPLOADS, JSON.stringify({ name: file.name, bytes: file.size }), "application/json");
  for (let sent = 0; sent < file.size; ) {
    part("found").textContent = `Uploading ${file.name}: ${Math.floor((100 * sent) / file.size)} %`;
    const piece = file.slice(sent, sent + PIECE);
    sent = (await ask("PUT", `${UPLOADS}/${id}?offset=${sent}`, piece, "application/octet-stream")).offset;
  }
  part("found").textContent = `${file.name} is being checked.`;
  // Its words are asked for here, in the story: the library gets none yet.
  return (await ask("POST", `${UPLOADS}/${id}/finish`, "null", "application/json")).asset;
}

async function ask(method, address, body, type) {
  const headers = { RequestVerificationToken: form.elements["__RequestVerificationToken"].value };
  if (type) headers["Content-Type"] = type;
  const response = await fetch(address, { method, body, headers, redirect: "manual" }).catch(() => null);
  if (response?.ok) return response.json();
  const refusal = response?.status === 422 ? await response.json() : null;
  throw new Error(refusal?.problems.map((p) => p.message).join(" ") ?? "it was not uploaded. Try again, or use the media library.");
}

function take(asset) {
  const item = choice(asset);
  part("choices").prepend(item);
  part("found").textContent = `${asset.name} is in the library.`;
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
