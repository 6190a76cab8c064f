/** The field for a position that is typed: latitude first is seen, and put right with one click. */

import { h, replace } from "../../pieces/dom.js";
import { readPosition, turnedRound } from "../facts/positions.js";
import { actButton, textField } from "./fields.js";

/**
 * @param {Context} ctx
 * @param {number[]} bounds of the dossier: west, south, east, north in degrees
 * @param {string} cell the position as it is, longitude first
 */
export function positionField(ctx, bounds, cell) {
  const { t } = ctx.words;
  const field = textField({
    name: "position",
    label: t("edit.position"),
    cell,
    hint: t("edit.positionHint"),
  });
  const input = /** @type {HTMLInputElement} */ (field.querySelector("input"));
  const offer = h("div", { role: "status" });
  field.append(offer);
  input.addEventListener("input", () => {
    const found = readPosition(input.value);
    const turned = found && turnedRound(found.position, bounds);
    replace(offer, turned ? turn(turned.join(", ")) : null);
  });

  function turn(position) {
    return actButton("turn", t("edit.turned", { position }), () => {
      input.value = position;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    });
  }
  return field;
}
