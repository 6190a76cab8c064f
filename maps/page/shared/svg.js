/** How text and numbers are written in SVG, by the engine on paper and by the sheet around it. */

/** @returns {number} `value` with two digits behind the point at most */
export function round(value) {
  return Math.round(value * 100) / 100;
}

/** @returns {string} a length with two digits behind the point at most */
export function short(value) {
  return String(round(value));
}

/** @returns {string} `text` as it stands in SVG, as words or as an attribute's value */
export function escapeSvg(text) {
  return String(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
