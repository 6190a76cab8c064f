/** What would like a label in the present view, how much, and where it could stand. */

import { featuresIn } from "../boxes.js";
import { worldX, worldY } from "../geometry.js";
import { keepFor, keyOf } from "../keeping.js";
import { isSoft, radiusOf } from "../paint/forms.js";
import { badgeRadius, hasBadge } from "../paint/pins.js";
import { setLater, setNarrow, setText } from "./lettering.js";
import { boxesAround, boxesOn, Room, spread } from "./placing.js";
import { runsOf, spotsOf } from "./runs.js";

const GAP_PX = 4;
/** Where nothing is free beside it, the name of a headline may stand so much farther off. */
const FARTHER_PX = 9;
/** What names of others leave free round a headline's symbol, and below a soft one for its wave. */
const [AIR_PX, WAVE_PX] = [3, 4];
/** How far the middle of a line's name stands above the line. */
const LIFT_PX = 11;
const TRACK_STEP_PX = 9;
/** By so much nearer than they are first seen stations and the like are named. */
const CONTEXT_NAMED_AFTER = 1;
/** What says on a label that its place is only known to be near. */
const NEAR = "≈ ";
/** With more marks than this in view only the best are asked, and all may be written over. */
const CROWD = 1500;
/** How many of such a crowd are asked: more than find room. */
const ASKED = 500;
const RANK = {
  chosen: 10000,
  figure: 8000,
  headline: 1000,
  area: 15,
  pin: 10,
  line: 5,
  stop: -150,
};

/**
 * @returns {Wish[]} wishes of the features that are shown, one a place; their marks go into
 *   `room`, unless there are so many that no label would find any
 */
export function wishesOfStores(stores, view, frame, room, wanted) {
  const { chosen, contextFrom, nameOf } = wanted;
  const parts = stores.map((store) =>
    keepFor(store, "wishes", [keyOf(view), contextFrom, [...chosen]], () =>
      candidatesOf(store, view, contextFrom, chosen),
    ),
  );
  const marks = parts.flatMap((part) => part.marks);
  const lines = new Map();
  for (const item of parts.flatMap((part) => part.lines)) {
    const { id } = item.feature.place;
    if (lines.has(id)) lines.get(id).push(item);
    else lines.set(id, [item]);
  }
  if (marks.length <= CROWD) for (const mark of marks) takeRoom(mark, view, room);
  const groups = [...lines.values()].map((parts) => ({
    parts,
    rank: rankOf(parts[0].feature, chosen),
  }));
  for (const group of groups) takeBadge(group, view, room);
  const tracks = takeTracks(groups, view, frame);
  return [
    ...best(marks)
      .filter((mark) => !isTooEarly(mark.feature, view, contextFrom + CONTEXT_NAMED_AFTER, chosen))
      .map((mark) => wishOfMark(mark, view, nameOf)),
    ...best(groups).map((group) => wishOfLine(group, view, frame, nameOf, tracks)),
  ];
}

/** What of a layer may be named; of very many marks or lines only the best. */
function candidatesOf(store, view, contextFrom, chosen) {
  const marks = [];
  const lines = [];
  for (const feature of featuresIn(store, view.box)) {
    if (!store.shown[feature.index]) continue;
    if (isTooEarly(feature, view, contextFrom, chosen)) continue;
    const into = feature.form === "line" ? lines : marks;
    into.push({ store, feature, rank: rankOf(feature, chosen) });
  }
  return { marks: cut(marks), lines: cut(lines) };
}

/** Leave out what is not asked anyway; one more than are asked tells that there are too many. */
function cut(candidates) {
  if (candidates.length <= CROWD) return candidates;
  return candidates.sort((one, other) => other.rank - one.rank).slice(0, CROWD + 1);
}

function best(candidates) {
  if (candidates.length <= CROWD) return candidates;
  return candidates.sort((one, other) => other.rank - one.rank).slice(0, ASKED);
}

function rankOf({ place, form, level }, chosen) {
  if (chosen.has(place.id)) return RANK.chosen + place.importance;
  const own = place.importance * 100 + (RANK[form] || RANK.area);
  return level === "headline" ? RANK.headline + own : own;
}

function isTooEarly({ level, place }, view, from, chosen) {
  return level === "context" && view.zoom < from && !chosen.has(place.id);
}

function takeBadge({ parts }, view, room) {
  const { feature } = parts[0];
  if (!hasBadge(feature)) return;
  const { x, y } = badgeSpot(feature, view);
  const radius = badgeRadius(view);
  room.take(
    { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
    `mark ${feature.place.id}`,
  );
}

function badgeSpot({ place }, { scale, left, top }) {
  return {
    x: worldX(place.position[0]) * scale - left,
    y: worldY(place.position[1]) * scale - top,
  };
}

function takeRoom({ store, feature }, view, room) {
  if (feature.form !== "pin" && feature.form !== "stop") return;
  const radius = radiusOf(feature, view) + (feature.level === "headline" ? AIR_PX : 0);
  const wave = feature.level === "headline" && isSoft(feature, view) ? WAVE_PX : 0;
  const { x, y } = anchorOf(store, feature, view);
  const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius + wave };
  room.take(box, ownerOf(feature));
}

/** Names of headlines may stand over dots, and over no other mark. */
function ownerOf({ id, level }) {
  return `${level === "headline" ? "mark" : "dot"} ${id}`;
}

