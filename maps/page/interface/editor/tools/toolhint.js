/** The strip over the map while a tool is held: what to do, and the way out. */

import { button, h, replace } from "../../pieces/dom.js";

/** @param {*} editor */
export function makeToolHint(editor) {
  const { ctx, tools } = editor;
  const strip = h("div", { class: "pm-edit-strip", role: "status", hidden: true, "data-tool": "" });
  ctx.stage.append(strip);
  return () => {
    const tool = tools.tool();
    const { t } = ctx.words;
    strip.hidden = !tool;
    ctx.app.toggleAttribute("data-drawing", Boolean(tool));
    if (!tool) return replace(strip);
    const snap = h("input", {
      type: "checkbox",
      "data-snap": "",
      checked: tools.snapping.isOn,
      onchange: (event) => {
        tools.snapping.isOn = event.target.checked;
      },
    });
    return replace(
      strip,
      h("span", {}, t(tool.hint)),
      tool.snaps ? h("label", { class: "pm-check" }, snap, h("span", {}, t("edit.snap"))) : null,
      tool.result
        ? button(
            {
              class: "pm-small",
              "data-act": "done",
              onclick: () => tools.done() || ctx.live.notice("edit.tooFew"),
            },
            t("edit.done"),
          )
        : null,
      button(
        { class: "pm-small", "data-act": "cancel", onclick: () => tools.stop() },
        t("edit.cancel"),
      ),
    );
  };
}
