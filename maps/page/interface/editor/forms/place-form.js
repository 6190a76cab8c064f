/** All that can be corrected about the place (or section) that is open. */

import { h } from "../../pieces/dom.js";
import { goesOn, setGoesOn } from "../keeping/habits.js";
import { actButton, buttonRow, fieldGroup } from "./fields.js";
import { headline, names, same, sorts, status, words } from "./place-groups.js";
import { positionField } from "./position-field.js";
import { reviewMark, standing } from "./standing.js";
import { sureness } from "./sureness.js";

/**
 * @param {*} editor ctx, session, acting, suggest
 * @param {string} id of a place or section
 * @returns {Node[]}
 */
export function placeForm(editor, id) {
  const { ctx, acting } = editor;
  const row = acting.rowOf(id);
  if (!row) return [];
  const place = ctx.cat.places.get(id);
  const line = ctx.cat.sections.get(id)?.line;
  return [
    head(editor, id, row),
    standing(editor, id, row, place),
    decide(editor, id, row, place),
    where(editor, id, row),
    sureness(editor, id, row),
    names(editor, id, row),
    place ? sorts(editor, id, row) : null,
    status(editor, id, row),
    place ? words(editor, id, row) : null,
    place ? headline(editor, id, row) : null,
    place ? same(editor, id, place) : null,
    place ? parts(editor, place) : null,
    line ? back(editor, line) : null,
    place ? said(editor, place) : null,
  ].filter((node) => node !== null);

  /** The line of a section. */
  function back(_, lineId) {
    return buttonRow(
      actButton("line", ctx.words.t("edit.toLine", { name: acting.nameOf(lineId) }), () =>
        editor.openSection(null),
      ),
    );
  }
}

function head({ ctx, acting }, id, row) {
  return h(
    "div",
    { class: "pm-edit-head" },
    h("h3", { tabindex: "-1", id: "pm-edit-name" }, acting.nameOf(id)),
    h("p", { class: "pm-quiet" }, reviewMark(ctx, row.reviewed !== "false"), ` ${id}`),
  );
}

function decide({ ctx, acting }, id, row, place) {
  const { t } = ctx.words;
  const isOpen = row.reviewed === "false";
  const goOn = h("input", {
    type: "checkbox",
    "data-go-on": "",
    "data-key": "go-on",
    checked: goesOn(),
    onchange: (event) => setGoesOn(event.target.checked),
  });
  return h(
    "div",
    { class: "pm-edit-part pm-edit-decide" },
    buttonRow(
      actButton("accept", t("edit.accept"), () => acting.accept(id), {
        class: isOpen ? "pm-small is-wanted" : "pm-small",
        "aria-keyshortcuts": "a",
      }),
      place
        ? actButton("reject", t("edit.reject"), () => acting.reject(id), {
            "aria-keyshortcuts": "x",
          })
        : null,
      actButton("next", t("edit.next"), () => acting.next(), { "aria-keyshortcuts": "n" }),
    ),
    place && isOpen ? h("label", { class: "pm-check" }, goOn, h("span", {}, t("edit.goOn"))) : null,
  );
}

/** Where it is: by a click, a drag, a drawing, or typed. */
function where({ ctx, session, acting }, id, row) {
  const { t } = ctx.words;
  const geometry = session.geometryOf(id);
  const isLine = ["line", "road"].includes(row.kind) || Boolean(row.line);
  const point = geometry?.type === "Point" ? geometry.coordinates.join(", ") : "";
  const typed = fieldGroup({
    id: "position",
    title: t("edit.typePosition"),
    act: t("edit.placeThere"),
    fields: [positionField(ctx, session.state.bounds, point)],
    onsubmit: ({ position }) => acting.placeAt(id, position),
  });
  const tool = (key, run, keys) =>
    actButton(key, t(`edit.${key}`), run, { "aria-keyshortcuts": keys });
  return h(
    "section",
    { class: "pm-edit-part" },
    h("h4", {}, t("edit.where")),
    buttonRow(
      isLine ? null : tool("place", () => acting.place(id), "p"),
      point ? tool("drag", () => acting.drag(id), "r") : null,
      isLine ? tool("drawLine", () => acting.draw(id, "line"), "o") : null,
      isLine ? null : tool("drawOutline", () => acting.draw(id, "outline"), "o"),
      geometry && !point ? tool("adjust", () => acting.adjust(id), "v") : null,
      geometry?.type === "LineString" ? tool("split", () => acting.split(id), "s") : null,
      geometry ? tool("unplace", () => acting.unplace(id), "u") : null,
    ),
    isLine ? null : typed,
  );
}

/** The sections of a line. */
function parts(editor, place) {
  const { ctx, acting } = editor;
  if (!place.sections.length) return null;
  return h(
    "section",
    { class: "pm-edit-part" },
    h("h4", {}, ctx.words.t("edit.sections")),
    buttonRow(
      ...place.sections.map((id) =>
        actButton(`section-${id}`, acting.nameOf(id), () => editor.openSection(id)),
      ),
    ),
  );
}

/** Its figures and statements, to be corrected. */
function said(editor, place) {
  const { ctx } = editor;
  const { t, pick } = ctx.words;
  const facts = ctx.cat.factsOf(place.id);
  const statements = ctx.cat.commitmentsOf(place.id);
  if (!facts.length && !statements.length) return null;
  return h(
    "section",
    { class: "pm-edit-part" },
    h("h4", {}, t("edit.saidOfIt")),
    buttonRow(
      ...facts.map((fact) =>
        actButton(`fact-${fact.id}`, `${pick(fact.metric)}: ${fact.surface}`, () =>
          editor.openThing("figures", fact.id),
        ),
      ),
      ...statements.map((row) =>
        actButton(`statement-${row.id}`, pick(row.what), () =>
          editor.openThing("statements", row.id),
        ),
      ),
    ),
  );
}
