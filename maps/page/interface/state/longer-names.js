/** Names that stand in the text only as parts of longer ones: a town in the name of its works. */

const LEAST = 2; // signs: one alone is a part of far too much
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Return the longer names that hold one of `names`, in the order of the text, each with the
 * paragraphs that it stands in.
 * @param {{p: number, s: number, surface: string}[]} mentions
 * @param {string[]} names
 * @returns {{surface: string, paragraphs: number[]}[]}
 */
export function longerNames(mentions, names) {
  const wanted = [...new Set(names.map((name) => name.toLowerCase()))].filter(
    (name) => name.length >= LEAST,
  );
  const found = new Map();
  for (const { p, surface } of mentions.slice().sort((a, b) => a.p - b.p || a.s - b.s)) {
    const words = surface.toLowerCase();
    if (!wanted.some((name) => name.length < words.length && holds(words, name))) continue;
    if (!found.has(surface)) found.set(surface, new Set());
    found.get(surface).add(p);
  }
  return [...found].map(([surface, paragraphs]) => ({ surface, paragraphs: [...paragraphs] }));
}

/** Tell whether `words` hold `name` whole: of letters and digits no part of a word or number. */
function holds(words, name) {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!goesOn(words[at - 1], words[at]) && !goesOn(words[end - 1], words[end])) return true;
  }
  return false;
}

/** Tell whether two signs beside each other are of one word or number. */
function goesOn(left, right) {
  return Boolean(left && right) && LATIN.test(left) && LATIN.test(right);
}
