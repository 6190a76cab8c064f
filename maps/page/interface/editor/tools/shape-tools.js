/**
 * Tools for lines and outlines. Leaflet.Editable draws and drags; keys do the same through a
 * cross and a corner that is held.
 */

import { crossesItself, splitLine } from "./outline.js";

const round = (value) => Math.round(value * 1e6) / 1e6;
/** @returns {Position} */
const position = ({ lng, lat }) => [round(lng), round(lat)];
/** Round a shape that is framed: the strip that tells what to do lies over the map's top. */
const ROOM_PX = /** @type {L.PointTuple} */ ([60, 90]);
const STYLE = { className: "pm-edit-shape" };

/** @param {*} layer @returns {*} GeoJSON, or null if there are too few corners */
function geometryOf(layer) {
  const isArea = layer instanceof L.Polygon;
  const { geometry } = layer.toGeoJSON(6);
  const runs = runsOf(layer);
  const isWhole = runs.length > 0 && runs.every((run) => run.length >= (isArea ? 3 : 2));
  return isWhole ? geometry : null;
}

/** @returns {L.LatLng[][]} all runs of corners of a line or outline, however deep they stand */
function runsOf(layer) {
  const flat = (list) => (list.length && !Array.isArray(list[0]) ? [list] : list.flatMap(flat));
  return flat(layer.getLatLngs());
}

/** Corners that are dragged or set go to the ground's, if asked. */
function followSnapping(layer, snapping) {
  layer.on("editable:vertex:drag", ({ vertex, latlng }) => {
    const snapped = snapping.snap(latlng);
    if (snapped !== latlng) vertex.latlng.update(snapped);
  });
  layer.on("editable:drawing:click", (event) => event.latlng.update?.(snapping.snap(event.latlng)));
}

/** @param {*} tools @param {{kind: "line"|"outline"}} given */
export function makeDrawTool({ ctx, map, cross, snapping, end }, { kind }) {
  const begin = kind === "line" ? "startPolyline" : "startPolygon";
  const layer = map.editTools[begin](undefined, STYLE);
  followSnapping(layer, snapping);
  let isOver = false;
  layer.on("editable:drawing:commit", () => {
    if (isOver) return;
    isOver = true;
    const geometry = geometryOf(layer);
    setTimeout(() => end(geometry), 0);
  });
  const finish = () => {
    if (!geometryOf(layer)) return ctx.live.notice("edit.tooFew");
    layer.editor.commitDrawing();
  };
  return {
    hint: kind === "line" ? "edit.hint.line" : "edit.hint.outline",
    snaps: true,
    result: () => geometryOf(layer),
    key(event) {
      if (cross.move(event.key, event.shiftKey)) return true;
      if (["Enter", "f", "F", "Backspace", " "].includes(event.key) && !cross.isShown())
        cross.show(map.getCenter());
      if (event.key === "Enter" && event.ctrlKey) finish();
      else if (event.key === "f" || event.key === "F") finish();
      else if (event.key === "Enter" || event.key === " ")
        layer.editor.push(L.latLng(snapping.snap(cross.at())));
      else if (event.key === "Backspace") layer.editor.pop();
      else return false;
      return true;
    },
    stop() {
      isOver = true;
      map.editTools.stopDrawing();
      layer.disableEdit();
      layer.remove();
    },
  };
}

