// Suggests names and headlines while someone types into a search field. Searching works without it.

const pauseMs = 200;
const fewestLetters = 2;

const suggestFor = (input, number) => {
  const list = document.createElement("datalist");
  list.id = `suggestions-${number}`;
  input.after(list);
  input.setAttribute("list", list.id);
  let timer = 0;
  let asked = null;

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const address = new URL(`${input.form.action}/suggestions`);
    address.searchParams.set("q", input.value);
    try {
      const answer = await fetch(address, { signal: asked.signal });
      const words = answer.ok ? await answer.json() : [];
      list.replaceChildren(
        ...words.map((word) => {
          const option = document.createElement("option");
          option.value = word;
          return option;
        }),
      );
    } catch {
      // No answer, no suggestions.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length >= fewestLetters) {
      timer = setTimeout(ask, pauseMs);
    } else {
      list.replaceChildren();
    }
  });
};

document.querySelectorAll('form[role="search"] input[type="search"]').forEach(suggestFor);
