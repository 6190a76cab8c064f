/** What the editor asks for: who one is, how something was placed, why something is rejected. */

import { openDialog } from "../../pieces/dialog.js";
import { button, h } from "../../pieces/dom.js";
import { keep, recall } from "../../state/storage.js";
import { columnOf } from "../facts/columns.js";
import { baseMap } from "../facts/seeing.js";
import { areaField, changedCells, selectField, textField, tongue } from "./fields.js";
import { CERTAINTIES, madeReason } from "./sureness.js";

/**
 * Ask with a form in a dialog.
 * @param {Context} ctx
 * @param {{id: string, title: string, body: Node[], act: string,
 *   read: (form: HTMLFormElement) => *}} given `read` gives the answer, or null if something is
 *   missing
 * @returns {Promise<*>} null if the dialog is closed
 */
export function ask(ctx, { id, title, body, act, read }) {
  return new Promise((resolve) => {
    let answer = null;
    const submit = h("button", { type: "submit", class: "pm-primary", "data-ok": "" }, act);
    const cancel = button(
      { class: "pm-small", onclick: () => dialog.close() },
      ctx.words.t("edit.cancel"),
    );
    const form = h(
      "form",
      { class: "pm-edit-form", novalidate: true },
      body,
      h("div", { class: "pm-edit-buttons" }, submit, cancel),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer = read(form);
      if (answer !== null) dialog.close();
    });
    const dialog = openDialog(ctx, { id, title, body: [form] });
    dialog.addEventListener("close", () => resolve(answer));
    /** @type {HTMLElement|null} */
    const first =
      form.querySelector("[data-first]") || form.querySelector("input, textarea, select");
    first?.focus();
    if (first instanceof HTMLInputElement) first.select(); // what is typed takes its place
  });
}

/** Say what is missing beside its field. */
function refuse(form, name, words) {
  const control = form.querySelector(`[data-field="${name}"]`);
  control.setCustomValidity(words);
  control.setAttribute("aria-invalid", "true");
  control.reportValidity();
  control.addEventListener("input", () => control.setCustomValidity(""), { once: true });
  control.focus();
  return null;
}

/** @param {Node|null|undefined} one @returns {one is Node} */
const isThere = (one) => Boolean(one);

const valueIn = (form, name) => form.querySelector(`[data-field="${name}"]`)?.value.trim() ?? "";

/** @param {Context} ctx @returns {Promise<string>} initials, or "" */
export async function askInitials(ctx) {
  const { t } = ctx.words;
  const field = textField({
    name: "by",
    label: t("edit.by"),
    cell: recall("initials") || "",
    hint: t("edit.byHint"),
    props: { maxlength: 40, "data-first": "" },
  });
  const answer = await ask(ctx, {
    id: "initials",
    title: t("edit.who"),
    body: [field],
    act: t("edit.ok"),
    read: (form) => valueIn(form, "by") || refuse(form, "by", t("edit.needed")),
  });
  return answer || "";
}

/**
 * Ask why.
 * @param {Context} ctx
 * @param {{title: string, choices?: string[], told?: Node}} given `choices` are reasons to begin
 *   with, `told` what it will come to
 * @returns {Promise<string|null>}
 */
export function askWhy(ctx, { title, choices = [], told }) {
  const { t } = ctx.words;
  const field = textField({
    name: "why",
    label: t("edit.why"),
    cell: "",
    props: { "data-first": "" },
  });
  const input = /** @type {HTMLInputElement} */ (field.querySelector("input"));
  const ready = choices.map((words) =>
    button(
      {
        class: "pm-small",
        "data-reason": "",
        onclick: () => {
          input.value = words;
          input.focus();
        },
      },
      words,
    ),
  );
  return ask(ctx, {
    id: "why",
    title,
    body: [told, field, h("div", { class: "pm-edit-buttons" }, ready)].filter(isThere),
    act: t("edit.ok"),
    read: (form) => valueIn(form, "why") || refuse(form, "why", t("edit.needed")),
  });
}

