/** What the page says first: the headline, how much was said, and the bar of what came of it. */

import { button, h, keepFocus, replace } from "../pieces/dom.js";
import { documentDates, timeOf } from "../state/documents.js";
import { countOutcomes, outcomeOf, PROMISE_OUTCOMES, UNLIKE } from "../state/outcomes.js";
import { toggled } from "../state/store.js";

/** @param {Context} ctx */
export function makeStory(ctx) {
  const head = h("header", { class: "pm-head" });
  const bar = h("section", { class: "pm-story" });
  const build = () =>
    keepFocus(bar, () => {
      drawHead(ctx, head);
      drawBar(ctx, bar);
    });
  /** What the first frame has: the rest of the story follows it. */
  const begin = () => drawHead(ctx, head);
  return { head, bar, keys: ["outcomes", "asAt", "scheme"], begin, build, update: build };
}

/**
 * Return the headline: what was promised where and when, or the map's title if nothing was.
 * @param {Context} ctx
 */
export function headlineOf(ctx) {
  const { t, pick, date } = ctx.words;
  const { dossier, commitments } = ctx.data;
  const region = ctx.cat.places.get(dossier.region);
  if (!region || !commitments.some((row) => row.kind === "promise")) return pick(dossier.title);
  const place = pick(region.name);
  const { first, last } = documentDates(ctx.data);
  const [from, to] = [first, last].map((one) => date(one.slice(0, 7)));
  if (!isNamed(ctx.cat, region))
    return from === to
      ? t("headline.promisesAnywhere", { date: from })
      : t("headline.promisesAnywhereBetween", { from, to });
  return from === to
    ? t("headline.promises", { place, date: from })
    : t("headline.promisesBetween", { place, from, to });
}

/**
 * Return the headline in a few words, or "" if nothing was promised or nobody knows where.
 * @param {Context} ctx
 */
export function briefHeadlineOf(ctx) {
  const { t, pick, date } = ctx.words;
  const { dossier, commitments } = ctx.data;
  const region = ctx.cat.places.get(dossier.region);
  if (!region || !isNamed(ctx.cat, region)) return "";
  if (!commitments.some((row) => row.kind === "promise")) return "";
  const { first, last } = documentDates(ctx.data);
  const years = [...new Set([first, last].map((one) => one.slice(0, 4)))];
  return t("headline.brief", { place: pick(region.name), years: years.map(date).join("–") });
}

/** Tell whether the region is a place: what stands for an unknown one is named nowhere. */
function isNamed(cat, region) {
  return cat.isLocated(region) || region.paragraphs.length > 0;
}

/** Return who said it and when; of several documents how many there are. @param {Context} ctx */
export function sourceLine(ctx) {
  const { t, pick, date, period } = ctx.words;
  const { document: text, documents } = ctx.data;
  if (documents.length < 2) return `${pick(text.publisher)} · ${date(text.date)}`;
  const { first, last } = documentDates(ctx.data);
  const between = first === last ? date(first) : period(`${first}/${last}`);
  return `${t("headline.documents", { n: documents.length })} · ${between}`;
}

/** Return the text that says it all, by its title and publisher. @param {Context} ctx */
function saidIn(ctx) {
  const { document: text, documents } = ctx.data;
  if (documents.length > 1) return sourceLine(ctx);
  return [text.title, text.publisher].map(ctx.words.pick).filter(Boolean).join(" · ");
}

/** @param {Context} ctx */
function drawHead(ctx, head) {
  const { t, date } = ctx.words;
  const { commitments } = ctx.data;
  const promises = commitments.filter((row) => row.kind === "promise");
  const reports = commitments.filter((row) => row.kind !== "promise");
  const parts = countWords(ctx, promises, reports);
  const found = foundBy(ctx);
  if (found) parts.push(t("headline.found", { date: date(found) }));
  replace(
    head,
    h("h1", {}, phrasesOf(headlineOf(ctx))),
    commitments.length
      ? h(
          "p",
          { class: "pm-quiet pm-counts", "data-counts": "" },
          parts.join(ctx.words.ui === "en" ? " " : ""),
        )
      : null,
    unplacedLine(ctx),
    h("p", { class: "pm-quiet pm-source-line" }, saidIn(ctx)),
  );
}

/**
 * Return how few of the places are on the map, as the way to those that are not; `null` where most
 * are: an empty map would not say that there is more.
 * @param {Context} ctx
 */
