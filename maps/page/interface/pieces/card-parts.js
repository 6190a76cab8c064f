/** The parts of a card: sections, figures, promises, said and found, mentions, neighbours, sources. */

import { paragraphLabel } from "../state/documents.js";
import { statusOf } from "../state/filters.js";
import { button, glyph, h, outward } from "./dom.js";
import { evidenceLinks } from "./evidence.js";
import { ICONS } from "./icons.js";
import { documentOf, paragraphButton, placeButton, statusChip } from "./parts.js";
import { neighboursOf } from "./space.js";
import { byWeight, factItem, statementItem } from "./statements.js";

const NEAR_M = 1000;

function part(ctx, key, ...children) {
  return h(
    "section",
    { class: "pm-part", "data-part": key },
    h("h3", {}, ctx.words.t(`card.${key}`)),
    ...children,
  );
}

/** Return the parts of a line with the status and the dates of each, or null. */
export function sectionsPart(ctx, place) {
  const sections = ctx.cat.sectionsOf(place.id);
  if (!sections.length) return null;
  const { t, pick, date } = ctx.words;
  const rows = sections.map((row) =>
    h(
      "li",
      {},
      h("strong", {}, pick(row.name)),
      h(
        "span",
        { class: "pm-quiet" },
        statusChip(ctx, statusOf(row)),
        row.start
          ? ` · ${t("card.opened", { date: date(row.start) })}`
          : row.due
            ? ` · ${t("card.dueOn", { date: date(row.due) })}`
            : "",
        ` · ${t(`placed.${row.placed}`)}`,
      ),
    ),
  );
  return part(ctx, "sections", h("ul", { class: "pm-sections" }, rows));
}

/** Return the place's figures, or null. */
export function factsPart(ctx, place) {
  const facts = byWeight(ctx.cat.factsOf(place.id));
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

/** Return the place's promises with their outcomes, or null. */
export function promisesPart(ctx, place) {
  const rows = ctx.cat.commitmentsOf(place.id);
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

/** Return what was said and what was found elsewhere, side by side, or null. */
export function saidPart(ctx, place) {
  const rows = ctx.cat.discrepanciesOf(place.id);
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

/** Return the paragraphs that name the place, and steps from mention to mention. */
export function mentionsPart(ctx, place) {
  const rows = ctx.cat.mentionsOf(place.id);
  if (!place.paragraphs.length && !rows.length)
    return part(ctx, "mentions", h("p", { class: "pm-quiet" }, ctx.words.t("card.notNamed")));
  const links = place.paragraphs.map((n) => paragraphButton(ctx, n));
  return part(
    ctx,
    "mentions",
    h("p", { class: "pm-paragraphs" }, links),
    rows.length ? stepper(ctx, rows) : null,
  );
}

function stepper(ctx, rows) {
  const { t } = ctx.words;
  let at = Math.max(
    rows.findIndex((row) => row.s === ctx.store.state.mention),
    -1,
  );
  const label = h("span", { "data-mention-at": "" });
  const say = () =>
    (label.textContent =
      at < 0
        ? t("card.mentionCount", { n: rows.length })
        : t("card.mentionAt", {
            at: at + 1,
            n: rows.length,
            p: paragraphLabel(ctx.data, rows[at].p),
          }));
  const step = (by) => {
    at = at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;
    say();
    ctx.actions.readMention(rows[at]);
  };
  say();
  return h(
    "div",
    { class: "pm-row pm-stepper" },
    button(
      {
        class: "pm-icon",
        "data-key": "mention-back",
        "data-mention-step": "back",
        "aria-label": t("card.mentionBack"),
        onclick: () => step(-1),
      },
      glyph(ICONS.left, 16),
    ),
    label,
    button(
      {
        class: "pm-icon",
        "data-key": "mention-next",
        "data-mention-step": "next",
        "aria-label": t("card.mentionNext"),
        onclick: () => step(1),
      },
      glyph(ICONS.right, 16),
    ),
  );
}

/** Return what the place lies in, what it has in it, and lines and stations, or null. */
export function relationsPart(ctx, place) {
  const find = (ids) => ids.map((id) => ctx.cat.places.get(id)).filter(Boolean);
  const rows = [
    ["within", find(place.within ? [place.within] : [])],
    ["members", find(place.members)],
    ["lines", find(place.lines)],
    ["stations", ctx.data.places.filter((other) => other.lines.includes(place.id))],
  ].filter(([, places]) => places.length);
  if (!rows.length) return null;
  return part(
    ctx,
    "relations",
    h(
      "dl",
      {},
      rows.map(([key, places]) =>
        h(
          "div",
          {},
          h("dt", {}, ctx.words.t(`card.${key}`)),
          h(
            "dd",
            {},
            places.map((other) => placeButton(ctx, other)),
          ),
        ),
      ),
    ),
  );
}

/** Return the places within a kilometre with their distances, or null. */
export function neighboursPart(ctx, place) {
  const near = neighboursOf(ctx.data.places, place, NEAR_M);
  if (!near.length) return null;
  const { t, length } = ctx.words;
  const rows = near.map(({ place: other, metres }) => {
    const rough = (place.radius || 0) + (other.radius || 0) > 100;
    return h(
      "li",
      {},
      placeButton(ctx, other, rough ? t("card.about", { value: length(metres) }) : length(metres)),
    );
  });
  return part(ctx, "neighbours", h("ul", { class: "pm-near" }, rows));
}

/** Return how the place, or each of its sections, was placed and how precisely; the rest is folded. */
export function placedPart(ctx, place) {
  const sections = ctx.cat.sectionsOf(place.id);
  const rows = sections.length ? sections : [place];
  return part(
    ctx,
    "placed",
    sections.length ? null : h("p", {}, ...placedLine(ctx, place)),
    h(
      "details",
      { class: "pm-how", "data-how": "" },
      h("summary", { "data-key": "how" }, ctx.words.t("placed.how")),
      rows.map((row) => placedRow(ctx, row, sections.length > 0)),
    ),
  );
}

function placedLine(ctx, row) {
  const { t, length } = ctx.words;
  return [
    h("strong", {}, t(`placed.${row.placed}`)),
    row.radius ? ` · ${t("placed.radius", { radius: length(row.radius) })}` : "",
    row.certainty ? ` · ${t(`certainty.${row.certainty}`)}` : "",
  ];
}

/** Return the position of what has one spot; what is coarser or longer has none to copy. */
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
          row.geoId ? ` · ${row.geoId}` : "",
          ` · ${t("placed.retrieved", { date: date(source.retrieved) })}`,
          ` · ${source.licence}`,
          source.licenceVerified ? "" : ` (${t("placed.licenceUnverified")})`,
          ` · ${source.credit}`,
        )
      : null,
  );
}
