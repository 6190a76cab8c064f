/** What the text says: figures, statements, and what came of these. */

import { h } from "../../pieces/dom.js";
import { columnOf, keyOf } from "../facts/columns.js";
import { freshId } from "../facts/worklist.js";
import { areaField, fieldGroup, pickField, selectField, textField, tongue } from "./fields.js";
import { paragraphLink } from "./standing.js";

const PARTIAL_DATE = { inputmode: "numeric", placeholder: "2025-06-30", maxlength: 10 };

function headOf(ctx, title, said, n) {
  return h(
    "div",
    { class: "pm-edit-head" },
    h("h3", { tabindex: "-1", id: "pm-edit-name" }, title),
    h("p", { class: "pm-quiet", lang: ctx.words.said }, said),
    h("p", {}, paragraphLink(ctx, n)),
  );
}

const choices = (values, labelOf) => values.map((value) => ({ value, label: labelOf(value) }));

/** @param {*} editor @param {string} id of a fact @returns {Node[]} */
export function figureForm({ ctx, session, suggest }, id) {
  const { t, pick } = ctx.words;
  const row = session.model.row("facts.csv", id);
  const fact = ctx.cat.facts.get(id);
  if (!row || !fact) return [];
  const { units, comparators } = session.vocabulary;
  const matching = (typed) =>
    Object.keys(units)
      .filter((word) => word.includes(typed))
      .slice(0, 20)
      .map((word) => ({ id: word, name: units[word][0] }));
  const field = (name, props = {}) =>
    textField({ name, label: t(`edit.field.${name}`), cell: row[name] || "", props });
  return [
    headOf(ctx, pick(fact.metric), fact.surface, fact.p),
    fieldGroup({
      id: "figure",
      title: t("edit.figure"),
      act: t("edit.setFigure"),
      isOpen: true,
      fields: [
        field("value", { inputmode: "decimal" }),
        pickField({ name: "unit", label: t("edit.field.unit"), cell: row.unit, suggest: matching }),
        selectField({
          name: "comparator",
          label: t("edit.field.comparator"),
          cell: row.comparator,
          options: choices(comparators, (value) => t(`edit.comparator.${value}`)),
        }),
        field("period", { placeholder: "2024 · 2025-06 · 2025/2029" }),
        pickField({
          name: "subject",
          label: t("edit.field.subject"),
          cell: row.subject,
          suggest: suggest.places,
        }),
      ],
      onsubmit: (after) =>
        session.perform(
          "figure",
          { table: "facts.csv", row: id },
          { after: withBase(after, row, units) },
        ),
    }),
    fieldGroup({
      id: "metric",
      title: t("edit.metric"),
      act: t("edit.rename"),
      fields: session.model.languages.map((tag) => {
        const name = columnOf("metric", tag);
        return textField({
          name,
          label: t("edit.nameIn", { tag: tongue(ctx, tag) }),
          cell: row[name] || "",
        });
      }),
      onsubmit: (after) => session.perform("figure", { table: "facts.csv", row: id }, { after }),
    }),
  ];
}

/** A value in a unit that is known says its base value too; another leaves that to the files' program. */
export function withBase(after, row, units) {
  if (!("value" in after) && !("unit" in after)) return after;
  const unit = units[after.unit ?? row.unit];
  const value = Number(after.value ?? row.value);
  if (!unit || !Number.isFinite(value)) return after;
  const base = Number((value * unit[1]).toPrecision(12));
  return { ...after, base_value: String(base), base_unit: unit[0] };
}

