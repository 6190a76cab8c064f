/** What the page says first: the headline, how much was said, and the bar of what came of it. */

import { button, h, keepFocus, replace } from "../pieces/dom.js";
import { documentDates, timeOf } from "../state/documents.js";
import {
  countOutcomes,
  isOff,
  outcomeOf,
  outcomeThen,
  PROMISE_OUTCOMES,
  UNLIKE,
} from "../state/outcomes.js";
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
 * Return the headline: what was promised where and when, and that it says what had come of it by the
 * date that is shown; the map's title if nothing was promised.
 * @param {Context} ctx
 */
export function headlineOf(ctx) {
  const { t, pick, date } = ctx.words;
  const { dossier } = ctx.data;
  const region = ctx.cat.places.get(dossier.region);
  if (!region || !hasPromises(ctx)) return pick(dossier.title);
  const place = pick(region.name);
  const asAt = isToldBy(ctx) ? ctx.store.state.asAt : null;
  const came = asAt ? t("headline.cameBy", { date: date(asAt) }) : t("headline.came");
  const { first, last } = documentDates(ctx.data, asAt);
  const [from, to] = [first, last].map((one) => date(one.slice(0, 7)));
  if (!isNamed(ctx.cat, region))
    return from === to
      ? t("headline.promisesAnywhere", { date: from, came })
      : t("headline.promisesAnywhereBetween", { from, to, came });
  return from === to
    ? t("headline.promises", { place, date: from, came })
    : t("headline.promisesBetween", { place, from, to, came });
}

/** @param {Context} ctx */
function hasPromises(ctx) {
  return ctx.data.commitments.some((row) => row.kind === "promise");
}

/** Tell whether anything had been said by the date that is shown. @param {Context} ctx */
function isToldBy(ctx) {
  const time = timeOf(ctx.data, ctx.store.state.asAt);
  return ctx.data.commitments.some((row) => outcomeOf(row, time) !== null);
}

/**
 * Return the headline in a few words, or "" if nothing was promised or nobody knows where.
 * @param {Context} ctx
 */
export function briefHeadlineOf(ctx) {
  const { t, pick, date } = ctx.words;
  const region = ctx.cat.places.get(ctx.data.dossier.region);
  if (!region || !isNamed(ctx.cat, region)) return "";
  if (!hasPromises(ctx)) return "";
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
  const parts = countWords(ctx);
  replace(
    head,
    h("h1", {}, phrasesOf(headlineOf(ctx))),
    parts.length
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
    // Who reads a map that was reviewed cannot place anything.
    places.every((place) => place.reviewed)
      ? null
      : h("span", { class: "pm-place-more", "data-place-more": "" }, t("headline.placeMore")),
  );
}

/**
 * Return how many things had been promised and reported by the date that is shown, how many reports
 * were otherwise, how many of each nobody had followed up, and when somebody last did.
 * @param {Context} ctx
 */
function countWords(ctx) {
  const { t, date } = ctx.words;
  const { asAt } = ctx.store.state;
  const time = timeOf(ctx.data, asAt);
  const told = ctx.data.commitments.filter((row) => outcomeOf(row, time) !== null);
  // Where there is a bar it says so itself.
  if (!told.length) return asAt && !hasPromises(ctx) ? [notYetWords(ctx)] : [];
  const promises = told.filter((row) => row.kind === "promise");
  const reports = told.filter((row) => row.kind !== "promise" && !isOff(row));
  const off = told.filter(isOff);
  const groups = [
    { key: "headline.promised", rows: promises },
    { key: promises.length ? "headline.reported" : "headline.reportedAlone", rows: reports },
    { key: "headline.off", rows: off },
  ].filter(({ rows }) => rows.length);
  const [unseen, unseenAll] = asAt
    ? ["headline.unseenThen", "headline.unseenAllThen"]
    : ["headline.unseen", "headline.unseenAll"];
  const isOpen = (row) => (outcomeThen(row, time)?.state ?? "open") === "open";
  const count = ({ key, rows }) => t(key, { n: rows.length });
  const at = asAt && !hasPromises(ctx) ? [t("headline.asAt", { date: date(asAt) })] : [];
  if (told.every(isOpen)) return [...at, ...groups.map(count), t(unseenAll)];
  const counted = groups.flatMap((group) => {
    if (group.rows === off) return [count(group)];
    const [n, all] = [group.rows.filter(isOpen).length, group.rows.length];
    const verdicts = group.rows.map((row) => outcomeOf(row, time));
    const unlike = verdicts.filter((state) => UNLIKE.includes(state)).length;
    const unsure = verdicts.filter((state) => state === "unchecked").length;
    return [
      count(group),
      ...(n ? [t(unseen, { n, all })] : []),
      ...(group.rows === reports ? [confirmedWords(ctx, verdicts)] : []),
      ...(unsure ? [t("headline.unchecked", { n: unsure })] : []),
      ...(unlike ? [t("headline.unlike", { n: unlike })] : []),
    ];
  });
  return [...at, ...counted, checkedLine(ctx)].filter(Boolean);
}

/** Return how many reports another source bears out: that one was looked at does not say so. */
function confirmedWords(ctx, verdicts) {
  const n = verdicts.filter((state) => state === "confirmed").length;
  const [some, none] = ctx.store.state.asAt
    ? ["headline.confirmedThen", "headline.confirmedNoneThen"]
    : ["headline.confirmed", "headline.confirmedNone"];
  return ctx.words.t(n ? some : none, { n });
}

/** Return up to when somebody looked what came of it, "" if nobody did. @param {Context} ctx */
export function checkedLine(ctx) {
  const { t, date } = ctx.words;
  const time = timeOf(ctx.data, ctx.store.state.asAt);
  const dates = ctx.data.commitments.map((row) => outcomeThen(row, time)?.date).filter(Boolean);
  const found = (dates.sort().at(-1) || "").slice(0, 7);
  return found ? t("headline.found", { date: date(found) }) : "";
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

/** @param {Context} ctx */
function drawBar(ctx, bar) {
  const { t } = ctx.words;
  const promises = ctx.data.commitments.filter((row) => row.kind === "promise");
  bar.hidden = !promises.length;
  bar.setAttribute("aria-label", t("headline.bar"));
  if (bar.hidden) return replace(bar);
  const { asAt } = ctx.store.state;
  const counts = countOutcomes(promises, PROMISE_OUTCOMES, timeOf(ctx.data, asAt));
  if (!counts.length && asAt) return replace(bar, notYet(ctx));
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

/** Return the line for a date before all that was said. @param {Context} ctx */
export function notYet(ctx) {
  return h("p", { class: "pm-quiet", "data-not-yet": "" }, notYetWords(ctx));
}

/** Return the words for a date before all that was said. @param {Context} ctx */
export function notYetWords(ctx) {
  const { t, date } = ctx.words;
  return t("headline.notYet", { date: date(ctx.store.state.asAt) });
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
