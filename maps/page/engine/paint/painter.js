/**
 * A canvas that covers the map's view, and soon a margin: repainted when the view comes to rest,
 * moved with the map while panning, scaled with it while zooming.
 */

/**
 * @typedef {object} View what a paint function needs of the map's view
 * @property {CanvasRenderingContext2D} ctx in CSS pixels; (0, 0) is the map's layer origin
 * @property {number} scale CSS pixels a world unit
 * @property {number} left CSS pixels to take from x * scale
 * @property {number} top CSS pixels to take from y * scale
 * @property {number} zoom
 * @property {number} step by how many zooms it is nearer than the first view
 * @property {{west: number, north: number, east: number, south: number}} box of the canvas, in
 *   world units
 * @property {Map<string, {x: number, y: number}>} [signs] where signs of lines stand that are not
 *   at the middle, in world units by place
 */

/**
 * @param {number} margin the share of the view that is painted beyond each of its edges
 * @returns {Painter} a renderer that calls `paint(view)` whenever its canvas must be drawn
 */
export function makePainter(paint, paneName, margin) {
  const Painter = L.Renderer.extend({
    options: { padding: margin, pane: paneName },

    _initContainer() {
      const canvas = document.createElement("canvas");
      canvas.className = "planmap-canvas";
      canvas.setAttribute("aria-hidden", "true");
      this._container = canvas;
      this._ctx = canvas.getContext("2d");
    },

    _destroyContainer() {
      L.DomUtil.remove(this._container);
      delete this._container;
      delete this._ctx;
    },

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      /** @type {*} */ (L.Renderer.prototype)._update.call(this);
      this._fit();
      this.paint();
      this.fire("update");
    },

    _fit() {
      const size = this._bounds.getSize();
      const ratio = window.devicePixelRatio || 1;
      L.DomUtil.setPosition(this._container, this._bounds.min);
      const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
      if (this._container.width !== width || this._container.height !== height) {
        this._container.width = width;
        this._container.height = height;
        this._container.style.width = `${size.x}px`;
        this._container.style.height = `${size.y}px`;
        this._isBlank = true;
      }
      this._drawnRatio = ratio;
    },

    /** Paint now what belongs into the present canvas. */
    paint() {
      if (!this._map || !this._bounds) return;
      const [ctx, ratio, min] = [this._ctx, this._drawnRatio, this._bounds.min];
      if (!this._isBlank) {
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.clearRect(0, 0, this._container.width, this._container.height);
      }
      this._isBlank = false;
      ctx.setTransform(ratio, 0, 0, ratio, -min.x * ratio, -min.y * ratio);
      paint(viewOf(this._map, this._bounds, ctx));
    },

    setMargin(share) {
      this.options.padding = share;
      if (this._map) this._update();
    },
  });
  return new Painter();
}

/** @returns {number} the zoom of the map's first view, or where it has none the present one */
export function homeOf(map) {
  return map.options.planmapHome ?? map.getZoom();
}

function viewOf(map, bounds, ctx) {
  const zoom = map.getZoom();
  const scale = 256 * 2 ** zoom;
  const origin = map.getPixelOrigin();
  return {
    ctx,
    zoom,
    step: zoom - homeOf(map),
    scale,
    left: origin.x,
    top: origin.y,
    box: {
      west: (bounds.min.x + origin.x) / scale,
      north: (bounds.min.y + origin.y) / scale,
      east: (bounds.max.x + origin.x) / scale,
      south: (bounds.max.y + origin.y) / scale,
    },
  };
}

/** @returns {boolean} whether geometry `index` may be seen, with `margin` in CSS pixels */
export function mayShow(shapes, index, view, margin) {
  const slack = margin / view.scale;
  const at = index * 4;
  const { box } = shapes;
  return (
    box[at] <= view.box.east + slack &&
    box[at + 2] >= view.box.west - slack &&
    box[at + 1] <= view.box.south + slack &&
    box[at + 3] >= view.box.north - slack
  );
}

/**
 * Add geometry `index` to a path; points closer than half a pixel are left out.
 * @param {CanvasRenderingContext2D|Path2D} path by default the canvas's present one
 */
export function tracePath(shapes, index, view, path = view.ctx) {
  const { scale, left, top } = view;
  const closed = shapes.types[index] === "A";
  for (let part = shapes.first[index]; part < shapes.first[index + 1]; part += 1) {
    const [from, to] = [shapes.begin[part], shapes.begin[part + 1]];
    let lastX = shapes.x[from] * scale - left;
    let lastY = shapes.y[from] * scale - top;
    path.moveTo(lastX, lastY);
    for (let k = from + 1; k < to; k += 1) {
      const px = shapes.x[k] * scale - left;
      const py = shapes.y[k] * scale - top;
      if (Math.abs(px - lastX) + Math.abs(py - lastY) < 0.7 && k < to - 1) continue;
      path.lineTo(px, py);
      lastX = px;
      lastY = py;
    }
    if (closed) path.closePath();
  }
}

/** @returns {number} the value at `zoom` on the line through `stops`, [zoom, value] each */
export function byZoom(zoom, stops) {
  if (zoom <= stops[0][0]) return stops[0][1];
  for (let k = 1; k < stops.length; k += 1) {
    const [z0, v0] = stops[k - 1];
    const [z1, v1] = stops[k];
    if (zoom <= z1) return v0 + ((v1 - v0) * (zoom - z0)) / (z1 - z0);
  }
  return stops[stops.length - 1][1];
}
