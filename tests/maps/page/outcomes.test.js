import assert from "node:assert/strict";
import { test } from "node:test";
import {
  byDue,
  byVerdict,
  countOutcomes,
  firstDay,
  lastDay,
  loudestOf,
  OUTCOMES,
  outcomeOf,
  outcomeThen,
  statusThen,
} from "../../../maps/page/interface/state/outcomes.js";

const told = "2025-06-01";
const promise = { kind: "promise", due: "2027", s: 1, outcome: { state: "late", date: "2028-02" } };

test("a partial date begins and ends with its year or month", () => {
  assert.deepEqual([firstDay("2025"), lastDay("2025")], ["2025-01-01", "2025-12-31"]);
  assert.deepEqual([firstDay("2025-04"), lastDay("2025-04")], ["2025-04-01", "2025-04-31"]);
  assert.deepEqual([firstDay("2025-04-09"), lastDay("2025-04-09")], ["2025-04-09", "2025-04-09"]);
});

test("a verdict is known only from its own date on", () => {
  const at = (asAt) => outcomeOf(promise, { asAt, told });
  assert.equal(at("2025-01-01"), null);
  assert.equal(at("2026-01-01"), "not_yet_due");
  assert.equal(at("2027-06-01"), "not_yet_due"); // the year is not over
  assert.equal(at("2028-01-15"), "unknown");
  assert.equal(at("2028-12-01"), "late");
  assert.equal(at(null), "late");
});

test("what came of a statement is not told before it was known", () => {
  const at = (asAt) => outcomeThen(promise, { asAt, told });
  assert.equal(at("2025-01-01"), null);
  assert.equal(at("2027-06-01"), null);
  assert.deepEqual(at("2028-12-01"), promise.outcome);
  assert.deepEqual(at(null), promise.outcome);
});

test("what was kept before its day is kept then", () => {
  const early = { kind: "promise", due: "2027", outcome: { state: "kept", date: "2026-02" } };
  assert.equal(outcomeOf(early, { asAt: "2026-02-10", told }), "not_yet_due");
  assert.equal(outcomeOf(early, { asAt: "2026-03-01", told }), "kept");
});

test("what nobody has looked at is open", () => {
  assert.equal(outcomeOf({ kind: "report", outcome: null }), "open");
});

test("a place shows the verdict that a reader must not miss, of promises before reports", () => {
  const kept = { kind: "promise", outcome: { state: "kept" } };
  const denied = { kind: "report", outcome: { state: "contradicted" } };
  assert.equal(loudestOf([kept, promise], {}), "late");
  assert.equal(loudestOf([kept, denied], {}), "kept");
  assert.equal(loudestOf([denied], {}), "contradicted");
  assert.equal(loudestOf([], {}), null);
});

test("a place has the verdict of what is said of itself before that of what names it besides", () => {
  const road = { kind: "promise", places: ["road", "town"], outcome: { state: "late" } };
  const town = { kind: "report", places: ["town"], outcome: { state: "confirmed" } };
  assert.equal(loudestOf([road, town], {}, "town"), "confirmed");
  assert.equal(loudestOf([road], {}, "road"), "late");
  assert.equal(loudestOf([road], {}, "town"), "late");
  assert.deepEqual(byVerdict([road, town], {}, "town"), [town, road]);
});

test("a card tells first what gives the place its verdict, then its other promises, then reports", () => {
  const rows = [
    { id: "denied", kind: "report", outcome: { state: "contradicted" } },
    { id: "kept", kind: "promise", outcome: { state: "kept" } },
    { id: "late", kind: "promise", outcome: { state: "late", date: "2025-12" } },
    { id: "late-too", kind: "promise", outcome: { state: "late", date: "2025-11" } },
  ];
  const ids = (time, from = rows) => byVerdict(from, time).map(({ id }) => id);
  assert.deepEqual(ids({}), ["late", "late-too", "kept", "denied"]);
  assert.deepEqual(ids({ asAt: "2025-11-30", told }), ["kept", "late", "late-too", "denied"]);
  assert.deepEqual(ids({ asAt: "2025-01-01", told }), []);
  const confirmed = { id: "so", kind: "report", outcome: { state: "confirmed" } };
  assert.deepEqual(ids({}, [confirmed, rows[0]]), ["denied", "so"]);
});

test("every verdict has its place among the loud and the quiet", () => {
  for (const state of OUTCOMES) {
    const row = { kind: "promise", outcome: state === "open" ? null : { state } };
    assert.equal(loudestOf([row], {}), state);
  }
});

test("verdicts are counted in their order, none of them twice", () => {
  const rows = [promise, promise, { kind: "promise", outcome: null }];
  assert.deepEqual(countOutcomes(rows, ["kept", "late", "open"], {}), [
    ["late", 2],
    ["open", 1],
  ]);
});

test("promises stand by their due dates, those without one last", () => {
  const rows = [
    { due: null, s: 1 },
    { due: "2027", s: 2 },
    { due: "2027-03", s: 3 },
    { due: "2027", s: 0 },
  ];
  assert.deepEqual(
    byDue(rows).map(({ s }) => s),
    [3, 0, 2, 1],
  );
  assert.equal(rows[0].s, 1);
});

test("a status is that of the date: not there yet, unknown while it may be, then there", () => {
  const road = { statusAt: "under_construction", statusNow: "operating", start: "2026-05" };
  const at = (asAt) => statusThen(road, { asAt, told });
  assert.equal(at("2024-01-01"), null);
  assert.equal(at("2026-01-01"), "under_construction");
  assert.equal(at("2026-05-10"), "unknown");
  assert.equal(at("2026-06-01"), "operating");
  assert.equal(at(null), "operating");
});

test("before it was told nothing is there that was still to come, and of the rest nobody can tell", () => {
  const at = (statusAt) => statusThen({ statusAt }, { asAt: "2008-08-08", told });
  assert.equal(at("planned"), null);
  assert.equal(at("starting"), null);
  assert.equal(at("under_construction"), "unknown");
  assert.equal(at("operating"), "unknown");
});
