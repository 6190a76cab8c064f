/**
 * Puts tiles drawn in GCJ-02 where they belong on a WGS 84 map. The shift differs from place
 * to place, so each tile gets its own, from its own centre: a constant one would drift away
 * as the map is panned. Within a tile less than a pixel remains, at any zoom.
 */

import { gcj02ToWgs84, isShifted, unshiftAnywhere, wgs84ToGcj02 } from "./datum.js";

const RAD = Math.PI / 180;
const MARGIN_PX = 8;

/** Return the pixel `[x, y]` of a position on the Web Mercator map (EPSG:3857) at `zoom`. */
export function project(lon, lat, zoom, tileSize = 256) {
  const size = tileSize * 2 ** zoom;
  const sine = Math.sin(lat * RAD);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(lon / 360 + 0.5) * size, y * size];
}

/** Return the position `[lon, lat]` of a pixel; the inverse of `project`. */
export function unproject(x, y, zoom, tileSize = 256) {
  const size = tileSize * 2 ** zoom;
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) / RAD;
  return [(x / size - 0.5) * 360, lat];
}

/**
 * Return by how many pixels `[right, down]` a GCJ-02 tile must move, judged at its centre.
 * A tile over the edge of what GCJ-02 shifts moves as its part within does.
 * @param {{x: number, y: number, z: number}} tile
 */
export function tileShift({ x, y, z }, tileSize = 256) {
  const [centreX, centreY] = [(x + 0.5) * tileSize, (y + 0.5) * tileSize];
  if (!touchesShifted({ x, y, z }, tileSize)) return [0, 0];
  const [trueX, trueY] = project(
    ...unshiftAnywhere(...unproject(centreX, centreY, z, tileSize)),
    z,
    tileSize,
  );
  return [trueX - centreX, trueY - centreY];
}

/** Return whether one of 25 points of a tile is shifted. */
function touchesShifted({ x, y, z }, tileSize) {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps.some((right) =>
    steps.some((down) => {
      const there = unproject((x + right) * tileSize, (y + down) * tileSize, z, tileSize);
      const [lon, lat] = gcj02ToWgs84(...there);
      return isShifted(lon, lat, "gcj02");
    }),
  );
}

/**
 * Return by how many pixels `[right, down]` the GCJ-02 tiles around a WGS 84 position have
 * moved: which tiles a view needs is found by moving the view back by as much.
 */
export function viewShift(lon, lat, zoom, tileSize = 256) {
  const [trueX, trueY] = project(lon, lat, zoom, tileSize);
  const [shiftedX, shiftedY] = project(...wgs84ToGcj02(lon, lat), zoom, tileSize);
  return [trueX - shiftedX, trueY - shiftedY];
}

/**
 * Return a tile layer for tiles in GCJ-02, which moves each tile as it is put on the map.
 * @param {*} L Leaflet 1.9, whose inner methods its types leave out
 * @param {string} url the tiles' address
 * @param {L.TileLayerOptions} options those of L.TileLayer
 */
export function makeShiftedTileLayer(L, url, options) {
  const size = () => L.point(options?.tileSize ?? 256, options?.tileSize ?? 256);
  const Shifted = L.TileLayer.extend({
    _getTilePos(coords) {
      const [right, down] = tileShift(coords, size().x);
      return L.TileLayer.prototype._getTilePos.call(this, coords).add([right, down]).round();
    },
    _getTiledPixelBounds(centre) {
      const bounds = L.TileLayer.prototype._getTiledPixelBounds.call(this, centre);
      const [right, down] = viewShift(centre.lng, centre.lat, this._tileZoom, size().x);
      const back = L.point(right, down);
      // The shift at the edge of a view differs from the one in its middle by some pixels.
      const margin = [MARGIN_PX, MARGIN_PX];
      return L.bounds(
        bounds.min.subtract(back).subtract(margin),
        bounds.max.subtract(back).add(margin),
      );
    },
  });
  return new Shifted(url, options);
}
