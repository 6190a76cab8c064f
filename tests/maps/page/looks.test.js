import assert from "node:assert/strict";
import { test } from "node:test";

import { styleOf } from "../../../maps/page/engine/paint/forms.js";
import { OUTCOME_COLOURS } from "../../../maps/page/engine/paint/palette.js";
import { PROMISE_OUTCOMES } from "../../../maps/page/interface/state/outcomes.js";

const STYLES = {
  forms: {
    operating: { width: 4, dash: [], fill: 1 },
    unknown: { width: 2, dash: [], grey: true },
  },
  unknown: { light: "#777777", dark: "#999999" },
  indicativeDash: [2, 3],
  areaOpacity: 0.3,
};
const LINE = {
  status: "operating",
  colour: "#00a651",
  theme: { light: "#123456", dark: "#654321" },
};

test("a line keeps its own colour, hollow where colours mean something else", () => {
  for (const [mode, isHollow] of [
    ["theme", false],
    ["outcome", true],
    ["status", true],
  ]) {
    const style = styleOf({ ...LINE, mode, outcome: null }, STYLES, false);
    assert.equal(style.line, LINE.colour, mode);
    assert.equal(style.isOwn, isHollow, mode);
  }
});

test("a line without a colour of its own is never hollow", () => {
  const style = styleOf({ ...LINE, colour: null, mode: "outcome", outcome: "kept" }, STYLES, false);
  assert.equal(style.line, OUTCOME_COLOURS.light.kept);
  assert.equal(style.isOwn, false);
});

const channels = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

test("no two verdicts on promises look alike in the bar", () => {
  for (const scheme of ["light", "dark"]) {
    for (const [at, one] of PROMISE_OUTCOMES.entries()) {
      for (const other of PROMISE_OUTCOMES.slice(0, at)) {
        if ([one, other].includes("open")) continue; // hollow in the list, by its dashes
        const [a, b] = [one, other].map((state) => channels(OUTCOME_COLOURS[scheme][state]));
        const apart = Math.hypot(...a.map((value, k) => value - b[k]));
        assert.ok(apart > 25, `${scheme}: ${one} and ${other} are ${apart.toFixed(0)} apart`);
      }
    }
  }
});
