// Comforts over the browser's own player: speed, size, listening alone, chapters, captions, going on where one stopped.
// Films and recordings play without them. The words of the page's language come with the script's element.
const script = document.querySelector("script[data-player]");
const words = JSON.parse(script.dataset.player);
const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2];
const worthRemembering = 10;
const mostRemembered = 30;

const kept = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage is refused: nothing is remembered.
    }
  },
};

const choices = kept.read("player");
const choose = (name, value) => {
  choices[name] = value;
  kept.write("player", choices);
};

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const inDigits = (text) => String(text).replace(/\d/g, (digit) => words.digits[digit]);

const clock = (seconds) => {
  const whole = Math.floor(seconds);
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return inDigits(hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`);
};

const button = (text, act) => {
  const made = element("button", { type: "button", textContent: text });
  made.addEventListener("click", act);
  return made;
};

let choicesMade = 0;

/** A labelled choice; `options` are pairs of value and text. */
const choice = (name, options, now, act) => {
  const id = `player-choice-${(choicesMade += 1)}`;
  const select = element("select", { id }, ...options.map(([value, textContent]) => element("option", { value, textContent })));
  select.value = now;
  select.addEventListener("change", () => act(select.value));
  return element("div", { className: "player-choice" }, element("label", { htmlFor: id, textContent: name }), select);
};

const fold = (name, ...children) =>
  element("details", { className: "player-fold" }, element("summary", { textContent: name }), ...children);

/** Asks for the words of a track, which is not fetched before somebody wants them. */
const cuesOf = (track) =>
  new Promise((done) => {
    track.addEventListener("load", () => done(track.track), { once: true });
    if (track.track.mode === "disabled") {
      track.track.mode = "hidden";
    }
    if (track.readyState === 2) {
      done(track.track);
    }
  });

const setSpeed = (media, speed) => {
  media.defaultPlaybackRate = media.playbackRate = speed;
};

const offerSpeed = (media) => {
  const now = speeds.includes(choices.speed) ? choices.speed : 1;
  setSpeed(media, now);
  const speed = choice(
    words.speed,
    speeds.map((times) => [times, `${inDigits(times)}×`]),
    now,
    (value) => setSpeed(media, Number(value)),
  );
  media.addEventListener("ratechange", () => {
    speed.querySelector("select").value = media.playbackRate;
    choose("speed", media.playbackRate);
  });
  return speed;
};

/** Another file of the same film, at the same moment. Null goes back to what the page names. */
const change = (media, address) => {
  const { currentTime, paused } = media;
  if (address) {
    media.src = address;
  } else {
    media.removeAttribute("src");
  }
  media.load();
  media.currentTime = currentTime;
  if (!paused) {
    media.play();
  }
};

const offerSizes = (figure, media) => {
  const links = [...figure.querySelectorAll(".watch-sizes a")];
  const pictures = links.filter((link) => link.dataset.size !== "sound");
  const sound = links.find((link) => link.dataset.size === "sound");
  let address = media.querySelector("source").src;

  const show = (wanted) => {
    address = wanted;
    change(media, address);
  };
  const isAlone = () => alone.getAttribute("aria-pressed") === "true";
  const listen = (isListening) => {
    alone.setAttribute("aria-pressed", String(isListening));
    media.classList.toggle("player-unseen", isListening && !sound);
    if (sound) {
      change(media, isListening ? sound.href : address);
    }
  };
  const alone = button(words["listen-only"], () => listen(!isAlone()));
  alone.setAttribute("aria-pressed", "false");
  if (sound) {
    alone.textContent = sound.textContent;
  }
  if (pictures.length === 0) {
    return { alone, sizes: [] };
  }

  const liked = pictures.find((link) => link.dataset.size === choices.size);
  const wanted = liked ?? (navigator.connection?.saveData ? pictures.at(-1) : undefined);
  if (wanted && wanted.href !== address) {
    show(wanted.href);
  }
  const options = pictures.map((link) => [link.href, link.textContent]);
  const select = choice(words.size, options, address, (value) => {
    choose("size", pictures.find((link) => link.href === value).dataset.size);
    if (isAlone()) {
      listen(false);
    }
    show(value);
  });
  return { alone, sizes: [select] };
};

const offerCaptions = (media) => {
  const styles = {
    "caption-size": ["small", "usual", "large", "largest"],
    "caption-ground": ["usual", "dark", "light", "none"],
  };
  const dress = () => {
    media.classList.remove(...[...media.classList].filter((name) => name.startsWith("caption-")));
    media.classList.add(...Object.keys(styles).map((style) => `${style}-${choices[style] ?? "usual"}`));
  };
  dress();
  return fold(
    words.captions,
    ...Object.entries(styles).map(([style, names]) =>
      choice(words[style], names.map((name) => [name, words[name]]), choices[style] ?? "usual", (value) => {
        choose(style, value);
        dress();
      }),
    ),
  );
};

const goTo = (media, seconds) => {
  media.currentTime = seconds;
  media.play();
};

const offerChapters = (media, track) => {
  const list = element("ol", { className: "player-chapters", lang: track.srclang });
  const fill = async () => {
    const { cues } = await cuesOf(track);
    list.replaceChildren(
      ...[...cues].map((cue) => {
        const name = `${clock(cue.startTime)} ${cue.getCueAsHTML().textContent}`;
        return element("li", {}, button(name, () => goTo(media, cue.startTime)));
      }),
    );
  };
  track.track.addEventListener("cuechange", () => {
    const now = [...track.track.cues].indexOf(track.track.activeCues[0]);
    [...list.children].forEach((item, at) => item.firstChild.toggleAttribute("aria-current", at === now));
  });
  const chapters = fold(words.chapters, list);
  chapters.classList.add("player-chapters-fold");
  chapters.addEventListener("toggle", fill, { once: true });
  return chapters;
};

const remember = (media, name) => {
  const places = kept.read("player-places");
  const note = (seconds) => {
    const others = Object.entries(kept.read("player-places")).filter(([key]) => key !== name);
    const all = seconds > worthRemembering ? [...others, [name, Math.floor(seconds)]] : others;
    kept.write("player-places", Object.fromEntries(all.slice(-mostRemembered)));
  };
  const isInside = () => media.readyState > 1 && !media.seeking && !media.ended;
  let last = 0;
  media.addEventListener("timeupdate", () => {
    if (isInside() && Math.abs(media.currentTime - last) >= 5) {
      note((last = media.currentTime));
    }
  });
  media.addEventListener("pause", () => isInside() && note(media.currentTime));
  media.addEventListener("ended", () => note(0));

  const goOn = button(words["go-on"].replace("{0}", clock(places[name] ?? 0)), () => goTo(media, places[name]));
  goOn.className = "player-go-on";
  goOn.hidden = !(places[name] > worthRemembering);
  media.addEventListener("playing", () => (goOn.hidden = true));
  return goOn;
};

const keys = (media) => ({
  KeyJ: () => (media.currentTime -= 10),
  KeyL: () => (media.currentTime += 10),
  Comma: () => setSpeed(media, speeds.findLast((speed) => speed < media.playbackRate) ?? speeds[0]),
  Period: () => setSpeed(media, speeds.find((speed) => speed > media.playbackRate) ?? speeds.at(-1)),
  KeyC: () => {
    const captions = [...media.textTracks].filter((track) => track.kind === "captions");
    const shown = captions.find((track) => track.mode === "showing");
    (shown ?? captions[0] ?? {}).mode = shown ? "hidden" : "showing";
  },
});

const offerKeys = (media, hasCaptions) => {
  const acts = keys(media);
  media.addEventListener("keydown", (event) => {
    if (acts[event.code] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      acts[event.code]();
    }
  });
  const lines = [
    [[words["key-space"]], words["key-play"]],
    [["J", "L"], words["key-ten"]],
    [[",", "."], words["key-speed"]],
    ...(hasCaptions ? [[["C"], words["key-captions"]]] : []),
  ];
  const list = element("dl", {});
  for (const [names, act] of lines) {
    const caps = names.flatMap((name, at) => [at ? " " : "", element("kbd", { textContent: name })]);
    list.append(element("div", {}, element("dt", {}, ...caps), element("dd", { textContent: act })));
  }
  return fold(words.keyboard, element("p", { textContent: words["keys-when"] }), list);
};

/** A file that is gone is said in words, in the place of a player that waits for ever. */
const watchForLoss = (figure, media) => {
  const look = () => {
    if (media.networkState !== HTMLMediaElement.NETWORK_NO_SOURCE) {
      return;
    }
    if (media.hasAttribute("src")) {
      change(media, null);
    } else if (!figure.classList.contains("player-lost")) {
      figure.classList.add("player-lost");
      const textContent = words[media.tagName === "VIDEO" ? "video-unavailable" : "audio-unavailable"];
      const said = element("p", { className: "player-said" });
      said.setAttribute("role", "status");
      media.after(said);
      said.textContent = textContent;
    }
  };
  media.addEventListener("error", () => setTimeout(look), true);
};

const make = (figure) => {
  const media = figure.querySelector(".watch-player");
  const tracks = [...media.querySelectorAll("track")];
  const captions = tracks.filter((track) => track.kind === "captions");
  const chapters = tracks.find((track) => track.kind === "chapters");
  const isFilm = media.tagName === "VIDEO";
  const tools = element("div", { className: "player-tools" });
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-labelledby", figure.getAttribute("aria-labelledby"));
  const { alone, sizes } = isFilm ? offerSizes(figure, media) : { sizes: [] };
  const options = element(
    "div",
    { className: "player-options" },
    offerSpeed(media),
    ...sizes,
    ...(isFilm && captions.length > 0 ? [offerCaptions(media)] : []),
    offerKeys(media, isFilm && captions.length > 0),
  );
  tools.append(
    fold(words.options, options),
    ...(chapters ? [offerChapters(media, chapters)] : []),
    ...(alone ? [alone] : []),
    remember(media, new URL(figure.querySelector(".watch-download").href).pathname),
  );
  media.after(tools);
  watchForLoss(figure, media);
  return { figure, media, captions, options };
};

// The page keeps a line free for the tools, which are that high once their sheet is there.
await new Promise((done) => {
  const sheet = element("link", { rel: "stylesheet", href: script.dataset.sheet, onload: done, onerror: done });
  document.head.append(sheet);
});
const players = [...document.querySelectorAll(".article-watch, .article-listen")]
  .filter((figure) => figure.querySelector(".watch-player"))
  .map(make);
if (players.some(({ captions }) => captions.length > 0)) {
  const { followTranscript } = await import(script.dataset.transcript);
  for (const player of players.filter(({ captions }) => captions.length > 0)) {
    followTranscript(player, { words, element, button, inDigits, cuesOf, goTo });
  }
}
