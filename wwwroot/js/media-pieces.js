// Sends a file in pieces. A broken line costs one piece: the server is asked how much it has, and sending goes on there,
// also after the page was closed and the same file is chosen again.
import { counted, inDigits, intl, say } from "./desk-words.js";

const PIECE = 4 * 1024 * 1024;
const address = "/desk/media/uploads";

/** The server will not take the file; `sentences` say why. `isFinal` when words cannot mend it. */
export class Refused extends Error {
  constructor(problems) {
    super(problems.map((p) => p.message).join(" "));
    this.sentences = problems.map((p) => p.message);
    this.isFinal = problems.every((p) => p.field === "File");
  }
}

/**
 * @param {(done: number, text: string) => void} tell done from 0 to 1
 * @returns {Promise<{finish: (words: object) => Promise<object>}>} when all bytes have arrived
 */
export async function sendInPieces(file, token, signal, tell) {
  const headers = { RequestVerificationToken: token };
  const key = `upload ${file.name} ${file.size} ${file.lastModified}`;
  let { id, offset } = await resume(key, headers, signal) ?? (await begin(file, headers, signal));
  localStorage.setItem(key, id);
  signal.addEventListener("abort", () => {
    localStorage.removeItem(key);
    fetch(`${address}/${id}`, { method: "DELETE", headers });
  });

  for (let tries = 0; offset < file.size; ) {
    tell(offset / file.size, say("Uploading: {0} % of {1}", Math.floor((100 * offset) / file.size), size(file.size)));
    try {
      offset = await put(id, offset, file, headers, signal);
      tries = 0;
    } catch (error) {
      if (error instanceof Refused || error.name === "AbortError") {
        localStorage.removeItem(key);
        throw error;
      }
      const wait = Math.min(30, 2 ** ++tries);
      tell(
        offset / file.size,
        counted(wait, "The line broke. Trying again in 1 second.", "The line broke. Trying again in {0} seconds."),
      );
      await new Promise((resolve) => setTimeout(resolve, 1000 * wait));
      offset = (await ask(id, headers, signal).catch(() => null))?.offset ?? offset;
    }
  }
  tell(1, say("Uploaded."));
  return { finish: (words) => finish(id, key, words, headers) };
}

async function begin(file, headers, signal) {
  const response = await post(address, { name: file.name, bytes: file.size }, headers, signal);
  return await read(response);
}

async function resume(key, headers, signal) {
  const id = localStorage.getItem(key);
  return id === null ? null : await ask(id, headers, signal);
}

async function ask(id, headers, signal) {
  const response = await fetch(`${address}/${id}`, { headers, signal });
  return response.ok ? await response.json() : null;
}

async function put(id, offset, file, headers, signal) {
  const response = await fetch(`${address}/${id}?offset=${offset}`, {
    method: "PUT",
    headers: { ...headers, "Content-Type": "application/octet-stream" },
    body: file.slice(offset, offset + PIECE),
    signal,
  });
  if (response.status === 404) {
    throw new Refused([
      { message: say("{0}: the upload was given up. Choose the file again.", file.name), field: "File" },
    ]);
  }
  return response.status === 409 ? (await response.json()).offset : (await read(response)).offset;
}

async function finish(id, key, words, headers) {
  const response = await post(`${address}/${id}/finish`, words, headers);
  const answer = await read(response);
  localStorage.removeItem(key);
  return answer;
}

function post(to, body, headers, signal) {
  return fetch(to, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
}

async function read(response) {
  if (response.status === 422) {
    throw new Refused((await response.json()).problems);
  }
  if (response.status === 507 || response.status === 503) {
    throw new Refused([{ message: (await response.json()).reason, field: "File" }]);
  }
  if (!response.ok) {
    throw new Error(say("The server did not answer as it should. Reload the page and choose the file again."));
  }
  return await response.json();
}

function size(bytes) {
  if (bytes < 1e6) return say("{0} KB", Math.ceil(bytes / 1000));
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false };
  return say("{0} MB", inDigits(new Intl.NumberFormat(intl ?? "en", one).format(bytes / 1e6)));
}
