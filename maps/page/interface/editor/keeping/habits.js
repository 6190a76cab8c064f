/** How somebody works, kept by the browser: whether the next place opens by itself, and the list's order. */

import { keep, recall } from "../../state/storage.js";

/** Whether the next undecided place opens once one is decided. */
export const goesOn = () => recall("goOn") !== "no";

/** @param {boolean} does */
export const setGoesOn = (does) => keep("goOn", does ? "yes" : "no");

/** @returns {{order: string, isOpenOnly: boolean}} how the places are listed */
export const listing = () => ({
  order: recall("order") || "proposed",
  isOpenOnly: recall("openOnly") === "yes",
});

/** @param {{order: string, isOpenOnly: boolean}} how */
export function setListing({ order, isOpenOnly }) {
  keep("order", order);
  keep("openOnly", isOpenOnly ? "yes" : "no");
}
