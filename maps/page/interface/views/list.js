/** The list that is the map's equal: what is shown, by theme, and what has no place on the map. */

import { button, h, keepFocus, replace } from "../pieces/dom.js";
import { isSilent, placeSwatch, statusChip } from "../pieces/parts.js";
import { FILTER_KEYS, shownPlaces } from "../state/filters.js";
import { statusThen } from "../state/outcomes.js";

const STEP = 300;

/** @param {Context} ctx */
export function makeList(ctx) {
  const element = h("div", { class: "pm-list" });
  let most = STEP;
  let rows = new Map();
  const rowOf = (place) =>
    rows.get(place.id) || rows.set(place.id, h("li", {}, row(ctx, place))).get(place.id);
  const again = () => keepFocus(element, () => draw(ctx, element, { most, rowOf, more }));
  const more = () => {
    most += STEP;
    again();
  };
  const build = () => {
    rows = new Map();
    again();
  };
  element.addEventListener("keydown", (event) => walk(element, event));
  return {
    element,
    keys: ["layers", ...FILTER_KEYS, "place"],
    build,
    update(changed) {
      if (changed.size === 1 && changed.has("place")) mark(ctx, element);
      else if (changed.has("asAt")) build();
      else again();
    },
  };
}

/** Draw what is shown now; a row that was drawn before is used again. @param {Context} ctx */
function draw(ctx, element, { most, rowOf, more }) {
  const { t, pick } = ctx.words;
  const shown = shownPlaces(ctx.cat, ctx.filter(), ctx.store.state.layers);
  const located = shown.filter(ctx.cat.isLocated);
  const unlocated = shown.filter((place) => !ctx.cat.isLocated(place));
  const groups = ctx.data.themes.map((theme) => [
    theme,
    located.slice(0, most).filter((place) => place.theme === theme.id),
  ]);
  replace(
    element,
    h(
      "p",
      { class: "pm-quiet", "data-list-count": shown.length },
      t("list.count", { n: shown.length, all: ctx.data.places.length }),
    ),
    shown.length
      ? null
      : h(
          "div",
          { class: "pm-empty" },
          h("p", {}, t("list.empty")),
          button(
            { class: "pm-small", "data-key": "list-all", onclick: () => ctx.actions.showAll() },
            t("list.showAll"),
          ),
        ),
    groups.map(([theme, places]) =>
      places.length ? group(ctx, rowOf, pick(theme.name), places) : null,
    ),
    located.length > most
      ? button({ class: "pm-small", "data-key": "list-more", onclick: more }, t("list.more"))
      : null,
    unlocated.length ? group(ctx, rowOf, t("list.unlocated"), unlocated, "pm-unlocated") : null,
  );
  mark(ctx, element);
}

/** @param {Context} ctx */
function group(ctx, rowOf, title, places, kind = "") {
  const id = `pm-group-${title.replace(/\s+/g, "-")}`;
  return h(
    "section",
    { class: `pm-group ${kind}` },
    h("h2", { id }, title, h("span", { class: "pm-count" }, ctx.words.number(places.length))),
    h("ul", { "aria-labelledby": id }, places.map(rowOf)),
  );
}

/** @param {Context} ctx */
function row(ctx, place) {
  const { pick } = ctx.words;
  const status = statusThen(place, ctx.filter().time);
  const reason = ctx.cat.isLocated(place)
    ? null
    : h("span", { class: "pm-quiet pm-reason" }, pick(place.why));
  return button(
    {
      class: "pm-item",
      "data-place": place.id,
      "data-key": `item-${place.id}`,
      onclick: () => ctx.actions.open(place.id, { focus: true }),
    },
    placeSwatch(ctx, place, 20),
    h(
      "span",
      { class: "pm-item-words" },
      h("span", { class: "pm-item-name" }, pick(place.name)),
      h(
        "span",
        { class: "pm-quiet" },
        isSilent(ctx, place, status) ? null : statusChip(ctx, place, status),
        place.town && !isSilent(ctx, place, status) ? " · " : "",
        place.town ? pick(place.town) : "",
      ),
      reason,
    ),
  );
}

/** @param {Context} ctx */
function mark(ctx, element) {
  for (const item of element.querySelectorAll("[data-place]")) {
    if (item.dataset.place === ctx.store.state.place) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
}

function walk(element, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = [...element.querySelectorAll("button.pm-item")];
  const at = items.indexOf(document.activeElement);
  if (!step || at < 0 || !items[at + step]) return;
  event.preventDefault();
  items[at + step].focus();
}
