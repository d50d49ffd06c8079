// Comforts of a story's page: read it aloud, print it, share it, copy its address or that of a place in it.
// The page is complete without them.
const story = document.querySelector(".story");
const tools = story?.querySelector(".story-tools");

const tool = (name) => story?.querySelector(`[data-tool="${name}"]`);

const spokenParts = () => {
  const skipped = "figure, details, table, .heading-link, .article-footnotes, .visually-hidden";
  const blocks = story.querySelectorAll("h1, .story-standfirst, .story-body :is(p, h2, h3, li)");
  return [...blocks]
    .filter((block) => !block.closest(skipped) || block.closest(".article-quote"))
    .map((block) => block.textContent.trim())
    .filter(Boolean);
};

const offerListening = (button) => {
  const voice = window.speechSynthesis;
  const language = story.lang;
  const canSpeak = () => voice.getVoices().some((v) => v.lang.toLowerCase().startsWith(language.toLowerCase()));
  const words = { start: button.textContent, stop: button.dataset.stop };
  const show = (isSpeaking) => {
    button.textContent = isSpeaking ? words.stop : words.start;
  };

  const start = () => {
    const parts = spokenParts();
    parts.forEach((text, index) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.onerror = () => show(false);
      if (index === parts.length - 1) {
        utterance.onend = () => show(false);
      }
      voice.speak(utterance);
    });
    show(true);
  };

  button.addEventListener("click", () => {
    if (voice.speaking) {
      voice.cancel();
      show(false);
    } else {
      start();
    }
  });
  addEventListener("pagehide", () => voice.cancel());

  // Browsers learn late which voices they have.
  const reveal = () => {
    button.hidden = !canSpeak();
  };
  voice.addEventListener?.("voiceschanged", reveal);
  reveal();
};

const copy = async (address) => {
  await navigator.clipboard.writeText(address);
  tool("said").textContent = tool("copy").dataset.done;
};

const offerCopying = (link) => {
  link.textContent = link.dataset.offer;
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    await copy(link.href);
    link.textContent = link.dataset.done;
  });
};

// The link goes on leading to its heading; its whole address is copied besides.
const offerHeadings = (address) => {
  story.querySelectorAll("a.heading-link").forEach((link) =>
    link.addEventListener("click", () => {
      copy(address + link.hash).catch(() => {});
    }),
  );
};

const offerSharing = (button, address) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const title = story.querySelector("h1").textContent.trim();
    // Whoever closes the sheet again has changed their mind.
    navigator.share({ title, url: address }).catch(() => {});
  });
};

// A text fragment: browsers scroll to these words. A long passage is named by its beginning and its end.
const fragmentOf = (text) => {
  const escape = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
  const words = text.split(" ");
  const named = text.length <= 120 ? [text] : [words.slice(0, 5).join(" "), words.slice(-5).join(" ")];
  return `:~:text=${named.map(escape).join(",")}`;
};

// The offer stands below the paragraph of the selection, where Tab goes next, and moves nothing.
const offerSentences = (button, address) => {
  const body = ".story-body :is(p, li, blockquote)";
  const selected = () => {
    const selection = getSelection();
    const text = selection.toString().replace(/\s+/gu, " ").trim();
    const node = selection.focusNode;
    const end = (node instanceof Element ? node : node?.parentElement)?.closest(body);
    const isInside = end && story.contains(selection.anchorNode) && !end.closest("details, figure");
    return isInside && text.length >= 12 && text.length <= 600 ? { text, end } : null;
  };

  let offered = "";
  const look = () => {
    const found = selected();
    if (document.activeElement === button) {
      return;
    }
    button.hidden = !found;
    if (found) {
      offered = `${address}#${fragmentOf(found.text)}`;
      found.end.closest(".story-body > *").after(button);
    }
  };

  document.addEventListener("selectionchange", look);
  button.addEventListener("click", async () => {
    await copy(offered);
    button.hidden = true;
    getSelection().removeAllRanges();
  });
};

if (tools) {
  tool("print").addEventListener("click", () => print());
  tools.hidden = false;
  if ("speechSynthesis" in window) {
    offerListening(tool("listen"));
  }
}
const link = tool("copy");
if (link && navigator.share) {
  offerSharing(tool("share"), link.href);
}
if (link && navigator.clipboard) {
  offerCopying(link);
  offerHeadings(link.href);
  offerSentences(tool("sentence"), link.href);
}
