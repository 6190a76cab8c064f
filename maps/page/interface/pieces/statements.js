/** A figure and a statement, as card, lists and panels show them. */

import { saysThing } from "../state/counted.js";
import { isAmount } from "../state/figures.js";
import { isOff, LASTING, outcomeOf, outcomeThen } from "../state/outcomes.js";
import { isolate } from "../state/words.js";
import { linkCopied } from "./address.js";
import { copyText } from "./clipboard.js";
import { countedText } from "./counted.js";
import { button, glyph, h } from "./dom.js";
import { evidenceLinks } from "./evidence.js";
import { ICONS } from "./icons.js";
import { figureText, outcomeChip, paragraphButton, placeButton } from "./parts.js";

/** Money first, the most of it first; spans of time last. */
const LATE_UNITS = ["minute", "day", "month", "year"];

/** Return the figures that are amounts, those first that say most, otherwise in the text's order. */
export function byWeight(facts) {
  const rank = ({ baseUnit }) => (baseUnit === "CNY" ? -1 : LATE_UNITS.indexOf(baseUnit) + 1);
  return facts
    .filter(isAmount)
    .sort(
      (one, other) =>
        rank(one) - rank(other) || (rank(one) < 0 ? other.baseValue - one.baseValue : 0),
    );
}

/**
 * Return a figure as a card: its value large, what it counts, the words of the text if these are
 * others, where.
 * @param {Context} ctx
 */
export function factItem(ctx, fact) {
  const { quote } = ctx.words;
  return h(
    "li",
    { class: "pm-fact", "data-fact": fact.id },
    h("span", { class: "pm-value" }, figureText(ctx, fact)),
    h(
      "span",
      { class: "pm-metric" },
      countedText(ctx, fact),
      fact.period ? h("span", { class: "pm-quiet" }, ` · ${ctx.words.period(fact.period)}`) : null,
    ),
    h(
      "span",
      { class: "pm-quiet" },
      saysThing(fact) ? h("span", { lang: ctx.words.said }, quote(isolate(fact.surface))) : null,
      " ",
      paragraphButton(ctx, fact.p),
    ),
  );
}

/**
 * Return a statement as a row that opens: its verdict and what was said, then all the rest.
 * @param {Context} ctx
 */
export function statementRow(ctx, row) {
  const { pick } = ctx.words;
  const state = outcomeOf(row, ctx.filter().time);
  const body = h("div", { class: "pm-statement-body" });
  const details = h(
    "details",
    {},
    h(
      "summary",
      { "data-key": `statement-${row.id}` },
      ctx.engine.swatch({ form: "outcome", outcome: state, size: 18 }),
      h("span", { class: "pm-hidden" }, `${ctx.words.t(`outcome.${state}`)}: `),
      h(
        "span",
        { class: "pm-statement-words" },
        h("span", { class: "pm-statement-what" }, pick(row.what)),
        h("span", { class: "pm-quiet" }, saidAndFound(ctx, row, state)),
      ),
    ),
    body,
  );
  // Filled when first asked for; the event of opening comes a task later, so the click fills it too.
  const fill = () => {
    if (!body.firstChild) body.append(...bodyOf(ctx, row).filter((one) => one !== null));
  };
  details.firstElementChild?.addEventListener("click", fill);
  details.addEventListener("toggle", () => {
    if (details.open) fill();
    if (details.open) ctx.actions.openStatement(row.id, { go: false });
    else if (ctx.store.state.statement === row.id) ctx.actions.openStatement(null);
  });
  return h("li", { class: "pm-statement", "data-commitment": row.id }, details);
}

/**
 * Return of what it is if its own words do not say so, when it was to be, and what was found: one
 * line.
 * @param {Context} ctx
 */
function saidAndFound(ctx, row, state) {
  const { t, date } = ctx.words;
  const due = row.due ? t("promise.said", { date: date(row.due) }) : null;
  const found = outcomeThen(row, ctx.filter().time);
  const came = found?.date ? foundOn(ctx, state, found.date) : t(`outcome.${state}`);
  return [placeUnsaid(ctx, row), row.kind === "promise" ? due || t("promise.noDue") : null, came]
    .filter(Boolean)
    .join(" · ");
}

/**
 * Return the name of what a statement is about, or null if its own words name that, or if it is
 * about all of the region. A clause of a draft often stands behind the name: "work begins in May".
 * @param {Context} ctx
 */
