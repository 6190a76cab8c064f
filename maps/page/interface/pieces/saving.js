/** Files that the page makes, handed to the reader as downloads. */

import { h } from "./dom.js";

/** The browser has begun to save long before that. */
const KEPT_MS = 60_000;

/** Return `parts` as a file's name: what a file system might not take is left out. */
export function fileStem(parts) {
  return parts
    .filter(Boolean)
    .join("_")
    .replace(/[^\w.-]+/g, "-");
}

/**
 * Save a file, and say so.
 * @param {Context} ctx
 * @param {Blob} content
 * @param {string} name
 */
export function save(ctx, content, name) {
  const address = URL.createObjectURL(content);
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  ctx.live.notice("export.done", { name });
}
