// Adds a "Show" button to password fields. Without script the field is an ordinary one.
import { say } from "./desk-words.js";

for (const field of document.querySelectorAll("input[data-show-password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button-quiet field-show";
  button.setAttribute("aria-controls", field.id);
  const label = document.querySelector(`label[for="${field.id}"]`).textContent.trim().toLowerCase();

  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? say("Hide") : say("Show");
    button.setAttribute("aria-label", shown ? say("Hide {0}", label) : say("Show {0}", label));
  };
  button.addEventListener("click", () => show(field.type === "password"));
  // Browsers remember what was typed into a field that is sent as text.
  field.form.addEventListener("submit", () => show(false));

  show(false);
  field.after(button);
}
