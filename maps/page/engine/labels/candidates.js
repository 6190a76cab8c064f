/** What would like a label in the present view, how much, and where it could stand. */

import { featuresIn } from "../boxes.js";
import { worldX, worldY } from "../geometry.js";
import { keepFor, keyOf } from "../keeping.js";
import { isSoft, radiusOf } from "../paint/forms.js";
import { setLater, setNarrow, setText } from "./lettering.js";
import { GAP_PX, NEAR, takeSign, takeTracks, wishOfLine } from "./lines.js";
import { boxesAround, boxesOn } from "./placing.js";

/** Where nothing is free beside it, the name of a headline may stand so much farther off. */
const FARTHER_PX = 9;
/** What names of others leave free round a headline's symbol, and below a soft one for its wave. */
const [AIR_PX, WAVE_PX] = [3, 4];
/** By so much nearer than they are first seen stations and the like are named. */
const CONTEXT_NAMED_AFTER = 1;
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
    insists: chosen.has(parts[0].feature.place.id),
  }));
  for (const group of groups) takeSign(group, view, room);
  const tracks = takeTracks(groups.length > CROWD ? [] : groups, view, frame);
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
  const text = nameOf(place, isSoft(feature, view) ? NEAR : "");
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
