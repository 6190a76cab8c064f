/** The fact card of a place: what it is, what was said, what came of it, and how sure we are. */

import { linkCopied } from "../pieces/address.js";
import { mentionsPart, neighboursPart, relationsPart } from "../pieces/card-links.js";
import {
  factsPart,
  isPast,
  isTold,
  leadParts,
  placedPart,
  saidPart,
  sectionsPart,
  statusThenChip,
} from "../pieces/card-parts.js";
import { citation } from "../pieces/citation.js";
import { copyText } from "../pieces/clipboard.js";
import { button, glyph, h, keepFocus, replace } from "../pieces/dom.js";
import { evidenceLinks } from "../pieces/evidence.js";
import { ICONS } from "../pieces/icons.js";
import { dateOf, documentOf, isSilent, placeSwatch, statusChip } from "../pieces/parts.js";
import { documentsNaming } from "../state/documents.js";
import { FILTER_KEYS, NO_FILTER } from "../state/filters.js";
import { statusThen } from "../state/outcomes.js";

/** @param {Context} ctx */
export function makeCard(ctx) {
  const element = h("aside", { class: "pm-card", hidden: true, "data-card": "" });
  let shown = null;
  const build = () => keepFocus(element, redraw);
  const redraw = () => {
    const place = ctx.cat.places.get(ctx.store.state.place);
    element.hidden = !place;
    ctx.app.classList.toggle("pm-has-card", Boolean(place) || ctx.store.state.district);
    if (!place) return replace(element);
    element.setAttribute("data-place", place.id);
    element.setAttribute("aria-labelledby", "pm-card-name");
    replace(element, head(ctx, place), body(ctx, place));
    if (shown !== place.id) element.scrollTop = 0;
    shown = place.id;
  };
  return { element, keys: ["place", "district", "colour", ...FILTER_KEYS], build, update: build };
}

/** @param {Context} ctx */
function head(ctx, place) {
  const { t, pick } = ctx.words;
  const theme = ctx.cat.themes.get(place.theme);
  const layer = ctx.cat.layers.get(place.layer);
  return h(
    "header",
    { class: "pm-card-head" },
    h(
      "p",
      { class: "pm-card-theme" },
      placeSwatch(ctx, place, 20),
      `${pick(theme?.name)} · ${pick(layer?.name)}`,
    ),
    button(
      {
        class: "pm-icon",
        "data-key": "card-close",
        "data-card-close": "",
        "aria-label": t("card.close"),
        onclick: () => ctx.actions.close(),
      },
      glyph(ICONS.close),
    ),
    h("h2", { id: "pm-card-name", tabindex: "-1" }, pick(place.name)),
    otherNames(ctx, place),
  );
}

/** @param {Context} ctx */
function otherNames(ctx, place) {
  const { lang, ui, languages } = ctx.words;
  const own = ctx.words.pick(place.name);
  const foreign = ui === "en" && lang !== languages[0] ? place.name[languages[0]] : place.name.en;
  const others = place.otherNames ? place.otherNames[ui] : [];
  const names = [...new Set([foreign, ...others])].filter((name) => name && name !== own);
  return names.length ? h("p", { class: "pm-quiet pm-other-names" }, names.join(" · ")) : null;
}

/** @param {Context} ctx */
function body(ctx, place) {
  const { t, pick } = ctx.words;
  return h(
    "div",
    { class: "pm-card-body" },
    leadParts(ctx, place),
    ctx.filter().place(place)
      ? null
      : h(
          "p",
          { class: "pm-box", "data-filtered": "" },
          t("filter.leavesOut"),
          " ",
          button(
            {
              class: "pm-small",
              "data-key": "card-unfilter",
              onclick: () => ctx.store.set(NO_FILTER),
            },
            t("filter.clear"),
          ),
        ),
    place.reviewed
      ? null
      : h("p", { class: "pm-box", "data-unreviewed": "" }, t("card.unreviewed")),
    statusPart(ctx, place),
    place.summary && isTold(ctx.filter().time)
      ? h("p", { class: "pm-summary" }, pick(place.summary))
      : null,
    ctx.cat.isLocated(place)
      ? null
      : h(
          "p",
          { class: "pm-box", "data-unlocated": "" },
          h("strong", {}, t("placed.unlocated")),
          " ",
          pick(place.why),
        ),
    sectionsPart(ctx, place),
    factsPart(ctx, place),
    saidPart(ctx, place),
    mentionsPart(ctx, place),
    relationsPart(ctx, place),
    neighboursPart(ctx, place),
    placedPart(ctx, place),
    tools(ctx, place),
  );
}

