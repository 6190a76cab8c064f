/** How wide a name is at most, before any font is asked. */

/** A letter is so wide at most, of its height; a Han sign is as wide as it is high. */
const [LETTER, HAN] = [0.56, 1];

/** @returns {number} the width of `text` in pixels, in letters of `size` pixels */
export function widthOf(text, size) {
  const signs = [...text].map((sign) => (sign > "\u2e80" ? HAN : LETTER));
  return size * signs.reduce((sum, one) => sum + one, 0);
}
