/** Work that can wait: what nobody can see yet. */

/** However busy the browser is, it is done so many milliseconds later. */
const LONGEST_MS = 300;
/** For browsers that do not tell when they are idle. */
const SOON_MS = 20;
/** Where no frame is shown, as in a tab behind others, the page does not wait for one. */
const LONGEST_WAIT_MS = 250;
/** What comes from a reader before anything that was put off can be seen, found or used. */
const SIGNS = [
  "pointermove",
  "pointerdown",
  "touchstart",
  "wheel",
  "scroll",
  "keydown",
  "focusin",
  "resize",
  "beforeprint",
];

/** Run `act` when the browser has nothing else to do. @param {() => void} act */
export function whenIdle(act) {
  if (window.requestIdleCallback) window.requestIdleCallback(() => act(), { timeout: LONGEST_MS });
  else setTimeout(act, SOON_MS);
}

/** Run `act` when the browser has shown what is there, or soon if it shows nothing at all. */
export function afterNextFrame(act) {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, LONGEST_WAIT_MS);
}

/**
 * Keep what nobody sees yet until a reader stirs: `putOff(act)` runs it then, or when the browser
 * is idle if one has stirred before; `wake()` does what was put off now.
 */
export function awaitReader() {
  /** @type {(() => void)[]|null} */
  let acts = [];
  const wake = () => {
    const waiting = acts || [];
    acts = null;
    for (const sign of SIGNS) window.removeEventListener(sign, wake, true);
    for (const act of waiting) act();
  };
  for (const sign of SIGNS) window.addEventListener(sign, wake, { capture: true, passive: true });
  return {
    wake,
    /** @param {() => void} act */
    putOff(act) {
      if (acts) acts.push(act);
      else whenIdle(act);
    },
  };
}
