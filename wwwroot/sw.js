// Keeps pages of the paper on this device, so that they open without a connection. Nothing waits for it:
// pages come from the site whenever the site answers, and a page from the device says so and since when.

const READ = "kept-read"; // the stories read last, and the home page
const LATER = "kept-later"; // what the reader asked to keep
const PICTURES = "kept-pictures"; // the pictures of those
const ASSETS = "kept-assets"; // fingerprinted scripts and letters, and the page that stands in when there is none
const OFF = "kept-off"; // its being there means: keep nothing by itself
const MOST_READ = 20;
const MOST_ASSETS = 60;
const MOST_BYTES = 50_000_000;
const ONE_DAY = 86_400_000;

const STORY = /^\/[a-z]{2,3}(?:-[A-Za-z]{2,4})?\/stories\/[^/]+$/;
const HOME = /^\/(?:[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?$/;
const ASSET = /^\/(?:js|css|fonts|img)\/[^/]+\.[a-z0-9]{6,}\.[a-z0-9]+$/;
const CLOSED = /^\/(?:desk|admin|account)(?:\/|$)/;

// Languages that browsers have no dates for, and the nearest that they have.
const DATES_LIKE = { prs: "fa-AF" };

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || CLOSED.test(url.pathname)) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(pageOf(event, url.pathname, url.search));
  } else if (ASSET.test(url.pathname)) {
    event.respondWith(assetOf(request));
  } else if (request.destination === "image" && url.pathname.startsWith("/media/")) {
    event.respondWith(fetch(request).catch(() => pictureOf(url.pathname)));
  }
});

async function pageOf(event, path, query) {
  try {
    const response = await fetch(event.request);
    if (!query && (STORY.test(path) || HOME.test(path))) {
      event.waitUntil(remember(path, response.clone()));
    }
    return response;
  } catch {
    return withoutConnection(path);
  }
}

/** Keeps what was read; what is no longer in the paper goes from the device too. */
async function remember(path, response) {
  if (response.status === 404 || response.status === 410) {
    await forget(path);
  } else if (response.ok && !response.redirected) {
    const later = await caches.open(LATER);
    if (await later.match(path)) {
      await put(later, path, response.clone());
    }
    if (!(await caches.has(OFF))) {
      const read = await caches.open(READ);
      await put(read, path, response);
      await trim(read, MOST_READ, (key) => STORY.test(key));
    }
  }
}

/** The newest last, with the moment and the title beside the words. */
async function put(cache, path, response, bytes = 0) {
  const before = await cache.match(path);
  const html = await response.text();
  const headers = new Headers(response.headers);
  headers.set("X-Kept-At", new Date().toISOString());
  headers.set("X-Kept-Title", encodeURIComponent(textOf(html, /<title>([^<]*)</)));
  headers.set("X-Kept-Bytes", String(bytes || before?.headers.get("X-Kept-Bytes") || html.length));
  await cache.delete(path);
  await cache.put(path, new Response(html, { headers }));
}

async function trim(cache, most, counts) {
  const keys = (await cache.keys()).filter((key) => counts(new URL(key.url).pathname));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

async function withoutConnection(path) {
  const full = path.replace(/^\/light(?=\/|$)/, "") || "/";
  const kept = (await matchIn(READ, full)) ?? (await matchIn(LATER, full));
  return kept ? marked(kept, "kept-note") : standIn(full);
}

/** The page that tells what is kept, in the language of the address when it is there. */
async function standIn(path) {
  const assets = await caches.open(ASSETS);
  const pages = (await assets.keys()).map((key) => new URL(key.url).pathname).filter((p) => p.endsWith("/kept"));
  const own = pages.find((page) => path.startsWith(page.replace(/kept$/, ""))) ?? pages.at(-1);
  return own ? marked(await assets.match(own), path === own ? "kept-note" : "kept-missing") : Response.error();
}

/** The page with the line shown that says it comes from this device, and since when it lies there. */
async function marked(response, line) {
  const html = await response.text();
  const at = response.headers.get("X-Kept-At");
  const language = textOf(html, /<html lang="([^"]*)"/);
  const words = new Intl.DateTimeFormat(DATES_LIKE[language] ?? language, { dateStyle: "long", timeStyle: "short" });
  const shown = html
    .replace(`<p class="${line}" hidden>`, `<p class="${line}">`)
    .replaceAll("<b data-kept></b>", `<time datetime="${at}">${words.format(new Date(at))}</time>`);
  return new Response(shown, { headers: response.headers });
}

