/** What the reader chose last time; a browser that keeps nothing is as good. */

export function recall(key) {
  try {
    return window.localStorage.getItem(`planmap.${key}`);
  } catch {
    return null;
  }
}

export function keep(key, value) {
  try {
    window.localStorage.setItem(`planmap.${key}`, value);
  } catch {
    // Storage is switched off or full: the choice lasts as long as the page.
  }
}
