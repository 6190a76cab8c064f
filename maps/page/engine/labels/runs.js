/** The runs of a line that the frame may show, and where a name could stand along them. */

import { spotsAlong } from "./placing.js";

const NEAR_PX = 1;

/** @returns {Spot[]} boxes for a name of `width` × `height` along a line, `lift` pixels above it */
export function spotsOf(shapes, index, view, frame, { width, height }, lift) {
  return runsOf(shapes, index, view, frame).flatMap((points) =>
    spotsAlong(points, width, height, frame, lift),
  );
}

/** @returns {{x: number, y: number}[][]} the runs of a line that `frame` may show, in CSS pixels */
export function runsOf(shapes, index, view, frame) {
  const { scale, left, top } = view;
  const runs = [];
  for (let part = shapes.first[index]; part < shapes.first[index + 1]; part += 1) {
    /** @type {{x: number, y: number}[]|null} */
    let run = null;
    /** @type {{x: number, y: number}|null} */
    let last = null;
    for (let k = shapes.begin[part]; k < shapes.begin[part + 1]; k += 1) {
      const point = { x: shapes.x[k] * scale - left, y: shapes.y[k] * scale - top };
      if (last && k + 1 < shapes.begin[part + 1] && isNear(last, point)) continue;
      if (last && mayCross(last, point, frame)) {
        if (!run) {
          run = [last];
          runs.push(run);
        }
        run.push(point);
      } else run = null;
      last = point;
    }
  }
  return runs;
}

/** Points so near to one another tell nothing about where a name could stand. */
function isNear(one, other) {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y) < NEAR_PX;
}

function mayCross(one, other, frame) {
  return (
    Math.max(one.x, other.x) >= frame.left &&
    Math.min(one.x, other.x) <= frame.right &&
    Math.max(one.y, other.y) >= frame.top &&
    Math.min(one.y, other.y) <= frame.bottom
  );
}
