/* Ctrl+S saves a translation, and leaving it asks while something typed is not saved. The page works without it. */
const form = document.getElementById("translation");
const save = form?.querySelector("[data-save]");

if (save) {
  let isDirty = false;
  form.addEventListener("input", () => {
    isDirty = true;
  });
  form.addEventListener("submit", () => {
    isDirty = false;
  });
  addEventListener("beforeunload", (event) => {
    if (isDirty) {
      event.preventDefault();
    }
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit(save);
    }
  });
}
