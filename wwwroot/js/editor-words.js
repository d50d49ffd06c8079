// What the editor's fields say, and whether two states of them mean the same.
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

/** Checkboxes are only ticked here: clear them first. */
export function put(form, name, value) {
  for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
    if (field.type === "checkbox") field.checked ||= field.value === value;
    else field.value = value;
  }
}
