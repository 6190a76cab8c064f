/** The parts of a card about the place itself: sections, figures, promises, said and found, how placed. */

import { byVerdict, firstDay, lastDay, statusThen } from "../state/outcomes.js";
import { isolate } from "../state/words.js";
import { part } from "./card-links.js";
import { h, outward } from "./dom.js";
import { evidenceLinks } from "./evidence.js";
import { documentOf, isCoarseLine, statusChip, statusWords } from "./parts.js";
import { byWeight, factItem, statementItem } from "./statements.js";

/**
 * Return the parts of a line with the status and the dates of each, or null.
 * @param {Context} ctx
 */
export function sectionsPart(ctx, place) {
  const sections = ctx.cat.sectionsOf(place.id);
  if (!sections.length) return null;
  const { t, pick, date } = ctx.words;
  const { time } = ctx.filter();
  const rows = sections.map((row) =>
    h(
      "li",
      {},
      h("strong", {}, pick(row.name)),
      h(
        "span",
        { class: "pm-quiet" },
        statusThenChip(ctx, row),
        row.start && isPast(row.start, time)
          ? ` · ${t("card.opened", { date: date(row.start) })}`
          : row.due && isTold(time)
            ? ` · ${t("card.dueOn", { date: date(row.due) })}`
            : "",
        ` · ${t(`placed.${row.placed}`)}`,
      ),
    ),
  );
  return part(ctx, "sections", h("ul", { class: "pm-sections" }, rows));
}

/** Tell whether a date had come when `time` is. */
export function isPast(day, { asAt }) {
  return !asAt || firstDay(day) <= asAt;
}

/** Tell whether anything had been said when `time` is. */
export function isTold({ asAt, told }) {
  return !asAt || firstDay(told) <= asAt;
}

/**
 * Return the status that a thing had at the date that is shown.
 * @param {Context} ctx
 */
export function statusThenChip(ctx, thing) {
  const status = statusThen(thing, ctx.filter().time);
  if (status !== null) return statusChip(ctx, thing, status);
  return h("span", { "data-not-there": "" }, ctx.words.t("card.notThere"));
}

/** Return the place's figures that were said by then, or null. @param {Context} ctx */
export function factsPart(ctx, place) {
  const { asAt, told, toldIn } = ctx.filter().time;
  const isSaid = ({ p }) => !asAt || firstDay(toldIn ? toldIn(p) : told) <= asAt;
  const facts = byWeight(ctx.cat.factsOf(place.id).filter(isSaid));
  return facts.length
    ? part(
        ctx,
        "facts",
        h(
          "ul",
          { class: "pm-facts" },
          facts.map((fact) => factItem(ctx, fact)),
        ),
      )
    : null;
}

/**
 * Return what a card begins with: the verdict on the place, and the status if the colours mean that.
 * @param {Context} ctx
 */
export function leadParts(ctx, place) {
  const promises = promisesPart(ctx, place);
  const { colour } = ctx.store.state;
  if (colour === "status") return [statusLead(ctx, place), promises];
  if (promises || colour !== "outcome") return [promises];
  return [h("p", { class: "pm-quiet", "data-lead": "unsaid" }, ctx.words.t("legend.unsaid"))];
}

/** Return the status that the place has its colour from. @param {Context} ctx */
function statusLead(ctx, place) {
  const status = statusThen(place, ctx.filter().time);
  return h(
    "p",
    { class: "pm-lead", "data-lead": `status-${status}` },
    status ? ctx.engine.swatch({ form: "status", status, size: 20 }) : null,
    status ? statusWords(ctx, place, status) : ctx.words.t("card.notThere"),
  );
}

/** Return the place's promises with their outcomes, or null. @param {Context} ctx */
function promisesPart(ctx, place) {
  const rows = byVerdict(ctx.cat.commitmentsOf(place.id), ctx.filter().time, place.id);
  return rows.length
    ? part(
        ctx,
        "promises",
        h(
          "ul",
          { class: "pm-promises" },
          rows.map((row) => statementItem(ctx, row)),
        ),
      )
    : null;
}

