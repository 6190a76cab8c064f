/** How to cite a place of the map. */

import { paragraphLabel } from "../state/documents.js";

/**
 * Return one line: what, from which text, on which paragraphs, in which edition of the map, where.
 * @param {Context} ctx
 * @param {Object} place
 */
export function citation(ctx, place) {
  const { t, pick, date, list, number } = ctx.words;
  const { document: text, documents, dossier } = ctx.data;
  const label = (n) => (documents.length > 1 ? paragraphLabel(ctx.data, n) : number(n));
  const paragraphs = place.paragraphs.length
    ? t("citation.paragraphs", { list: list(place.paragraphs.map((n) => label(n))) })
    : "";
  return t("citation.line", {
    place: pick(place.name),
    title: pick(text.title),
    publisher: pick(text.publisher),
    date: date(text.date),
    paragraphs,
    map: pick(dossier.title),
    version: dossier.version,
    link: ctx.actions.linkTo(place.id),
  });
}
