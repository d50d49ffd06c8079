/*
 * The journal of a story's words on this device, for when the server or the page is lost.
 * Every change is written at once; a change that comes while another is being written waits for it, and only the newest does.
 */
const NAME = "newssite-words";
const STORE = "copies";

let opening = null;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "key" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  return opening;
}

async function run(mode, act) {
  const transaction = (await database()).transaction(STORE, mode, { durability: "strict" });
  const asked = act(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Copies of one story by one account. One for each opened page: two tabs must not write over each other's. */
export class DeviceCopies {
  #shelf;
  #own;
  #writing = null;
  #next = null;

  constructor(account, article) {
    this.#shelf = `${account}:${article}:`;
    this.#own = this.#shelf + (crypto.randomUUID?.() ?? Math.random());
  }

  /** @returns {Promise<boolean>} false where the browser has no room or keeps nothing */
  keep(words) {
    return this.#write({ ...words, key: this.#own, at: Date.now() });
  }

  /** Newest first; none where the browser keeps nothing. */
  async all() {
    try {
      const own = IDBKeyRange.bound(this.#shelf, `${this.#shelf}\uffff`);
      return (await run("readonly", (store) => store.getAll(own))).sort((a, b) => b.at - a.at);
    } catch {
      return [];
    }
  }

  /** @param key of a copy; without one, that of this page */
  forget(key = this.#own) {
    return key === this.#own ? this.#write(null) : run("readwrite", (store) => store.delete(key)).catch(() => undefined);
  }

  /** When everything asked for so far is done. */
  settled() {
    return this.#writing;
  }

  /** In their order, so that a copy never comes back after it was forgotten. */
  #write(copy) {
    this.#next = { copy };
    this.#writing ??= this.#writeAll();
    return this.#writing;
  }

  async #writeAll() {
    let isKept = true;
    while (this.#next) {
      const { copy } = this.#next;
      this.#next = null;
      isKept = await run("readwrite", (store) => (copy ? store.put(copy) : store.delete(this.#own))).then(
        () => true,
        () => copy === null,
      );
    }

    this.#writing = null;
    return isKept;
  }
}
