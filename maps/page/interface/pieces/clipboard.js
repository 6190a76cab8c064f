/** Copying; where the browser refuses, the words are shown to be copied by hand. */

import { openDialog } from "./dialog.js";
import { h } from "./dom.js";

/**
 * @param {Context} ctx
 * @param {string} text
 * @param {string} doneKey Words to say when it has worked.
 */
export async function copyText(ctx, text, doneKey) {
  if (!mayCopy()) return showByHand(ctx, text);
  try {
    await navigator.clipboard.writeText(text);
    ctx.live.notice(doneKey);
  } catch {
    showByHand(ctx, text);
  }
}

/** A frame that may not copy would say so on the console; where the browser can tell, it is asked. */
function mayCopy() {
  const policy =
    /** @type {*} */ (document).permissionsPolicy || /** @type {*} */ (document).featurePolicy;
  return !policy || policy.allowsFeature("clipboard-write");
}

/** @param {Context} ctx */
function showByHand(ctx, text) {
  const { t } = ctx.words;
  const field = h("textarea", {
    class: "pm-copy",
    readonly: true,
    rows: 5,
    "aria-label": t("copy.byHand"),
  });
  field.value = text;
  openDialog(ctx, {
    id: "copy",
    title: t("copy.title"),
    body: [h("p", {}, t("copy.byHand")), field],
  });
  field.focus();
  field.select();
}
