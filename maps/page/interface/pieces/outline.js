/** A paragraph of the outline: its gist in our own words, and its places and figures. */

import { paragraphLabel } from "../state/documents.js";
import { isAmount } from "../state/figures.js";
import { countedText } from "./counted.js";
import { button, h } from "./dom.js";
import { figureText, placeButton } from "./parts.js";

/** Return paragraph `row` of the outline, linked with map and card. @param {Context} ctx */
export function gist(ctx, row) {
  const { t, pick } = ctx.words;
  const places = [
    ...new Set([
      ...ctx.cat.mentionsIn(row.n).map((one) => one.place),
      ...ctx.cat.placesOf(row.n).map((place) => place.id),
    ]),
  ];
  const facts = ctx.cat.factsIn(row.n).filter(isAmount);
  return h(
    "section",
    {
      class: "pm-par pm-gist",
      "data-paragraph": row.n,
      "aria-label": t("paragraph.long", { n: paragraphLabel(ctx.data, row.n) }),
    },
    h("span", { class: "pm-par-number", "aria-hidden": "true" }, paragraphLabel(ctx.data, row.n)),
    h("p", {}, pick(row.gist)),
    places.length
      ? h(
          "div",
          { class: "pm-gist-places" },
          places
            .map((id) => ctx.cat.places.get(id))
            .filter(Boolean)
            .map((place) => wrap(placeButton(ctx, place), place)),
        )
      : null,
    facts.length
      ? h(
          "ul",
          { class: "pm-gist-facts" },
          facts.map((fact) =>
            h(
              "li",
              {},
              button(
                {
                  class: "pm-fact-link",
                  "data-key": `fact-${fact.id}`,
                  "data-of-fact": fact.id,
                  onclick: () => ctx.actions.openFact(fact),
                },
                h("strong", {}, figureText(ctx, fact)),
                " ",
                countedText(ctx, fact),
              ),
            ),
          ),
        )
      : null,
  );
}

function wrap(link, place) {
  link.setAttribute("data-of", place.id);
  return link;
}
