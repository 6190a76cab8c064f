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
  light: { text: "#26221d", halo: "#fffdf9", paper: "#ffffff", select: "#1c1a17" },
  dark: { text: "#eceae6", halo: "#14161a", paper: "#15171a", select: "#ffffff" },
};
