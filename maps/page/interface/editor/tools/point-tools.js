/** Tools for points: set one by a click or with the cross, drag it, and set how far it is sure. */

const RADIUS_PX = 44;
const NEAREST_ZOOM = 17;
const DEFAULT_M = 100;
const WIDER = 1.1;

const pointAt = ({ lng, lat }) => ({ type: "Point", coordinates: [round(lng), round(lat)] });
const round = (value) => Math.round(value * 1e6) / 1e6;

/** A click sets the point. @param {*} tools @param {{at: Position|null}} given */
export function makePointTool({ map, cross, snapping, end }, { at }) {
  const click = ({ latlng }) => end(pointAt(snapping.snap(latlng)));
  map.on("click", click);
  cross.show(at ? L.latLng(at[1], at[0]) : map.getCenter());
  return {
    hint: "edit.hint.point",
    snaps: true,
    result: () => pointAt(snapping.snap(cross.at())),
    key(event) {
      if (cross.move(event.key, event.shiftKey)) return true;
      if (event.key !== "Enter") return false;
      end(pointAt(snapping.snap(cross.at())));
      return true;
    },
    stop: () => map.off("click", click),
  };
}

/**
 * A circle whose middle is dragged and whose edge has a handle.
 * @param {*} tools
 * @param {{at: Position, radius: number|null}} given radius in metres
 */
export function makeCircleTool({ map, cross, end }, { at, radius }) {
  const begin = { at: L.latLng(at[1], at[0]), radius: radius || DEFAULT_M };
  comeNear(map, begin);
  /** @type {any} */
  const circle = L.circle(begin.at, { radius: begin.radius, className: "pm-edit-shape" }).addTo(
    map,
  );
  circle.enableEdit(map);
  cross.show(begin.at);
  const follow = () => cross.show(circle.getLatLng());
  const dragged = ({ vertex }) => finish(vertex.getIndex() === 1);
  circle.on("editable:vertex:drag", follow).on("editable:vertex:dragend", dragged);

  /** @param {boolean} isRadius whether the radius alone was changed */
  function finish(isRadius) {
    const metres = Math.max(1, Math.round(circle.getRadius()));
    end(pointAt(circle.getLatLng()), { radius: metres, isRadius });
  }

  function redraw() {
    circle.disableEdit();
    circle.enableEdit(map);
  }

  return {
    hint: "edit.hint.circle",
    key(event) {
      const factor = { "+": WIDER, "=": WIDER, "-": 1 / WIDER }[event.key];
      if (factor) circle.setRadius(circle.getRadius() * factor);
      else if (cross.move(event.key, event.shiftKey)) circle.setLatLng(cross.at());
      else if (event.key === "Enter") finish(circle.getLatLng().equals(begin.at, 1e-9));
      else return false;
      if (event.key !== "Enter") redraw();
      return true;
    },
    stop() {
      circle.disableEdit();
      circle.remove();
    },
  };
}

/** Middle and handle must lie apart on the screen. */
function comeNear(map, { at, radius }) {
  const metresAPixel = (zoom) =>
    (40075016.686 * Math.cos((at.lat * Math.PI) / 180)) / (256 * 2 ** zoom);
  let zoom = map.getZoom();
  const most = Math.min(NEAREST_ZOOM, map.getMaxZoom());
  while (zoom < most && radius / metresAPixel(zoom) < RADIUS_PX) zoom += 1;
  const isFar = !map.getBounds().contains(at);
  if (zoom !== map.getZoom() || isFar) map.setView(at, Math.min(zoom, most), { animate: false });
}
