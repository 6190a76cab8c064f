/** Time and status along the lower edge: what is chosen holds for everything that is shown. */

import { button, h, keepFocus, replace } from "../pieces/dom.js";
import { filterName } from "../pieces/parts.js";
import { FILTER_KEYS, NO_FILTER, STATUSES, statusOf } from "../state/filters.js";
import { toggled } from "../state/store.js";

/** Ranges of years are wide: more than this take the bar a second row, whose room is kept at once. */
const MOST_RANGES = 4;

/** @param {Context} ctx */
export function makeFilterBar(ctx) {
  const isLong = ctx.cat.years.filter((year) => year.includes("-")).length > MOST_RANGES;
  const element = h("div", {
    class: `pm-filters${isLong ? " pm-filters-long" : ""}`,
    role: "group",
  });
  const note = h("p", { class: "pm-nothing", role: "status", hidden: true, "data-nothing": "" });
  ctx.stage.append(note);
  const present = new Set([...ctx.data.places, ...ctx.data.sections].map(statusOf));
  const build = () => {
    const { t } = ctx.words;
    element.setAttribute("aria-label", t("filter.title"));
    keepFocus(element, () =>
      replace(
        element,
        row(
          ctx,
          "status",
          STATUSES.filter((status) => present.has(status)),
        ),
        row(ctx, "year", [...ctx.cat.years, "none"]),
        button(
          {
            class: "pm-small pm-clear",
            "data-key": "filter-clear",
            "data-filter-clear": "",
            onclick: () => ctx.store.set(NO_FILTER),
          },
          t("filter.clear"),
        ),
      ),
    );
    refresh();
  };
  const refresh = () => {
    update(ctx, element);
    sayNothing(ctx, note);
  };
  return { element, keys: ["layers", ...FILTER_KEYS], build, update: refresh };
}

/** A bare map says why it is bare. @param {Context} ctx */
function sayNothing(ctx, note) {
  const filter = ctx.filter();
  const { layers } = ctx.store.state;
  const isDrawn = (place) =>
    place.kind !== "district" &&
    layers.has(place.layer) &&
    ctx.cat.isLocated(place) &&
    filter.place(place);
  note.hidden = !filter.isOn || !layers.size || ctx.data.places.some(isDrawn);
  replace(note, note.hidden ? null : nothingWords(ctx));
}

/** A pale year that is chosen says what its paleness means. @param {Context} ctx */
function nothingWords(ctx) {
  const { t, list } = ctx.words;
  const { statuses, outcomes } = ctx.store.state;
  const years = [...(ctx.store.state.years || [])].sort();
  if (statuses || outcomes || !years.length) return t("filter.nothing");
  if (years.some((year) => year === "none" || ctx.cat.fullYears.has(year)))
    return t("filter.nothing");
  return t("filter.emptyYear", { year: list(years.map((year) => year.replace("-", "–"))) });
}

/** @param {Context} ctx */
function row(ctx, kind, values) {
  const { t } = ctx.words;
  const heading = h(
    "span",
    { class: "pm-filter-name", "aria-hidden": "true" },
    t(kind === "status" ? "filter.only" : "filter.year"),
  );
  const chips = values.map((value) => chip(ctx, kind, value));
  return h(
    "div",
    { class: `pm-filter pm-filter-${kind}`, role: "group", "aria-label": t(`filter.${kind}`) },
    heading,
    h("div", { class: "pm-chips" }, chips),
  );
}

/** @param {Context} ctx */
function chip(ctx, kind, value) {
  const { t } = ctx.words;
  const key = kind === "status" ? "statuses" : "years";
  const flip = () => {
    const next = toggled(ctx.store.state[key], value);
    ctx.store.set({ [key]: next.size ? next : null });
  };
  const { name, words } = kind === "status" ? filterName(ctx, value) : { name: "", words: [] };
  const label =
    kind === "status" ? name : value === "none" ? t("filter.noDate") : value.replace("-", "–");
  const isEmpty = kind === "year" && !ctx.cat.fullYears.has(value);
  return button(
    {
      class: `pm-chip${isEmpty ? " pm-chip-empty" : ""}`,
      title: isEmpty
        ? t("filter.emptyYear", { year: label })
        : words.length > 1
          ? ctx.words.list(words)
          : null,
      [`data-${kind}`]: value,
      "data-key": `${kind}-${value}`,
      "aria-pressed": "false",
      onclick: flip,
    },
    label,
  );
}

/** @param {Context} ctx */
function update(ctx, element) {
  const { statuses, years } = ctx.store.state;
  for (const one of element.querySelectorAll("[data-status],[data-year]")) {
    const chosen = one.dataset.status
      ? statuses?.has(one.dataset.status)
      : years?.has(one.dataset.year);
    one.setAttribute("aria-pressed", String(Boolean(chosen)));
  }
  element.querySelector("[data-filter-clear]").hidden = !ctx.filter().isOn;
}
