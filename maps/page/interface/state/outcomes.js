/** What came of what the text says: the verdicts, their order, and what held at a date. */

/** Verdicts on promises, and on reports of what is done; "open" is what nobody has looked at. */
export const PROMISE_OUTCOMES = [
  "kept",
  "partly",
  "late",
  "changed",
  "under_way",
  "not_yet_due",
  "no_measure",
  "unknown",
  "open",
];
export const REPORT_OUTCOMES = ["confirmed", "not_so_then", "contradicted", "unchecked", "open"];
export const OUTCOMES = [...new Set([...PROMISE_OUTCOMES, ...REPORT_OUTCOMES])];

/** Verdicts on reports that were otherwise. */
export const UNLIKE = ["not_so_then", "contradicted"];
/** Verdicts that hold until somebody looks again. */
export const LASTING = ["under_way", "not_yet_due"];

const NOT_BEGUN = ["unknown", "planned", "starting"];

/** Tell whether a report is of what is not done: planned, put off or given up. */
export const isOff = ({ kind, statusAt }) => kind !== "promise" && NOT_BEGUN.includes(statusAt);

/** Tell whether a status is that of what is there: built, or in use. */
export const isDone = (status) => status === "operating" || status === "completed";

/** Which verdict stands for a place that has several: what a reader must not miss comes first. */
const LOUDEST = [
  "contradicted",
  "late",
  "changed",
  "partly",
  "kept",
  "under_way",
  "not_so_then",
  "not_yet_due",
  "confirmed",
  "no_measure",
  "unknown",
  "unchecked",
  "open",
];

/** Return the first day of a partial date, as YYYY-MM-DD. */
export function firstDay(date) {
  return `${date}-01-01`.slice(0, 4) + `${date.slice(4)}-01-01`.slice(0, 6);
}

/** Return the last day that a partial date may mean, as YYYY-MM-DD. */
export function lastDay(date) {
  if (date.length >= 10) return date.slice(0, 10);
  return date.length >= 7 ? `${date.slice(0, 7)}-31` : `${date.slice(0, 4)}-12-31`;
}

/**
 * Return the verdict on a statement, "open" if nobody has looked.
 * @param {Object} row
 * @param {Partial<Time>} [time] A date (YYYY-MM-DD), and the documents'. At a
 *   date before its document there is none: `null`.
 */
export function outcomeOf(row, time = {}) {
  const state = row.outcome ? row.outcome.state : "open";
  const { asAt, told, toldIn } = time;
  if (!asAt) return state;
  if (firstDay(toldIn ? toldIn(row.p) : told) > asAt) return null;
  const { date } = row.outcome || {};
  if (date && lastDay(date) <= asAt) return state;
  if (row.due && lastDay(row.due) > asAt && row.kind === "promise") return "not_yet_due";
  return date ? "unknown" : state;
}

/**
 * Return what was known at a date to have come of a statement, `null` if nothing was.
 * @param {Object} row
 * @param {Partial<Time>} time
 */
export function outcomeThen(row, time) {
  if (!time.asAt || !row.outcome) return row.outcome;
  const { date } = row.outcome;
  return outcomeOf(row, time) !== null && !(date && lastDay(date) > time.asAt) ? row.outcome : null;
}

/**
 * Return the verdict that stands for a place, `null` without any.
 * @param {Object[]} rows The statements that name the place.
 * @param {Partial<Time>} time
 * @param {string} [place] Its id.
 */
export function loudestOf(rows, time, place) {
  const found = new Set(judged(rows, place).map((row) => outcomeOf(row, time)));
  return LOUDEST.find((state) => found.has(state)) || null;
}

/**
 * Return the statements that a place's verdict is on: those on the place itself, so that a promise
 * shows at one place alone; without any, those that name it besides. Of them the promises, or else
 * the reports.
 */
function judged(rows, place) {
  const own = rows.filter((row) => row.places?.[0] === place);
  const told = own.length ? own : rows;
  const promises = told.filter((row) => row.kind === "promise");
  return promises.length ? promises : told;
}

/**
 * Return statements on a place as a card tells them: first those that give it its verdict, then its
 * other promises, then reports; what has no verdict yet at `time` is left out.
 */
export function byVerdict(rows, time, place) {
  const state = loudestOf(rows, time, place);
  const behind = new Set(judged(rows, place).filter((row) => outcomeOf(row, time) === state));
  const rank = (row) => (behind.has(row) ? 0 : row.kind === "promise" ? 1 : 2);
  return rows
    .filter((row) => outcomeOf(row, time) !== null)
    .sort((one, other) => rank(one) - rank(other));
}

/** Count statements by verdict, those that there are, in the order of the verdicts. */
export function countOutcomes(rows, order, time) {
  const counts = order.map((state) => [
    state,
    rows.filter((row) => outcomeOf(row, time) === state).length,
  ]);
  return counts.filter(([, count]) => count);
}

/** Promises by the date that they are due, those without one last; alike ones by the text. */
export function byDue(rows) {
  const key = (row) => (row.due ? lastDay(row.due) : "9999");
  return rows
    .slice()
    .sort((one, other) =>
      key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : one.s - other.s,
    );
}

/**
 * Return the status that a thing had at a date, "unknown" if nobody can tell, `null` if it was
 * not there yet.
 * @param {Object} thing A place or section.
 * @param {Time} time
 */
export function statusThen(thing, { asAt, told }) {
  const now = thing.statusNow || thing.statusAt;
  if (!asAt || thing.kind === "district") return now;
  const isTold = firstDay(told) <= asAt;
  if (thing.start) {
    const done = now === "completed" ? "completed" : "operating";
    if (lastDay(thing.start) <= asAt) return done;
    if (firstDay(thing.start) <= asAt) return "unknown";
    return isTold && !isDone(thing.statusAt) ? thing.statusAt : null;
  }
  // What the oldest document calls still to come had not come before it either.
  if (!isTold) return ["planned", "starting"].includes(thing.statusAt) ? null : "unknown";
  return thing.statusNow && thing.asOf && lastDay(thing.asOf) <= asAt
    ? thing.statusNow
    : thing.statusAt;
}
