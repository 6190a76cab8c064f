import assert from "node:assert/strict";
import { test } from "node:test";
import { applyAct } from "../../../maps/page/interface/editor/facts/applying.js";
import { makeHistory } from "../../../maps/page/interface/editor/facts/history.js";
import { makeModel } from "../../../maps/page/interface/editor/facts/model.js";
import { saidOf } from "../../../maps/page/interface/editor/facts/saying.js";
import { withBase } from "../../../maps/page/interface/editor/forms/said-forms.js";
import { nameBuild, writeJournal } from "../../../maps/page/interface/editor/keeping/shelf.js";
import { makeAct, makeState, redoOf, undoOf } from "./editor_state.js";

const P = "places.csv";
const line = (...coordinates) => ({ type: "LineString", coordinates });
const spot = { type: "Point", coordinates: [116.25, 40.25] };

/** Everything that the model knows, as text. */
function dump(model) {
  const tables = [...model.tables]
    .filter(([, { rows }]) => rows.length)
    .map(([name, { rows }]) => [name, rows]);
  return JSON.stringify([tables, [...model.positions].sort()]);
}

/** One act of each word that can be undone. */
const ACTS = [
  ["accept", P, "mill", {}],
  ["reject", P, "park", { why: "no place" }],
  ["reject", P, "tram", { why: "no place" }],
  ["move", P, "shed", { source: "a", after: { position: spot, placed: "approximate" } }],
  ["radius", P, "mill", { after: { coordinateUncertaintyInMeters: "200" } }],
  ["draw", P, "park", { source: "a", after: { position: line([116, 40], [116.1, 40]) } }],
  ["draw", P, "tram", { source: "a", after: { position: line([116, 40], [116.1, 40]) } }],
  [
    "split",
    "sections.csv",
    "tram.all",
    {
      after: {
        parts: [
          { id: "tram.all", position: line([116.1, 40.1], [116.2, 40.15]) },
          { id: "tram.all-2", position: line([116.2, 40.15], [116.3, 40.1]), name_en: "All 2" },
        ],
      },
    },
  ],
  ["unplace", P, "mill", { why: "unsure" }],
  ["merge", P, "mill", { after: { places: "park" } }],
  ["rename", P, "mill", { after: { name_en: "Mill" } }],
  ["describe", P, "mill", { after: { why_en: "Looked." } }],
  ["kind", P, "mill", { after: { kind: "area" } }],
  ["theme", P, "mill", { after: { theme: "rail" } }],
  ["layer", P, "mill", { after: { layer: "trams" } }],
  ["status", P, "mill", { after: { status_now: "completed" } }],
  ["headline", P, "mill", { after: { importance: "5" } }],
  [
    "add",
    P,
    "gate",
    {
      after: {
        kind: "site",
        theme: "green",
        layer: "parks",
        mentions: [{ document: null, paragraph: 1, start: 10, end: 14, surface: "gate" }],
      },
    },
  ],
  ["figure", "facts.csv", "f1", { after: { value: "13", subject: "mill" } }],
  ["statement", "commitments.csv", "c1", { after: { due: "2027", places: "mill" } }],
  ["outcome", "outcomes.csv", "c1", { after: { outcome: "kept", date: "2026" } }],
  ["evidence", "evidence.csv", "news", { after: { title_en: "News" } }],
  ["tour", "chapters.csv", null, { after: { order: "b|a" } }],
  ["tour", "chapters.csv", "a", { after: { places: "mill" } }],
].map(([word, table, row, more]) => makeAct(word, table, row, more));

test("an act that is taken back leaves everything as it was", () => {
  for (const act of ACTS) {
    const model = makeModel(makeState());
    const before = dump(model);
    const log = applyAct(model, act);
    assert.notEqual(dump(model), before, act.act);
    log.takeBack();
    assert.equal(dump(model), before, act.act);
  }
});

test("all acts undone one by one leave everything as it was, and done again all is as after", () => {
  const model = makeModel(makeState());
  const history = makeHistory(model);
  const before = dump(model);
  const some = ACTS.filter(({ act, target }) => act !== "reject" && target.row !== "park");
  for (const act of some) history.add(act);
  const after = dump(model);
  while (history.undoable()) history.add(undoOf(history.undoable()));
  assert.equal(dump(model), before);
  while (history.redoable()) history.add(redoOf(history.redoable()));
  assert.equal(dump(model), after);
});

