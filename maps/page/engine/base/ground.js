/** Paints the ground: the dossier's own over the coarse one of the world, at every zoom. */

import { unpackShapes } from "../geometry.js";
import { byZoom, mayShow, tracePath } from "../paint/painter.js";
import { GROUND } from "../paint/palette.js";
import { makeFading } from "./fading.js";
import { COARSE_TO, makeLimits } from "./limits.js";
import { BORDER, isShown } from "./look.js";
import { coloursFor, rowsFor } from "./own_looks.js";

/** Where a feature comes from, as geo/ground/feature.py writes it; others are the dossier's. */
const [FADING, COARSE] = [1, 2];

const CASING_PX = 0.9;
const MARGIN_PX = 20;
const TIES_PX = { longer: 3, dash: [1.2, 9] };

/**
 * @param {GroundBlock} block as `make_base` of maps/blocks/ground.py writes it
 */
export function makeGround(block) {
  const shapes = unpackShapes(block);
  const { classes, groups, isCoarse } = sortGroups(block.classes);
  const looks = rowsFor(block.like, block.looks);
  const fading = makeFading(block.box, block.outer);
  const hasFading = block.classes.some(([, , , origin]) => origin === FADING);

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

  /** The paths of the groups of a class that `isIn`, if they are in view, with their weights. */
  function pathsOf(name, view, isIn) {
    return (groups.get(name) || [])
      .filter(isIn)
      .filter((group) => !isTooNear(group, name, view.zoom))
      .map((group) => ({ path: trace(group, view), weight: group.weight }))
      .filter(({ path }) => path);
  }

  function paintDots({ ctx, scale, left, top }, name, colour, radius, isIn) {
    ctx.globalAlpha = 1;
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const { from, to } of (groups.get(name) || []).filter(isIn)) {
      for (let index = from; index < to; index += 1) {
        const at = shapes.begin[shapes.first[index]];
        const [x, y] = [shapes.x[at] * scale - left, shapes.y[at] * scale - top];
        ctx.moveTo(x + radius, y);
        ctx.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    ctx.fill();
  }

  function paintAreas(view, colours, isIn) {
    for (const row of rowsAt(view.zoom)) {
      if (!row.fill && !row.edge) continue;
      for (const part of pathsOf(row.class, view, isIn)) paintArea(view, row, part, colours);
    }
  }

  function paintWays(view, colours, isIn) {
    const rows = rowsAt(view.zoom);
    const ways = rows
      .filter((row) => row.line)
      .map((row) => ({ row, parts: pathsOf(row.class, view, isIn) }));
    view.ctx.lineCap = "butt";
    const isWay = ({ row }) => Boolean(row.case);
    for (const way of ways) if (!isWay(way)) paintLines(view, way, colours);
    for (const way of ways) if (isWay(way)) paintLines(view, way, colours, true);
    for (const way of ways) if (isWay(way)) paintLines(view, way, colours);
    for (const row of rows) {
      const radius = row.dot && byZoom(view.zoom, row.width);
      if (row.dot) paintDots(view, row.class, colours[row.dot], radius, isIn);
    }
    for (const part of pathsOf(BORDER.class, view, isIn)) {
      stroke(view.ctx, part, colours[BORDER.glow], byZoom(view.zoom, BORDER.glowWidth));
      stroke(view.ctx, part, colours[BORDER.edge], byZoom(view.zoom, BORDER.width));
    }
  }

  function rowsAt(zoom) {
    return looks.filter((row) => isShown(row, zoom) && groups.has(row.class));
  }

  function paint(view, dark) {
    const colours = { ...GROUND[dark ? "dark" : "light"], ...coloursFor(block.looks, dark) };
    paintSea(view, groups.has("land") ? colours.water : colours.land);
    if (!hasFading || !fading.isSeen(view)) {
      begin(view);
      paintAreas(view, colours, isAny);
      paintWays(view, colours, isAny);
    } else {
      begin(view);
      paintAreas(view, colours, isLasting);
      fading.paint(view, (sheet) => {
        begin(sheet);
        paintAreas(sheet, colours, isFading);
        paintWays(sheet, colours, isFading);
      });
      begin(view);
      paintWays(view, colours, isLasting);
    }
    view.ctx.globalAlpha = 1;
  }

  const deepestAt = makeLimits({
    shapes,
    classes,
    kinds: block.kinds,
    isCoarse,
    like: block.like,
    looks: block.looks,
  });

  return {
    shapes,
    classes,
    deepestAt,
    kinds: block.kinds,
    box: block.box,
    labels: block.names,
    anchors: block.anchors,
    credits: block.credits,
    country: block.country || null,
    paint,
  };
}

/** Spread the runs of the block: the class of each feature, and the runs of each class. */
function sortGroups(runs) {
  const classes = [];
  const isCoarse = [];
  const groups = new Map();
  for (const [name, count, weight, origin] of runs) {
    const from = classes.length;
    for (let k = 0; k < count; k += 1) {
      classes.push(name);
      isCoarse.push(origin === COARSE);
    }
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push({ from, to: from + count, weight, origin });
  }
  return { classes, groups, isCoarse };
}

const isAny = () => true;
const isFading = ({ origin }) => origin === FADING;
const isLasting = ({ origin }) => origin !== FADING;

/** Lines and lakes of the coarse ground would lie beside what they stand for. */
function isTooNear({ origin }, name, zoom) {
  return origin === COARSE && name !== "land" && zoom > COARSE_TO + 1;
}

function begin({ ctx }) {
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
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
