/** Where the names of lines could stand: along them, or beside the sign of what came of one. */

import { worldX, worldY } from "../geometry.js";
import { badgeRadius, hasBadge } from "../paint/pins.js";
import { setLater } from "./lettering.js";
import { boxesAround, spread } from "./placing.js";
import { Room } from "./room.js";
import { runsOf, spotsOf } from "./runs.js";

export const GAP_PX = 4;
/** What says on a label that its place is only known to be near. */
export const NEAR = "≈ ";
/** The shares of the gap that a name aslant to its sign leaves sideways and upwards. */
const SLANT = { aside: 0.9, up: 0.3 };
/** How far the middle of a line's name stands above the line. */
const LIFT_PX = 11;
const TRACK_STEP_PX = 9;
/** Where a line's sign may stand if its name finds no room beside its middle: so far apart. */
const SIGN_STEP_PX = 27;
/** A sign or name that lies on another line is as good as one so much farther from the middle. */
const ON_TRACK_PX = 160;
/** A name level with its sign is best; what stands above it or below, or aslant, is as much farther. */
const [UPRIGHT_PX, ASLANT_PX] = [30, 60];
/** A sign moves so far, by that measure, before its name stands over dots, as those of stations. */
const FAR_PX = 400;

/** The sign of a line stands at its middle, if its name finds room beside it. */
export function takeSign({ parts }, view, room) {
  const signed = parts.find(({ feature }) => hasBadge(feature));
  if (signed) room.take(boxOf(middleOf(signed.feature, view), view), ownerOf(signed.feature.place));
}

function ownerOf({ id }) {
  return `mark ${id}`;
}

function middleOf({ place }, { scale, left, top }) {
  return {
    x: worldX(place.position[0]) * scale - left,
    y: worldY(place.position[1]) * scale - top,
  };
}

function boxOf({ x, y }, view) {
  const radius = badgeRadius(view);
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** The room that lines take, for the names of the others to keep off. */
export function takeTracks(groups, view, frame) {
  const tracks = new Room();
  for (const { parts } of groups) {
    for (const { store, feature } of parts) {
      for (const points of runsOf(store.shapes, feature.index, view, frame)) {
        for (const { x, y } of spread(points, TRACK_STEP_PX, frame)) {
          tracks.take({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 }, feature.place.id);
        }
      }
    }
  }
  return tracks;
}

/** @returns what `layOut` takes, with how it is written */
export function wishOfLine({ parts, rank, insists }, view, frame, nameOf, tracks) {
  const { place } = parts[0].feature;
  const text = nameOf(place, parts[0].feature.coarse ? NEAR : "");
  const isHeadline = parts[0].feature.level === "headline";
  const size = isHeadline ? 14 : 12;
  const set = setLater(text, size, isHeadline ? 600 : 400, true);
  const signed = parts.filter(({ feature }) => hasBadge(feature));
  const spotsAlong = () => {
    const found = parts.flatMap(({ store, feature }) =>
      spotsOf(store.shapes, feature.index, view, frame, set(), LIFT_PX),
    );
    const clear = found.filter(({ box }) => tracks.isFree(box, place.id));
    return insists ? [...clear, ...found] : clear;
  };
  const spotsBeside = (isNear) => besideSigns(signed, view, frame, set(), tracks, isNear);
  return {
    key: place.id,
    owner: ownerOf(place),
    text,
    rank,
    insists,
    leads: isHeadline,
    size,
    style: isHeadline ? "line" : "minor",
    get lines() {
      return set().lines;
    },
    spots: () => (signed.length ? spotsBeside(true) : spotsAlong()),
    otherSpots: () => (signed.length ? spotsBeside(false) : []),
  };
}

/**
 * Return spots beside the line's sign: at its middle, and where it would have to move for them, to
 * where no other line runs and as little as may be.
 * @param {boolean} isNear those at its middle and not far from it, or those farther away
 */
function besideSigns(signed, view, frame, { width, height }, tracks, isNear) {
  const { place } = signed[0].feature;
  const middle = middleOf(signed[0].feature, view);
  const gap = badgeRadius(view) + GAP_PX;
  const costOf = (box) => (tracks.isFree(box, place.id) ? 0 : ON_TRACK_PX);
  const moved = signed
    .flatMap(({ store, feature }) => runsOf(store.shapes, feature.index, view, frame))
    .flatMap((points) => spread(points, SIGN_STEP_PX, frame));
  return [middle, ...moved]
    .map(({ x, y }) => ({ x, y, box: boxOf({ x, y }, view) }))
    .map((sign) => ({ ...sign, cost: awayOf(sign, middle) + costOf(sign.box) }))
    .flatMap((sign, number) =>
      boxesAround(sign.x, sign.y, gap, width, height, SLANT).map((spot, side) => ({
        ...spot,
        ...(number ? { sign } : {}),
        cost: sign.cost + costOf(spot.box) + [0, UPRIGHT_PX, ASLANT_PX, ASLANT_PX][side >> 1],
      })),
    )
    .filter(({ cost }) => cost <= FAR_PX === isNear)
    .sort((one, other) => one.cost - other.cost);
}

function awayOf(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/**
 * Return where signs stand that have moved from the middle of their line, in world units by place.
 * @param {Map<string, *>} placed spots of labels, as `layOut` gives them
 * @param {{scale: number, left: number, top: number}} view
 * @returns {Map<string, {x: number, y: number}>}
 */
export function signsOf(placed, { scale, left, top }) {
  const moved = [...placed].filter(([, { sign }]) => sign);
  return new Map(
    moved.map(([id, { sign }]) => [id, { x: (sign.x + left) / scale, y: (sign.y + top) / scale }]),
  );
}
