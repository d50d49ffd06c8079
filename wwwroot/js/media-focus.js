// The focal point by mouse: pressing on the picture fills the number fields, and a ring shows where they point.
// Also lets an editor take over what a file suggests.
const frame = document.querySelector("[data-focus]");
const [x, y] = ["x", "y"].map((axis) => document.querySelector(`[data-focus-${axis}]`));
if (frame && x && y) {
  const ring = document.createElement("span");
  ring.className = "media-focus-ring";
  ring.ariaHidden = "true";
  frame.append(ring);
  document.querySelector("[data-focus-hint]").hidden = false;

  const show = () => {
    ring.style.left = `${x.value}%`;
    ring.style.top = `${y.value}%`;
  };
  frame.addEventListener("click", (event) => {
    const box = frame.querySelector("[data-focus-picture]").getBoundingClientRect();
    x.value = Math.round((100 * (event.clientX - box.left)) / box.width);
    y.value = Math.round((100 * (event.clientY - box.top)) / box.height);
    show();
  });
  x.addEventListener("input", show);
  y.addEventListener("input", show);
  show();
}

for (const button of document.querySelectorAll("[data-take]")) {
  const field = document.getElementById(button.dataset.takeInto);
  if (field) {
    button.hidden = false;
    button.addEventListener("click", () => {
      field.value = button.dataset.take;
      field.focus();
    });
  }
}
