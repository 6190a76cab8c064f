/**
 * How each class of the ground looks, in the order in which they are painted; a row a class.
 * The classes themselves stand in geo/positions/classes.py; colours are keys of GROUND in
 * paint/palette.js. Widths are stops of [zoom, CSS pixels].
 *
 * `fill`, `edge`, `line`, `case` are colours; `width` is a line's or an edge's; `from` is the
 * first zoom at which the class is painted (else always); `dash` is in CSS pixels; `ties` are
 * the sleepers of a railway; `glow` a broad soft edge; `dot` the radius of a point.
 */
export const LOOK = [
  {
    class: "land",
    fill: "land",
    edge: "coast",
    width: [
      [4, 0.4],
      [9, 0.9],
    ],
  },
  {
    class: "sea",
    fill: "water",
    edge: "coast",
    width: [
      [9, 0.6],
      [13, 1],
    ],
  },
  {
    class: "neighbour",
    fill: "neighbour",
    edge: "neighbourEdge",
    width: [
      [8, 0.7],
      [13, 1.2],
    ],
  },
  { class: "district", fill: "district" },
  { class: "built", fill: "built", from: 9 },
  { class: "green", fill: "green", from: 8 },
  {
    class: "campus",
    fill: "campus",
    edge: "campusEdge",
    width: [
      [12, 0.5],
      [16, 1],
    ],
    from: 11,
  },
  {
    class: "township",
    line: "townshipEdge",
    width: [
      [10, 0.5],
      [14, 1.1],
    ],
    from: 9.5,
    dash: [5, 3],
  },
  {
    class: "stream",
    line: "canal",
    width: [
      [11, 0.6],
      [14, 1.4],
      [17, 4],
    ],
    from: 11,
  },
  {
    class: "canal",
    line: "canal",
    width: [
      [8, 0.7],
      [11, 1.2],
      [13, 2.2],
      [16, 6],
    ],
    from: 9.5,
  },
  {
    class: "river",
    line: "river",
    width: [
      [5, 0.6],
      [8, 1],
      [11, 1.8],
      [13, 3.5],
      [16, 9],
    ],
  },
  {
    class: "lake",
    fill: "water",
    edge: "waterEdge",
    width: [
      [6, 0.4],
      [10, 0.8],
    ],
  },
  {
    class: "reservoir",
    fill: "water",
    edge: "waterEdge",
    width: [
      [6, 0.4],
      [10, 0.8],
    ],
  },
  {
    class: "division",
    line: "neighbourEdge",
    width: [
      [4, 0.5],
      [8, 0.8],
      [13, 1.3],
    ],
  },
  {
    class: "claim",
    line: "border",
    width: [
      [4, 0.6],
      [9, 1.1],
    ],
    dash: [4, 4],
  },
  {
    class: "border",
    line: "border",
    width: [
      [4, 0.8],
      [9, 1.4],
    ],
  },
  {
    class: "metro",
    line: "metro",
    case: "metroCase",
    width: [
      [8, 0.8],
      [11, 1.2],
      [13, 2.2],
      [17, 5],
    ],
    from: 9.5,
  },
  {
    class: "street",
    line: "street",
    case: "streetCase",
    width: [
      [12.5, 0.5],
      [14, 1.6],
      [15, 2.8],
      [17, 9],
    ],
    from: 12.5,
  },
  {
    class: "road",
    line: "road",
    case: "roadCase",
    width: [
      [9, 0.6],
      [11, 1.2],
      [12, 2],
      [14, 4.2],
      [17, 13],
    ],
    from: 9.5,
  },
  {
    class: "main",
    line: "road",
    case: "roadCase",
    width: [
      [8, 0.7],
      [11, 1.5],
      [12, 2.4],
      [14, 5],
      [17, 15],
    ],
    from: 8.5,
  },
  {
    class: "motorway",
    line: "motorway",
    case: "motorwayCase",
    width: [
      [8, 1.2],
      [10, 1.8],
      [12, 3.2],
      [14, 6],
      [17, 16],
    ],
    from: 7,
  },
  {
    class: "railway",
    line: "railway",
    width: [
      [8, 0.7],
      [11, 1],
      [14, 1.6],
      [17, 3],
    ],
    from: 7.5,
    ties: 11,
  },
  {
    class: "station",
    dot: "railway",
    width: [
      [12, 1.5],
      [15, 3.5],
    ],
    from: 12,
  },
  {
    class: "city",
    dot: "town",
    width: [
      [5, 2],
      [10, 3],
    ],
    from: 4,
    to: 12.5,
  },
  {
    class: "town",
    dot: "town",
    width: [
      [8, 1.6],
      [12, 2.6],
    ],
    from: 8,
    to: 14,
  },
  {
    class: "village",
    dot: "town",
    width: [
      [9, 1],
      [10, 1.2],
      [11, 1.4],
      [14, 2],
    ],
    from: 9,
    to: 15,
  },
  { class: "region", from: 5, to: 9 },
];

/** The edge of the dossier's own district, over everything else. */
export const BORDER = {
  class: "district",
  glow: "districtGlow",
  glowWidth: [
    [8, 4],
    [12, 9],
  ],
  edge: "districtEdge",
  width: [
    [8, 0.8],
    [12, 1.2],
  ],
};

/** @returns {boolean} whether a class is painted at `zoom` */
export function isShown(row, zoom) {
  return zoom >= (row.from || 0) && zoom <= (row.to || Infinity);
}
