/** What a rejection comes to, told before it is done, and reasons to begin with. */

import { h } from "../../pieces/dom.js";

/** Reasons why something is no place of the map, in the page's words. */
const REASONS = ["noPlace", "passing", "vague", "outside"];

/**
 * @param {Context} ctx
 * @param {import("../keeping/session.js").Session} session
 * @param {string} id of a place
 * @returns {{choices: string[], told: Node}} `choices` are reasons; `told` says what becomes of its
 *   mentions, of what is said of it, and of its sections
 */
export function tellRejection(ctx, session, id) {
  const { t, pick } = ctx.words;
  const region = ctx.cat.places.get(session.state.region);
  const name = region ? pick(region.name) : session.state.region;
  const counts = {
    mentions: ctx.cat.mentionsOf(id).length,
    figures: ctx.cat.factsOf(id).length,
    statements: ctx.cat.commitmentsOf(id).length,
    sections: ctx.cat.places.get(id)?.sections.length || 0,
  };
  const lines = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => t(`edit.rejects.${what}`, { n, region: name }));
  return {
    choices: REASONS.map((key) => t(`edit.reason.${key}`)),
    told: h(
      "ul",
      { class: "pm-edit-told pm-quiet", "data-told": "" },
      [...lines, t("edit.rejects.undo")].map((line) => h("li", {}, line)),
    ),
  };
}
