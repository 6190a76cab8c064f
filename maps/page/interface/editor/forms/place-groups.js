/** Groups of fields of a place or section: its names, sorts, status, words, and what it merges with. */

import { columnOf } from "../facts/columns.js";
import { likelySame } from "../facts/worklist.js";
import {
  actButton,
  areaField,
  buttonRow,
  fieldGroup,
  pickField,
  selectField,
  textField,
  tongue,
} from "./fields.js";

const PARTIAL_DATE = { inputmode: "numeric", placeholder: "2025-06-30", maxlength: 10 };

export function names({ ctx, session, acting }, id, row) {
  const { t } = ctx.words;
  return fieldGroup({
    id: "names",
    title: t("edit.names"),
    act: t("edit.rename"),
    fields: [
      ...session.model.languages.map((tag) => {
        const name = columnOf("name", tag);
        return textField({
          name,
          label: t("edit.nameIn", { tag: tongue(ctx, tag) }),
          cell: row[name] || "",
        });
      }),
      "aliases" in row
        ? areaField({ name: "aliases", label: t("edit.aliases"), cell: row.aliases, isList: true })
        : null,
    ].filter(Boolean),
    onsubmit: (after) => session.perform("rename", acting.target(id), { after }),
  });
}

/** Kind, theme and layer: an act each. */
export function sorts({ ctx, session, acting }, id, row) {
  const { t, pick } = ctx.words;
  const options = (rows) => rows.map((one) => ({ value: one.id, label: pick(one.name) }));
  return fieldGroup({
    id: "sorts",
    title: t("edit.sorts"),
    act: t("edit.set"),
    fields: [
      selectField({
        name: "kind",
        label: t("edit.kind"),
        cell: row.kind,
        options: session.vocabulary.kinds.map((value) => ({
          value,
          label: t(`edit.kind.${value}`),
        })),
      }),
      selectField({
        name: "theme",
        label: t("edit.theme"),
        cell: row.theme,
        options: options(ctx.data.themes),
      }),
      selectField({
        name: "layer",
        label: t("edit.layer"),
        cell: row.layer,
        options: options(ctx.data.layers),
      }),
    ],
    async onsubmit(after) {
      if (after.kind)
        await session.perform("kind", acting.target(id), { after: { kind: after.kind } });
      const { theme, layer } = after;
      const word = layer ? "layer" : "theme";
      if (theme || layer)
        await session.perform(word, acting.target(id), {
          after: { ...(theme ? { theme } : {}), ...(layer ? { layer } : {}) },
        });
    },
  });
}

export function status({ ctx, session, acting, suggest }, id, row) {
  const { t } = ctx.words;
  const states = session.vocabulary.statuses.map((value) => ({
    value,
    label: t(`status.${value}`),
  }));
  const field = (name, props) =>
    textField({ name, label: t(`edit.field.${name}`), cell: row[name] || "", props });
  return fieldGroup({
    id: "status",
    title: t("edit.status"),
    act: t("edit.setStatus"),
    fields: [
      selectField({
        name: "status_at",
        label: t("edit.field.status_at"),
        cell: row.status_at,
        options: states,
      }),
      selectField({
        name: "status_now",
        label: t("edit.field.status_now"),
        cell: row.status_now || "",
        options: [{ value: "", label: "–" }, ...states],
      }),
      field("as_of", PARTIAL_DATE),
      pickField({
        name: "status_source",
        label: t("edit.field.status_source"),
        cell: row.status_source || "",
        suggest: suggest.evidence,
      }),
      field("start_date", PARTIAL_DATE),
      field("due", PARTIAL_DATE),
    ],
    onsubmit: (after) => session.perform("status", acting.target(id), { after }),
  });
}

export function words({ ctx, session, acting }, id, row) {
  const { t } = ctx.words;
  const each = (field) =>
    session.model.languages.map((tag) => {
      const name = columnOf(field, tag);
      return areaField({
        name,
        label: t(`edit.${field}In`, { tag: tongue(ctx, tag) }),
        cell: row[name] || "",
      });
    });
  return fieldGroup({
    id: "words",
    title: t("edit.words"),
    act: t("edit.setWords"),
    fields: each("summary"),
    onsubmit: (after) => session.perform("describe", acting.target(id), { after }),
  });
}

export function headline({ ctx, session, acting }, id, row) {
  const { t } = ctx.words;
  return fieldGroup({
    id: "headline",
    title: t("edit.headline"),
    act: t("edit.set"),
    fields: [
      selectField({
        name: "importance",
        label: t("edit.importance"),
        cell: row.importance || "3",
        options: ["1", "2", "3", "4", "5"].map((value) => ({
          value,
          label: t(`edit.importance.${value}`),
        })),
      }),
    ],
    onsubmit: (after) => session.perform("headline", acting.target(id), { after }),
  });
}

/** Two spellings of one place become one. */
export function same({ ctx, acting, suggest }, id, place) {
  const { t, pick } = ctx.words;
  const merge = (places) => acting.merge(id, places);
  const likely = buttonRow();
  const group = fieldGroup({
    id: "merge",
    title: t("edit.merge"),
    act: t("edit.mergeThem"),
    fields: [
      pickField({
        name: "places",
        label: t("edit.mergeWhich"),
        cell: "",
        hint: t("edit.mergeHint", { name: pick(place.name) }),
        isList: true,
        suggest: suggest.places,
      }),
      likely,
    ],
    onsubmit: ({ places }) => merge(places),
  });
  // All names are compared: only for those who look here.
  group.addEventListener("toggle", () => {
    if (!group.open || likely.children.length) return;
    for (const other of likelySame(place, ctx.data.places))
      likely.append(
        actButton(`merge-${other.id}`, t("edit.mergeLikely", { name: pick(other.name) }), () =>
          merge(other.id),
        ),
      );
  });
  return group;
}
