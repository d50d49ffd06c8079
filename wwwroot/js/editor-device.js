// The copy of a story's words on this device, for when the server or the page is lost.

/** Copies of one story by one account. One for each opened page: two tabs must not write over each other's. */
export class DeviceCopies {
  #shelf;
  #own;

  constructor(account, article) {
    this.#shelf = `newssite:words:${account}:${article}:`;
    this.#own = this.#shelf + (crypto.randomUUID?.() ?? Math.random());
  }

  /** @returns {boolean} false where the browser has no room or keeps nothing */
  keep(words) {
    try {
      localStorage.setItem(this.#own, JSON.stringify({ ...words, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  /** Newest first; none where the browser keeps nothing. */
  all() {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.#shelf))
        .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
        .sort((a, b) => b.at - a.at);
    } catch {
      return [];
    }
  }

  /** @param key of a copy; without one, that of this page */
  forget(key = this.#own) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }
}
