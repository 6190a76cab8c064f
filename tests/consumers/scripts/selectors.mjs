// What the selectors of annotations choose of a text: by Apache Annotator, or by Hypothesis' libraries.
import {
  createTextPositionSelectorMatcher,
  createTextQuoteSelectorMatcher,
} from "@apache-annotator/dom";
import * as position from "dom-anchor-text-position";
import * as quote from "dom-anchor-text-quote";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<pre></pre>");
for (const name of ["Node", "NodeFilter", "Range", "document"]) {
  globalThis[name] = window[name];
}
const root = window.document.querySelector("pre");
root.textContent = input.text;
const first = async (ranges) => {
  for await (const range of ranges) {
    return range.toString();
  }
  return null;
};
const choose = {
  "apache-annotator": {
    TextPositionSelector: (each) => first(createTextPositionSelectorMatcher(each)(root)),
    TextQuoteSelector: (each) => first(createTextQuoteSelectorMatcher(each)(root)),
  },
  hypothesis: {
    TextPositionSelector: (each) => position.toRange(root, each).toString(),
    TextQuoteSelector: (each) => quote.toRange(root, each)?.toString() ?? null,
  },
}[input.consumer];
const found = [];
for (const annotation of input.annotations) {
  const chosen = {};
  for (const selector of annotation.target.selector) {
    chosen[selector.type] = await choose[selector.type](selector);
  }
  found.push({ properties: { id: annotation.id, ...chosen } });
}
answer(found);
