/*
 * Keeps the editor's words: on this device at every change, on the server within five seconds.
 * What colleagues write in other paragraphs meanwhile comes into the fields by itself.
 * Events on the form: "editor:saved" (detail: the server's answer); listens to "editor:latest" (detail: number of the latest
 * revision). The form posts by itself without this file.
 */
import { moment, say } from "./desk-words.js";
import { DeviceCopies } from "./editor-device.js";
import { fieldsOf, fill, meaning } from "./editor-words.js";

const form = document.querySelector("form[data-autosave]");
const status = document.getElementById("save-status");
const PAUSE = 2000;
const LATEST = 4000;
const LONGEST_WAIT = 30000;
const SAVING_SHOWN_AFTER = 700;

const base = form.elements["Form.BaseNumber"];
const token = () => form.elements["__RequestVerificationToken"];
const fields = () => fieldsOf(form);

const copies = new DeviceCopies(form.dataset.account, form.dataset.article);
let deviceKeeps = true;

async function keepOnDevice() {
  const isKept = await copies.keep({ base: base.value, fields: fields() });
  if (isKept === deviceKeeps) return;
  deviceKeeps = isKept;
  tell(...standing);
}

// ---- saying how it stands ---------------------------------------------------------------------

let standing = ["", status.textContent];
let said = "";

/** @param withoutCopy in place of a sentence that says that the device keeps something, where it has no room */
function tell(state, sentence, { withoutCopy = sentence, action } = {}) {
  standing = [state, sentence, { withoutCopy, action }];
  form.dataset.saveState = state;
  const text = deviceKeeps ? sentence : `${withoutCopy} ${say("This device has no room left for a copy.")}`;
  if (text === said) return;
  said = text;
  status.replaceChildren(text);
  if (action) status.append(" ", action);
}

function link(words, href) {
  const a = document.createElement("a");
  a.textContent = words;
  a.href = href;
  a.target = "_blank";
  return a;
}

// ---- saving -----------------------------------------------------------------------------------

let acknowledged = meaning(fields());
let setAside = null; // what the server holds of ours beside a colleague's
let pending = null; // sent and not answered yet: sent again as it was, so that the server knows its own revision
let busy = null; // the save under way
let stopped = false;
let asked = false;
let isBehind = false;
let failures = 0;
let pauseTimer = 0;
let latestTimer = 0;
let retryTimer = 0;

const isDirty = () => ![acknowledged, setAside].includes(meaning(fields()));

function changed() {
  if (!isDirty() && !pending) {
    copies.forget();
    return;
  }
  keepOnDevice();
  if (stopped) return;
  clearTimeout(pauseTimer);
  pauseTimer = setTimeout(save, PAUSE);
  latestTimer ||= setTimeout(save, LATEST);
}

function disarm() {
  clearTimeout(pauseTimer);
  clearTimeout(latestTimer);
  clearTimeout(retryTimer);
  latestTimer = 0;
}

async function save() {
  if (busy || stopped) return;
  disarm();
  if (!pending) {
    if (!isDirty() && !asked && !isBehind) return;
    pending = { fields: fields(), base: base.value, asked };
    asked = false;
  }
  const shown = setTimeout(() => tell("saving", say("Saving…")), SAVING_SHOWN_AFTER);
  busy = send(pending);
  const answer = await busy;
  clearTimeout(shown);
  busy = null;
  take(answer);
}

async function send(words) {
  const body = new URLSearchParams(words.fields);
  body.set("Form.BaseNumber", words.base);
  body.set("asked", words.asked ? "true" : "false");
  body.set("__RequestVerificationToken", token().value);
  try {
    const response = await fetch(form.dataset.autosave, {
      method: "POST",
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(15000),
    });
    if (response.type === "opaqueredirect" || response.status === 401) return { status: "signed-out" };
    if (response.status === 400) return { status: (await refreshToken()) ? "again" : "signed-out" };
    if (response.status === 404) return { status: "gone" };
    if (response.status === 507 || response.status === 503) return await response.json();
    return response.ok ? await response.json() : { status: "unreachable" };
  } catch {
    return { status: "unreachable" };
  }
}

function take(answer) {
  switch (answer.status) {
    case "saved":
      return saved(answer);
    case "conflict":
      return conflict(answer);
    case "refused":
      pending = null;
      return tell("refused", say("Not saved, kept on this device: {0}", answer.reason), {
        withoutCopy: say("Not saved, only in this window, so leave it open: {0}", answer.reason),
      });
    case "not-stored":
      failures++;
      tell("not-stored", say("Not saved, kept on this device. {0} Trying again.", answer.reason), {
        withoutCopy: say("Not saved, only in this window, so leave it open. {0} Trying again.", answer.reason),
      });
      return retryIn(Math.min(LONGEST_WAIT, 1000 * 2 ** (failures - 1)), save);
    case "gone":
      stopped = true;
      return tell("gone", say("This story is no longer yours to change. Your words are kept on this device."), {
        withoutCopy: say("This story is no longer yours to change. Your words are only in this window, so leave it open."),
      });
    case "signed-out":
      tell("signed-out", say("Signed out – kept on this device."), {
        withoutCopy: say("Signed out – only in this window, so leave it open."),
        action: link(say("Sign in again in a new tab"), "/account/sign-in"),
      });
      return retryIn(3000, resumeWhenSignedIn);
    case "again":
      return failures++ === 0 ? save() : retryIn(LONGEST_WAIT, save);
    default:
      failures++;
      tell("offline", say("Offline – kept on this device. Trying the server again."), {
        withoutCopy: say("Offline – only in this window, so leave it open. Trying the server again."),
      });
      return retryIn(Math.min(LONGEST_WAIT, 1000 * 2 ** (failures - 1)), save);
  }
}