function wishOfMark({ store, feature, rank }, view, nameOf) {
  const { place, form } = feature;
  const isPoint = form === "pin" || form === "stop";
  const isHeadline = feature.level === "headline";
  const size = isHeadline ? 14 : 12;
  const text = nameOf(place, isPoint && isSoft(feature, view) ? NEAR : "");
  const set = setLater(text, size, isHeadline ? 600 : 400);
  const { x, y } = anchorOf(store, feature, view);
  const gap = (isPoint ? radiusOf(feature, view) : 0) + GAP_PX;
  return {
    key: place.id,
    owner: ownerOf(feature),
    text,
    rank,
    leads: isHeadline && !feature.squeezed,
    insists: rank >= RANK.chosen,
    style: isHeadline ? "pin" : form === "stop" ? "stop" : "minor",
    size,
    get lines() {
      return set().lines;
    },
    spots() {
      const { width, height } = set();
      if (!isPoint) return boxesOn(x, y, width, height, reachOf(store.shapes, feature.index, view));
      const near = boxesAround(x, y, gap, width, height);
      // Beside a larger symbol a name farther off would be taken for that one's.
      if (!isHeadline || feature.squeezed) return near;
      return [...near, ...boxesAround(x, y, gap + FARTHER_PX, width, height)];
    },
    otherSpots: () =>
      isPoint && isHeadline && !feature.squeezed ? narrowSpots(text, size, x, y, gap) : [],
  };
}

/** Where a short name may stand in two lines, as between a symbol and the edge of a phone. */
function narrowSpots(text, size, x, y, gap) {
  const set = setNarrow(text, size, 600);
  if (!set) return [];
  const spots = boxesAround(x, y, gap, set.width, set.height);
  return spots.map((spot) => ({ ...spot, lines: set.lines }));
}

/** How far an area reaches up and down from its middle, in CSS pixels. */
function reachOf({ box }, index, { scale }) {
  return ((box[index * 4 + 3] - box[index * 4 + 1]) / 2) * scale;
}

function anchorOf(store, feature, view) {
  const { scale, left, top } = view;
  const { position } = feature.place;
  const isPoint = store.shapes.types[feature.index] === "P";
  const x = isPoint || !position ? store.shapes.x[feature.at] : worldX(position[0]);
  const y = isPoint || !position ? store.shapes.y[feature.at] : worldY(position[1]);
  return { x: x * scale - left, y: y * scale - top };
}

/** The room that lines take, for the names of the others to keep off. */
function takeTracks(groups, view, frame) {
  const tracks = new Room();
  if (groups.length > CROWD) return tracks;
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

function wishOfLine({ parts, rank }, view, frame, nameOf, tracks) {
  const { place } = parts[0].feature;
  const text = nameOf(place, "");
  const isHeadline = parts[0].feature.level === "headline";
  const size = isHeadline ? 14 : 12;
  const set = setLater(text, size, isHeadline ? 600 : 400, true);
  const badge = hasBadge(parts[0].feature) ? badgeSpot(parts[0].feature, view) : null;
  const spots = () => {
    const found = parts.flatMap(({ store, feature }) =>
      spotsOf(store.shapes, feature.index, view, frame, set(), LIFT_PX),
    );
    const clear = found.filter(({ box }) => tracks.isFree(box, place.id));
    if (badge) {
      const { width, height } = set();
      const gap = badgeRadius(view) + GAP_PX;
      const away = ({ box: { left, right, top, bottom } }) =>
        Math.hypot((left + right) / 2 - badge.x, (top + bottom) / 2 - badge.y);
      return [
        ...boxesAround(badge.x, badge.y, gap, width, height),
        ...clear.sort((one, other) => away(one) - away(other)),
      ];
    }
    return rank >= RANK.chosen ? [...clear, ...found] : clear;
  };
  return {
    key: place.id,
    owner: `mark ${place.id}`,
    text,
    rank,
    insists: rank >= RANK.chosen,
    leads: isHeadline,
    size,
    style: isHeadline ? "line" : "minor",
    get lines() {
      return set().lines;
    },
    spots,
  };
}

/** @returns {Wish[]} wishes of the figures on proportional symbols */
export function wishesOfFigures(figures, view) {
  return figures.map(({ place, label, x, y, radius }) => {
    const set = setText(label, 12, 600, true);
    const [px, py] = [x * view.scale - view.left, y * view.scale - view.top];
    return {
      key: `figure ${place}`,
      owner: `mark ${place}`,
      text: `${place} ${label}`,
      rank: RANK.figure,
      size: 12,
      style: "figure",
      lines: set.lines,
      spots: () => [
        ...boxesOn(px, py, set.width, set.height).slice(0, radius * 2 > set.width ? 1 : 0),
        ...boxesAround(px, py, radius + GAP_PX, set.width, set.height),
      ],
    };
  });
}

/** @returns {Wish[]} wishes of the words on rings of error, above each or below it */
export function wishesOfRings(rings, phrase) {
  return rings.map(({ feature, x, y, radius }) => {
    const text = phrase(feature.row.radius);
    const set = setText(text, 12, 400, true);
    return {
      key: `ring ${feature.id}`,
      owner: `mark ${feature.id}`,
      text: `${feature.id} ${text}`,
      rank: RANK.figure,
      size: 12,
      style: "ring",
      lines: set.lines,
      spots: () => [-1, 1].map((side) => boxesOn(x, y + side * radius, set.width, set.height)[0]),
    };
  });
}
