import assert from "node:assert/strict";
import { test } from "node:test";
import {
  boxesAround,
  boxesOn,
  layOut,
  spotsAlong,
  spread,
} from "../../../maps/page/engine/labels/placing.js";
import { Room } from "../../../maps/page/engine/labels/room.js";
import { packShapes } from "../../../maps/page/engine/reshaping.js";
import { makeRandom } from "./made_up.js";

// Words are measured on a canvas: here each sign is as wide as its font is high.
globalThis.document = {
  createElement: () => ({
    getContext: () => ({ measureText: (text) => ({ width: text.length * 12 }) }),
  }),
};
const { signsOf, takeSign, takeTracks, wishOfLine } = await import(
  "../../../maps/page/engine/labels/lines.js"
);
const { badgeAt } = await import("../../../maps/page/engine/paint/pins.js");
const { setNarrow, setText } = await import("../../../maps/page/engine/labels/lettering.js");

const VIEW = { left: 0, top: 0, right: 800, bottom: 600, middle: { x: 400, y: 300 } };
const wishAt = (key, x, y, rank, more = {}) => ({
  key,
  text: key,
  owner: `mark ${key}`,
  rank,
  spots: () => boxesAround(x, y, 8, 60, 15),
  ...more,
});
const touch = (a, b) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

test("no label touches another, or leaves the view, however many there are", () => {
  const random = makeRandom(7);
  const wishes = Array.from({ length: 400 }, (_, n) =>
    wishAt(`p${n}`, random() * 800, random() * 600, random() * 100),
  );
  const boxes = [...layOut(wishes, new Room(), VIEW, 1000).values()].map(({ box }) => box);
  assert.ok(boxes.length > 100, `${boxes.length} labels`);
  for (const [at, one] of boxes.entries()) {
    assert.ok(one.left >= 0 && one.right <= 800 && one.top >= 0 && one.bottom <= 600);
    for (const other of boxes.slice(at + 1)) assert.equal(touch(one, other), false);
  }
});

test("the important come first, alike ones by their key, whatever the order of asking", () => {
  const wishes = [wishAt("b", 400, 300, 1), wishAt("a", 400, 300, 1), wishAt("c", 400, 300, 5)];
  assert.deepEqual([...layOut(wishes, new Room(), VIEW, 2).keys()], ["c", "a"]);
  assert.deepEqual([...layOut(wishes.reverse(), new Room(), VIEW, 2).keys()], ["c", "a"]);
});

test("one text is written once", () => {
  const wishes = [wishAt("a", 100, 100, 2, { text: "x" }), wishAt("b", 600, 500, 1, { text: "x" })];
  assert.deepEqual([...layOut(wishes, new Room(), VIEW, 9).keys()], ["a"]);
});

test("a label keeps off the marks of others, and what is chosen does not, but off labels", () => {
  const room = new Room();
  room.take({ left: 0, top: 0, right: 800, bottom: 600 }, "mark other");
  const wishes = [
    wishAt("quiet", 100, 100, 1),
    wishAt("chosen", 400, 300, 9, { insists: true }),
    wishAt("also chosen", 400, 300, 8, { insists: true }),
    wishAt("last chosen", 0, 0, 7, { insists: true, spots: () => boxesOn(438, 300, 60, 15) }),
  ];
  const placed = layOut(wishes, room, VIEW, 9);
  assert.deepEqual([...placed.keys()], ["chosen", "also chosen", "last chosen"]);
  const [one, other, last] = [...placed.values()].map(({ box }) => box);
  assert.ok(!touch(one, other) && !touch(one, last) && !touch(other, last));
});

test("a kind has its share and no more, and room is kept for it", () => {
  const grounds = Array.from({ length: 20 }, (_, n) =>
    wishAt(`g${n}`, 40 + (n % 5) * 160, 40 + Math.floor(n / 5) * 140, 50, { kind: "ground" }),
  );
  const others = Array.from({ length: 20 }, (_, n) =>
    wishAt(`o${n}`, 120 + (n % 4) * 160, 100 + Math.floor(n / 4) * 110, 10),
  );
  const placed = [...layOut([...grounds, ...others], new Room(), VIEW, 12, { ground: 3 }).keys()];
  assert.equal(placed.filter((key) => key.startsWith("g")).length, 3);
  assert.equal(placed.filter((key) => key.startsWith("o")).length, 9);
});

test("an area's name moves at most to the area's edge", () => {
  assert.equal(boxesOn(100, 100, 50, 15, 0).length, 3);
  assert.equal(boxesOn(100, 100, 50, 15, 1000).length, 7);
});

test("a name stands along a level line, beside a steep one, and never upside down", () => {
  const level = spotsAlong(
    [
      { x: 50, y: 300 },
      { x: 750, y: 310 },
    ],
    80,
    15,
    VIEW,
    0,
  );
  assert.ok(level.length > 0);
  const back = spotsAlong(
    [
      { x: 750, y: 310 },
      { x: 50, y: 300 },
    ],
    80,
    15,
    VIEW,
    0,
  );
  assert.ok(back.every(({ angle }) => Math.abs(angle) <= Math.PI / 2));
  const steep = [
    { x: 400, y: 10 },
    { x: 410, y: 590 },
  ];
  assert.equal(spotsAlong(steep, 80, 15, VIEW, 0).length, 0);
  assert.ok(spotsAlong(steep, 80, 15, VIEW, 11).every(({ angle }) => angle === 0));
});

test("points are spread evenly over the part of a line that is in view", () => {
  const found = spread(
    [
      { x: -100, y: 300 },
      { x: 900, y: 300 },
    ],
    10,
    VIEW,
  );
  assert.equal(found.length, 79);
  assert.ok(found.every(({ x }) => x > 0 && x < 800));
});

