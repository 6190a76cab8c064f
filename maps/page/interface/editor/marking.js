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
