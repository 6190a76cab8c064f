/** The district's figures, in a panel of their own, and the choice of figures drawn on the map. */

import { button, glyph, h, keepFocus, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { dateOf, documentOf, figureText, placeButton } from "../pieces/parts.js";
import { byWeight, factItem } from "../pieces/statements.js";
import { isBareSpan } from "../state/counted.js";
import { documentsNaming } from "../state/documents.js";
import { isAmount } from "../state/figures.js";
import { metricsOf } from "../state/metrics.js";

/** @param {Context} ctx */
export function makeDistrict(ctx) {
  const element = h("aside", {
    class: "pm-card pm-district",
    hidden: true,
    "data-district": "",
    "aria-labelledby": "pm-district-name",
  });
  const build = () => {
    element.hidden = !ctx.store.state.district;
    if (element.hidden) replace(element);
    else keepFocus(element, () => draw(ctx, element));
  };
  return { element, keys: ["district", "figures"], build, update: build };
}

/** @param {Context} ctx */
function draw(ctx, element) {
  const { t, pick } = ctx.words;
  const region = ctx.cat.places.get(ctx.data.dossier.region);
  const facts = region
    ? ctx.cat.factsOf(region.id).filter((fact) => isAmount(fact) && !isBareSpan(fact))
    : [];
  const close = button(
    {
      class: "pm-icon",
      "data-key": "district-close",
      "aria-label": t("card.close"),
      onclick: () => ctx.actions.close(),
    },
    glyph(ICONS.close),
  );
  const groups = ctx.data.themes
    .map((theme) => [theme, facts.filter((fact) => fact.theme === theme.id)])
    .filter(([, rows]) => rows.length);
  replace(
    element,
    h(
      "header",
      { class: "pm-card-head" },
      h("p", { class: "pm-card-theme" }, pick(region?.name)),
      close,
      h("h2", { id: "pm-district-name", tabindex: "-1" }, t("district.title")),
      h(
        "p",
        { class: "pm-quiet" },
        t("district.intro", {
          document: documentOf(ctx),
          date: dateOf(ctx, documentsNaming(ctx.data, [])),
        }),
      ),
    ),
    h(
      "div",
      { class: "pm-card-body" },
      symbolsPart(ctx),
      groups.map(([theme, rows]) =>
        h(
          "section",
          { class: "pm-part" },
          h("h3", {}, pick(theme.name)),
          h(
            "ul",
            { class: "pm-facts" },
            byWeight(rows).map((fact) => factItem(ctx, fact)),
          ),
        ),
      ),
      facts.length ? null : h("p", { class: "pm-empty" }, t("district.none")),
    ),
  );
}

/** Without a metric that places share there is nothing to choose from. @param {Context} ctx */
function symbolsPart(ctx) {
  const { t } = ctx.words;
  const metrics = metricsOf(ctx.cat);
  if (!metrics.length) return null;
  const current = metrics.find((metric) => metric.key === ctx.store.state.figures);
  return h(
    "section",
    { class: "pm-part" },
    h("h3", {}, t("symbols.title")),
    h("label", { class: "pm-menu" }, h("span", {}, t("symbols.choose")), metricMenu(ctx, metrics)),
    current
      ? h(
          "ul",
          { class: "pm-symbols" },
          sortFacts(current).map((fact) => symbolRow(ctx, fact)),
        )
      : null,
  );
}

/** @param {Context} ctx */
function metricMenu(ctx, metrics) {
  const { t, pick } = ctx.words;
  const chosen = ctx.store.state.figures;
  return h(
    "select",
    {
      "data-key": "metric",
      "data-metric": "",
      onchange: (event) => choose(ctx, metrics, event.target.value),
    },
    h("option", { value: "" }, t("symbols.off")),
    metrics.map((metric) =>
      h(
        "option",
        { value: metric.key, selected: metric.key === chosen },
        `${pick(metric.name)} (${metric.facts.length})`,
      ),
    ),
  );
}

/** Draw a metric, and bring the places that have it into view. @param {Context} ctx */
function choose(ctx, metrics, key) {
  ctx.store.set({ figures: key || null });
  const metric = metrics.find((one) => one.key === key);
  if (metric) ctx.actions.frame(metric.facts.map((fact) => fact.subject));
}

function sortFacts({ facts }) {
  return facts.slice().sort((one, other) => other.baseValue - one.baseValue);
}

/** @param {Context} ctx */
function symbolRow(ctx, fact) {
  const place = ctx.cat.places.get(fact.subject);
  return h("li", { "data-symbol": fact.id }, placeButton(ctx, place, figureText(ctx, fact)));
}
