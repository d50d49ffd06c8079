// The transcript of a film or recording, made of its captions: it goes along, is searched, and a press on its words
// goes to their moment. Without captions, or without script, the written transcript stands in its place.
const pause = 2;

/** Letters that readers type either way are one letter for the search. */
const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}|\u200c/gu, "")
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .toLowerCase();

const speakerOf = (cue) => /<v[^\s>]*\s+([^>]+)>/.exec(cue.text)?.[1].trim();

const inParagraphs = (cues) => {
  const paragraphs = [];
  let last;
  for (const cue of cues) {
    const speaker = speakerOf(cue);
    if (!last || speaker !== speakerOf(last) || cue.startTime - last.endTime >= pause) {
      paragraphs.push({ speaker: speaker !== (last && speakerOf(last)) ? speaker : undefined, cues: [] });
    }
    paragraphs.at(-1).cues.push(cue);
    last = cue;
  }
  return paragraphs;
};

/** Whether the written transcript says no more than the captions do: plain paragraphs in the same language. */
const isRepeated = (details, captions, language) =>
  captions.srclang === language && !details.querySelector("p *, :scope > :not(summary, p)");

export const followTranscript = ({ figure, media, captions, options }, { words, element, button, inDigits, cuesOf, goTo }) => {
  const { lang: language } = figure.closest("[lang]");
  const captionsOf = (wanted) => captions.find((track) => track.srclang === wanted);
  const source = captionsOf(language) ?? captions[0];
  const placeOf = new Map();
  const box = element("div", { className: "player-cues", lang: source.srclang, dir: "auto" });
  let details = figure.querySelector(".watch-transcript");
  if (!details) {
    const summary = element("summary", { textContent: words.transcript });
    details = element("details", { className: "watch-transcript" }, summary);
    options.append(details);
  }

  // Only the box is moved, never the page, and not under the hands of someone who reads in it.
  const bring = (place) => {
    box.scrollTop = place.offsetTop - box.clientHeight / 3;
  };
  const mark = () => {
    const now = placeOf.get(source.track.activeCues?.[0]);
    for (const place of box.querySelectorAll("[aria-current]")) {
      place.removeAttribute("aria-current");
    }
    if (now) {
      now.setAttribute("aria-current", "true");
      if (!box.matches(":hover, :focus-within")) {
        bring(now);
      }
    }
  };

  const offerSearch = () => {
    const field = element("input", { type: "search", autocomplete: "off", enterKeyHint: "search" });
    const said = element("span", {});
    said.setAttribute("role", "status");
    let hits = [];
    let at = 0;
    const show = () => {
      for (const place of placeOf.values()) {
        place.classList.toggle("player-hit", hits.includes(place));
        place.classList.toggle("player-hit-now", place === hits[at]);
      }
      const count = words.found.replace("{0}", at + 1).replace("{1}", hits.length);
      said.textContent = !field.value.trim() ? "" : hits.length ? inDigits(count) : words["not-found"];
      [back, on].forEach((one) => (one.disabled = hits.length === 0));
      if (hits.length) {
        bring(hits[at]);
      }
    };
    const step = (by) => {
      at = hits.length ? (at + by + hits.length) % hits.length : 0;
      show();
    };
    const back = button(words.previous, () => step(-1));
    const on = button(words.next, () => step(1));
    field.addEventListener("input", () => {
      const wanted = fold(field.value.trim());
      hits = wanted ? [...placeOf.values()].filter((place) => fold(place.textContent).includes(wanted)) : [];
      at = 0;
      show();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      }
    });
    const label = element("label", {}, element("span", { textContent: words.search }), field);
    show();
    return element("div", { className: "player-find" }, label, back, on, said);
  };

  const write = (cues) => {
    for (const { speaker, cues: spoken } of inParagraphs(cues)) {
      const paragraph = element("p", {}, ...(speaker ? [element("strong", { textContent: `${speaker}: ` })] : []));
      for (const cue of spoken) {
        const place = button(cue.getCueAsHTML().textContent.replace(/\s+/g, " "), () => goTo(media, cue.startTime));
        placeOf.set(cue, place);
        paragraph.append(place, " ");
      }
      box.append(paragraph);
    }
  };

  let isAsked = false;
  const begin = async () => {
    if (isAsked) {
      return;
    }
    isAsked = true;
    const track = await cuesOf(source);
    write([...track.cues]);
    if (isRepeated(details, source, language)) {
      details.querySelectorAll(":scope > p").forEach((paragraph) => (paragraph.hidden = true));
    }
    details.querySelector("summary").after(offerSearch(), box);
    track.addEventListener("cuechange", mark);
    mark();
  };
  details.addEventListener("toggle", begin);
  media.addEventListener("play", begin);
};
