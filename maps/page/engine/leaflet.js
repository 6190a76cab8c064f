/** The one place where positions turn round: ours are longitude first, Leaflet's latitude first. */

/** @param {number[]} box [west, south, east, north] @returns {number[][]} Leaflet's corners */
export function toBounds([west, south, east, north]) {
  return [
    [south, west],
    [north, east],
  ];
}
