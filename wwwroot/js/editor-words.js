// What the editor's fields say, whether two states of them mean the same, and how other words are put into them.
const ownFields = (name) => name.startsWith("Form.") && name !== "Form.BaseNumber";

export function fieldsOf(form) {
  return [...new FormData(form)].filter(([name]) => ownFields(name));
}

/** Equal when the server would keep the same: empty rows, ends of lines and hidden ids do not count. */
export function meaning(list) {
  const byName = new Map(list);
  return JSON.stringify(
    list
      .map(([name, value]) => [name, String(value).replace(/\r\n?/g, "\n")])
      .map(([name, value]) => [name, name === "Form.Body" ? value : value.trim()])
      .filter(([name, value]) => value !== "" && value !== "false" && !isIdle(name, byName)),
  );
}

function isIdle(name, byName) {
  const row = /^(Form\.Credits\[\d+\])\.(\w+)$/.exec(name);
  return row && (/^Person/.test(row[2]) || !String(byName.get(`${row[1]}.Name`) ?? "").trim());
}

/** Puts a whole state of the fields into the form; rows of credits are added where it has more. */
export function fill(form, list) {
  const rows = new Set(list.map(([name]) => /^Form\.Credits\[(\d+)\]/.exec(name)?.[1]).filter(Boolean)).size;
  form.dispatchEvent(new CustomEvent("editor:need-credit-rows", { detail: rows }));
  const values = new Map(list);
  for (const field of form.querySelectorAll('input[name^="Form.Credits"]')) {
    if (!values.has(field.name)) put(field, "");
  }
  for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = false;
  for (const [name, value] of list) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) put(field, value);
  }
}

function put(field, value) {
  if (field.type === "checkbox") field.checked ||= field.value === value;
  else if (field.tagName === "TEXTAREA") putText(field, value.replace(/\r\n?/g, "\n"));
  else if (field.value !== value) field.value = value;
}

/** The cursor stays in the paragraph it is in, wherever that stands now. */
function putText(field, next) {
  if (field.value === next) return;
  const ends = [field.selectionStart, field.selectionEnd].map((at) => place(field.value, at));
  const top = field.scrollTop;
  field.value = next;
  field.setSelectionRange(...ends.map((end) => find(next, end)));
  field.scrollTop = top;
}

function place(text, at) {
  const start = text.lastIndexOf("\n\n", at - 1) + 2;
  const from = start < 2 ? 0 : start;
  const end = text.indexOf("\n\n", at);
  return { at, inside: at - from, paragraph: text.slice(from, end < 0 ? undefined : end) };
}

function find(text, { at, inside, paragraph }) {
  let nearest = -1;
  for (let here = text.indexOf(paragraph); paragraph && here >= 0; here = text.indexOf(paragraph, here + 1)) {
    if (nearest < 0 || Math.abs(here + inside - at) < Math.abs(nearest + inside - at)) nearest = here;
  }
  return nearest < 0 ? Math.min(at, text.length) : nearest + inside;
}

/** Where the cursor is: the field's name, and for the text the first words of the paragraph. */
export function whereabouts(form) {
  const field = document.activeElement;
  if (!form.contains(field) || !ownFields(field.name ?? "")) return null;
  if (field.name !== "Form.Body") return { field: field.name, words: "" };
  const words = place(field.value, field.selectionStart).paragraph.replace(/^:::+.*$/gm, "");
  return { field: field.name, words: words.trim().slice(0, 60) };
}

/** What the page calls a field, in its own language; empty for one it has not. */
export function labelOf(field) {
  return field?.labels?.[0]?.textContent.trim() ?? "";
}

/** What stands between empty lines, as the server counts it. */
export function paragraphsOf(text) {
  const found = [];
  let at = 0;
  let isOpen = false;
  for (const line of text.split("\n")) {
    const isEmpty = line.trim() === "";
    if (!isEmpty && isOpen) found.at(-1).text += `\n${line}`;
    else if (!isEmpty) found.push({ start: at, text: line });
    isOpen = !isEmpty;
    at += line.length + 1;
  }
  return found;
}
