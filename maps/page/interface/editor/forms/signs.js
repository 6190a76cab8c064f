/** Signs in words that nobody sees: shown by their number to who edits the words. */

const UNSEEN =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]|\u034f/gu;

/**
 * Return `text` with each sign that nobody sees as ⟨U+202E⟩, or nothing if it has none.
 * The signs are those of `planmap check` (geo/dossiers/checks/signs.py) and what no file may hold.
 * @param {string} text
 * @returns {string}
 */
export function revealSigns(text) {
  const shown = text.replace(UNSEEN, (sign) => {
    const code = Number(sign.codePointAt(0)).toString(16).toUpperCase();
    return `⟨U+${code.padStart(4, "0")}⟩`;
  });
  return shown === text ? "" : shown;
}