async function assetOf(request) {
  const assets = await caches.open(ASSETS);
  const kept = await assets.match(request);
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) {
    await assets.put(request, response.clone());
    await trim(assets, MOST_ASSETS, (key) => ASSET.test(key));
  }
  return response;
}

/** The same picture in another size is better than none. */
async function pictureOf(path) {
  const pictures = await caches.open(PICTURES);
  const name = path.split("/").at(-1).replace(/\.[^.]*$/, "");
  const key = (await pictures.keys()).find((k) => new URL(k.url).pathname.split("/").at(-1).startsWith(`${name}.`));
  return (key && (await pictures.match(key))) ?? Response.error();
}

const matchIn = async (name, path) => (await caches.open(name)).match(path);

const textOf = (html, pattern) => html.match(pattern)?.[1] ?? "";

// What a page of the paper may ask for, with what it is told.
const answers = {
  async list() {
    const isOff = await caches.has(OFF);
    return { isOff, later: await listOf(LATER), read: await listOf(READ) };
  },

  /** @returns {{bytes: number}|{isFull: true}} */
  async keep({ path, pictures }) {
    const response = await fetch(path);
    const files = await Promise.all(pictures.map(async (address) => [address, await fetch(address)]));
    const sizes = await Promise.all(files.map(async ([, file]) => (await file.clone().blob()).size));
    const bytes = sizes.reduce((sum, size) => sum + size, (await response.clone().blob()).size);
    const held = (await listOf(LATER)).reduce((sum, page) => sum + page.bytes, 0);
    if (held + bytes > MOST_BYTES) {
      return { isFull: true };
    }
    const store = await caches.open(PICTURES);
    await Promise.all(files.filter(([, file]) => file.ok).map(([address, file]) => store.put(address, file)));
    await put(await caches.open(LATER), path, response, bytes);
    return { bytes };
  },

  async remove({ path, pictures = [] }) {
    await forget(path);
    const store = await caches.open(PICTURES);
    await Promise.all(pictures.map((address) => store.delete(address)));
  },

  async clear() {
    await Promise.all([READ, LATER, PICTURES].map((name) => caches.delete(name)));
  },

  async turn({ isOff }) {
    if (isOff) {
      await caches.open(OFF);
      await caches.delete(READ);
    } else {
      await caches.delete(OFF);
    }
  },

  /** Has the page that stands in without a connection at hand, not older than a day. */
  async prepare({ path }) {
    const kept = await matchIn(ASSETS, path);
    if (kept && Date.now() - Date.parse(kept.headers.get("X-Kept-At")) < ONE_DAY) {
      return;
    }
    const response = await fetch(path);
    if (response.ok) {
      await put(await caches.open(ASSETS), path, response);
    }
  },
};

async function forget(path) {
  await Promise.all([READ, LATER].map(async (name) => (await caches.open(name)).delete(path)));
  if ((await listOf(LATER)).length === 0) {
    await caches.delete(PICTURES);
  }
}

async function listOf(name) {
  const cache = await caches.open(name);
  const pages = await Promise.all(
    (await cache.keys()).map(async (key) => {
      const { headers } = await cache.match(key);
      return {
        path: new URL(key.url).pathname,
        title: decodeURIComponent(headers.get("X-Kept-Title")),
        at: headers.get("X-Kept-At"),
        bytes: Number(headers.get("X-Kept-Bytes")),
      };
    }),
  );
  return pages.reverse();
}

addEventListener("message", (event) => {
  const { ask, ...details } = event.data;
  event.waitUntil(
    answers[ask](details).then(
      (answer) => event.ports[0].postMessage({ answer }),
      () => event.ports[0].postMessage({ failed: true }),
    ),
  );
});