test("a long name is broken once, near its middle, at a good place", () => {
  assert.deepEqual(setText("short", 12, 400).lines, ["short"]);
  const lines = setText("University of Traffic and Transport", 12, 400).lines;
  assert.equal(lines.length, 2);
  assert.equal(lines.join(" "), "University of Traffic and Transport");
  assert.equal(setText("University of Traffic and Transport", 12, 400, true).lines.length, 1);
  const han = setText("某某大学附属第一医院（东院区）", 14, 600);
  assert.deepEqual(han.lines, ["某某大学附属第一医院", "（东院区）"]);
  assert.equal(han.height, 36);
});

test("no Latin word in a Han name is torn", () => {
  const { lines } = setText("某某区ABCDEFGHIJ产业园区某某", 12, 400);
  assert.ok(lines.some((line) => line.includes("ABCDEFGHIJ")));
});

test("a Han name of a dozen signs is torn in no word, but where it plainly breaks", () => {
  assert.equal(setText("某某村合成生物制造产业集聚区", 14, 600).lines.length, 1);
  assert.equal(setText("某某大学附属第一医院第二住院部新楼东侧", 14, 600).lines.length, 2);
});

test("a short name has a narrow form of two lines, if it breaks at all", () => {
  assert.deepEqual(setNarrow("Mill area", 14, 600).lines, ["Mill", "area"]);
  assert.equal(setNarrow("Mill", 14, 600), null);
});

/** Lines over the view, by id: each from one longitude to another along the equator, or up from it. */
function groupsOf(lines) {
  return Object.entries(lines).map(([id, coordinates], n) => {
    const { shapes } = packShapes(id, [{ id, type: "LineString", coordinates }]);
    const middle = coordinates[Math.floor(coordinates.length / 2)];
    const place = { id, position: middle, importance: 5 };
    const feature = { id, index: 0, form: "line", level: "headline", mode: "outcome", place };
    return { parts: [{ store: { shapes }, feature: { ...feature, outcome: n ? null : "kept" } }] };
  });
}

const SCALE = 256 * 2 ** 8;
const WORLD = { scale: SCALE, left: SCALE / 2, top: SCALE / 2 - 300, step: 0 };

function placeLine(lines, taken) {
  const room = new Room();
  for (const box of taken) room.take(box, "label other");
  const groups = groupsOf(lines);
  const tracks = takeTracks(groups, WORLD, VIEW);
  takeSign(groups[0], WORLD, room);
  const wish = wishOfLine(groups[0], WORLD, VIEW, () => "Name", tracks);
  const placed = layOut([{ ...wish, rank: 9 }], room, VIEW, 5);
  const spot = placed.get("own");
  const sign = badgeAt(groups[0].parts[0].feature, { signs: signsOf(placed, WORLD) });
  return { box: spot?.box, x: sign.x * SCALE - WORLD.left, y: sign.y * SCALE - WORLD.top };
}

function awayFrom({ box, x, y }) {
  const [dx, dy] = [
    Math.max(box.left - x, x - box.right, 0),
    Math.max(box.top - y, y - box.bottom, 0),
  ];
  return Math.hypot(dx, dy);
}

test("a line's sign stands at its middle, with the name beside it", () => {
  const found = placeLine(
    {
      own: [
        [0.5, 0],
        [2, 0],
        [4, 0],
      ],
    },
    [],
  );
  assert.ok(Math.abs(found.x - 2 * (SCALE / 360)) < 1);
  assert.ok(awayFrom(found) < 20);
});

test("where its name finds no room there the sign moves along the line with it", () => {
  const taken = [{ left: 250, top: 0, right: 480, bottom: 600 }];
  const found = placeLine(
    {
      own: [
        [0.5, 0],
        [2, 0],
        [4, 0],
      ],
    },
    taken,
  );
  assert.ok(found.x < 250 || found.x > 480);
  assert.ok(Math.abs(found.y - 300) < 1, "it stays on its line");
  assert.ok(awayFrom(found) < 20);
});

test("a sign stands where no other line runs, so that it is taken for its own line's", () => {
  const lines = {
    own: [
      [0.5, 0],
      [2, 0],
      [4, 0],
    ],
    other: [
      [1.5, 0],
      [2.5, 0],
    ],
  };
  const found = placeLine(lines, []);
  const [from, to] = [1.5, 2.5].map((lon) => lon * (SCALE / 360));
  assert.ok(found.x < from || found.x > to, `${found.x}`);
  assert.ok(awayFrom(found) < 20);
});

test("a name stands level with its line's sign, if the sign finds room for that near by", () => {
  // Beside the middle the name would lie on something; above it and aslant there is room.
  const taken = [
    { left: 291, top: 296, right: 300, bottom: 304 },
    { left: 425, top: 296, right: 437, bottom: 304 },
  ];
  const own = [
    [0.5, 0],
    [2, 0],
    [4, 0],
  ];
  const { box, x, y } = placeLine({ own }, taken);
  assert.ok(Math.abs((box.top + box.bottom) / 2 - y) < 1, `${box.top} ${box.bottom} ${y}`);
  assert.ok(awayFrom({ box, x, y }) < 20);
});

test("a name aslant to its line's sign is nearer to it than one aslant to a symbol", () => {
  const signs = boxesAround(0, 0, 13, 60, 17, { aside: 0.9, up: 0.3 }).slice(4);
  const symbols = boxesAround(0, 0, 13, 60, 17).slice(4);
  for (const [at, { box }] of signs.entries()) {
    assert.ok(
      Math.abs(box.top + box.bottom) < Math.abs(symbols[at].box.top + symbols[at].box.bottom),
    );
  }
});
