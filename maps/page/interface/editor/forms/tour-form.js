/** The tour: the order of its chapters, and what each shows. */

import { button, glyph, h } from "../../pieces/dom.js";
import { ICONS } from "../../pieces/icons.js";
import { columnOf } from "../facts/columns.js";
import { areaField, fieldGroup, pickField, textField, tongue } from "./fields.js";
import { chapterIds } from "./said-forms.js";

/** @param {*} editor @returns {Node[]} */
export function tourList(editor) {
  const { ctx, session } = editor;
  const { t, pick } = ctx.words;
  const ids = chapterIds(session);
  if (!ids.length) return [h("p", { class: "pm-empty" }, t("edit.noTour"))];
  const move = (at, step) => {
    const order = [...ids];
    order.splice(at + step, 0, ...order.splice(at, 1));
    session.perform(
      "tour",
      { table: "chapters.csv", row: null },
      { after: { order: order.join("|") } },
    );
  };
  const rows = ids.map((id, at) => {
    const chapter = ctx.data.chapters.find((one) => one.id === id);
    const name = chapter ? pick(chapter.title) : id;
    const mover = (key, step, isOff) =>
      button(
        {
          class: "pm-icon",
          "data-act": `${key}-${id}`,
          "data-key": `${key}-${id}`,
          disabled: isOff,
          "aria-label": t(`edit.${key}`, { name }),
          onclick: () => move(at, step),
        },
        glyph(ICONS[key], 16),
      );
    return h(
      "li",
      { class: "pm-edit-chapter" },
      h(
        "div",
        { class: "pm-row" },
        mover("up", -1, at === 0),
        mover("down", 1, at === ids.length - 1),
        h("span", {}, `${at + 1}. ${name}`),
      ),
      chapterGroup(editor, id, name),
    );
  });
  return [
    h("p", { class: "pm-quiet" }, t("edit.tourIntro")),
    h("ol", { class: "pm-edit-list" }, rows),
  ];
}

function chapterGroup({ ctx, session, suggest }, id, name) {
  const { t } = ctx.words;
  const row = session.model.row("chapters.csv", id);
  return fieldGroup({
    id: `chapter-${id}`,
    title: t("edit.chapter", { name }),
    act: t("edit.setChapter"),
    fields: [
      pickField({
        name: "places",
        label: t("edit.field.places"),
        cell: row.places || "",
        hint: t("edit.several"),
        isList: true,
        suggest: suggest.places,
      }),
      ...session.model.languages.flatMap((tag) => [
        textField({
          name: columnOf("title", tag),
          label: t("edit.titleIn", { tag: tongue(ctx, tag) }),
          cell: row[columnOf("title", tag)] || "",
        }),
        areaField({
          name: columnOf("words", tag),
          label: t("edit.wordsIn", { tag: tongue(ctx, tag) }),
          cell: row[columnOf("words", tag)] || "",
        }),
      ]),
    ],
    onsubmit: (after) => session.perform("tour", { table: "chapters.csv", row: id }, { after }),
  });
}