/** @param {*} editor @param {string} id of a statement @returns {Node[]} */
export function statementForm(editor, id) {
  const { ctx, session, suggest } = editor;
  const { t, pick } = ctx.words;
  const row = session.model.row("commitments.csv", id);
  const statement = ctx.cat.commitments.get(id);
  if (!row || !statement) return [];
  const kinds = session.vocabulary.statements;
  const field = (name, props = {}) =>
    textField({ name, label: t(`edit.field.${name}`), cell: row[name] || "", props });
  return [
    headOf(ctx, pick(statement.what), statement.dueAsSaid || "", statement.p),
    fieldGroup({
      id: "statement",
      title: t("edit.statement"),
      act: t("edit.setStatement"),
      isOpen: true,
      fields: [
        selectField({
          name: "statement_kind",
          label: t("edit.field.statement_kind"),
          cell: row.statement_kind || statement.kind,
          options: choices(kinds, (value) => t(`edit.statementKind.${value}`)),
        }),
        selectField({
          name: "status_at",
          label: t("edit.field.status_at"),
          cell: row.status_at,
          options: choices(session.vocabulary.statuses, (value) => t(`status.${value}`)),
        }),
        field("due", PARTIAL_DATE),
        field("due_as_said"),
        pickField({
          name: "places",
          label: t("edit.field.places"),
          cell: row.places || row.place,
          hint: t("edit.several"),
          isList: true,
          suggest: suggest.places,
        }),
        ...session.model.languages.map((tag) => {
          const name = columnOf("what", tag);
          return areaField({
            name,
            label: t("edit.whatIn", { tag: tongue(ctx, tag) }),
            cell: row[name] || "",
          });
        }),
      ],
      onsubmit: (after) =>
        session.perform("statement", { table: "commitments.csv", row: id }, { after }),
    }),
    outcomeGroup(editor, id, row.statement_kind || statement.kind),
    evidenceGroup(editor),
  ];
}

function outcomeGroup({ ctx, session, suggest }, id, kind) {
  const { t } = ctx.words;
  const row = session.model.row("outcomes.csv", id) || {};
  const { outcomes, classes, certainties } = session.vocabulary;
  const states = outcomes[kind] || Object.values(outcomes).flat();
  return fieldGroup({
    id: "outcome",
    title: t(row.outcome ? "edit.outcome" : "edit.outcomeNew"),
    act: t("edit.setOutcome"),
    fields: [
      selectField({
        name: "outcome",
        label: t("edit.field.outcome"),
        cell: row.outcome || "",
        options: choices(states, (value) => t(`outcome.${value}`)),
      }),
      textField({
        name: "date",
        label: t("edit.field.date"),
        cell: row.date || "",
        props: PARTIAL_DATE,
      }),
      pickField({
        name: "evidence",
        label: t("edit.field.evidence"),
        cell: row.evidence || "",
        hint: t("edit.several"),
        isList: true,
        suggest: suggest.evidence,
      }),
      selectField({
        name: "evidence_class",
        label: t("edit.field.evidence_class"),
        cell: row.evidence_class || "",
        options: choices(classes, (value) => t(`evidence.${value}`)),
      }),
      selectField({
        name: "confidence",
        label: t("edit.field.confidence"),
        cell: row.confidence || "",
        options: choices(certainties, (value) => t(`certainty.${value}`)),
      }),
      ...session.model.languages.map((tag) => {
        const name = columnOf("note", tag);
        return areaField({
          name,
          label: t("edit.noteIn", { tag: tongue(ctx, tag) }),
          cell: row[name] || "",
        });
      }),
    ],
    onsubmit: (after) => session.perform("outcome", { table: "outcomes.csv", row: id }, { after }),
  });
}

/** A page that is new: its id is made from its publisher, unless one is given. */
function evidenceGroup({ ctx, session }) {
  const { t } = ctx.words;
  const isTaken = (one) => Boolean(session.model.row("evidence.csv", one));
  const each = (field) =>
    session.model.languages.map((tag) =>
      textField({
        name: columnOf(field, tag),
        label: t(`edit.${field}In`, { tag: tongue(ctx, tag) }),
        cell: "",
      }),
    );
  return fieldGroup({
    id: "evidence",
    title: t("edit.evidenceNew"),
    act: t("edit.addEvidence"),
    fields: [
      textField({ name: "id", label: t("edit.field.id"), cell: "", hint: t("edit.idHint") }),
      ...each("publisher"),
      ...each("title"),
      textField({ name: "date", label: t("edit.field.date"), cell: "", props: PARTIAL_DATE }),
      selectField({
        name: "evidence_class",
        label: t("edit.field.evidence_class"),
        cell: "",
        options: choices(session.vocabulary.classes, (value) => t(`evidence.${value}`)),
      }),
      textField({
        name: "address",
        label: t("edit.field.address"),
        cell: "",
        props: { inputmode: "url" },
      }),
    ],
    onsubmit({ id, ...after }) {
      const words = Object.values(after).find((value) => /[a-z]/i.test(value)) || "page";
      const key = id || freshId(words, isTaken);
      session.perform("evidence", { table: "evidence.csv", row: key }, { after });
    },
  });
}

/** @returns {string[]} in the order of the file */
export function chapterIds(session) {
  return session.model.table("chapters.csv").rows.map((row) => keyOf("chapters.csv", row));
}
