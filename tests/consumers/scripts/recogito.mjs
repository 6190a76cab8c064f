// What Recogito's text annotator takes from annotations: the words that each stands on.
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<pre></pre>");
globalThis.window = window;
for (const name of ["Node", "NodeFilter", "Range", "document", "HTMLElement", "Element"]) {
  globalThis[name] = window[name];
}
const { W3CTextFormat } = await import("@recogito/text-annotator");
const root = window.document.querySelector("pre");
root.textContent = input.text;
const format = W3CTextFormat("urn:text", root);
const found = [];
for (const annotation of input.annotations) {
  const { parsed } = format.parse(annotation);
  const [selector] = parsed?.target.selector ?? [];
  found.push({
    properties: {
      id: annotation.id,
      TextQuoteSelector: selector?.quote,
      TextPositionSelector: selector && input.text.slice(selector.start, selector.end),
    },
  });
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
