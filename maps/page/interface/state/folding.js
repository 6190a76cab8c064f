/** Words as they are compared, and where in them a word begins. */

/** Words are compared without spaces and punctuation, in small letters and in one script. */
const NOISE = /[\s\p{P}\p{S}]/u;
/** Letters of scripts that have capitals: their words stand apart, so what is within one is no word. */
const CASED = /[\p{Ll}\p{Lu}\p{Lt}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const POINT = /[.,]/;

/** @typedef {{text: string, raw: string, starts: Set<number>|null}} Folded */

/**
 * @param {Map<string, string>} scripts which sign stands for a sign of the other script
 * @returns {{fold: (text: *) => string, keep: (text: *) => Folded, has: (kept: Folded, wanted: string) => boolean}}
 *   `fold` gives text as it is compared, `keep` the same with what tells where its words begin, and
 *   `has` whether folded `wanted` begins there with a word: Han anywhere, a number with its first digit.
 */
export function makeFolding(scripts) {
  const put = (sign) => scripts.get(sign) || sign;
  const signsOf = (text) => Array.from(String(text).normalize("NFKC").toLowerCase());
  const fold = (text) =>
    signsOf(text)
      .filter((sign) => !NOISE.test(sign))
      .map(put)
      .join("");
  return {
    fold,
    keep: (text) => ({ text: fold(text), raw: String(text), starts: null }),
    has(kept, wanted) {
      let at = kept.text.indexOf(wanted);
      if (at <= 0) return at === 0;
      kept.starts ??= findStarts(signsOf(kept.raw), put);
      while (at > 0 && !kept.starts.has(at)) at = kept.text.indexOf(wanted, at + 1);
      return at > 0;
    },
  };
}

/** Return where in the folded text a word, a number or any sign of a script without spaces stands. */
function findStarts(signs, put) {
  const starts = new Set();
  let length = 0;
  for (const [at, sign] of signs.entries()) {
    if (NOISE.test(sign)) continue;
    if (!goesOn(signs, at)) starts.add(length);
    length += put(sign).length;
  }
  return starts;
}

/** Tell whether a sign goes on with the word, or the number with its points, before it. */
function goesOn(signs, at) {
  const [sign, before] = [signs[at], signs[at - 1] || ""];
  if (CASED.test(sign)) return CASED.test(before);
  if (!DIGIT.test(sign)) return false;
  return DIGIT.test(before) || (POINT.test(before) && DIGIT.test(signs[at - 2] || ""));
}
