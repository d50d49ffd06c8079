// Counts the characters of a banner while it is written. The server counts again.
import { say } from "./desk-words.js";

for (const input of document.querySelectorAll("input[data-count]")) {
  const most = Number(input.dataset.count);
  const count = document.createElement("p");
  count.className = "field-count";
  input.after(count);

  const update = () => {
    const length = input.value.trim().replace(/\s+/g, " ").length;
    count.textContent = say("{0} / {1}", length, most);
    count.classList.toggle("field-count-over", length > most);
  };
  input.addEventListener("input", update);
  update();
}
