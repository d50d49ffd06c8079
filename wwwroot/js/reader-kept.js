// Lets readers keep stories on their device, and see and clear what is kept. The paper is complete without it.

const worker = navigator.serviceWorker;
const keptPath = document.querySelector("link[rel=manifest]")?.dataset.kept;

/** Asks the keeper of kept pages. Rejected when it cannot be done. */
const ask = async (what, details = {}) => {
  const { active } = await worker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => (data.failed ? reject(new Error(what)) : resolve(data.answer));
    active.postMessage({ ask: what, ...details }, [port2]);
  });
};

const kilobytes = (bytes) => {
  const size = new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: bytes < 1_000_000 ? "kilobyte" : "megabyte",
    maximumFractionDigits: 1,
  });
  return size.format(bytes < 1_000_000 ? Math.ceil(bytes / 1000) : bytes / 1_000_000);
};

const picturesHere = () => [
  ...new Set([...document.querySelectorAll(".story img")].map((i) => new URL(i.currentSrc || i.src).pathname)),
];

const offerKeeping = async (button) => {
  const said = document.querySelector('[data-tool="said"]');
  const path = location.pathname;
  const words = button.dataset;
  let kept = (await ask("list")).later.find((page) => page.path === path);

  const show = () => {
    button.textContent = kept ? `${words.kept} (${kilobytes(kept.bytes)}). ${words.remove}` : words.keep;
  };

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      if (kept) {
        await ask("remove", { path, pictures: picturesHere() });
        kept = null;
        said.textContent = words.removed;
      } else {
        const done = await ask("keep", { path, pictures: picturesHere() });
        kept = done.isFull ? null : done;
        said.textContent = done.isFull ? words.noRoom : words.kept;
      }
    } catch {
      said.textContent = words.failed;
    }
    button.disabled = false;
    show();
    button.focus();
  });
  show();
  button.hidden = false;
};

const rowOf = (page, words, removed) => {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.path;
  link.textContent = page.title;
  const facts = document.createElement("span");
  const at = new Date(page.at);
  const time = document.createElement("time");
  time.dateTime = page.at;
  time.textContent = at.toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  facts.append(time, ` · ${kilobytes(page.bytes)} `);
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = words.remove;
  remove.setAttribute("aria-label", `${words.remove}: ${page.title}`);
  remove.addEventListener("click", async () => {
    await ask("remove", { path: page.path });
    removed();
  });
  row.append(link, facts, remove);
  return row;
};

const showKept = async (room) => {
  const words = room.dataset;
  const said = room.querySelector("[role=status]");
  const [clear, turn] = room.querySelectorAll("button[data-kept-do]");

  const show = async () => {
    const { isOff, later, read } = await ask("list");
    for (const [name, pages] of Object.entries({ later, read })) {
      const part = room.querySelector(`[data-kept-part="${name}"]`);
      part.querySelector("ul").replaceChildren(...pages.map((page) => rowOf(page, words, tellRemoved)));
      part.hidden = pages.length === 0;
    }
    room.querySelector("[data-kept-none]").hidden = later.length + read.length > 0;
    clear.hidden = later.length + read.length === 0;
    turn.textContent = isOff ? words.turnOn : words.turnOff;
    turn.value = isOff ? "on" : "off";
  };

  const tell = async (text) => {
    await show();
    said.textContent = text;
    room.querySelector("h1").focus();
  };
  const tellRemoved = () => tell(words.removed);

  clear.addEventListener("click", async () => {
    if (confirm(words.confirm)) {
      await ask("clear");
      await tell(words.cleared);
    }
  });
  turn.addEventListener("click", async () => {
    const isOff = turn.value === "off";
    await ask("turn", { isOff });
    await tell(isOff ? words.turnedOff : words.turnedOn);
  });
  await show();
  room.querySelector("[data-kept-plain]").hidden = true;
  room.querySelector("[data-kept-room]").hidden = false;
};

// Refused in some private windows: then nothing is kept, and nothing offered.
if (keptPath && (await worker?.register("/sw.js").catch(() => null))) {
  const keep = document.querySelector('[data-tool="keep"]');
  const room = document.querySelector(".kept");
  if (keep) {
    await offerKeeping(keep);
  }
  if (room) {
    await showKept(room);
  }
  if (navigator.onLine) {
    await ask("prepare", { path: keptPath });
  }
}