/** @param {Context} ctx */
function statusPart(ctx, place) {
  const { t, date } = ctx.words;
  const { time } = ctx.filter();
  const told = documentsNaming(ctx.data, ctx.cat.mentionsOf(place.id));
  const isSaid = isTold(time);
  const then = h(
    "div",
    {},
    h("dt", {}, t("card.then", { document: documentOf(ctx, told), date: dateOf(ctx, told) })),
    h("dd", {}, statusChip(ctx, place, place.statusAt)),
  );
  const isKnown = place.statusNow && (!time.asAt || (place.asOf && isPast(place.asOf, time)));
  const source = isKnown && place.statusSource ? evidenceLinks(ctx, [place.statusSource]) : null;
  const dates = [
    place.start && isPast(place.start, time)
      ? h("div", {}, h("dt", {}, t("card.start")), h("dd", {}, date(place.start)))
      : null,
    place.due && isSaid
      ? h("div", {}, h("dt", {}, t("card.due")), h("dd", {}, date(place.due)))
      : null,
    place.town
      ? h("div", {}, h("dt", {}, t("card.town")), h("dd", {}, ctx.words.pick(place.town)))
      : null,
  ];
  const hasMoved = isKnown && place.statusNow !== place.statusAt;
  const status = statusThen(place, time);
  const isPlain = isSilent(ctx, place, status) && isSilent(ctx, place, place.statusAt);
  if (isPlain && !dates.some(Boolean)) return null;
  return h(
    "dl",
    {
      class: `pm-then-now${hasMoved ? " pm-moved" : ""}`,
      "data-status-now": status || "",
    },
    isSaid && !isPlain ? then : null,
    isPlain ? null : nowPart(ctx, place),
    source && !isPlain
      ? h("div", { class: "pm-whole" }, h("dt", {}, t("card.statusFrom")), h("dd", {}, source))
      : null,
    dates,
  );
}

/** What it is now, or was at the date that is shown. @param {Context} ctx */
function nowPart(ctx, place) {
  const { t, date } = ctx.words;
  const { asAt } = ctx.store.state;
  const row = (words, ...value) => h("div", {}, h("dt", {}, words), ...value);
  if (asAt)
    return row(t("card.asAt", { date: date(asAt) }), h("dd", {}, statusThenChip(ctx, place)));
  if (!place.statusNow) return row(t("card.now"), h("dd", { class: "pm-quiet" }, t("card.noNews")));
  const words = place.asOf ? t("card.nowAsOf", { date: date(place.asOf) }) : t("card.now");
  return row(words, h("dd", {}, statusChip(ctx, place, place.statusNow)));
}

/** @param {Context} ctx */
function tools(ctx, place) {
  const { t } = ctx.words;
  const tool = (key, icon, run) =>
    button(
      { class: "pm-small", "data-key": key, "data-tool": key, onclick: run },
      glyph(ICONS[icon], 16),
      t(key),
    );
  return h(
    "div",
    { class: "pm-row pm-card-tools" },
    tool("card.copyLink", "link", () => copyText(ctx, ctx.actions.linkTo(place.id), linkCopied())),
    tool("card.copyCitation", "quote", () => copyText(ctx, citation(ctx, place), "copy.citation")),
    tool("card.export", "download", () => ctx.actions.export(place.id)),
    ctx.cat.isLocated(place) ? tool("card.zoom", "only", () => ctx.actions.fly(place.id)) : null,
  );
}
