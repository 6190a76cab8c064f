/** Words in SVG: how wide they are, where they break, and how they are written. */

import { escapeSvg, round } from "../../shared/svg.js";

const canvas = document.createElement("canvas");
const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
const HAN = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Of the Noto fonts for Han only the Korean one has quotation marks as wide as Latin wants them. */
const LATIN = [
  "Segoe UI",
  "Roboto",
  "Noto Sans",
  "Liberation Sans",
  "Noto Sans CJK KR",
  "DejaVu Sans",
];
const SIMPLIFIED = ["Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei"];
/** Whose forms of Han signs a language wants, by its tag. */
const HAN_FONTS = {
  "zh-Hans": SIMPLIFIED,
  "zh-Hant": ["Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"],
  ja: ["Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic"],
  ko: ["Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic"],
};

/**
 * Return the fonts of a sheet in a language. Fonts for Han signs have Latin of their own, and
 * quotation marks as wide as a Han sign, so that for other languages they come last.
 */
export function fontsOf(lang) {
  const han = HAN_FONTS[lang] || HAN_FONTS[lang.split("-")[0]];
  const names = han ? ["Noto Sans", ...han, ...LATIN] : [...LATIN, ...SIMPLIFIED];
  return [...new Set(names), "sans-serif"]
    .map((name) => (name.includes(" ") ? `'${name}'` : name))
    .join(", ");
}

/** Return the width of `text` in CSS pixels. */
export function widthOf(text, { size, weight = 400, fonts }) {
  pen.font = `${weight} ${size}px ${fonts}`;
  return pen.measureText(text).width;
}

/**
 * Break `text` into lines of at most `width` pixels: Latin between words, Han between any two
 * signs but before a closing one.
 */
export function breakLines(text, width, type) {
  const lines = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line && widthOf((line + piece).trimEnd(), type) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** Break `text` into as few lines, and these about as long as one another: no word stands alone. */
export function breakEvenly(text, width, type) {
  const wide = breakLines(text, width, type);
  let [low, high] = [width / wide.length, width];
  for (let round = 0; wide.length > 1 && round < 8; round += 1) {
    const middle = (low + high) / 2;
    if (breakLines(text, middle, type).length > wide.length) low = middle;
    else high = middle;
  }
  return wide.length > 1 ? breakLines(text, high, type) : wide;
}

function piecesOf(text) {
  const pieces = [];
  for (const sign of text) {
    const last = pieces.at(-1);
    const isClosing = /[，。、；：！？）》」』”’,.;:!?)\]·]/.test(sign);
    const isOpen = last && /[（《「『“‘(]$/.test(last);
    const joins = !HAN.test(sign) && last && !HAN.test(last.at(-1)) && !/[\s–—/-]$/.test(last);
    if (last !== undefined && (isClosing || isOpen || joins || sign === " "))
      pieces[pieces.length - 1] += sign;
    else pieces.push(sign);
  }
  return pieces;
}

/**
 * Return a line of words at (x, y), its base line, as SVG.
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {{size: number, weight?: number, colour?: string, anchor?: string, hook?: string}} type
 *   `hook` is by what the words are found, as data-HOOK
 */
export function write(text, x, y, type) {
  const { size, weight = 400, colour = "#26221d", anchor = "start", hook } = type;
  const found = hook ? ` data-${hook}=""` : "";
  const bold = weight === 400 ? "" : ` font-weight="${weight}"`;
  const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const at = `x="${round(x)}" y="${round(y)}"`;
  return `<text${found} ${at} font-size="${round(size)}" fill="${colour}"${bold}${side}>${escapeSvg(text)}</text>`;
}

/** Return an SVG element, such as a swatch, put at (x, y) with a size. */
export function place(element, x, y, size) {
  const copy = element.cloneNode(true);
  for (const [name, value] of Object.entries({ x, y, width: size, height: size }))
    copy.setAttribute(name, String(round(value)));
  copy.removeAttribute("class");
  return new XMLSerializer().serializeToString(copy);
}
