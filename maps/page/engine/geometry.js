/**
 * Reads the packed geometry of a block: micro-degrees as differences, zigzag varints, base64
 * (see maps/blocks/geometry.py), into columns of world coordinates or into GeoJSON.
 */

/** Steps of a degree. */
export const STEPS = 1e6;

/** Web Mercator of the whole world as a unit square, x to the east, y to the south. */
export function worldX(lon) {
  return lon / 360 + 0.5;
}

/** @param {number} lat degrees north @returns {number} 0 (north) … 1 (south) */
export function worldY(lat) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** @returns {number} degrees north of a world y */
export function latOf(y) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** @returns {number} degrees east of a world x */
export function lonOf(x) {
  return (x - 0.5) * 360;
}

/** @param {number} lat degrees @returns {number} world units a metre at this latitude */
export function metresToWorld(lat) {
  return 1 / (40075016.686 * Math.cos((lat * Math.PI) / 180));
}

/**
 * @param {string|Uint8Array} stream zigzag varints, as they are or in base64
 * @returns {Int32Array} the numbers
 */
export function openNumbers(stream) {
  const bytes = typeof stream === "string" ? readBase64(stream) : stream;
  const numbers = new Int32Array(bytes.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let k = 0; k < bytes.length; k += 1) {
    const byte = bytes[k];
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) {
      numbers[count] = (value >>> 1) ^ -(value & 1);
      count += 1;
      value = 0;
      shift = 0;
    }
  }
  return numbers.subarray(0, count);
}

/** @param {string} text @returns {Uint8Array} */
export function readBase64(text) {
  const quick = /** @type {*} */ (Uint8Array).fromBase64;
  if (quick) return quick(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let k = 0; k < letters.length; k += 1) bytes[k] = letters.charCodeAt(k);
  return bytes;
}

function openStream({ stream, steps = STEPS }) {
  const numbers = openNumbers(stream);
  let at = 0;
  let lon = 0;
  let lat = 0;
  return {
    count: () => numbers[at++],
    point(take) {
      lon += numbers[at];
      lat += numbers[at + 1];
      at += 2;
      take(lon / steps, lat / steps);
    },
  };
}

/**
 * @typedef {object} Shapes columns of many geometries
 * @property {number} count
 * @property {string} types one letter each: P, L, A
 * @property {Int32Array} first index of the first part of each geometry, and the end
 * @property {Int32Array} begin index of the first point of each part, and the end
 * @property {Float64Array} x world coordinates
 * @property {Float64Array} y world coordinates
 * @property {Float64Array} box west, north, east, south of each geometry in world coordinates
 */

/** @param {{types: string, stream: string, steps: number}} block `steps` a degree, by default 1e6 @returns {Shapes} */
export function unpackShapes(block) {
  const numbers = openNumbers(block.stream);
  const types = block.types.toUpperCase();
  const { first, begin, from } = findParts(types, numbers);
  const { x, y, box } = project(numbers, first, begin, from, block.steps || STEPS);
  return { count: types.length, types, first, begin, x, y, box };
}

/** Where the points of each part stand: in the columns (`begin`), and in the stream (`from`). */
function findParts(types, numbers) {
  const count = types.length;
  const first = new Int32Array(count + 1);
  const begin = [];
  const from = [];
  let [next, at] = [0, 0];
  const part = (points) => {
    begin.push(at);
    from.push(next);
    at += points;
    next += 2 * points;
  };
  for (let index = 0; index < count; index += 1) {
    const letter = types[index];
    first[index] = begin.length;
    if (letter === "P") part(1);
    else {
      for (let parts = numbers[next++]; parts > 0; parts -= 1) {
        if (letter === "L") part(numbers[next++]);
        else for (let rings = numbers[next++]; rings > 0; rings -= 1) part(numbers[next++]);
      }
    }
  }
  first[count] = begin.length;
  begin.push(at);
  return { first, begin: Int32Array.from(begin), from };
}

/** The box of a geometry without points. */
const NOWHERE = [Infinity, Infinity, -Infinity, -Infinity];

/**
 * One long loop without calls: it runs once, before a browser has made anything fast. What is
 * farthest is found among whole numbers, which until then take it no memory.
 */
function project(numbers, first, begin, from, steps) {
  const count = first.length - 1;
  const x = new Float64Array(begin[from.length]);
  const y = new Float64Array(begin[from.length]);
  const box = new Float64Array(count * 4);
  const radians = Math.PI / 180 / steps;
  const turn = 360 * steps;
  const turns = 4 * Math.PI;
  let lon = 0;
  let lat = 0;
  for (let index = 0; index < count; index += 1) {
    let [west, north, east, south] = [Infinity, -Infinity, -Infinity, Infinity];
    for (let part = first[index]; part < first[index + 1]; part += 1) {
      const end = begin[part + 1];
      for (let at = begin[part], next = from[part]; at < end; at += 1, next += 2) {
        lon += numbers[next];
        lat += numbers[next + 1];
        if (lon < west) west = lon;
        if (lon > east) east = lon;
        if (lat < south) south = lat;
        if (lat > north) north = lat;
        const sine = Math.sin(lat * radians);
        x[at] = lon / turn + 0.5;
        y[at] = 0.5 - Math.log((1 + sine) / (1 - sine)) / turns;
      }
    }
    const [left, right] = [west / turn + 0.5, east / turn + 0.5];
    const reach = [left, yOf(north, radians), right, yOf(south, radians)];
    box.set(west > east ? NOWHERE : reach, index * 4);
  }
  return { x, y, box };
}

/** As in the loop above, to the last bit: a box ends where its outermost points are. */
function yOf(lat, radians) {
  const sine = Math.sin(lat * radians);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

const NAMES = { P: "Point", L: "LineString", A: "Polygon" };

/** @returns {{type: string, coordinates: Array}[]} GeoJSON geometries, longitude first */
export function unpackGeoJson(block) {
  const stream = openStream(block);
  const points = (count) => {
    const list = [];
    for (let k = 0; k < count; k += 1) stream.point((lon, lat) => list.push([lon, lat]));
    return list;
  };
  const ring = () => {
    const list = points(stream.count());
    list.push(list[0].slice());
    return list;
  };
  const many = (make) => Array.from({ length: stream.count() }, make);
  return Array.from(block.types, (letter) => {
    const kind = letter.toUpperCase();
    const name = (letter === kind ? "" : "Multi") + NAMES[kind];
    if (kind === "P") return { type: name, coordinates: points(1)[0] };
    const parts = many(kind === "L" ? () => points(stream.count()) : () => many(ring));
    return { type: name, coordinates: letter === kind ? parts[0] : parts };
  });
}