test("only what decides about a place counts it as reviewed, with the sections of a line", () => {
  const reviewed = (act) => {
    const model = makeModel(makeState());
    applyAct(model, act);
    return ["mill", "park", "shed", "gate"].filter((id) => model.row(P, id)?.reviewed === "true");
  };
  const decided = Object.fromEntries(
    ACTS.map((act) => [`${act.act} ${act.target.row}`, reviewed(act)]),
  );
  const some = Object.entries(decided).filter(([, ids]) => ids.length);
  assert.deepEqual(Object.fromEntries(some), {
    "accept mill": ["mill"],
    "move shed": ["shed"],
    "draw park": ["park"],
    "unplace mill": ["mill"],
    "merge mill": ["mill"],
    "add gate": ["gate"],
  });
  const model = makeModel(makeState());
  applyAct(model, makeAct("accept", P, "tram", {}));
  assert.equal(model.row("sections.csv", "tram.all").reviewed, "true");
});

test("a draft's own reason says who reviewed it, a person's stays, and undone it is as before", () => {
  const state = makeState();
  state.vocabulary = { drafted: [["Read; not reviewed", "Read; reviewed by {by}"]] };
  const at = state.tables[P].columns.indexOf("why_en");
  state.tables[P].rows[1][at] = "Read; not reviewed: from a list";
  const model = makeModel(state);
  const by = makeAct("accept", P, "mill", {}).by;
  const log = applyAct(model, makeAct("accept", P, "mill", {}));
  assert.equal(model.row(P, "mill").why_en, `Read; reviewed by ${by}: from a list`);
  applyAct(model, makeAct("accept", P, "park", {}));
  assert.equal(model.row(P, "park").why_en, "Seen.");
  log.takeBack();
  assert.equal(model.row(P, "mill").why_en, "Read; not reviewed: from a list");
});

test("what a place is known from is what was said last and stands", () => {
  const history = makeHistory(makeModel(makeState()));
  const move = makeAct("move", P, "shed", { source: "a list", after: { position: spot } });
  const better = makeAct("describe", P, "shed", { source: "a survey", after: { why_en: "Seen." } });
  assert.equal(history.placedBy("shed"), null);
  for (const act of [move, better, makeAct("rename", P, "shed", { after: { name_en: "S" } })])
    history.add(act);
  assert.equal(history.placedBy("shed").source, "a survey");
  history.add(undoOf(better));
  assert.equal(history.placedBy("shed").source, "a list");
});

test("a new act forgets what could be done again", () => {
  const history = makeHistory(makeModel(makeState()));
  history.add(ACTS[0]);
  history.add(undoOf(ACTS[0]));
  assert.equal(history.redoable(), ACTS[0]);
  history.add(ACTS[4]);
  assert.equal(history.redoable(), null);
  assert.equal(history.undoable(), ACTS[4]);
});

test("a refused act goes, and the later ones stand as if it had never been", () => {
  const model = makeModel(makeState());
  const history = makeHistory(model);
  const [rename, kind, status] = ["rename", "kind", "status"].map((word) =>
    ACTS.find(({ act }) => act === word),
  );
  for (const act of [rename, kind, status]) history.add(act);
  history.drop(kind.id);
  const { name_en, kind: found, status_now } = model.row(P, "mill");
  assert.deepEqual([name_en, found, status_now], ["Mill", "site", "completed"]);
  assert.deepEqual(
    history.waiting().map(({ act }) => act.act),
    ["rename", "status"],
  );
});

test("a later act that needs a refused one goes with it", () => {
  const model = makeModel(makeState());
  const history = makeHistory(model);
  const add = ACTS.find(({ act }) => act === "add");
  history.add(add);
  history.add(makeAct("rename", P, "gate", { after: { name_en: "Gate" } }));
  history.drop(add.id);
  assert.equal(model.row(P, "gate"), null);
  assert.deepEqual(history.entries, []);
});

test("the acts of another day can be undone, but only the files know what they came to", () => {
  const history = makeHistory(makeModel(makeState()), [ACTS[0]]);
  assert.equal(history.undoable(), ACTS[0]);
  assert.equal(history.add(undoOf(ACTS[0])), null);
});

