/** Paints the inner base map: a quiet ground at every zoom, from the district to a campus. */

import {unpackShapes} from "./geometry.js";
import {byZoom, mayShow, tracePath} from "./painter.js";
import {GROUND} from "./palette.js";

const WIDTHS = {
  river: [[8, 1], [11, 1.8], [13, 3.5], [16, 9]],
  canal: [[8, 0.7], [11, 1.2], [13, 2.2], [16, 6]],
  motorway: [[8, 1.2], [10, 1.8], [12, 3.2], [14, 6], [17, 16]],
  road: [[9, 0.6], [11, 1.2], [12, 2], [14, 4.2], [17, 13]],
  railway: [[8, 0.7], [11, 1], [14, 1.6], [17, 3]],
  metro: [[8, 0.8], [11, 1.2], [13, 2.2], [17, 5]],
};
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
    view.ctx.beginPath();
    for (const index of classes.get(name) || []) {
      if (mayShow(shapes, index, view, 20)) tracePath(shapes, index, view);
    }
  }

  function fill(name, view, colour) {
    trace(name, view);
    view.ctx.fillStyle = colour;
    view.ctx.fill("evenodd");
  }

  function stroke(name, view, colour, width, dash = []) {
    trace(name, view);
    strokePath(view.ctx, colour, width, dash);
  }

  function strokePath(ctx, colour, width, dash = []) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  function paintAreas(view, colours) {
    const { ctx } = view;
    fill("neighbour", view, colours.neighbour);
    fill("district", view, colours.district);
    stroke("neighbour", view, colours.neighbourEdge, byZoom(view.zoom, [[8, 0.7], [13, 1.2]]));
    trace("reservoir", view);
    ctx.fillStyle = colours.water;
    ctx.fill("evenodd");
    strokePath(ctx, colours.waterEdge, 0.8);
  }

  function paintLines(view, colours) {
    const { zoom } = view;
    const width = (name) => byZoom(zoom, WIDTHS[name]);
    const shown = (name) => zoom >= (FIRST_ZOOM[name] || 0);
    for (const name of ["canal", "river"]) {
      if (shown(name)) stroke(name, view, colours[name], width(name));
    }
    for (const name of ["metro", "road", "motorway"]) {
      if (shown(name)) stroke(name, view, colours[`${name}Case`], width(name) + 2 * CASING_PX);
    }
    for (const name of ["metro", "road", "motorway"]) {
      if (shown(name)) stroke(name, view, colours[name], width(name));
    }
    stroke("railway", view, colours.railway, width("railway"));
    if (zoom >= 11) stroke("railway", view, colours.railway, width("railway") + 3, [1.2, 9]);
  }

  function paintBorder(view, colours) {
    stroke("district", view, colours.districtGlow, byZoom(view.zoom, [[8, 4], [12, 9]]));
    stroke("district", view, colours.districtEdge, byZoom(view.zoom, [[8, 0.8], [12, 1.2]]));
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
      paintAreas(view, colours);
      ctx.lineCap = "butt";
      paintLines(view, colours);
      paintBorder(view, colours);
    },
  };
}
