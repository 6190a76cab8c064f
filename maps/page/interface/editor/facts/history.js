/**
 * The acts that were done, in order: what can be undone, what can be done again, and which of
 * them are safe. `undo` and `redo` are acts themselves, as the journal has them.
 */

import { applyAct } from "./applying.js";

/**
 * @typedef {import("./applying.js").Act} Act
 * @typedef {"sending"|"kept"|"refused"} Safety
 * @typedef {{act: Act, safety: Safety}} Entry
 * @typedef {ReturnType<typeof makeHistory>} History
 */

/**
 * @param {import("./model.js").Model} model as it is after the acts of `before`
 * @param {Act[]} before acts that the files hold already
 */
export function makeHistory(model, before = []) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Map<string, ReturnType<typeof applyAct>>} */
  const logs = new Map();
  const known = new Map(before.map((act) => [act.id, act]));
  /** @type {Act[]} */
  let done = [];
  /** @type {Act[]} */
  let undone = [];
  for (const act of before) follow(act);

  /** Keep in step what can be undone and done again. */
  function follow(act) {
    const about = known.get(act.target.act ?? "");
    if (act.act === "undo" && about) {
      done = done.filter((one) => one !== about);
      undone.push(about);
    } else if (act.act === "redo" && about) {
      undone = undone.filter((one) => one !== about);
      done.push(about);
    } else {
      done.push(act);
      undone = [];
    }
  }

  /** Do to the model what `act` says; returns what it touched. */
  function perform(act) {
    if (act.act === "undo") {
      const log = logs.get(act.target.act);
      if (!log) return null;
      log.takeBack();
      return log;
    }
    const real = act.act === "redo" ? known.get(act.target.act) : act;
    if (!real) return null;
    const log = applyAct(model, real);
    logs.set(real.id, log);
    return log;
  }

  /** Take back what `act` did to the model, whatever it was. */
  function revert(act) {
    if (act.act === "undo") return perform({ ...act, act: "redo" });
    const log = logs.get(act.act === "redo" ? act.target.act : act.id);
    log?.takeBack();
    return log || null;
  }

  return {
    entries,
    /**
     * @param {Act} act
     * @param {Safety} [safety]
     * @returns {ReturnType<typeof applyAct>|null} what it touched; `null` if only the program that
     *   writes the files can tell, as with the undo of an act of another day
     */
    add(act, safety = "sending") {
      const log = perform(act);
      known.set(act.id, act);
      entries.push({ act, safety });
      follow(act);
      return log;
    },
    /** @returns {Act|null} the act that an undo would be about */
    undoable: () => done[done.length - 1] || null,
    redoable: () => undone[undone.length - 1] || null,
    /** @returns {Act|null} the last act that stands and says what the place of this id is known from */
    placedBy: (id) =>
      [...done].reverse().find((act) => act.target.row === id && Boolean(act.source)) || null,
    /** @param {Safety} safety */
    mark(id, safety) {
      const entry = entries.find((one) => one.act.id === id);
      if (entry) entry.safety = safety;
    },
    /** @returns {Entry[]} what is not safe yet, in order */
    waiting: () => entries.filter((entry) => entry.safety === "sending"),
    /**
     * Take an act out as if it had never been: the later ones are done again without it.
     * @returns {ReturnType<typeof applyAct>[]} all that was touched
     */
    drop(id) {
      const at = entries.findIndex((entry) => entry.act.id === id);
      if (at < 0) return [];
      const later = entries.splice(at).reverse();
      const touched = later.map((entry) => revert(entry.act));
      known.delete(id);
      done = [];
      undone = [];
      for (const act of [...before, ...entries.map((entry) => entry.act)]) follow(act);
      for (const { act, safety } of later.reverse().slice(1)) {
        try {
          touched.push(this.add(act, safety));
        } catch {
          known.delete(act.id); // it was about what the dropped act had made
        }
      }
      return touched.filter((log) => log !== null);
    },
  };
}
