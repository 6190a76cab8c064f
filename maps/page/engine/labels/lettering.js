/** Sizes of words: measured once for each text and font, and broken into two lines if long. */

/**
 * The system's own type, where there is Noto Sans that before DejaVu; the page says its language,
 * and by that the system picks Han forms. The style sheets have the same stack.
 */
export const STACK =
  '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif';
export const LINE_HEIGHT = { 12: 15, 14: 18 };
/**
 * How many signs stand on one line. Nobody tells us here where a Han word ends: from `good` on such
 * a name breaks where that is plain, as before a bracket, and anywhere only from `han` on.
 */
const LONGEST = { han: 16, good: 10, latin: 24 };
const NONE = { han: 0, good: 0, latin: 0 };
let fonts = STACK;

const canvas = document.createElement("canvas");
const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
const widths = new Map();

/** Let words be measured in other fonts while `act` runs, as for paper. */
export function withFonts(others, act) {
  fonts = others;
  try {
    return act();
  } finally {
    fonts = STACK;
  }
}

/** @returns {number} the width of `text` in CSS pixels, rounded up */
export function measureText(text, size, weight) {
  const font = `${weight} ${size}px ${fonts}`;
  const key = `${font}\n${text}`;
  if (!widths.has(key)) {
    pen.font = font;
    widths.set(key, Math.ceil(pen.measureText(text).width) + 1);
  }
  return widths.get(key);
}

/** @returns {{lines: string[], width: number, height: number}} */
export function setText(text, size, weight, isOneLine = false) {
  const lines = isOneLine ? [text] : breakText(text);
  const width = Math.max(...lines.map((line) => measureText(line, size, weight)));
  return { lines, width, height: lines.length * LINE_HEIGHT[size] };
}

/** @returns {() => ReturnType<typeof setText>} the same, when first asked: few of many names find room */
export function setLater(text, size, weight, isOneLine = false) {
  /** @type {ReturnType<typeof setText>|null} */
  let set = null;
  return () => {
    set ??= setText(text, size, weight, isOneLine);
    return set;
  };
}

/** @returns {{lines: string[], width: number, height: number}|null} a short name in two lines, if it breaks */
export function setNarrow(text, size, weight) {
  const lines = breakText(text, NONE);
  if (lines.length < 2) return null;
  const width = Math.max(...lines.map((line) => measureText(line, size, weight)));
  return { lines, width, height: lines.length * LINE_HEIGHT[size] };
}

function breakText(text, longest = LONGEST) {
  const isHan = /[\u3400-\u9fff]/.test(text);
  const lengths = isHan ? hanLengths(text) : Array.from({ length: text.length }, (_, k) => k + 1);
  const length = lengths[text.length - 1];
  if (length <= (isHan ? longest.good : longest.latin)) return [text];
  const isEasy = isHan && length <= longest.han;
  const middle = length / 2;
  let at = -1;
  let least = Infinity;
  for (let k = 1; k < text.length; k += 1) {
    if (!(isHan ? breaksHan(text, k) : text[k] === " ")) continue;
    const isGood = GOOD_BREAK.test(text.slice(k - 1, k + 1));
    if (isEasy && !isGood) continue;
    const cost = Math.abs(lengths[k - 1] - middle) - (isGood ? length / 4 : 0);
    if (cost < least) [at, least] = [k, cost];
  }
  return at < 1 ? [text] : [text.slice(0, at), text.slice(at).trim()];
}

/** How long a text is up to each of its signs, in Han signs: any other takes about half of one. */
function hanLengths(text) {
  let length = 0;
  return Array.from({ length: text.length }, (_, k) => {
    length += /[\u2e80-\u9fff\uff00-\uffef]/.test(text[k]) ? 1 : 0.5;
    return length;
  });
}

/** Before an opening bracket, after a closing one or a dot, a line breaks well. */
const GOOD_BREAK = /.[（(]|[）)·:：].|\s\(/;

function breaksHan(text, k) {
  return (
    !/[）)》」·：—-]/.test(text[k]) &&
    !/[（(《「]/.test(text[k - 1]) &&
    !/\w\w/.test(text.slice(k - 1, k + 1))
  );
}
