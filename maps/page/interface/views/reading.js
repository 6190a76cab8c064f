/** The reading pane: the text beside the map if it was handed over, else the outline. */

import { h, keepFocus, outward, replace } from "../pieces/dom.js";
import { gist } from "../pieces/outline.js";
import { paragraph } from "../pieces/text-marks.js";
import { documentAt } from "../state/documents.js";
import { mayMove } from "../state/motion.js";

/** @param {Context} ctx */
export function makeReading(ctx) {
  const scroller = h("div", { class: "pm-text" });
  const element = h("div", { class: "pm-reading" }, scroller);
  const pane = { ctx, element, scroller, follows: true, current: null };
  const build = () => keepFocus(element, () => draw(pane));
  scroller.addEventListener("click", (event) => activate(pane, event));
  scroller.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset.span === undefined) return;
    event.preventDefault();
    activate(pane, event);
  });
  scroller.addEventListener("pointerover", (event) => hover(pane, event.target));
  scroller.addEventListener("focusin", (event) => hover(pane, event.target));
  watch(pane);
  return {
    element,
    keys: ["place"],
    build,
    update: () => mark(pane, true),
    /** Bring paragraph `n` into view, at `mention` if given. */
    goTo(n, mention) {
      const target =
        (mention &&
          scroller.querySelector(`[data-paragraph="${n}"] [data-mention="${mention.s}"]`)) ||
        scroller.querySelector(`[data-paragraph="${n}"]`);
      if (!target) return;
      pane.quietUntil = performance.now() + 800;
      target.scrollIntoView({ block: "center", behavior: mayMove() ? "smooth" : "auto" });
      for (const old of scroller.querySelectorAll(".pm-here")) old.classList.remove("pm-here");
      target.classList.add("pm-here");
      const paragraph = target.closest("[data-paragraph]");
      paragraph.setAttribute("tabindex", "-1");
      paragraph.focus({ preventScroll: true });
    },
  };
}

function draw(pane) {
  const { ctx, element, scroller } = pane;
  const { t, pick, date } = ctx.words;
  const { document: source, text } = ctx.data;
  const follow = h(
    "label",
    { class: "pm-check" },
    h("input", {
      type: "checkbox",
      checked: pane.follows,
      "data-key": "follow",
      "data-follow": "",
      onchange: (event) => (pane.follows = event.target.checked),
    }),
    h("span", {}, t("read.follow")),
  );
  const head = h(
    "div",
    { class: "pm-read-head" },
    h("h2", {}, pick(source.title)),
    h(
      "p",
      { class: "pm-quiet" },
      outward(source.address, pick(source.publisher)),
      ` · ${date(source.date)}`,
    ),
    h("p", { class: "pm-quiet" }, t(text ? "read.whole" : "read.outline")),
    h("div", { class: "pm-row" }, follow),
    text ? key(ctx) : null,
  );
  replace(
    scroller,
    text
      ? underDocuments(ctx, text.paragraphs, paragraph)
      : underDocuments(ctx, ctx.data.paragraphs, gist),
  );
  if (!scroller.children.length) fillEmpty(scroller, t("read.empty"));
  replace(element, head, scroller);
  mark(pane, false);
}

/**
 * Return the paragraphs, those of several documents under a heading for each.
 * @param {Context} ctx
 */
function underDocuments(ctx, rows, make) {
  const { documents } = ctx.data;
  if (documents.length < 2) return rows.map((row) => make(ctx, row));
  return documents.flatMap((document, at) => {
    const own = rows.filter((row) => documentAt(ctx.data, row.n).document === document);
    return own.length ? [heading(ctx, document, at + 1), ...own.map((row) => make(ctx, row))] : [];
  });
}

/** @param {Context} ctx */
function heading(ctx, document, at) {
  const { pick, date } = ctx.words;
  return h(
    "h4",
    { class: "pm-document", "data-document": document.id },
    `${at} · `,
    outward(document.address, pick(document.title)),
    h("span", { class: "pm-quiet" }, ` · ${pick(document.publisher)} · ${date(document.date)}`),
  );
}

function fillEmpty(scroller, words) {
  scroller.append(h("p", { class: "pm-empty" }, words));
}

/** @param {Context} ctx */
function key(ctx) {
  const { t } = ctx.words;
  return h(
    "p",
    { class: "pm-read-key" },
    ["mapped", "unlocated", "declined"].map((kind) =>
      h("span", { class: `pm-span pm-span-${kind}` }, t(`read.${kind}`)),
    ),
    ctx.data.commitments.length ? h("span", { class: "pm-said" }, t("read.promise")) : null,
  );
}

function activate(pane, event) {
  const span = event.target.closest("[data-span]");
  if (!span) return;
  const { ctx } = pane;
  pane.quietUntil = performance.now() + 800;
  const fact = ctx.cat.facts.get(span.dataset.ofFact);
  if (span.dataset.mention) ctx.store.set({ mention: Number(span.dataset.mention) });
  if (fact) ctx.actions.openFact(fact);
  else if (span.dataset.of) ctx.actions.open(span.dataset.of, { stay: true });
  else ctx.live.notice("read.say", { text: span.title });
}

function hover(pane, target) {
  const of = target.closest?.("[data-of]");
  pane.ctx.engine.highlight(of ? [of.dataset.of] : []);
}

/** Underline the spans of the open card's place, and bring the first into view. */
function mark(pane, scroll) {
  const { ctx, scroller } = pane;
  const { place } = ctx.store.state;
  const own = [...scroller.querySelectorAll("[data-of]")];
  for (const span of own) span.classList.toggle("pm-chosen", span.dataset.of === place);
  const first = own.find((span) => span.dataset.of === place);
  if (!scroll || !first || !scroller.isConnected || scroller.contains(document.activeElement))
    return;
  pane.quietUntil = performance.now() + 800;
  if (
    !isSeen(
      scroller,
      own.filter((span) => span.dataset.of === place),
    )
  )
    first.scrollIntoView({ block: "center", behavior: mayMove() ? "smooth" : "auto" });
}

function isSeen(scroller, spans) {
  const frame = scroller.closest(".pm-tabpanel").getBoundingClientRect();
  return spans.some((span) => {
    const box = span.getBoundingClientRect();
    return box.top >= frame.top && box.bottom <= frame.bottom;
  });
}

/** While the reader scrolls, the map shows the places of the paragraph that is being read. */
function watch(pane) {
  /** @type {number|undefined} */
  let waiting;
  const run = () => {
    const { ctx, scroller } = pane;
    if (
      !pane.follows ||
      ctx.store.state.tab !== "read" ||
      performance.now() < (pane.quietUntil || 0)
    )
      return;
    const n = paragraphInView(scroller);
    if (n === null || n === pane.current) return;
    pane.current = n;
    ctx.actions.showParagraph(n);
  };
  document.addEventListener(
    "scroll",
    (event) => {
      if (pane.element.parentNode !== event.target) return;
      clearTimeout(waiting);
      waiting = window.setTimeout(run, 250);
    },
    { capture: true, passive: true },
  );
}

function paragraphInView(scroller) {
  const frame = scroller.closest(".pm-tabpanel").getBoundingClientRect();
  const middle = frame.top + frame.height / 3;
  const row = [...scroller.querySelectorAll("[data-paragraph]")].find(
    (one) => one.getBoundingClientRect().bottom > middle,
  );
  return row ? Number(row.dataset.paragraph) : null;
}
