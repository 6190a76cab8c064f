/** What of the ground would like a label in the present view. */

import { worldX, worldY } from "../geometry.js";
import { mayShow } from "../paint/painter.js";
import { setLater } from "./lettering.js";
import { boxesAround, boxesOn } from "./placing.js";
import { spotsOf } from "./runs.js";

/** From which zoom on, up to which, how important and how the ground's names are lettered. */
const GROUND = {
  district: { from: 8.5, to: 10.4, rank: 180, style: "region", size: 14 },
  neighbour: { from: 8.5, to: 12.4, rank: 60, style: "region", size: 12 },
  region: { from: 5, to: 10.5, rank: 50, style: "region", size: 12 },
  city: { from: 4, to: 12, rank: 58, style: "town", size: 12 },
  town: { from: 8.5, to: 15.5, rank: 56, style: "town", size: 12 },
  village: { from: 11.5, to: 18, rank: 40, style: "town", size: 12 },
  station: { from: 13.5, to: 18, rank: 30, style: "town", size: 12 },
  green: { from: 13, to: 18, rank: 26, style: "green", size: 12 },
  campus: { from: 13, to: 18, rank: 27, style: "town", size: 12 },
  lake: { from: 8, to: 18, rank: 48, style: "water", size: 12 },
  reservoir: { from: 10, to: 18, rank: 54, style: "water", size: 12 },
  river: { from: 9, to: 18, rank: 46, style: "water", size: 12, along: true },
  canal: { from: 12.5, to: 18, rank: 44, style: "water", size: 12, along: true },
  motorway: { from: 11, to: 18, rank: 42, style: "road", size: 12, along: true },
  main: { from: 12, to: 18, rank: 38, style: "road", size: 12, along: true },
  road: { from: 12.5, to: 18, rank: 36, style: "road", size: 12, along: true },
  street: { from: 15, to: 18, rank: 20, style: "road", size: 12, along: true },
  railway: { from: 13.5, to: 18, rank: 28, style: "road", size: 12, along: true },
  metro: { from: 12, to: 18, rank: 30, style: "road", size: 12, along: true },
};

/** How far from the middle of its dot the name of a settlement stands, in CSS pixels. */
const BESIDE_PX = 5;
/** Of how many widths of its name the longer side of an area is at least for it to be lettered. */
const SMALLEST_NAMED = 0.7;

/** @returns {Wish[]} wishes of the inner base map's names */
export function wishesOfGround(ground, view, frame, lang) {
  const wishes = [];
  const { shapes, classes, labels } = ground;
  for (let index = 0; index < shapes.count; index += 1) {
    const rule = GROUND[classes[index]];
    const name = labels[index] && nameIn(labels[index], lang);
    if (!rule || !name || view.zoom < rule.from || view.zoom > rule.to) continue;
    if (!mayShow(shapes, index, view, 0)) continue;
    const set = setLater(name, rule.size, 400, true);
    if (isLost(shapes, index, view, set)) continue;
    wishes.push({
      key: `ground ${index}`,
      kind: "ground",
      owner: "",
      text: name,
      rank: rule.rank,
      size: rule.size,
      style: rule.style,
      get lines() {
        return set().lines;
      },
      spots: () => groundSpots(ground, index, view, frame, set(), rule),
    });
  }
  return wishes;
}

/** Tell whether an area is so small in this view that its name would be wider than it. */
function isLost({ types, box }, index, { scale }, set) {
  if (types[index] !== "A") return false;
  const at = index * 4;
  const wide = Math.max(box[at + 2] - box[at], box[at + 3] - box[at + 1]);
  return wide * scale < set().width * SMALLEST_NAMED;
}

/** A name in another language is better than none: towns far from China have no Chinese one. */
function nameIn(names, lang) {
  return names[lang] || names.en || names["zh-Hans"] || names["zh-Hant"];
}

function groundSpots({ shapes, anchors }, index, view, frame, set, rule) {
  if (rule.along && shapes.types[index] === "L") {
    return spotsOf(shapes, index, view, frame, set, 0);
  }
  const { scale, left, top } = view;
  const at = index * 4;
  const [lon, lat] = anchors[index] || [];
  const x = anchors[index] ? worldX(lon) : (shapes.box[at] + shapes.box[at + 2]) / 2;
  const y = anchors[index] ? worldY(lat) : (shapes.box[at + 1] + shapes.box[at + 3]) / 2;
  const [across, down] = [x * scale - left, y * scale - top];
  return rule.style === "town" && shapes.types[index] === "P"
    ? boxesAround(across, down, BESIDE_PX, set.width, set.height)
    : boxesOn(across, down, set.width, set.height);
}
