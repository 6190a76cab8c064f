/** The search field and its results: a list box under it; nothing else is hidden. */

import { factLine } from "../pieces/counted.js";
import { fill, h, replace } from "../pieces/dom.js";
import { isSilent, placeSwatch, statusChip } from "../pieces/parts.js";
import { paragraphLabel } from "../state/documents.js";
import { FILTER_KEYS, statusOf } from "../state/filters.js";
import { outcomeOf } from "../state/outcomes.js";
import { learnScripts, makeIndex } from "../state/search-index.js";
import { isNarrow } from "./layout.js";

const MOST = 40;

/** @param {Context} ctx */
export function makeSearch(ctx) {
  /** @type {ReturnType<typeof makeIndex>|null} */
  let index = null;
  // Made at the first search: the map's first view does not wait for it.
  const look = (words) => {
    const { tables } = ctx.words;
    index ??= makeIndex(ctx.cat, learnScripts(ctx.data, pairWords(tables)), synonymsOf(tables));
    return index.search(words);
  };
  const input = h("input", {
    type: "search",
    "data-search": "",
    "data-key": "search",
    id: "pm-search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "pm-results",
  });
  const list = h("ul", { id: "pm-results", class: "pm-results", role: "listbox", hidden: true });
  const note = h("p", { class: "pm-quiet pm-search-note", hidden: true });
  const element = h(
    "div",
    { class: "pm-search", role: "search" },
    input,
    h("div", { class: "pm-found" }, list, note),
  );
  const box = { ctx, look, input, list, note, at: -1 };
  input.addEventListener("input", () => show(box));
  input.addEventListener("focus", () => {
    if (isNarrow()) ctx.store.set({ pane: "full" });
    show(box);
  });
  input.addEventListener("keydown", (event) => onKey(box, event));
  element.addEventListener(
    "focusout",
    (event) => element.contains(/** @type {Node|null} */ (event.relatedTarget)) || hide(box),
  );
  return {
    element,
    input,
    keys: FILTER_KEYS,
    build() {
      input.placeholder = ctx.words.t("search.placeholder");
      input.setAttribute("aria-label", ctx.words.t("search.title"));
      list.setAttribute("aria-label", ctx.words.t("search.results"));
      if (!list.hidden) show(box);
    },
    update: () => list.hidden || show(box),
  };
}

/** What residents ask for, each in the words of all languages; what says the same stands together. */
const TOPICS = [
  "nursery",
  "school",
  "university",
  "hospital",
  "shop",
  "metro",
  "road",
  "home",
  "park",
  "elderly",
  "power",
  "culture",
  "work",
];

function synonymsOf(tables) {
  return TOPICS.map((topic) =>
    Object.values(tables).flatMap((table) => table[`search.same.${topic}`].split(/[,，、]\s*/)),
  );
}

/** Return the interface's words as pairs of scripts. */
function pairWords(tables) {
  return Object.keys(tables["zh-Hans"]).map((key) => ({
    "zh-Hans": tables["zh-Hans"][key],
    "zh-Hant": tables["zh-Hant"][key],
  }));
}

function show(box) {
  const { ctx, look, input, list, note } = box;
  const { t } = ctx.words;
  if (!input.value.trim()) return hide(box);
  const filter = ctx.filter();
  const all = look(input.value);
  const isTold = ({ kind, id }) =>
    kind !== "statement" || outcomeOf(ctx.cat.commitments.get(id), filter.time) !== null;
  const found = all.filter(
    (hit) =>
      isTold(hit) &&
      (!hit.place || !ctx.cat.places.has(hit.place) || filter.place(ctx.cat.places.get(hit.place))),
  );
  replace(
    list,
    found.slice(0, MOST).map((hit, at) => option(box, hit, at)),
  );
  list.hidden = !found.length;
  const left = all.length - found.length;
  const text = found.length ? t("search.count", { n: found.length }) : t("search.none");
  note.textContent = left ? `${text} ${t("search.filtered", { n: left })}` : text;
  note.hidden = false;
  input.setAttribute("aria-expanded", String(Boolean(found.length)));
  box.at = -1;
  input.removeAttribute("aria-activedescendant");
  ctx.live.say(note.textContent);
}

