/**
 * Printing: the sheet is drawn anew for the paper, as SVG, so that the browser's own print gives
 * the same as our button.
 */

import { choice, openDialog } from "../pieces/dialog.js";
import { button, glyph, h, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { makeSheet, tilesLine } from "./sheet.js";
import { makeTables } from "./sheet-tables.js";

const PAPERS = ["a4-across", "a4-upright", "a3-across", "a3-upright"];

/** @param {Context} ctx */
export function makePrinting(ctx) {
  const sheet = h("div", { class: "pm-sheet", "data-print-sheet": "" });
  const printing = { ctx, sheet, paper: PAPERS[0], tables: false };
  window.addEventListener("beforeprint", () => prepare(printing));
  window.addEventListener("afterprint", () => restore(printing));
  return { sheet, open: () => openPrint(printing) };
}

function openPrint(printing) {
  const { ctx } = printing;
  const { t } = ctx.words;
  const dialog = openDialog(ctx, {
    id: "print",
    title: t("print.title"),
    body: [
      h("p", {}, t("print.intro")),
      choice({
        name: "pm-paper",
        label: t("print.paper"),
        options: PAPERS.map((value) => ({ value, label: t(`print.${value}`) })),
        value: printing.paper,
        onchange: (value) => (printing.paper = value),
      }),
      tablesSwitch(printing),
      h("p", { class: "pm-quiet", "data-print-tiles": "" }, tilesLine(ctx)),
    ],
    actions: [
      button(
        {
          class: "pm-primary",
          "data-print": "",
          onclick: () => {
            dialog.close();
            window.print();
          },
        },
        glyph(ICONS.print, 16),
        t("print.go"),
      ),
    ],
  });
}

function tablesSwitch(printing) {
  return h(
    "label",
    { class: "pm-check" },
    h("input", {
      type: "checkbox",
      checked: printing.tables,
      "data-print-tables": "",
      onchange: (event) => (printing.tables = event.target.checked),
    }),
    h("span", {}, printing.ctx.words.t("print.tables")),
  );
}

/** Put the sheet on the page; only paper shows it. */
function prepare({ ctx, sheet, paper, tables }) {
  const [size, way] = paper.split("-");
  ctx.store.set({ printing: true });
  document.documentElement.dataset.paper = paper;
  const { svg } = makeSheet(ctx, { paper: size, upright: way === "upright" });
  const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  replace(sheet, document.importNode(drawn, true), tables ? makeTables(ctx) : null);
}

function restore({ ctx, sheet }) {
  replace(sheet);
  ctx.store.set({ printing: false });
  delete document.documentElement.dataset.paper;
}