function saved(answer) {
  failures = 0;
  isBehind = false;
  base.value = answer.typed;
  acknowledged = meaning(pending.fields);
  [pending, setAside] = [null, null];
  const isIn = answer.merged && takeIn(answer);
  const sentences = [
    say("Saved {0}.", answer.at),
    isIn && say("What {0} wrote meanwhile is in the text.", answer.by),
    answer.left > 0 && say("Someone credited is new: press Save to add them."),
  ];
  tell("saved", sentences.filter(Boolean).join(" "));
  form.dispatchEvent(new CustomEvent("editor:saved", { detail: answer }));
  if (isDirty()) changed();
  else copies.forget();
  if (asked) save();
}

/** Only while nobody types, and nothing typed waits for Save, such as a new name: otherwise a later save brings both together. */
function takeIn(answer) {
  if (isDirty() || answer.left > 0) return false;
  fill(form, answer.merged);
  base.value = answer.number;
  acknowledged = meaning(fields());
  form.elements["Form.Body"].dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

/** Typing goes on, and so does saving: the words are set aside on the server until somebody decides. */
function conflict(answer) {
  failures = 0;
  [setAside, pending] = [meaning(pending.fields), null];
  if (isDirty()) changed();
  else copies.forget();
  const show = document.createElement("button");
  show.type = "submit";
  show.className = "button-second";
  show.dataset.leave = "";
  show.textContent = say("Show both versions");
  tell("conflict", say("Needs you: {0} changed what you changed too. Both versions are kept.", answer.by), {
    action: show,
  });
}

function retryIn(wait, act) {
  clearTimeout(retryTimer);
  retryTimer = setTimeout(act, wait);
}

async function refreshToken() {
  const response = await fetch(form.dataset.autosave, { redirect: "manual", signal: AbortSignal.timeout(15000) });
  if (!response.ok || response.type === "opaqueredirect") return false;
  const fresh = (await response.json()).token;
  if (fresh === token().value) return false;
  for (const field of document.querySelectorAll("input[name=__RequestVerificationToken]")) field.value = fresh;
  return true;
}

async function resumeWhenSignedIn() {
  const isBack = await refreshToken().catch(() => false);
  return isBack ? save() : retryIn(3000, resumeWhenSignedIn);
}

form.addEventListener("editor:latest", (event) => {
  isBehind = event.detail > Number(base.value) && form.dataset.saveState !== "conflict";
  if (isBehind && !isDirty()) save();
});

// ---- what the person does ---------------------------------------------------------------------

let leaving = false;
let isFlushed = false;

form.addEventListener("input", changed);
form.addEventListener("change", changed);
window.addEventListener("online", () => (failures > 0 ? save() : undefined));

form.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("data-save") && !stopped) {
    event.preventDefault();
    asked = true;
    save();
  } else if (!isFlushed && (isDirty() || pending)) {
    event.preventDefault();
    isFlushed = true;
    flush().finally(() => form.requestSubmit(form.contains(event.submitter) ? event.submitter : null));
  } else {
    leaving = true;
    disarm();
  }
});

/** The form's own post tells this page nothing; a save does, and then the device need not keep the words. */
async function flush() {
  await busy;
  await save();
  await copies.settled();
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-save]"));
  }
});

window.addEventListener("beforeunload", (event) => {
  if (!leaving && (isDirty() || pending)) event.preventDefault();
});

// ---- words of another time --------------------------------------------------------------------

const offer = document.querySelector("[data-device-copy]");
const kept = (await copies.all()).find((copy) => {
  const isNews = meaning(copy.fields) !== acknowledged;
  if (!isNews) copies.forget(copy.key);
  return isNews;
});
if (kept) show(kept);

function show(copy) {
  const words = new Map(copy.fields);
  offer.querySelector("[data-device-copy-time]").textContent = moment(copy.at);
  offer.querySelector("[data-device-copy-headline]").textContent = words.get("Form.Headline");
  offer.querySelector("[data-device-copy-text]").textContent = words.get("Form.Body");
  offer.hidden = false;
  offer.querySelector("[data-device-copy-restore]").addEventListener("click", () => restore(copy));
  offer.querySelector("[data-device-copy-discard]").addEventListener("click", () => close(copy));
}

function close(copy) {
  copies.forget(copy.key);
  offer.hidden = true;
  form.elements["Form.Body"].focus();
}

/** The revision these words started from comes back too: what the server has meanwhile is merged with them. */
function restore(copy) {
  fill(form, copy.fields);
  base.value = copy.base;
  close(copy);
  changed();
}
