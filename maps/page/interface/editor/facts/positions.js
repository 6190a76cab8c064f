/** Positions that are typed, and how far a position is sure that was clicked or typed. */

import { kilometresFrom, METRES_A_DEGREE } from "./extent.js";

/** The equator in metres (WGS 84), and the pixels that it takes at zoom 0. */
const [EQUATOR_M, WORLD_PX] = [40075016.686, 256];
/** Nobody clicks surer than about the width of a pin. */
const UNSURE_PX = 16;
const [LEAST_M, MOST_M, LEAST_TYPED_M] = [10, 20000, 100];
const STEPS = [1, 2, 5, 10];
const HIGHEST = 85.05;

const NUMBER = "([+-]?\\d+(?:\\.\\d+)?)\\s*°?\\s*([NSEW]?)";
const PAIR = new RegExp(`^\\s*${NUMBER}\\s*(?:[,，;；]|\\s)\\s*${NUMBER}\\s*$`, "i");

/**
 * @param {string} words two numbers with a comma or a space between them; longitude first unless
 *   letters as in `40.09 N, 116.28 E` say other
 * @returns {{position: Position, digits: number}|null} longitude and latitude in degrees, as they
 *   were typed, and how many digits behind the point the coarser one has
 */
export function readPosition(words) {
  const found = PAIR.exec(words);
  if (!found) return null;
  const [, one, oneLetter, other, otherLetter] = found;
  const signed = (number, letter) => Number(number) * (/[SW]/i.test(letter) ? -1 : 1);
  const numbers = [signed(one, oneLetter), signed(other, otherLetter)];
  if (/[EW]/i.test(otherLetter) || /[NS]/i.test(oneLetter)) numbers.reverse();
  const digits = Math.min(...[one, other].map((number) => (number.split(".")[1] || "").length));
  return { position: [numbers[0], numbers[1]], digits };
}

/** Tell whether a position is one of the map. @param {Position} position */
export function isOnEarth([lon, lat]) {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= HIGHEST;
}

/**
 * Return what is meant if latitude was typed first: only where the position lies out of the bounds
 * and lies within them the other way round.
 * @param {Position} position
 * @param {number[]} bounds west, south, east, north in degrees
 * @returns {Position|null}
 */
export function turnedRound([lon, lat], bounds) {
  const isIn = (position) => isOnEarth(position) && kilometresFrom(bounds, position) === 0;
  return !isIn([lon, lat]) && isIn([lat, lon]) ? [lat, lon] : null;
}

/** @returns {number} the next of 1, 2, 5, 10, 20, 50 … metres that is not less */
function roundUp(metres) {
  const ten = 10 ** Math.floor(Math.log10(metres));
  const step = STEPS.find((one) => one * ten >= metres * (1 - 1e-9)) || 10;
  return step * ten;
}

const between = (least, metres) => Math.min(Math.max(least, roundUp(metres)), MOST_M);

/**
 * @param {number} zoom of the map that was clicked
 * @param {number} lat in degrees
 * @returns {number} the radius that a click is sure within, in metres: what a pin is wide there
 */
export function radiusOfClick(zoom, lat) {
  const metres = (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
  return between(LEAST_M, UNSURE_PX * metres);
}

/**
 * @param {number} digits behind the point
 * @returns {number} the radius that a typed position is sure within, in metres: what its last digit
 *   may be off, and never less than a hundred
 */
export function radiusOfDigits(digits) {
  return between(LEAST_TYPED_M, METRES_A_DEGREE / 2 / 10 ** digits);
}
