/** Paints the ground: the dossier's own over the coarse one of the world, at every zoom. */

import { unpackShapes } from "../geometry.js";
import { byZoom, mayShow, tracePath } from "../paint/painter.js";
import { GROUND } from "../paint/palette.js";
import { BORDER, LOOK } from "./look.js";

const CASING_PX = 0.9;
const MARGIN_PX = 20;
const TIES_PX = { longer: 3, dash: [1.2, 9] };

/**
 * @param {GroundBlock} block as `make_base` of maps/blocks/ground.py writes it
 */
export function makeGround(block) {
  const shapes = unpackShapes(block);
  const { classes, groups } = sortGroups(block.classes);

  function trace({ from, to }, view) {
    const path = view.ctx.makePath ? view.ctx.makePath() : new Path2D();
    let isSeen = false;
    for (let index = from; index < to; index += 1) {
      if (!mayShow(shapes, index, view, MARGIN_PX)) continue;
      tracePath(shapes, index, view, path);
      isSeen = true;
    }
    return isSeen ? path : null;
  }

  /** The paths of a class that are in view, each with its weight. */
  function pathsOf(name, view) {
    return (groups.get(name) || [])
      .map((group) => ({ path: trace(group, view), weight: group.weight }))
      .filter(({ path }) => path);
  }

  function paintDots({ ctx, scale, left, top }, name, colour, radius) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const { from, to } of groups.get(name) || []) {
      for (let index = from; index < to; index += 1) {
        const at = shapes.begin[shapes.first[index]];
        const [x, y] = [shapes.x[at] * scale - left, shapes.y[at] * scale - top];
        ctx.moveTo(x + radius, y);
        ctx.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    ctx.fill();
  }

  function paint(view, dark) {
    const colours = GROUND[dark ? "dark" : "light"];
    const { ctx, zoom } = view;
    paintSea(view, groups.has("land") ? colours.water : colours.land);
    ctx.lineJoin = "round";
    ctx.lineCap = "round";
    const rows = LOOK.filter((row) => isShown(row, zoom) && groups.has(row.class));
    const ways = rows
      .filter((row) => row.line)
      .map((row) => ({ row, parts: pathsOf(row.class, view) }));
    for (const row of rows) {
      if (row.fill || row.edge) {
        for (const part of pathsOf(row.class, view)) paintArea(view, row, part, colours);
      }
    }
    ctx.lineCap = "butt";
    const isWay = ({ row }) => Boolean(row.case);
    for (const way of ways) if (!isWay(way)) paintLines(view, way, colours);
    for (const way of ways) if (isWay(way)) paintLines(view, way, colours, true);
    for (const way of ways) if (isWay(way)) paintLines(view, way, colours);
    for (const row of rows) {
      if (row.dot) paintDots(view, row.class, colours[row.dot], byZoom(zoom, row.width));
    }
    for (const part of pathsOf(BORDER.class, view)) {
      stroke(ctx, part, colours[BORDER.glow], byZoom(zoom, BORDER.glowWidth));
      stroke(ctx, part, colours[BORDER.edge], byZoom(zoom, BORDER.width));
    }
    ctx.globalAlpha = 1;
  }

  return {
    shapes,
    classes,
    kinds: block.kinds,
    box: block.box,
    labels: block.names,
    anchors: block.anchors,
    credits: block.credits,
    paint,
  };
}

/** Spread the runs of the block: the class of each feature, and the runs of each class. */
function sortGroups(runs) {
  const classes = [];
  const groups = new Map();
  for (const [name, count, weight] of runs) {
    const from = classes.length;
    for (let k = 0; k < count; k += 1) classes.push(name);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push({ from, to: from + count, weight });
  }
  return { classes, groups };
}

/** @returns {boolean} whether a class is painted at `zoom` */
export function isShown(row, zoom) {
  return zoom >= (row.from || 0) && zoom <= (row.to || Infinity);
}

function paintSea({ ctx, box, scale, left, top }, colour) {
  ctx.globalAlpha = 1;
  ctx.fillStyle = colour;
  const [west, north] = [box.west * scale - left, box.north * scale - top];
  ctx.fillRect(west, north, (box.east - box.west) * scale, (box.south - box.north) * scale);
}

function paintArea({ ctx, zoom }, row, part, colours) {
  if (row.fill) {
    ctx.globalAlpha = part.weight;
    ctx.fillStyle = colours[row.fill];
    ctx.fill(part.path, "evenodd");
  }
  if (row.edge) stroke(ctx, part, colours[row.edge], byZoom(zoom, row.width), row.dash);
}

function paintLines({ ctx, zoom }, { row, parts }, colours, isCase = false) {
  const width = byZoom(zoom, row.width);
  for (const part of parts) {
    if (isCase) stroke(ctx, part, colours[row.case], width + 2 * CASING_PX);
    else stroke(ctx, part, colours[row.line], width, row.dash);
    if (row.ties && zoom >= row.ties) {
      stroke(ctx, part, colours[row.line], width + TIES_PX.longer, TIES_PX.dash);
    }
  }
}

function stroke(ctx, { path, weight }, colour, width, dash = []) {
  ctx.globalAlpha = weight;
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.stroke(path);
  ctx.setLineDash([]);
}
