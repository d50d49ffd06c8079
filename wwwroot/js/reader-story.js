// Comforts of a story's page: read it aloud, print it, copy its address. The page is complete without them.
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

const offerCopying = (link) => {
  link.textContent = link.dataset.offer;
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    await navigator.clipboard.writeText(link.href);
    link.textContent = link.dataset.done;
    tool("said").textContent = link.dataset.done;
  });
};

if (tools) {
  tool("print").addEventListener("click", () => print());
  tools.hidden = false;
  if ("speechSynthesis" in window) {
    offerListening(tool("listen"));
  }
}
if (navigator.clipboard && tool("copy")) {
  offerCopying(tool("copy"));
}
