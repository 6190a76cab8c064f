/** Cutting a paragraph into its marked spans. */

/**
 * Return the tree of `[{row, start, end, inner}]` of spans, the longer ones outside; offsets are
 * code points from the paragraph's first. A span that only half overlaps another is cut to the
 * part after it.
 * @param {{start: number, end: number, row: Object, kind?: string, rest?: boolean}[]} spans
 */
export function nestSpans(spans) {
  const sorted = spans.slice().sort((one, other) => one.start - other.start || other.end - one.end);
  const roots = [];
  const open = [];
  for (const span of sorted) {
    while (open.length && open[open.length - 1].end <= span.start) open.pop();
    const outer = open[open.length - 1];
    const node = { ...span, end: outer ? Math.min(span.end, outer.end) : span.end, inner: [] };
    (outer ? outer.inner : roots).push(node);
    if (outer && span.end > outer.end) {
      const later = sorted.findIndex((one) => one.start >= outer.end);
      const at = later < 0 ? sorted.length : later;
      sorted.splice(at, 0, { ...span, start: outer.end, rest: true });
    }
    open.push(node);
  }
  return roots;
}

/**
 * Return the spans of a paragraph: promises, mentions and numerals, with offsets from its
 * beginning.
 * @param {Catalogue} cat
 * @param {{n: number, start: number, text: string}} paragraph
 */
export function spansOf(cat, paragraph) {
  const length = Array.from(paragraph.text).length;
  const cut = (kind) => (row) => ({
    kind,
    row,
    start: row.s - paragraph.start,
    end: row.e - paragraph.start,
  });
  const inside = ({ start, end }) => start >= 0 && end <= length && start < end;
  const rows = [
    ...cat.commitmentsIn(paragraph.n).map(cut("promise")),
    ...cat.mentionsIn(paragraph.n).map(cut("mention")),
    ...cat.numeralsIn(paragraph.n).map(cut("numeral")),
  ];
  return rows.filter(inside);
}
