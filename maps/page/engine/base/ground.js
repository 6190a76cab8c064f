/** Paints the inner base map: a quiet ground at every zoom, from the district to a campus. */

import {unpackShapes} from "../geometry.js";
import {byZoom, mayShow, tracePath} from "../paint/painter.js";
import {GROUND} from "../paint/palette.js";

const WIDTHS = {
  river: [[8, 1], [11, 1.8], [13, 3.5], [16, 9]],
  canal: [[8, 0.7], [11, 1.2], [13, 2.2], [16, 6]],
  motorway: [[8, 1.2], [10, 1.8], [12, 3.2], [14, 6], [17, 16]],
  road: [[9, 0.6], [11, 1.2], [12, 2], [14, 4.2], [17, 13]],
  railway: [[8, 0.7], [11, 1], [14, 1.6], [17, 3]],
  metro: [[8, 0.8], [11, 1.2], [13, 2.2], [17, 5]],
};
const CLASSES = [...Object.keys(WIDTHS), "neighbour", "district", "reservoir"];
const CASING_PX = 0.9;
const FIRST_ZOOM = { road: 9.5, canal: 9.5, metro: 9.5 };

/** @returns {object} the ground of a block: `paint(view, dark)`, `names()` and its credits */
export function makeGround(block) {
  const shapes = unpackShapes(block);
  const classes = new Map();
  block.classes.forEach((name, index) => {
    if (!classes.has(name)) classes.set(name, []);
    classes.get(name).push(index);
  });

  function trace(name, view) {
    const path = new Path2D();
    for (const index of classes.get(name) || []) {
      if (mayShow(shapes, index, view, 20)) tracePath(shapes, index, view, path);
    }
    return path;
  }

  function stroke(ctx, path, colour, width, dash = []) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.stroke(path);
    ctx.setLineDash([]);
  }

  function fill(ctx, path, colour) {
    ctx.fillStyle = colour;
    ctx.fill(path, "evenodd");
  }

  function paintAreas({ ctx, zoom }, path, colours) {
    fill(ctx, path.neighbour, colours.neighbour);
    fill(ctx, path.district, colours.district);
    stroke(ctx, path.neighbour, colours.neighbourEdge, byZoom(zoom, [[8, 0.7], [13, 1.2]]));
    fill(ctx, path.reservoir, colours.water);
    stroke(ctx, path.reservoir, colours.waterEdge, 0.8);
  }

  function paintLines({ ctx, zoom }, path, colours) {
    const width = (name) => byZoom(zoom, WIDTHS[name]);
    const isShown = (name) => zoom >= (FIRST_ZOOM[name] || 0);
    const waters = ["canal", "river"].filter(isShown);
    const ways = ["metro", "road", "motorway"].filter(isShown);
    for (const name of waters) stroke(ctx, path[name], colours[name], width(name));
    for (const name of ways) {
      stroke(ctx, path[name], colours[`${name}Case`], width(name) + 2 * CASING_PX);
    }
    for (const name of ways) stroke(ctx, path[name], colours[name], width(name));
    stroke(ctx, path.railway, colours.railway, width("railway"));
    if (zoom >= 11) stroke(ctx, path.railway, colours.railway, width("railway") + 3, [1.2, 9]);
  }

  function paintBorder({ ctx, zoom }, path, colours) {
    stroke(ctx, path.district, colours.districtGlow, byZoom(zoom, [[8, 4], [12, 9]]));
    stroke(ctx, path.district, colours.districtEdge, byZoom(zoom, [[8, 0.8], [12, 1.2]]));
  }

  return {
    shapes,
    classes: block.classes,
    labels: block.names,
    anchors: block.anchors,
    credits: block.credits,
    paint(view, dark) {
      const colours = GROUND[dark ? "dark" : "light"];
      const { ctx, box, scale, left, top } = view;
      ctx.fillStyle = colours.land;
      const [west, north] = [box.west * scale - left, box.north * scale - top];
      ctx.fillRect(west, north, (box.east - box.west) * scale, (box.south - box.north) * scale);
      ctx.lineJoin = "round";
      ctx.lineCap = "round";
      const path = Object.fromEntries(CLASSES.map((name) => [name, trace(name, view)]));
      paintAreas(view, path, colours);
      ctx.lineCap = "butt";
      paintLines(view, path, colours);
      paintBorder(view, path, colours);
    },
  };
}
