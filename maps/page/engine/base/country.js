/** The name of the country that a map lies in, under the small map that says where that is. */

import { widthOf } from "./letters.js";

const AIR_PX = 4;

/**
 * Return how high the strip is that has the country's name, and the name, in its short form where
 * the whole one is too wide; `null` if the country is not known or its name finds no room.
 * @param {string|null} code ISO 3166-1
 * @param {{lang: string, size: number}} look `size` of the letters in pixels
 * @param {number} width CSS pixels
 * @returns {{text: string, height: number}|null}
 */
export function captionOf(code, { lang, size }, width) {
  if (!code) return null;
  /** @type {("long"|"short")[]} */
  const styles = ["long", "short"];
  const text = styles
    .map((style) => new Intl.DisplayNames([lang], { type: "region", style, fallback: "none" }))
    .map((names) => names.of(code) || "")
    .find((name) => name && widthOf(name, size) <= width - AIR_PX);
  return text ? { text, height: size + AIR_PX } : null;
}
