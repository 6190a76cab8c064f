/** What `check` finds, and acts that were refused: each with the way to its place. */

import { h } from "../../pieces/dom.js";
import { actButton, buttonRow } from "./fields.js";

/** @param {*} editor @returns {Node[]} */
export function problemList(editor) {
  const { ctx, session } = editor;
  const { t } = ctx.words;
  if (!session.problems.length && !session.drafts.length)
    return [
      h("p", { class: "pm-empty" }, t(session.state.served ? "edit.noProblems" : "edit.noCheck")),
    ];
  return [
    h("ul", { class: "pm-edit-list" }, [
      ...session.drafts.map((draft) => draftRow(editor, draft)),
      ...session.problems.map((problem) => problemRow(editor, problem)),
    ]),
  ];
}

function problemRow(editor, { file, line, row, field, value, right, place }) {
  const { acting, ctx } = editor;
  const { t } = ctx.words;
  const where = [file, line && t("edit.line", { n: line }), row, field].filter(Boolean).join(" · ");
  return h(
    "li",
    { class: "pm-box", "data-problem": field || "" },
    h("p", { class: "pm-quiet" }, where),
    h("p", {}, value ? `${value}: ${right}` : right),
    place
      ? buttonRow(actButton(`go-${place}`, acting.nameOf(place), () => editor.goTo(place)))
      : null,
  );
}

/** An act that the files did not take: why, and what now. */
function draftRow(editor, draft) {
  const { act, problems = [], conflicts = [], error = "" } = draft;
  const { acting, ctx, session } = editor;
  const { t } = ctx.words;
  const row = act.target.row;
  return h(
    "li",
    { class: "pm-box pm-edit-draft", "data-draft": act.id },
    h(
      "p",
      {},
      h(
        "b",
        {},
        t("edit.draft", { act: t(`edit.act.${act.act}`), name: row ? acting.nameOf(row) : "" }),
      ),
    ),
    error && !problems.length && !conflicts.length ? h("p", {}, error) : null,
    problems.map((one) => h("p", {}, lineOf(one))),
    conflicts.map((one) =>
      h(
        "p",
        {},
        t("edit.conflict", {
          field: one.field,
          saw: shown(one.saw),
          now: shown(one.now),
          wanted: shown(one.wanted),
        }),
      ),
    ),
    buttonRow(
      row && ctx.cat.placeOf(row)
        ? actButton(`go-${row}`, acting.nameOf(row), () => editor.goTo(row))
        : null,
      actButton("again", t("edit.again"), () => editor.tryAgain(draft)),
      actButton("drop", t("edit.drop"), () => session.dropDraft(act.id)),
    ),
  );
}

/** A problem in one line; a draft that was kept has it so already. */
function lineOf(problem) {
  if (typeof problem === "string") return problem;
  const { field, value, right } = problem;
  return `${field ? `${field}: ` : ""}${value ? `${value}: ` : ""}${right}`;
}

function shown(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
