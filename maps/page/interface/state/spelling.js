/** Spells names in pinyin, from the words that the block of facts has (see maps/blocks/spelling.py). */

const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/**
 * @param {Record<string, string>} words syllables, spaces between, by Han word
 * @returns {(name: string) => string} the name in syllables, spaces between; what is no Han stays
 */
export function makeSpeller(words) {
  const known = new Map(Object.entries(words));
  const longest = Object.keys(words).reduce((most, word) => Math.max(most, word.length), 1);
  const wordAt = (signs, at) => {
    for (let size = Math.min(longest, signs.length - at); size > 1; size -= 1) {
      const word = signs.slice(at, at + size).join("");
      if (known.has(word)) return { word, size };
    }
    return { word: signs[at], size: 1 };
  };
  return (name) => {
    const signs = Array.from(name);
    const parts = [];
    let rest = "";
    for (let at = 0; at < signs.length; ) {
      if (!HAN.test(signs[at])) {
        rest += signs[at];
        at += 1;
        continue;
      }
      const { word, size } = wordAt(signs, at);
      if (rest) parts.push(rest);
      rest = "";
      parts.push(known.get(word) ?? word);
      at += size;
    }
    if (rest) parts.push(rest);
    return parts.join(" ").toLowerCase();
  };
}

/** @returns {boolean} whether a name has signs to be spelt */
export function isHan(name) {
  return HAN.test(name);
}
