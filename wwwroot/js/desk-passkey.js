// Makes a passkey, or signs in with one: asks the site for a challenge, the device for the answer, and sends the form.
import { say } from "./desk-words.js";

const ways = {
  add: {
    handler: "Options",
    ask: (options) =>
      navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  },
  use: {
    handler: "PasskeyOptions",
    ask: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  },
};

for (const button of document.querySelectorAll("button[data-passkey]")) {
  const line = button.form.querySelector("[data-passkey-says]");
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    line.textContent = say("This browser cannot use passkeys here.");
    button.disabled = true;
    continue;
  }

  line.textContent = "";
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    line.textContent = "";
    try {
      await answer(button, ways[button.dataset.passkey]);
      button.form.requestSubmit(button);
    } catch (failure) {
      line.textContent =
        failure instanceof TypeError
          ? say("The site did not answer as it should. Load the page again.")
          : say("No passkey came. Nothing has changed; you can try again.");
    }
  });
}

async function answer(button, way) {
  const credential = button.form.elements.namedItem("Form.Credential");
  credential.value = "";
  const asked = new URL(button.hasAttribute("formaction") ? button.formAction : button.form.action);
  asked.searchParams.set("handler", way.handler);
  const response = await fetch(asked, { method: "POST", body: new FormData(button.form), redirect: "error" });
  if (!response.ok) {
    throw new TypeError("no options");
  }

  credential.value = JSON.stringify(await way.ask(await response.json()));
}