/**
 * Return what was said and what was found elsewhere, side by side, or null.
 * @param {Context} ctx
 */
export function saidPart(ctx, place) {
  const { asAt } = ctx.filter().time;
  const isFound = (id) => !asAt || lastDay(ctx.data.evidence[id]?.date || "0000") <= asAt;
  const rows = ctx.cat.discrepanciesOf(place.id).filter((row) => row.evidence.every(isFound));
  if (!rows.length) return null;
  const { t, pick } = ctx.words;
  const pairs = rows.map((row) =>
    h(
      "div",
      { class: "pm-pair", "data-discrepancy": row.id },
      h(
        "div",
        {},
        h("h4", {}, t("said.said", { document: documentOf(ctx) })),
        h("p", {}, pick(row.said)),
      ),
      h(
        "div",
        {},
        h("h4", {}, t("said.found")),
        h("p", {}, pick(row.found)),
        evidenceLinks(ctx, row.evidence),
      ),
    ),
  );
  return part(ctx, "said", pairs);
}

/**
 * Return how the place, or each of its sections, was placed and how precisely; the rest is folded,
 * and so are sections, unless none of them is known well.
 * @param {Context} ctx
 */
export function placedPart(ctx, place) {
  const sections = ctx.cat.sectionsOf(place.id);
  const rows = sections.length ? sections : [place];
  return part(
    ctx,
    "placed",
    sections.length && !isCoarseLine(ctx, place) ? null : h("p", {}, ...placedLine(ctx, place)),
    h(
      "details",
      { class: "pm-how", "data-how": "" },
      h("summary", { "data-key": "how" }, ctx.words.t("placed.how")),
      rows.map((row) => placedRow(ctx, row, sections.length > 0)),
    ),
  );
}

/** @param {Context} ctx */
function placedLine(ctx, row) {
  const { t, length } = ctx.words;
  return [
    h("strong", {}, t(`placed.${row.placed}`)),
    row.radius ? ` · ${t("placed.radius", { radius: length(row.radius) })}` : "",
    row.certainty ? ` · ${t(`certainty.${row.certainty}`)}` : "",
  ];
}

/**
 * Return the position of what has one spot; what is coarser or longer has none to copy.
 * @param {Context} ctx
 */
function pinLine(ctx, row) {
  if (
    !row.position ||
    ["line", "road", "district"].includes(row.kind) ||
    row.radius > ctx.data.styles.discFrom
  )
    return null;
  const degrees = row.position.map((value) => value.toFixed(5)).join(", ");
  return h(
    "p",
    { class: "pm-quiet", "data-position": "" },
    ctx.words.t("placed.position", { degrees }),
  );
}

/** @param {Context} ctx */
function placedRow(ctx, row, named) {
  const { t, pick, length, date } = ctx.words;
  const source = ctx.data.datasets[row.source];
  const second = row.second
    ? h(
        "p",
        { class: "pm-quiet" },
        t("placed.second", {
          source: pick(ctx.data.datasets[row.second.source]?.title) || row.second.source,
          distance: length(row.second.distance),
        }),
      )
    : null;
  return h(
    "div",
    { class: "pm-placed" },
    named ? h("h4", {}, pick(row.name)) : null,
    named ? h("p", {}, ...placedLine(ctx, row)) : null,
    h("p", {}, pick(row.why)),
    pinLine(ctx, row),
    second,
    source
      ? h(
          "p",
          { class: "pm-quiet pm-source" },
          t("placed.source"),
          outward(source.address, pick(source.title)),
          row.geoId ? ` · ${isolate(row.geoId)}` : "",
          ` · ${t("placed.retrieved", { date: date(source.retrieved) })}`,
          ` · ${isolate(source.licence)}`,
          source.licenceVerified ? "" : ` (${t("placed.licenceUnverified")})`,
          ` · ${isolate(source.credit)}`,
        )
      : null,
  );
}
