/** What the reader chose last time; a browser that keeps nothing is as good. */

/** Return what was kept under `key`, or `null`. */
export function recall(key) {
  try {
    return window.localStorage.getItem(`planmap.${key}`);
  } catch {
    return null;
  }
}

/** Keep `value` under `key` if the browser allows it. */
export function keep(key, value) {
  try {
    window.localStorage.setItem(`planmap.${key}`, value);
  } catch {
    // Storage is switched off or full: the choice lasts as long as the page.
  }
}
