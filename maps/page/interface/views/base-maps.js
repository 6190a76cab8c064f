/** The choice of the base map, the key that one of them needs, and the alignment check. */

import { choice, openDialog } from "../pieces/dialog.js";
import { button, h, replace } from "../pieces/dom.js";
import { keep, recall } from "../state/storage.js";
import { isolate } from "../state/words.js";

/** @param {Context} ctx */
export function openBaseMaps(ctx) {
  const { t, pick } = ctx.words;
  const table = h("div", { "data-alignment": "" });
  const keyField = h("div", {});
  const options = [
    { value: "", label: t("base.inner"), props: { "data-base": "inner" } },
    ...ctx.data.online.map((base) => ({
      value: base.id,
      label: pick(base.name),
      props: { "data-base": base.id },
    })),
  ];
  const draw = () => {
    drawKey(ctx, keyField);
    drawTable(ctx, table);
  };
  openDialog(ctx, {
    id: "base",
    title: t("base.title"),
    body: [
      choice({
        name: "pm-base",
        label: t("base.choose"),
        options,
        value: ctx.store.state.base || "",
        onchange: (value) => {
          ctx.store.set({ base: value || null });
          draw();
        },
      }),
      h("p", { class: "pm-quiet" }, t(ctx.data.online.length ? "base.asksNetwork" : "base.none")),
      keyField,
      h(
        "section",
        {},
        h("h3", {}, t("base.alignment")),
        h("p", { class: "pm-quiet" }, t("base.alignmentIntro")),
        crosses(ctx),
        table,
      ),
      aboutPart(ctx),
    ],
  });
  draw();
}

/** Put the base map of the state under the layers. @param {Context} ctx */
export function applyBase(ctx) {
  const { base } = ctx.store.state;
  const chosen = ctx.data.online.find((one) => one.id === base);
  const key = chosen?.needsKey ? recall(`key.${base}`) : null;
  if (chosen?.needsKey && !key)
    ctx.live.notice("base.needsKey", { base: ctx.words.pick(chosen.name) });
  else ctx.engine.setBase(base, { key });
}

/** @param {Context} ctx */
function drawKey(ctx, place) {
  const { t, pick } = ctx.words;
  const chosen = ctx.data.online.find((one) => one.id === ctx.store.state.base);
  replace(place);
  if (!chosen?.needsKey) return;
  const input = h("input", {
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    "data-base-key": "",
    id: "pm-base-key",
  });
  input.value = recall(`key.${chosen.id}`) || "";
  const use = () => {
    keep(`key.${chosen.id}`, input.value.trim());
    ctx.engine.setBase(chosen.id, { key: input.value.trim() });
  };
  place.append(
    h(
      "div",
      { class: "pm-row" },
      h("label", { for: "pm-base-key" }, t("base.key", { base: pick(chosen.name) })),
      input,
      button({ class: "pm-small", onclick: use }, t("base.useKey")),
    ),
  );
}

/** @param {Context} ctx */
function crosses(ctx) {
  const flip = (event) => {
    ctx.store.set({ crosses: event.target.checked });
    ctx.engine.showControls(event.target.checked);
  };
  return h(
    "label",
    { class: "pm-check" },
    h("input", {
      type: "checkbox",
      checked: ctx.store.state.crosses,
      "data-crosses": "",
      onchange: flip,
    }),
    h("span", {}, ctx.words.t("base.crosses")),
  );
}

/** @param {Context} ctx */
function drawTable(ctx, place) {
  const { t, pick, number } = ctx.words;
  const residuals = new Map((ctx.engine.alignment() || []).map((row) => [row.id, row.residual_m]));
  const shown = (value) =>
    value === null || value === undefined
      ? t("base.unmeasured")
      : t("base.metres", { n: number(value, { maximumFractionDigits: 2 }) });
  const rows = ctx.data.controls.map((row) =>
    h(
      "tr",
      { "data-control": row.id },
      h("th", { scope: "row" }, pick(row.name)),
      h(
        "td",
        {},
        `${number(row.lon, { minimumFractionDigits: 5 })}, ${number(row.lat, { minimumFractionDigits: 5 })}`,
      ),
      h("td", { "data-residual": residuals.get(row.id) ?? "" }, shown(residuals.get(row.id))),
    ),
  );
  if (!rows.length) return replace(place, h("p", { class: "pm-quiet" }, t("base.noControls")));
  replace(
    place,
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["control", "position", "residual"].map((key) =>
            h("th", { scope: "col" }, t(`base.${key}`)),
          ),
        ),
      ),
      h("tbody", {}, rows),
    ),
  );
}

/** @param {Context} ctx */
function aboutPart(ctx) {
  const { t, pick } = ctx.words;
  const rows = Object.values(ctx.data.datasets).map((row) =>
    h("li", {}, `${pick(row.title)} · ${isolate(row.credit)} · ${isolate(row.licence)}`),
  );
  return h("section", {}, h("h3", {}, t("base.sources")), h("ul", { class: "pm-quiet" }, rows));
}
