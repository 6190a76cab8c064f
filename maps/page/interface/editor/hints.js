/** Where the page says that something is not there, the editor says how to have it. */

/**
 * @param {Record<string, Record<string, *>>} words the page's, by language; changed in place
 * @param {Record<string, Record<string, *>>} own the editor's
 * @param {boolean} isServed by `planmap edit`, not built as a file
 */
export function addWords(words, own, isServed) {
  for (const [tag, table] of Object.entries(own)) {
    Object.assign(words[tag], table);
    words[tag]["read.empty"] = table[isServed ? "edit.textServed" : "edit.textOffline"];
    words[tag]["base.none"] = table[isServed ? "edit.baseServed" : "edit.baseOffline"];
  }
}