/**
 * Ask how a position was found: nothing is placed without a source.
 * @param {Context} ctx
 * @param {import("../keeping/session.js").Session} session
 * @param {{name: string, row: Record<string, string>|null, geometry: *, radius: number,
 *   from: string, isTyped: boolean}} given `radius` in metres and `from`, the key of the words that
 *   say where it comes from; `isTyped` if nobody saw the position on the map
 * @returns {Promise<{after: Record<string, *>, source: string}|null>} the fields of placing
 */
export function askPlacing(ctx, session, { name, row, geometry, radius, from, isTyped }) {
  const { t, pick } = ctx.words;
  const how = row?.placed && row.placed !== "unlocated" ? row.placed : "approximate";
  const base = isTyped ? null : baseMap(ctx);
  const online = ctx.data.online.find((one) => one.id === base?.id);
  const baseName = online ? pick(online.name) : t("base.inner");
  const datasets = Object.entries(session.state.datasets).filter(([, one]) => one.own);
  const source = textField({
    name: "source",
    label: t("edit.source"),
    cell: recall("source") || "",
    hint: t("edit.sourceHint"),
    props: { "data-first": "" },
  });
  const body = [
    selectField({
      name: "placed",
      label: t("edit.how"),
      cell: how,
      options: ["measured", "approximate", "indicative"].map((value) => ({
        value,
        label: t(`edit.placed.${value}`),
      })),
    }),
    textField({
      name: "coordinateUncertaintyInMeters",
      label: t("edit.radius"),
      cell: String(radius),
      hint: from ? t(from) : "",
      props: { inputmode: "decimal" },
    }),
    source,
    session.by
      ? null
      : textField({ name: "by", label: t("edit.by"), cell: "", hint: t("edit.byHint") }),
    selectField({
      name: "geo_source",
      label: t("edit.dataset"),
      cell: "",
      options: [
        { value: "", label: t("edit.datasetAuto") },
        ...datasets.map(([id, one]) => ({ value: id, label: `${pick(one.title)} (${id})` })),
      ],
    }),
    h(
      "p",
      { class: "pm-quiet", "data-base-on": isTyped ? "typed" : base?.id || "inner" },
      isTyped
        ? t("edit.typedAt", { position: geometry.coordinates.join(", ") })
        : t("edit.onBase", { base: baseName }),
    ),
    base && base.datum !== "wgs84"
      ? h("p", { class: "pm-box", "data-shifted": "" }, t("edit.shifted"))
      : null,
    h("p", { class: "pm-quiet" }, t("edit.whyOpen")),
    h(
      "details",
      { class: "pm-edit-group" },
      h("summary", {}, t("edit.whyTitle")),
      session.model.languages.map((tag) =>
        areaField({ name: columnOf("why", tag), label: tongue(ctx, tag), cell: "" }),
      ),
    ),
  ];
  return ask(ctx, {
    id: "placing",
    title: t("edit.placing", { name }),
    body: body.filter((one) => one !== null),
    act: t("edit.placeIt"),
    read: (form) => readPlacing(form, { session, t, geometry, isTyped, tables: ctx.words.tables }),
  });
}

function readPlacing(form, { session, t, geometry, isTyped, tables }) {
  const source = valueIn(form, "source");
  if (!source) return refuse(form, "source", t("edit.needed"));
  if (!session.by) {
    const by = valueIn(form, "by");
    if (!by) return refuse(form, "by", t("edit.needed"));
    session.setInitials(by);
  }
  const radius = Number(valueIn(form, "coordinateUncertaintyInMeters"));
  if (!(radius > 0)) return refuse(form, "coordinateUncertaintyInMeters", t("edit.radiusWrong"));
  keep("source", source);
  const placed = valueIn(form, "placed");
  const dataset = valueIn(form, "geo_source");
  const why = Object.fromEntries(
    session.model.languages.map((tag) => {
      const typed = changedCells(form)[columnOf("why", tag)];
      return [
        columnOf("why", tag),
        typed || madeReason(tables, tag, { by: session.by, source, isTyped }),
      ];
    }),
  );
  return {
    source,
    after: {
      position: geometry,
      placed,
      coordinateUncertaintyInMeters: String(radius),
      certainty: CERTAINTIES[placed] || "uncertain",
      ...(dataset ? { geo_source: dataset } : {}),
      ...why,
    },
  };
}