function hide({ list, note, input }) {
  list.hidden = true;
  note.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function option(box, hit, at) {
  const row = h("li", {
    role: "option",
    id: `pm-result-${at}`,
    "aria-selected": "false",
    class: "pm-result",
    "data-result": hit.kind === "statement" ? hit.id : hit.place || hit.id,
    "data-kind": hit.kind,
  });
  row.addEventListener("pointerdown", (event) => event.preventDefault());
  row.addEventListener("click", () => choose(box, hit));
  return fill(row, [contents(box.ctx, hit)]);
}

/** @param {Context} ctx */
function contents(ctx, hit) {
  const { pick, t } = ctx.words;
  if (hit.kind === "paragraph") {
    const row = ctx.data.paragraphs.find(({ n }) => String(n) === hit.id);
    if (!row) return [];
    return [
      h(
        "span",
        { class: "pm-result-name" },
        t("paragraph.long", { n: paragraphLabel(ctx.data, row.n) }),
      ),
      h("span", { class: "pm-quiet pm-result-sub" }, pick(row.gist)),
    ];
  }
  const place = ctx.cat.places.get(hit.place);
  if (hit.kind === "statement") {
    const row = ctx.cat.commitments.get(hit.id);
    const state = outcomeOf(row, ctx.filter().time);
    return [
      ctx.engine.swatch({ form: "outcome", outcome: state, size: 20 }),
      h("span", { class: "pm-result-name" }, pick(row.what)),
      h(
        "span",
        { class: "pm-quiet pm-result-sub" },
        subline([place && pick(place.name), t(`outcome.${state}`)]),
      ),
    ];
  }
  if (hit.kind === "fact") {
    const fact = ctx.cat.facts.get(hit.id);
    return [
      h("span", { class: "pm-result-name" }, factLine(ctx, fact)),
      h("span", { class: "pm-quiet pm-result-sub" }, place ? pick(place.name) : ""),
    ];
  }
  const theme = ctx.cat.themes.get(place.theme);
  return [
    placeSwatch(ctx, place, 20),
    h("span", { class: "pm-result-name" }, pick(place.name)),
    h(
      "span",
      { class: "pm-quiet pm-result-sub" },
      subline([
        theme && pick(theme.name),
        isSilent(ctx, place, statusOf(place)) ? null : statusChip(ctx, place, statusOf(place)),
        ctx.cat.isLocated(place) ? null : t("placed.unlocated"),
      ]),
    ),
  ];
}

/** Join what there is with dots; none hangs before or behind. */
function subline(parts) {
  return parts.filter(Boolean).flatMap((part, at) => (at ? [" · ", part] : [part]));
}

function choose(box, hit) {
  hide(box);
  const { actions, cat, data } = box.ctx;
  if (hit.kind === "paragraph") actions.read(Number(hit.id));
  else if (hit.kind === "statement") actions.openStatement(hit.id);
  else if (hit.place === data.dossier.region && hit.kind === "fact") actions.district();
  else if (cat.places.has(hit.place)) actions.open(hit.place);
}

function onKey(box, event) {
  const rows = [...box.list.children];
  if (event.key === "Escape") {
    if (box.list.hidden && box.note.hidden) box.input.value = "";
    else event.stopPropagation();
    hide(box);
    return;
  }
  if (event.key === "Enter") {
    const row = rows[box.at] || rows[0];
    if (row && !box.list.hidden) row.click();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !rows.length) return;
  event.preventDefault();
  box.at = (box.at + step + rows.length + (box.at < 0 && step < 0 ? 1 : 0)) % rows.length;
  for (const [at, row] of rows.entries()) row.setAttribute("aria-selected", String(at === box.at));
  box.input.setAttribute("aria-activedescendant", rows[box.at].id);
  rows[box.at].scrollIntoView({ block: "nearest" });
}
