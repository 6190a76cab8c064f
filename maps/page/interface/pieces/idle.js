/** Work that can wait: what nobody can see yet. */

/** However busy the browser is, it is done so many milliseconds later. */
const LONGEST_MS = 300;
/** For browsers that do not tell when they are idle. */
const SOON_MS = 20;

/** Run `act` when the browser has nothing else to do. @param {() => void} act */
export function whenIdle(act) {
  if (window.requestIdleCallback) window.requestIdleCallback(() => act(), { timeout: LONGEST_MS });
  else setTimeout(act, SOON_MS);
}
