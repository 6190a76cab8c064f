/**
 * What can be done to the place that is open, in one place, so that buttons, keys and the map do
 * the same.
 */

import { columnOf, PLACES } from "./facts/columns.js";
import { cornersOf, kilometresFrom, somewhereOn } from "./facts/extent.js";
import { isOnEarth, radiusOfClick, radiusOfDigits, readPosition } from "./facts/positions.js";
import { nextUndecided, worklist } from "./facts/worklist.js";
import { askPlacing, askWhy } from "./forms/dialogs.js";
import { tellRejection } from "./forms/rejecting.js";
import { goesOn, listing } from "./keeping/habits.js";
import { isCrossed } from "./tools/shape-tools.js";

/** Farther than this from the dossier's bounds a place is hardly dragged on purpose. */
const FARTHEST_KM = 400;

/** @typedef {ReturnType<typeof makeActing>} Acting */

/**
 * @param {Context} ctx
 * @param {import("./keeping/session.js").Session} session
 * @param {import("./tools/tools.js").Tools} tools
 */
export function makeActing(ctx, session, tools) {
  const { t, pick } = ctx.words;
  const nameOf = (id) => {
    const thing = ctx.cat.sections.get(id) || ctx.cat.places.get(id);
    return thing ? pick(thing.name) : id;
  };
  const target = (id) => ({ table: session.tableOf(id), row: id });
  /** @returns {import("./facts/model.js").Cells|null} */
  const rowOf = (id) => session.model.row(session.tableOf(id), id);

  /**
   * Ask how it was placed, then place it.
   * @param {string} act
   * @param {string} id
   * @param {*} geometry
   * @param {{radius?: number|null, isTyped?: boolean}} [known] how far it is sure, in metres; without
   *   it as far as a click is at this zoom
   */
  async function settle(act, id, geometry, { radius = null, isTyped = false } = {}) {
    const fault = faultOf(geometry);
    if (fault) ctx.live.notice(fault.key, fault.params);
    // What was drawn is not lost: it can be put right.
    if (fault?.key === "edit.crosses") return adjust(id, geometry);
    if (fault) return null;
    const clicked = () => radiusOfClick(ctx.map.getZoom(), somewhereOn(geometry)[1]);
    const from = isTyped ? "edit.radiusOfDigits" : radius ? "" : "edit.radiusOfZoom";
    const wish = {
      name: nameOf(id),
      row: rowOf(id),
      geometry,
      radius: radius ?? clicked(),
      from,
      isTyped,
    };
    const placing = await askPlacing(ctx, session, wish);
    if (!placing) return null;
    return decide(act, id, isTyped ? { ...placing, base_map: undefined } : placing);
  }

  /** Do what decides about a place; if nobody had before, the next one may open by itself. */
  async function decide(act, id, more) {
    const isFirst = rowOf(id)?.reviewed === "false" && acting.isPlace(id);
    // The next one is that of the list that is shown: it moves once this one is decided.
    const next = isFirst && goesOn() ? nextUndecided(acting.listed(), id)?.id : undefined;
    const done = await session.perform(act, target(id), more);
    if (done && isFirst && goesOn()) acting.next(next);
    return done;
  }

  function faultOf(geometry) {
    if (!geometry) return { key: "edit.tooFew", params: {} };
    if (isCrossed(geometry)) return { key: "edit.crosses", params: {} };
    const far = cornersOf(geometry).find(
      (corner) => !(kilometresFrom(session.state.bounds, corner) <= FARTHEST_KM),
    );
    if (!far) return null;
    const [lon, lat] = far.map((degrees) => degrees.toFixed(3));
    return { key: "edit.tooFar", params: { lon, lat } };
  }

  const adjust = (id, geometry) =>
    tools.start("adjust", { geometry }, (shape) =>
      settle("draw", id, shape, { radius: radiusOf(id) }),
    );

  const radiusOf = (id) => Number(rowOf(id)?.coordinateUncertaintyInMeters) || null;

  const positionOf = (id) => {
    const geometry = session.geometryOf(id);
    return geometry?.type === "Point" ? geometry.coordinates : null;
  };

  const acting = {
    nameOf,
    target,
    rowOf,
    isPoint: (id) => Boolean(positionOf(id)),
    accept: (id) => decide("accept", id, { after: { reviewed: "true" } }),
    async reject(id) {
      if (id === session.state.region) return ctx.live.notice("edit.noRegion");
      const why = await askWhy(ctx, {
        title: t("edit.rejectTitle", { name: nameOf(id) }),
        ...tellRejection(ctx, session, id),
      });
      return why ? decide("reject", id, { why }) : null;
    },
    place(id) {
      tools.start("point", { at: positionOf(id) }, (geometry) => settle("move", id, geometry));
    },
    /** Place it where somebody typed. @param {string} words "longitude, latitude" */
    placeAt(id, words) {
      const found = readPosition(words);
      if (!found || !isOnEarth(found.position)) return ctx.live.notice("edit.positionWrong");
      const radius = radiusOfDigits(found.digits);
      const geometry = { type: "Point", coordinates: found.position };
      return settle("move", id, geometry, { radius, isTyped: true });
    },
    drag(id) {
      const at = positionOf(id);
      if (!at) return acting.place(id);
      return tools.start("circle", { at, radius: radiusOf(id) }, (geometry, extra) =>
        extra.isRadius
          ? acting.setRadius(id, extra.radius)
          : settle("move", id, geometry, { radius: extra.radius }),
      );
    },
    setRadius: (id, metres) =>
      session.perform("radius", target(id), {
        after: { coordinateUncertaintyInMeters: String(metres) },
      }),
    /** @param {"line"|"outline"} kind */
    draw: (id, kind) => tools.start("draw", { kind }, (geometry) => settle("draw", id, geometry)),
    adjust(id) {
      const geometry = session.geometryOf(id);
      if (!geometry) return ctx.live.notice("edit.noShape");
      if (geometry.type === "Point") return acting.drag(id);
      return adjust(id, geometry);
    },
    split(id) {
      const geometry = session.geometryOf(id);
      if (geometry?.type !== "LineString") return ctx.live.notice("edit.noLine");
      return tools.start("split", { geometry }, (parts) =>
        session.perform("split", target(id), { after: { parts: partsOf(id, parts) } }),
      );
    },
    /** Make other places this one. @param {string} places ids with `|` between them */
    merge: (id, places) => decide("merge", id, { after: { places } }),
    async unplace(id) {
      const why = await askWhy(ctx, { title: t("edit.unplaceTitle", { name: nameOf(id) }) });
      if (!why) return null;
      const words = Object.fromEntries(
        session.model.languages.map((tag) => [columnOf("why", tag), why]),
      );
      return decide("unplace", id, { why, after: words });
    },
    /** The places as the list shows them. */
    listed: () =>
      worklist(ctx.data.places, session.state.region, {
        ...listing(),
        mentionsOf: ctx.cat.mentionsOf,
      }),
    /** Open the next place of the list that nobody has decided on. @param {string} [id] which that is */
    next(id) {
      const known = id && ctx.cat.places.get(id);
      const place = known || nextUndecided(acting.listed(), ctx.store.state.place);
      if (!place) return ctx.live.notice("edit.allDecided");
      acting.open(place.id);
      return ctx.live.say(t("edit.goneOn", { name: nameOf(place.id) }));
    },
    open(id) {
      ctx.actions.open(id, { focus: false });
    },
    /** Whether a place, or a section, may have this done to it. */
    isPlace: (id) => PLACES.includes(session.tableOf(id)),
  };

  /** The parts of a split section: the first keeps id and names, the second gets its own. */
  function partsOf(id, [first, second]) {
    const isTaken = (one) => Boolean(session.model.row("sections.csv", one));
    let number = 2;
    while (isTaken(`${id}-${number}`)) number += 1;
    const row = rowOf(id) || {};
    const names = Object.fromEntries(
      Object.entries(row)
        .filter(([field, value]) => field.startsWith("name_") && value)
        .map(([field, value]) => [field, `${value} ${number}`]),
    );
    return [
      { id, position: first },
      { id: `${id}-${number}`, position: second, ...names },
    ];
  }

  return acting;
}
