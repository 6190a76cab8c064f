/** Colours of the ground and of the ink on it, light and dark. Nothing here is a theme. */

export const GROUND = {
  light: {
    land: "#ebe7df",
    neighbour: "#ebe7df",
    neighbourEdge: "#d3ccbf",
    district: "#f8f6f1",
    districtEdge: "#6b6459",
    districtGlow: "rgba(93, 86, 76, 0.07)",
    water: "#c7dde9",
    waterEdge: "#b4d0df",
    river: "#b9d5e4",
    canal: "#c2d9e4",
    motorway: "#fffdf8",
    motorwayCase: "#cbc3b4",
    road: "#fffefb",
    roadCase: "#dbd5c9",
    railway: "#c3bcb0",
    metro: "#d9d3c8",
    metroCase: "#c9c2b6",
  },
  dark: {
    land: "#17191c",
    neighbour: "#17191c",
    neighbourEdge: "#2c3034",
    district: "#202429",
    districtEdge: "#9aa0a6",
    districtGlow: "rgba(154, 160, 166, 0.10)",
    water: "#18313f",
    waterEdge: "#21414f",
    river: "#1d3a4a",
    canal: "#1b3544",
    motorway: "#3d4248",
    motorwayCase: "#2a2e33",
    road: "#32373c",
    roadCase: "#262a2e",
    railway: "#3f444a",
    metro: "#353a40",
    metroCase: "#292d32",
  },
};

export const INK = {
  light: { text: "#26221d", quiet: "#6b655c", halo: "#fffdf9", paper: "#ffffff", select: "#17597f" },
  dark: { text: "#eceae6", quiet: "#a29c92", halo: "#14161a", paper: "#15171a", select: "#8cc3e6" },
};

/** What came of a promise or a report, by colour; each has its sign besides. */
export const OUTCOME_COLOURS = {
  light: {
    kept: "#1a7a48",
    partly: "#3c8a5f",
    late: "#b55200",
    changed: "#7a3e9d",
    under_way: "#2468ae",
    not_yet_due: "#586576",
    no_measure: "#75706a",
    unknown: "#75706a",
    open: "#8c867e",
    confirmed: "#1f7471",
    not_so_then: "#96551a",
    contradicted: "#b3261e",
    unchecked: "#75706a",
  },
  dark: {
    kept: "#62c88e",
    partly: "#7cc7a0",
    late: "#f2a34b",
    changed: "#c99de8",
    under_way: "#7db5ee",
    not_yet_due: "#a6b3c4",
    no_measure: "#a8a39b",
    unknown: "#a8a39b",
    open: "#8f8a83",
    confirmed: "#6cc4c0",
    not_so_then: "#dfa468",
    contradicted: "#ff8f85",
    unchecked: "#a8a39b",
  },
};

/** The pictogram of each verdict. */
export const SIGNS = {
  kept: "check",
  partly: "half",
  late: "clock",
  changed: "turn",
  under_way: "dots",
  not_yet_due: "ahead",
  no_measure: "dash",
  unknown: "question",
  open: "empty",
  confirmed: "check",
  not_so_then: "exclaim",
  contradicted: "cross",
  unchecked: "question",
};

/** How far a thing has come, where the colours mean that. */
export const STATUS_COLOURS = {
  light: {
    operating: "#1a6e78",
    completed: "#3d7f3f",
    under_construction: "#b55200",
    starting: "#8f6a00",
    planned: "#6a4fa8",
    unknown: "#6b6b6b",
  },
  dark: {
    operating: "#6cc4cf",
    completed: "#86c988",
    under_construction: "#f2a34b",
    starting: "#dcbc55",
    planned: "#b7a2ea",
    unknown: "#a3a3a3",
  },
};
