/** What the colours of the map mean, and the date whose state it shows; with play. */

import { button, glyph, h, keepFocus, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { documentDates } from "../state/documents.js";
import { firstDay, lastDay } from "../state/outcomes.js";

const STEP_MS = 450;
/** About so many steps take the player from the first date to the last. */
const STEPS = 36;
const DAY_MS = 86_400_000;

/** @param {Context} ctx */
export function makeLens(ctx) {
  const element = h("div", { class: "pm-lens", role: "group", "data-lens": "" });
  const lens = { ctx, element, isOpen: false, timer: 0, range: null };
  const build = () => keepFocus(element, () => draw(lens));
  lens.build = build;
  return {
    element,
    keys: ["colour", "asAt"],
    build,
    update: () => (lens.range && element.contains(document.activeElement) ? follow(lens) : build()),
    stop: () => stop(lens),
  };
}

function draw(lens) {
  const { ctx, element } = lens;
  const { t } = ctx.words;
  const { colour } = ctx.store.state;
  const span = spanOf(ctx);
  element.setAttribute("aria-label", t("lens.title"));
  const modes = modesOf(ctx).map((mode) =>
    button(
      {
        class: "pm-mode",
        "data-colour": mode,
        "data-key": `colour-${mode}`,
        "aria-pressed": String(mode === colour),
        onclick: () => ctx.store.set({ colour: mode }),
      },
      t(`lens.${mode}`),
    ),
  );
  replace(
    element,
    h("span", { class: "pm-lens-name" }, t("lens.colour")),
    h("div", { class: "pm-modes", role: "group", "aria-label": t("lens.colour") }, modes),
    span ? timePart(lens, span) : null,
  );
}

/**
 * Return what the colours can mean here: without statements there are no verdicts.
 * @param {Context} ctx
 */
export function modesOf(ctx) {
  return ctx.data.commitments.length ? ["outcome", "theme", "status"] : ["theme", "status"];
}

/**
 * Return the first and last day that the player goes through, or `null` without any.
 * @param {Context} ctx
 */
export function spanOf(ctx) {
  const things = [...ctx.data.places, ...ctx.data.sections];
  const begun = things
    .map((thing) => thing.start)
    .filter(Boolean)
    .map(firstDay);
  const told = firstDay(documentDates(ctx.data).first);
  const later = [
    ...things.map((thing) => thing.asOf),
    ...ctx.data.commitments.map((row) => row.outcome?.date),
  ]
    .filter(Boolean)
    .map(lastDay);
  const days = [...begun, told, ...later].sort();
  return begun.length || later.length ? { first: days[0], last: days[days.length - 1] } : null;
}

function timePart(lens, span) {
  const { ctx } = lens;
  const { t, date } = ctx.words;
  const { asAt } = ctx.store.state;
  const label = asAt ? date(asAt) : t("lens.now");
  const opener = button(
    {
      class: "pm-mode pm-time",
      "data-key": "asat",
      "data-as-at": asAt || "",
      "aria-expanded": String(lens.isOpen || Boolean(asAt)),
      onclick: () => {
        lens.isOpen = !(lens.isOpen || asAt);
        if (asAt) ctx.store.set({ asAt: null });
        else lens.build();
      },
    },
    h("span", { class: "pm-lens-name" }, t("lens.asAt")),
    h("span", { "data-as-at-words": "" }, label),
  );
  return [opener, lens.isOpen || asAt ? player(lens, span) : null];
}

function player(lens, { first, last }) {
  const { ctx } = lens;
  const { t } = ctx.words;
  const { asAt } = ctx.store.state;
  const [from, to] = [dayOf(first), dayOf(last)];
  lens.range = h("input", {
    type: "range",
    min: from,
    max: to,
    step: 1,
    "data-key": "asat-range",
    "data-as-at-range": "",
    "aria-label": t("lens.asAt"),
    oninput: (event) => ctx.store.set({ asAt: textOf(Number(event.target.value)) }),
  });
  lens.range.value = String(asAt ? dayOf(asAt) : to);
  return h(
    "span",
    { class: "pm-player" },
    button(
      {
        class: "pm-icon",
        "data-key": "asat-play",
        "data-play": "",
        "aria-label": t(lens.timer ? "lens.pause" : "lens.play"),
        onclick: () => (lens.timer ? stop(lens) : play(lens, from, to)),
      },
      glyph(lens.timer ? ICONS.pause : ICONS.play, 16),
    ),
    lens.range,
  );
}

function play(lens, from, to) {
  const { store } = lens.ctx;
  const step = Math.max(1, Math.ceil((to - from) / STEPS));
  const now = store.state.asAt ? dayOf(store.state.asAt) : to;
  let at = now >= to ? from : now;
  const tick = () => {
    store.set({ asAt: textOf(at) });
    if (at >= to) return stop(lens);
    at = Math.min(to, at + step);
    lens.timer = setTimeout(tick, STEP_MS);
  };
  lens.timer = -1;
  tick();
  lens.build();
}

function stop(lens) {
  clearTimeout(lens.timer);
  lens.timer = 0;
  lens.build();
}

/** While the player is in use it is not made anew under the reader's hand. */
function follow({ ctx, element, range }) {
  const { asAt } = ctx.store.state;
  const words = element.querySelector("[data-as-at-words]");
  words.textContent = asAt ? ctx.words.date(asAt) : ctx.words.t("lens.now");
  words.closest("button").dataset.asAt = asAt || "";
  if (asAt) range.value = String(dayOf(asAt));
}

function dayOf(text) {
  return Math.round(
    Date.parse(`${text.slice(0, 8)}${text.slice(8) > "28" ? "28" : text.slice(8)}T00:00:00Z`) /
      DAY_MS,
  );
}

function textOf(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
