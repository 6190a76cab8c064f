/**
 * Pictograms of our own, each a path on a grid of 24, filled by the even-odd rule; legible at
 * 16 px. The same paths serve the canvas (Path2D) and the swatches (SVG).
 */

export const PICTOGRAMS = {
  check: "M9.6 18.4L3.6 12.4l2.3-2.3 3.7 3.7 8.5-8.5 2.3 2.3z",
  half: "M12 4.5v15a7.5 7.5 0 0 1 0-15z",
  clock:
    "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 6a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM11 7.5h2v4h3.4v2H11z",
  turn: "M12 4.2a7.8 7.8 0 1 1-7.8 7.8h2.7A5.1 5.1 0 1 0 12 6.9v2.7L6.6 5.4 12 1.2z",
  dots: "M5.5 10a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM12 10a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM18.5 10a2 2 0 1 1 0 4a2 2 0 0 1 0-4z",
  ahead: "M4 10.6h9.2L9.6 7l2-2L18.6 12l-7 7-2-2 3.6-3.6H4z",
  dash: "M5 10.4h14v3.2H5z",
  question:
    "M7.3 8.8C7.3 5.9 9.4 4.2 12.1 4.2c2.8 0 4.7 1.6 4.7 4 0 2.9-3.4 3.6-3.4 5.9h-2.8c0-3.3 3.2-3.9 3.2-5.8 0-1-.7-1.6-1.7-1.6-1.2 0-1.9.8-1.9 2.1zM10.5 16.4h3v3.2h-3z",
  exclaim: "M10.4 4h3.2l-.5 10h-2.2zM10.5 16.2h3v3.2h-3z",
  cross:
    "M5.6 7.7l2.1-2.1L12 9.9l4.3-4.3 2.1 2.1L14.1 12l4.3 4.3-2.1 2.1L12 14.1l-4.3 4.3-2.1-2.1L9.9 12z",
  empty: "M12 10.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3z",
  dot: "M12 7a5 5 0 1 1 0 10a5 5 0 0 1 0-10z",
  industry: "M3 20V10l5 3.2V10l5 3.2V10l3 2V4h4v16zM6 15.5v2h2.5v-2zm5 0v2h2.5v-2zm5 0v2h2.5v-2z",
  factory: "M3 20v-8l6 3v-3l6 3V4h3l1.2 16zM6 16.5V18h2v-1.5zm5 0V18h2v-1.5z",
  chip: "M9 3h1.6v3h2.8V3H15v3h3v3h3v1.6h-3v2.8h3V15h-3v3h-3v3h-1.6v-3h-2.8v3H9v-3H6v-3H3v-1.6h3v-2.8H3V9h3V6h3zM8.5 8.5v7h7v-7z",
  lab: "M9 3h6v2h-1v4.6l5 8.6A1.9 1.9 0 0 1 17.4 21H6.6A1.9 1.9 0 0 1 5 18.2l5-8.6V5H9zm1.2 9.4L8.3 15.7h7.4l-1.9-3.3z",
  valley:
    "M2 19.5L8.5 6l3.8 7.6L15.5 8l6.5 11.5zM8.5 9.8l-2.2 4.7 2.3-1.2 2 1.3zM15.6 11.4l-1.7 3 1.8-.7 1.7.9z",
  campus: "M12 3l9 4.6v1.9H3V7.6zM5 11h2.4v6H5zm5.8 0h2.4v6h-2.4zm5.8 0H19v6h-2.4zM3 18.5h18V21H3z",
  metro: "M3.5 19L8 5h2.2L12 11l1.8-6H16l4.5 14h-3L15 10.5 13 17h-2L9 10.5 6.5 19z",
  rail: "M8 3h8a3 3 0 0 1 3 3v8.5a3 3 0 0 1-2.2 2.9L19 20.5h-2.6L14.3 18H9.7l-2.1 2.5H5l2.2-3.1A3 3 0 0 1 5 14.5V6a3 3 0 0 1 3-3zM7.5 6.5V11h9V6.5zM8.7 13.2a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 0 0 0-2.6zm6.6 0a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 0 0 0-2.6z",
  station: "M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8z",
  destination: "M5.5 3h2v1h11l-2.5 4 2.5 4h-11v9h-2z",
  road: "M8.2 3h2.3L9.6 21H4zM13.5 3h2.3L20 21h-5.6zM11.3 3h1.4l.2 4h-1.8zm-.4 7h2.2l.2 4.5h-2.6zm-.4 7.5h3l.1 3.5h-3.2z",
  power: "M13.5 2L5 13.5h5.5L9.5 22 19 9.5h-6z",
  school:
    "M12 4l10 5-10 5L2 9zM5.5 12.4l6.5 3.3 6.5-3.3V17c-1.8 1.7-4 2.5-6.5 2.5S7.3 18.7 5.5 17zM20.3 10.5h1.2V16h-1.2z",
  hospital: "M9.5 3.5h5v6h6v5h-6v6h-5v-6h-6v-5h6z",
  park: "M12 2.5c3.4 0 5.5 2.4 5.5 5.2 2 .8 3 2.4 3 4.3 0 2.7-2.2 4.5-5 4.5h-2.3V21.5h-2.4v-5H8.5c-2.8 0-5-1.8-5-4.5 0-1.9 1-3.5 3-4.3C6.5 4.9 8.6 2.5 12 2.5z",
  mall: "M8 8V7a4 4 0 0 1 8 0v1h3.5l1 13h-17l1-13zm2 0h4V7a2 2 0 0 0-4 0z",
  street:
    "M4 4h16l1.5 5.5c0 1.5-1.2 2.5-2.6 2.5-1.3 0-2.3-.9-2.3-2 0 1.1-1 2-2.3 2S12 11.1 12 10c0 1.1-1 2-2.3 2s-2.3-.9-2.3-2c0 1.1-1 2-2.3 2-1.4 0-2.6-1-2.6-2.5zM4.5 13.5h15V21h-5.5v-5h-4v5h-5.5z",
  heritage:
    "M12 2.5c2.5 2.3 6 3.3 9.5 3.5v2.5h-19V6C6 5.8 9.5 4.8 12 2.5zM5 10h14v1.8H5zM6.2 13h2.3v6H6.2zm4.7 0h2.2v6h-2.2zm4.6 0h2.3v6h-2.3zM3.5 19.7h17V22h-17z",
  tomb: "M12 2.5c2.5 2.3 6 3.3 9.5 3.5v2.5h-19V6C6 5.8 9.5 4.8 12 2.5zM4.5 10h15v2h-15zM6 13.2h2.5V19H6zm9.5 0H18V19h-2.5zM9.8 19v-2.5a2.2 2.2 0 0 1 4.4 0V19zM3 20h18v2H3z",
  festival: "M5 3h1.8v18H5zM7.8 4c3-1.4 5.5 1.5 11.2-.2l-2.4 4.6 2.4 4.4c-5.7 1.7-8.2-1.2-11.2.2z",
  event:
    "M7 2.5h2.2V5h5.6V2.5H17V5h3.5v16h-17V5H7zM5.7 9.5v9.3h12.6V9.5zM12 10.5l1.1 2.4 2.6.3-1.9 1.8.5 2.6-2.3-1.3-2.3 1.3.5-2.6-1.9-1.8 2.6-.3z",
  village: "M8 5l6.5 5.5V20H9.5v-4.5h-3V20H1.8v-9.5zM16 8.5l6.2 5V20h-5.7v-7.2L13.7 10.4z",
  home: "M12 3.5l9.5 8H19V20h-5v-5.5h-4V20H5v-8.5H2.5z",
  people:
    "M8.5 4.5a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 0 1 0-6.4zM16.3 6a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 0 1 0-5.2zM2.5 19.5c0-4.3 2.5-7 6-7s6 2.7 6 7zM16 19.5c0-2.7-.7-4.9-2-6.5.7-.4 1.5-.6 2.3-.6 3.1 0 5.2 2.5 5.2 7.1z",
  district: "M4 6l5-2.5 6 2.5 5-2.5v14.5L15 20.5 9 18l-5 2.5zM9 5.8v10.1l6 2.4V8.2z",
};

const CACHE = new Map();

/** @returns {Path2D} the pictogram on its grid of 24 for `ctx`; an unknown name gives the dot */
export function pictogram(name, ctx) {
  if (ctx.makePath) return ctx.makePath(pathOf(name));
  if (!CACHE.has(name)) CACHE.set(name, new Path2D(pathOf(name)));
  return CACHE.get(name);
}

/** @returns {string} the SVG path data of the pictogram */
export function pathOf(name) {
  return Object.hasOwn(PICTOGRAMS, name) ? PICTOGRAMS[name] : PICTOGRAMS.dot;
}
