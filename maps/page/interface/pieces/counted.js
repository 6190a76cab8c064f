/** What a figure counts, as a list, the search or the text says it. */

import { saysThing, sentenceAround } from "../state/counted.js";
import { isAmount } from "../state/figures.js";
import { figureText } from "./parts.js";

/**
 * Return what a figure counts: in the dossier's words; where it has none of its own, in the
 * sentence of the text, or in that of the statement around it, else by the name of its place.
 * @param {Context} ctx
 */
export function countedText(ctx, fact) {
  const { pick } = ctx.words;
  if (saysThing(fact)) return pick(fact.metric);
  const paragraph = ctx.data.text?.paragraphs.find(({ n }) => n === fact.p);
  if (paragraph) {
    return sentenceAround(paragraph.text, fact.s - paragraph.start, fact.e - paragraph.start);
  }
  const around = ctx.cat.commitmentsIn(fact.p).find(({ s, e }) => s <= fact.s && fact.e <= e);
  return pick(around?.what) || pick(ctx.cat.places.get(fact.subject)?.name);
}

/**
 * Return a figure in one line: what it counts, and how much, unless that stands in the words.
 * @param {Context} ctx
 */
export function factLine(ctx, fact) {
  const counted = countedText(ctx, fact);
  if (!isAmount(fact) || (!saysThing(fact) && counted.includes(fact.surface))) return counted;
  return `${counted}: ${figureText(ctx, fact)}`;
}
