/* Adds the box that ticks all rows of a page; without script each row is ticked by itself. */
for (const cell of document.querySelectorAll("[data-tick-all]")) {
  const boxes = [...cell.closest("table").querySelectorAll("tbody input[type=checkbox]")];
  const label = document.createElement("label");
  const all = document.createElement("input");
  const words = document.createElement("span");
  all.type = "checkbox";
  words.className = "visually-hidden";
  words.textContent = cell.dataset.tickAll;
  label.append(all, words);
  cell.append(label);

  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.addEventListener("change", () => {
    for (const box of boxes) {
      box.checked = all.checked;
    }
    show();
  });
  for (const box of boxes) {
    box.addEventListener("change", show);
  }
  // A browser that comes back to the page ticks again what was ticked.
  addEventListener("pageshow", show);
}
