/** The one place where positions turn round: ours are longitude first, Leaflet's latitude first. */

/** @param {Box} box @returns {[Position, Position]} Leaflet's corners, latitude first */
export function toBounds([west, south, east, north]) {
  return [
    [south, west],
    [north, east],
  ];
}