/** @param {*} tools @param {{geometry: {type: string, coordinates: any[]}}} given */
export function makeAdjustTool({ ctx, map, cross, snapping, end }, { geometry }) {
  const deep = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[geometry.type];
  const isArea = geometry.type.endsWith("Polygon");
  const latlngs = L.GeoJSON.coordsToLatLngs(geometry.coordinates, deep);
  if (isArea) for (const ring of ringsIn(latlngs)) ring.pop();
  const layer = (isArea ? L.polygon(latlngs, STYLE) : L.polyline(latlngs, STYLE)).addTo(map);
  /** @type {any} */
  const editable = layer;
  editable.enableEdit(map);
  followSnapping(layer, snapping);
  frame(map, layer);
  /** @type {{run: L.LatLng[], at: number}|null} */
  let held = null;

  function hold(step) {
    const corners = runsOf(layer).flatMap((run) => run.map((_, at) => ({ run, at })));
    const now = corners.findIndex((one) => one.run === held?.run && one.at === held?.at);
    held = corners[(now + step + corners.length) % corners.length] || null;
    if (!held) return;
    cross.show(held.run[held.at]);
    if (!map.getBounds().contains(held.run[held.at]))
      map.panTo(held.run[held.at], { animate: false });
  }

  function redraw() {
    layer.redraw();
    editable.editor.reset();
  }

  function change(key) {
    if (!held) return;
    const { run, at } = held;
    const next = run[at + 1] || (isArea ? run[0] : null);
    if (key === "Delete" && run.length > (isArea ? 3 : 2)) {
      run.splice(at, 1);
      held.at = Math.min(at, run.length - 1);
    } else if (key === "Insert" && next) {
      run.splice(at + 1, 0, L.latLng((run[at].lat + next.lat) / 2, (run[at].lng + next.lng) / 2));
      held.at = at + 1;
    }
    redraw();
    cross.show(run[held.at]);
  }

  return {
    hint: "edit.hint.adjust",
    snaps: true,
    result: () => geometryOf(layer),
    key(event) {
      const { key } = event;
      if (key === "." || key === "n") hold(1);
      else if (key === "," || key === "b") hold(-1);
      else if (key === "Delete" || key === "Backspace") change("Delete");
      else if (key === "Insert" || key === "i") change("Insert");
      else if (key === "Enter") end(geometryOf(layer));
      else if (held && cross.move(key, event.shiftKey)) {
        const { lat, lng } = snapping.snap(cross.at());
        Object.assign(held.run[held.at], { lat, lng });
        redraw();
      } else if (key.startsWith("Arrow")) ctx.live.notice("edit.holdFirst");
      else return false;
      return true;
    },
    stop() {
      editable.disableEdit();
      layer.remove();
    },
  };
}

/** See the whole shape, with room for its handles. */
function frame(map, layer) {
  if (!map.getBounds().contains(layer.getBounds()))
    map.fitBounds(layer.getBounds(), { animate: false, padding: ROOM_PX });
}

function ringsIn(list) {
  return Array.isArray(list[0]) ? list.flatMap(ringsIn) : [list];
}

/** A click near a corner of a line splits it there. */
export function makeSplitTool({ ctx, map, cross, end }, { geometry }) {
  const line = L.GeoJSON.coordsToLatLngs(geometry.coordinates, 0);
  const layer = L.polyline(line, STYLE).addTo(map);
  const dots = line
    .slice(1, -1)
    .map((at) => L.circleMarker(at, { radius: 5, className: "pm-edit-shape" }).addTo(map));
  frame(map, layer);
  const at = line[Math.floor(line.length / 2)];
  cross.show(at);
  const splitAt = (latlng) => {
    const parts = splitLine(geometry.coordinates, position(latlng));
    if (!parts) return ctx.live.notice("edit.noCorner");
    end(parts.map((coordinates) => ({ type: "LineString", coordinates })));
  };
  const click = ({ latlng }) => splitAt(latlng);
  map.on("click", click);
  return {
    hint: "edit.hint.split",
    key(event) {
      if (cross.move(event.key, event.shiftKey)) return true;
      if (event.key !== "Enter") return false;
      splitAt(cross.at());
      return true;
    },
    stop() {
      map.off("click", click);
      for (const dot of dots) dot.remove();
      layer.remove();
    },
  };
}

/** Tell whether a ring of an outline crosses itself. */
export function isCrossed(geometry) {
  if (!geometry.type.endsWith("Polygon")) return false;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().some((ring) => crossesItself(ring.slice(0, -1)));
}