test("a rejected place leaves no trace but declined mentions, and its facts are the region's", () => {
  const model = makeModel(makeState());
  applyAct(model, makeAct("reject", P, "park", { why: "none" }));
  assert.equal(model.row(P, "park"), null);
  assert.equal(model.row("facts.csv", "f1").subject, "land");
  assert.equal(model.row("commitments.csv", "c1").places, "shed");
  assert.equal(model.row(P, "mill").members, "");
  assert.equal(model.row("chapters.csv", "a").places, "mill");
  const [mention] = model.table("mentions.csv").rows;
  assert.deepEqual([mention.place, mention.reason], ["", "rejected"]);
  assert.equal(model.positions.has("park"), false);
});

test("merged places give their names and what named them to the one that stays", () => {
  const model = makeModel(makeState());
  applyAct(model, makeAct("merge", P, "mill", { after: { places: "park" } }));
  assert.equal(model.row(P, "mill").aliases, "old mill|park|The park");
  assert.equal(model.row("facts.csv", "f1").subject, "mill");
  assert.equal(model.row("commitments.csv", "c1").places, "mill|shed");
  assert.equal(model.table("mentions.csv").rows[0].place, "mill");
});

test("a theme brings its first layer, a layer its theme", () => {
  const model = makeModel(makeState());
  applyAct(model, makeAct("theme", P, "mill", { after: { theme: "rail" } }));
  assert.equal(model.row(P, "mill").layer, "trams");
  applyAct(model, makeAct("layer", P, "park", { after: { layer: "trams" } }));
  assert.equal(model.row(P, "park").theme, "rail");
});

test("an act about a row that is not there changes nothing", () => {
  const model = makeModel(makeState());
  const before = dump(model);
  const merge = makeAct("merge", P, "mill", { after: { places: "park|nowhere" } });
  assert.throws(() => applyAct(model, merge), /nowhere/);
  assert.equal(dump(model), before);
});

test("a value in a known unit says its base value", () => {
  const units = { 亩: ["m2", 666.667] };
  const row = { value: "3", unit: "亩" };
  assert.deepEqual(withBase({ value: "2" }, row, units), {
    value: "2",
    base_value: "1333.334",
    base_unit: "m2",
  });
  assert.deepEqual(withBase({ value: "2" }, { unit: "strange" }, units), { value: "2" });
  assert.deepEqual(withBase({ period: "2024" }, row, units), { period: "2024" });
});

test("an amount that is edited is said in the unit that it now has", () => {
  const units = { 亩: ["m2", 500, "mu"], 平方米: ["m2", 1, ""], 年: ["year", 1, ""] };
  const rules = { units, firstYear: 1000 };
  const row = { unit: "万亩", baseUnit: "m2", baseValue: 5e6, said: "mu", saidValue: 1e4 };
  const say = (unit, base_unit, base_value) => saidOf(row, { unit, base_unit, base_value }, rules);
  const [nothing, date] = [null, "date"];
  assert.deepEqual(say("亩", "m2", "1000"), { said: "mu", saidValue: 2 });
  assert.deepEqual(say("平方米", "m2", "1000"), { said: nothing, saidValue: nothing });
  assert.deepEqual(say("万亩", "m2", "1000"), { said: "mu", saidValue: 2 });
  assert.deepEqual(say("strange", "m2", "1000"), { said: nothing, saidValue: nothing });
  assert.deepEqual(say("年", "year", "2025"), { said: date, saidValue: 2025 });
  assert.deepEqual(say("年", "year", "20"), { said: nothing, saidValue: nothing });
});

test("a saved file begins with what it is of, then one act a line", () => {
  const state = makeState();
  const lines = writeJournal(state, [ACTS[0], ACTS[1]]).trimEnd().split("\n").map(JSON.parse);
  assert.deepEqual(Object.keys(lines[0]), ["planmap", "format", "dossier", "files"]);
  assert.deepEqual(
    lines.slice(1).map(({ act }) => act),
    ["accept", "reject"],
  );
});

test("a build's name goes by its files, in any order", () => {
  assert.equal(nameBuild({ a: "1", b: "2" }), nameBuild({ b: "2", a: "1" }));
  assert.notEqual(nameBuild({ a: "1" }), nameBuild({ a: "2" }));
});
