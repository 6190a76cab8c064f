/** The page with the editor in it: the page itself, and a tab more. */

import { takeToken } from "./interface/editor/server.js";
import { makeEditor } from "./interface/editor/start.js";
import { extendPage, readBlock } from "./main.js";

extendPage(() => {
  const state = readBlock("planmap-editor");
  const words = readBlock("planmap-words");
  for (const [tag, table] of Object.entries(readBlock("planmap-editor-words")))
    Object.assign(words[tag], table);
  return makeEditor(state, state.served ? takeToken(location) : "");
});
