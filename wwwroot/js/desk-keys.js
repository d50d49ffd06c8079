/* Keys that lead through the newsroom. Always two held down and a third: a single one would get in the way of typing. */
const panel = document.getElementById("desk-keys");
let cameFrom = null;

/** What is asked for: with Alt a Mac types signs in place of digits and letters; elsewhere AltGr types signs, which are left alone. */
const asked = (event) =>
  event.metaKey ? event.code.replace(/^(Digit|Key)/, "").toLowerCase() : event.key.toLowerCase();

function toggle() {
  panel.open = !panel.open;
  if (panel.open) {
    cameFrom = document.activeElement;
    panel.querySelector("summary").focus();
  } else {
    cameFrom?.focus();
  }
}

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
  const key = asked(event);
  if (key === "0") {
    event.preventDefault();
    toggle();
    return;
  }
  const link = /^[1-9a-z]$/.test(key) && panel.querySelector(`[data-digit="${key}"], [data-letter="${key}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});

/* Whoever asks for a place of a page wants to type there. */
document.querySelector("input:target, select:target, textarea:target")?.focus();