function unplacedLine(ctx) {
  const { t } = ctx.words;
  const places = ctx.data.places.filter(
    (place) => place.id !== ctx.data.dossier.region || isNamed(ctx.cat, place),
  );
  const n = places.filter(ctx.cat.isLocated).length;
  if (2 * n >= places.length) return null;
  const all = places.length;
  return h(
    "p",
    { class: "pm-quiet pm-unplaced" },
    button(
      { "data-unplaced": "", onclick: () => ctx.actions.showUnplaced() },
      n ? t("headline.unplaced", { n, all }) : t("headline.unplacedAll", { n: all }),
    ),
  );
}

/**
 * Return how many things were promised and reported, how many reports were otherwise, and how many of each nobody followed up.
 * @param {Context} ctx
 */
function countWords(ctx, promises, reports) {
  const { t } = ctx.words;
  const said = [
    { key: "headline.promised", rows: promises },
    { key: promises.length ? "headline.reported" : "headline.reportedAlone", rows: reports },
  ].filter(({ rows }) => rows.length);
  const isOpen = (row) => outcomeOf(row) === "open";
  const count = ({ key, rows }) => t(key, { n: rows.length });
  if (said.flatMap(({ rows }) => rows).every(isOpen))
    return said.length ? [...said.map(count), t("headline.unseenAll")] : [];
  return said.flatMap((group) => {
    const n = group.rows.filter(isOpen).length;
    const unlike = group.rows.filter((row) => UNLIKE.includes(outcomeOf(row))).length;
    return [
      count(group),
      ...(n ? [t("headline.unseen", { n, all: group.rows.length })] : []),
      ...(unlike ? [t("headline.unlike", { n: unlike })] : []),
    ];
  });
}

/**
 * Return a headline in phrases that stay whole on a line where they can: Han breaks between any two
 * signs, in the middle of a word too.
 * @param {string} words
 */
function phrasesOf(words) {
  const phrases = words.split(/(?<=[，；：。])/);
  return phrases.map((phrase) => h("span", { class: "pm-phrase" }, phrase));
}

/** Return the month of the newest piece of evidence. @param {Context} ctx */
function foundBy(ctx) {
  const dates = ctx.data.commitments.map((row) => row.outcome?.date).filter(Boolean);
  return (dates.sort().at(-1) || "").slice(0, 7);
}

/** @param {Context} ctx */
function drawBar(ctx, bar) {
  const { t } = ctx.words;
  const promises = ctx.data.commitments.filter((row) => row.kind === "promise");
  bar.hidden = !promises.length;
  bar.setAttribute("aria-label", t("headline.bar"));
  if (bar.hidden) return replace(bar);
  const { asAt } = ctx.store.state;
  const counts = countOutcomes(promises, PROMISE_OUTCOMES, timeOf(ctx.data, asAt));
  if (!counts.length && asAt) return replace(bar, notYet(ctx, asAt));
  const segments = counts.map(([state, count]) => {
    const segment = h("span", { "data-segment": state });
    segment.style.flexGrow = count;
    segment.style.background = ctx.engine.outcomeColour(state);
    return segment;
  });
  replace(
    bar,
    h("div", { class: "pm-bar", "aria-hidden": "true" }, segments),
    counts.length > 1 ? h("p", { class: "pm-quiet pm-choose" }, t("headline.choose")) : null,
    h(
      "div",
      { class: "pm-verdicts", role: "group", "aria-label": t("filter.outcome") },
      counts.map(([state, count]) => verdictButton(ctx, state, count)),
    ),
  );
}

/**
 * Return the words for a date before all that was said.
 * @param {Context} ctx
 * @param {string} asAt
 */
export function notYet(ctx, asAt) {
  const { t, date } = ctx.words;
  return h(
    "p",
    { class: "pm-quiet", "data-not-yet": "" },
    t("headline.notYet", { date: date(asAt) }),
  );
}

/**
 * Return a button that filters by a verdict, with its sign and how often it stands.
 * @param {Context} ctx
 */
export function verdictButton(ctx, state, count) {
  const { outcomes } = ctx.store.state;
  const flip = () => {
    const next = toggled(ctx.store.state.outcomes, state);
    ctx.store.set({ outcomes: next.size ? next : null });
  };
  return button(
    {
      class: "pm-verdict",
      "data-outcome": state,
      "data-key": `outcome-${state}`,
      "aria-pressed": String(Boolean(outcomes?.has(state))),
      onclick: flip,
    },
    ctx.engine.swatch({ form: "outcome", outcome: state, size: 18 }),
    h("span", {}, ctx.words.t(`outcome.${state}`)),
    h("strong", {}, ctx.words.number(count)),
  );
}
