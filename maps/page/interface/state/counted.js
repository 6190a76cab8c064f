/** What a figure counts: the words of the dossier, else those of the text that stand around it. */

const SPANS = ["minute", "day", "month", "year"];
/** Ends of sentences: behind one, or before one. A full stop ends one only before a space. */
const ENDS = /[。！？!?；;\n]+|\.(?=\s|$)/gu;
/** So many signs of a sentence are shown on either side of its figure: Han characters, else letters. */
const [HAN, LETTERS] = [24, 40];
/** They are cut at a comma if there is one, else, in letters, between words. */
const IN_HAN = /\p{Script=Han}/u;

/**
 * Tell whether the words of a metric say what is counted: those of a draft end with the figure as
 * the text has it, and a unit is no thing.
 */
export function saysThing({ metric, surface, unit }) {
  const words = Object.values(metric).filter(Boolean);
  return words.length > 0 && words.every((one) => !one.endsWith(surface) && one !== unit);
}

/** Tell whether a figure is a mere span of time of which nobody says what lasts so long. */
export function isBareSpan(fact) {
  return SPANS.includes(fact.baseUnit) && !saysThing(fact);
}

/**
 * Return the sentence of `text` around a figure, shortened on either side where it is long.
 * @param {string} text a paragraph
 * @param {number} start of the figure, in code points
 * @param {number} end of it
 */
export function sentenceAround(text, start, end) {
  const signs = Array.from(text);
  const [before, after] = [signs.slice(0, start).join(""), signs.slice(end).join("")];
  const last = [...before.matchAll(ENDS)].pop();
  const next = after.search(ENDS);
  const head = last ? before.slice(last.index + last[0].length) : before;
  const tail = next < 0 ? after : after.slice(0, next);
  const most = IN_HAN.test(text) ? HAN : LETTERS;
  const figure = signs.slice(start, end).join("");
  return `${cutStart(head.trimStart(), most)}${figure}${cutEnd(tail.trimEnd(), most)}`;
}

function cutStart(words, most) {
  const signs = Array.from(words);
  if (signs.length <= most) return words;
  const kept = signs.slice(-most).join("");
  return `…${unlessShort(kept, IN_HAN.test(kept) ? /^[^，、：]*[，、：]/u : /^\S*\s+/u)}`;
}

function cutEnd(words, most) {
  const signs = Array.from(words);
  if (signs.length <= most) return words;
  const kept = signs.slice(0, most).join("");
  return `${unlessShort(kept, IN_HAN.test(kept) ? /[，、：][^，、：]*$/u : /\s+\S*$/u)}…`;
}

/** Return `words` without what `part` finds, unless hardly anything would be left. */
function unlessShort(words, part) {
  const cut = words.replace(part, "");
  return Array.from(cut).length * 3 >= Array.from(words).length ? cut : words;
}
