/** What is marked in the reading pane, as a span of the text in code points. */

/**
 * @param {string} text of a paragraph
 * @param {number} from UTF-16 units from the paragraph's beginning
 * @param {number} to exclusive
 * @param {number} start of the paragraph in its document, in code points
 * @returns {{start: number, end: number, surface: string}|null} without white space around it;
 *   `null` if nothing is left
 */
export function spanOf(text, from, to, start) {
  const marked = text.slice(Math.min(from, to), Math.max(from, to));
  const surface = marked.trim();
  if (!surface) return null;
  const before = Math.min(from, to) + marked.indexOf(surface);
  const begin = start + Array.from(text.slice(0, before)).length;
  return { start: begin, end: begin + Array.from(surface).length, surface };
}

/**
 * @param {{p: number, s: number, e: number, place: string|null}[]} mentions
 * @param {{n: number, start: number, end: number}} span
 * @returns {*} the mention of a place that shares signs with the span, if there is one
 */
export function namedIn(mentions, { n, start, end }) {
  const isNamed = (one) => one.p === n && one.place !== null && one.s < end && start < one.e;
  return mentions.find(isNamed) || null;
}

/**
 * Find words in the text: the first time that they stand where no place is named yet.
 * @param {{n: number, start: number, text: string}[]} paragraphs
 * @param {string} words
 * @param {{p: number, s: number, e: number, place: string|null}[]} mentions
 * @returns {{n: number, start: number, end: number, surface: string}|null}
 */
export function findSpan(paragraphs, words, mentions) {
  if (!words) return null;
  for (const { n, start, text } of paragraphs) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const span = spanOf(text, at, at + words.length, start);
      if (span && !namedIn(mentions, { n, ...span })) return { n, ...span };
    }
  }
  return null;
}

/**
 * Return what stands before and behind a span of a paragraph, shortened with a mark of omission.
 * @param {{text: string, start: number}} paragraph
 * @param {{s: number, e: number}} span in code points of the document
 * @param {number} most signs on either side
 * @returns {[string, string]}
 */
export function around({ text, start }, { s, e }, most) {
  const signs = Array.from(text);
  const before = signs.slice(Math.max(0, s - start - most), s - start).join("");
  const after = signs.slice(e - start, e - start + most).join("");
  return [
    s - start > most ? `…${before.trimStart()}` : before,
    e - start + most < signs.length ? `${after.trimEnd()}…` : after,
  ];
}
