// Beside a list of addresses: finds a story by words of its headline and adds its address to the list.
import { say } from "./desk-words.js";

const SEARCH_PAUSE = 250;

for (const list of document.querySelectorAll("textarea[data-find-story]")) attach(list);

function attach(list) {
  const search = element("input", { type: "search", className: "field-control", id: `${list.id}-find`, autocomplete: "off" });
  const label = element("label", { className: "field-label", htmlFor: search.id, textContent: say("Find a story by its headline") });
  const found = element("ul", { className: "found-stories" });
  const status = element("p", { className: "field-hint", role: "status" });
  list.before(label, search, found, status);

  let timer = 0;
  let asked = 0;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, SEARCH_PAUSE);
  });
  search.addEventListener("keydown", (event) => {
    // Return belongs to the search here; it must not send the form.
    if (event.key === "Enter") event.preventDefault();
  });

  async function look() {
    const number = ++asked;
    const words = search.value.trim();
    const stories = words.length > 1 ? await find(words) : [];
    if (number !== asked) return; // A later question is on its way.
    found.replaceChildren(...(stories ?? []).map(choice));
    status.textContent =
      stories === null ? say("The desk does not answer. Try again, or check that you are signed in.")
      : words.length > 1 && stories.length === 0 ? say("No story has these words in its headline.")
      : "";
  }

  function choice(story) {
    const button = element("button", { type: "button", className: "button-quiet", lang: story.language, dir: story.direction, textContent: story.headline });
    button.addEventListener("click", () => add(story));
    const item = element("li", {});
    item.append(button);
    return item;
  }

  function add(story) {
    clearTimeout(timer);
    asked++; // What is still on its way comes too late.
    const lines = list.value.split("\n").map((line) => line.trim()).filter(Boolean);
    if (!lines.includes(story.address)) {
      list.value = [...lines, story.address].join("\n");
      list.dispatchEvent(new Event("input", { bubbles: true }));
    }
    found.replaceChildren();
    search.value = "";
    search.focus();
    status.textContent = say("Added: {0}", story.headline);
  }
}

async function find(words) {
  try {
    const answer = await fetch(`/desk/articles/find?${new URLSearchParams({ q: words })}`, { redirect: "manual" });
    return answer.ok ? (await answer.json()).stories : null;
  } catch {
    return null;
  }
}

function element(name, { role, ...properties }) {
  const made = Object.assign(document.createElement(name), properties);
  if (role) made.setAttribute("role", role);
  return made;
}
