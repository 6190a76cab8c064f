/** The page with the editor in it: the page itself, and a tab more. */

import { addWords } from "./interface/editor/hints.js";
import { takeToken } from "./interface/editor/keeping/server.js";
import { makeEditor } from "./interface/editor/start.js";
import { extendPage, readBlock } from "./main.js";

extendPage(() => {
  const state = readBlock("planmap-editor");
  const words = readBlock("planmap-words");
  addWords(words, readBlock("planmap-editor-words"), state.served);
  return makeEditor(state, state.served ? takeToken(location) : "");
});