function placeUnsaid(ctx, row) {
  const places = row.places.map((id) => ctx.cat.places.get(id)).filter(Boolean);
  if (!places.length || places[0].id === ctx.data.dossier.region) return null;
  const what = ctx.words.pick(row.what).toLowerCase();
  const isSaid = (name) => what.includes(name.toLowerCase());
  const names = places.map((place) => ctx.words.pick(place.name));
  // Aliases stand behind the scripts: they are read if need be.
  const isNamed = names.some(isSaid) || places.some((place) => place.aliases.some(isSaid));
  return isNamed ? null : names[0];
}

/** Return what was found and when; "late" alone would not say of what the date is. */
function foundOn({ words: { t, date } }, state, found) {
  const params = { state: t(`outcome.${state}`), date: date(found) };
  const isDay = found.length > MONTH.length;
  if (state === "kept" || state === "late") {
    return t(`outcome.${state}${isDay ? "On" : "In"}`, params);
  }
  return t(LASTING.includes(state) ? "outcome.asAt" : "outcome.on", params);
}

const MONTH = "2025-06";

/** @param {Context} ctx */
function bodyOf(ctx, row) {
  const places = row.places.map((id) => ctx.cat.places.get(id)).filter(Boolean);
  return [
    ...sourceLines(ctx, row, row.kind === "promise" && !row.due),
    unplacedPart(ctx, places),
    outcomePart(ctx, row),
    places.length
      ? h(
          "p",
          { class: "pm-statement-places" },
          places.map((place) => placeButton(ctx, place)),
        )
      : null,
    copyButton(ctx, row),
  ].filter(Boolean);
}

/** Return a statement with all that is known of it, as a card shows it. @param {Context} ctx */
export function statementItem(ctx, row) {
  const { pick, t } = ctx.words;
  const state = outcomeOf(row, ctx.filter().time);
  return h(
    "li",
    { class: "pm-promise", "data-commitment": row.id, "data-kind": row.kind },
    h(
      "p",
      {},
      outcomeChip(ctx, state),
      row.kind === "promise"
        ? null
        : h("span", { class: "pm-quiet" }, ` ${t(isOff(row) ? "report.off" : "report.one")}`),
    ),
    h("p", { class: "pm-statement-what" }, pick(row.what)),
    ...sourceLines(ctx, row),
    outcomePart(ctx, row),
    copyButton(ctx, row),
  );
}

/**
 * Say why the map shows nothing of what a statement is about, if none of its places is on it.
 * @param {Context} ctx
 */
function unplacedPart(ctx, places) {
  const { t, pick } = ctx.words;
  if (!places.length || places.some(ctx.cat.isLocated)) return null;
  const why = [...new Set(places.map((place) => pick(place.why)))].filter(Boolean).join(" ");
  return h("p", { class: "pm-box", "data-unplaced-statement": "" }, t("promise.unplaced", { why }));
}

/**
 * Return when it was to be, in the words of the text too, and where that stands; of a row that says
 * so in its head not again that no date was given.
 * @param {Context} ctx
 * @param {Statement} row
 * @param {boolean} [isUndatedSaid]
 */
function sourceLines(ctx, row, isUndatedSaid = false) {
  const { t, date, quote } = ctx.words;
  const due = row.due ? t("promise.due", { date: date(row.due) }) : t("promise.noDue");
  return [
    h(
      "p",
      { class: "pm-quiet" },
      row.kind === "promise" && !isUndatedSaid ? due : null,
      row.dueAsSaid ? [" ", h("span", { lang: ctx.words.said }, quote(row.dueAsSaid))] : null,
      " ",
      paragraphButton(ctx, row.p),
    ),
  ];
}

/** @param {Context} ctx */
function outcomePart(ctx, row) {
  const { t, pick, date } = ctx.words;
  const { time } = ctx.filter();
  const outcome = outcomeThen(row, time);
  if (!row.outcome) return h("p", { class: "pm-quiet" }, t("promise.notFollowed"));
  if (!outcome) {
    const then = t("promise.notKnownThen", { date: date(time.asAt) });
    return h("p", { class: "pm-quiet", "data-not-known": "" }, then);
  }
  return h(
    "div",
    { class: "pm-result-of" },
    h("p", {}, outcome.date ? h("strong", {}, `${date(outcome.date)} `) : null, pick(outcome.note)),
    h(
      "p",
      { class: "pm-quiet" },
      t(`evidence.${outcome.class}`),
      " · ",
      t(`certainty.${outcome.confidence}`),
    ),
    evidenceLinks(ctx, outcome.evidence),
  );
}

/** @param {Context} ctx */
function copyButton(ctx, row) {
  return button(
    {
      class: "pm-small",
      "data-key": `copy-${row.id}`,
      "data-copy-statement": row.id,
      onclick: () => copyText(ctx, ctx.actions.linkToStatement(row.id), linkCopied()),
    },
    glyph(ICONS.link, 16),
    ctx.words.t("card.copyLink"),
  );
}
