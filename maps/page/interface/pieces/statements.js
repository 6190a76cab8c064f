/** A figure and a promise, as card, lists and panels show them. */

import { h } from "./dom.js";
import { figureText, outcomeChip, paragraphButton, placeButton } from "./parts.js";

/** Money first, the most of it first; ranks and rounds late, years and spans of years last. */
const LATE_UNITS = ["ordinal", "month", "year"];

/** Return figures with those first that say most, otherwise in the text's order. */
export function byWeight(facts) {
  const rank = ({ baseUnit }) => (baseUnit === "CNY" ? -1 : LATE_UNITS.indexOf(baseUnit) + 1);
  return facts
    .slice()
    .sort(
      (one, other) =>
        rank(one) - rank(other) || (rank(one) < 0 ? other.baseValue - one.baseValue : 0),
    );
}

/** Return a figure as a card: its value large, what it counts, the words of the text, where. */
export function factItem(ctx, fact) {
  const { pick, quote } = ctx.words;
  return h(
    "li",
    { class: "pm-fact", "data-fact": fact.id },
    h("span", { class: "pm-value" }, figureText(ctx, fact)),
    h(
      "span",
      { class: "pm-metric" },
      pick(fact.metric),
      fact.period ? h("span", { class: "pm-quiet" }, ` · ${ctx.period(fact.period)}`) : null,
    ),
    h(
      "span",
      { class: "pm-quiet" },
      h("span", { lang: "zh" }, quote(fact.surface)),
      " ",
      paragraphButton(ctx, fact.p),
    ),
  );
}

/** Return a promise: what was said, when it was due, what came of it and who says so. */
export function promiseItem(ctx, row, { place = null } = {}) {
  const { t, pick, date, quote } = ctx.words;
  const { outcome } = row;
  return h(
    "li",
    { class: "pm-promise", "data-commitment": row.id },
    place ? placeButton(ctx, place) : null,
    h("p", {}, pick(row.what), " ", paragraphButton(ctx, row.p)),
    h(
      "p",
      { class: "pm-quiet" },
      row.due ? t("promise.due", { date: date(row.due) }) : t("promise.noDue"),
      row.dueAsSaid ? [" ", h("span", { lang: "zh" }, quote(row.dueAsSaid))] : null,
    ),
    outcome
      ? h(
          "div",
          { class: "pm-result-of" },
          outcomeChip(ctx, outcome.state),
          outcome.date ? h("span", {}, ` ${date(outcome.date)}`) : null,
          h("p", {}, pick(outcome.note)),
          h(
            "p",
            { class: "pm-quiet" },
            t(`evidence.${outcome.class}`),
            " · ",
            t(`certainty.${outcome.confidence}`),
            ctx.evidenceLinks(outcome.evidence),
          ),
        )
      : h("p", { class: "pm-quiet" }, t("promise.notFollowed")),
  );
}
