/**
 * The editor's heart: takes an act down, shows it at once, has it kept, and tells the views. What
 * it knows of the files is in its model; the page's data block follows.
 */

import { relist, reshape } from "../../../engine/reshaping.js";
import { makeCatalogue } from "../../state/catalogue.js";
import { keep, recall } from "../../state/storage.js";
import { setDress } from "../../sync.js";
import { absorb } from "../facts/absorbing.js";
import { PLACES } from "../facts/columns.js";
import { makeHistory } from "../facts/history.js";
import { mirror } from "../facts/mirroring.js";
import { makeModel } from "../facts/model.js";
import { baseMap, seenBefore } from "../facts/seeing.js";
import { thingOf } from "../facts/things.js";
import { openKeeping, reasonOf } from "./keeping.js";
import { makeServer } from "./server.js";

/** Other views of the page follow when this long nothing more was done. */
const REST_MS = 250;
const POLL_MS = 2000;
const CHECK_MS = 400;
/** What colours come of beside places. */
const SAID = ["commitments.csv", "outcomes.csv"];

/** @typedef {import("../facts/applying.js").Act} Act */
/** @typedef {ReturnType<typeof makeSession>} Session */

/**
 * @param {Context} ctx
 * @param {*} state the block `planmap-editor`
 * @param {{token: string, rebuild: () => void, onChange: (what: string) => void,
 *   askInitials: () => Promise<string>}} given `rebuild` draws the page's views anew; `onChange` is
 *   told of "act", "safety", "problems", "drafts" and "alone"
 */
export function makeSession(ctx, state, { token, rebuild, onChange, askInitials }) {
  const model = makeModel(state);
  const history = makeHistory(model, state.journal);
  const server = state.served ? makeServer(token) : null;
  let by = recall("initials") || "";
  /** @type {number|undefined} */
  let waiting;
  /** @type {number|undefined} */
  let checking;
  /** When the look for problems began that is under way. */
  let checkedAt = 0;
  let isPressed = false;
  for (const [kind, value] of [
    ["pointerdown", true],
    ["pointerup", false],
    ["pointercancel", false],
  ])
    document.addEventListener(String(kind), () => (isPressed = Boolean(value)), { capture: true });
  const session = {
    ctx,
    state,
    model,
    history,
    vocabulary: state.vocabulary,
    problems: state.problems || [],
    drafts: state.drafts || [],
    /** What keeps acts from being safe, in words; nothing if all is well. */
    alone: "",
    isStale: false,
    /** @type {{word: string, act: string, name: string}|null} what was done last: `done`, `undo`, `redo` */
    last: null,
    /** @type {Awaited<ReturnType<typeof openKeeping>>|null} */
    keeping: null,
    /** @type {Act[]} */
    older: [],
    get by() {
      return by;
    },
    setInitials(words) {
      by = words;
      keep("initials", words);
      onChange("act");
    },
    start,
    perform,
    undo: () => turn("undo", history.undoable()),
    redo: () => turn("redo", history.redoable()),
    dropDraft,
    tableOf,
    /** @returns {{type: string, coordinates: any[]}|null} */
    geometryOf: (id) => model.positions.get(id)?.geometry || null,
  };
  const ready = openKeeping(state, server, { onKept, onRefused, onAlone }).then(
    (keeping) => (session.keeping = keeping),
    (error) => onAlone(true, reasonOf(error)),
  );

  /** Take up what the browser kept, and watch the files. */
  async function start() {
    await ready;
    const { keeping } = session;
    if (!keeping) return;
    const kept = await keeping.recall();
    for (const act of kept) showAct(act, server ? "sending" : "kept");
    if (server) keeping.resend(kept);
    if (server) await readDrafts(server);
    session.older = await keeping.older();
    tell("safety"); // the forms stand: somebody may press something there already
    tell("problems");
    if (server) setInterval(poll, POLL_MS);
  }

  /** The drafts of now: the page may have been made before an act was refused. */
  async function readDrafts(asked) {
    try {
      session.drafts = await asked.drafts();
    } catch (error) {
      onAlone(true, reasonOf(error));
    }
  }

  /** @returns {string} the file that a place or section stands in */
  function tableOf(id) {
    return model.whereIs(id, [...PLACES, "sections.csv"]) || "places.csv";
  }

  /**
   * Do something to a row.
   * @param {string} act
   * @param {{table: string, row: string|null}} target
   * @param {Partial<Act>} [more] `after`, `why`, `source`; `before` where one saw more than the page;
   *   `base_map` as `undefined` if what is done was not seen on the map
   * @returns {Promise<Act|null>} what was done; `null` if nobody says who does it
   */
  async function perform(act, target, more = {}) {
    if (!(await isSigned())) return null;
    const before = { ...seenBefore(model, target, more.after), ...more.before };
    return take({ act, target, ...more, before }, target);
  }

  /** Undo an act, or do it again; `null` if there is none, or nobody says who does it. */
  async function turn(word, about) {
    if (!about || !(await isSigned())) return null;
    return take({ act: word, target: { act: about.id } }, about.target, about.act);
  }

  /** Whether somebody says who does it. */
  async function isSigned() {
    const who = by || (await askInitials());
    if (who && !by) session.setInitials(who);
    return Boolean(who);
  }

  /** @param {*} words of the act @param {*} target what it is about @param {string} [about] an act's word */
  function take(words, target, about) {
    const base = baseMap(ctx);
    const act = {
      id: crypto.randomUUID(),
      at: `${new Date().toISOString().slice(0, 19)}Z`,
      by,
      ...(base ? { base_map: base } : {}),
      ...words,
    };
    const { name } = thingOf(ctx, session, { target });
    const last = { word: about ? act.act : "done", act: about || act.act, target, name };
    showAct(act, "sending", last);
    ready.then(() => session.keeping?.keep(act));
    return act;
  }

  /** @param {Act} act @param {import("../facts/history.js").Safety} safety @param {*} [last] what to tell of it */
  function showAct(act, safety, last) {
    const log = history.add(act, safety);
    if (log) show([log]);
    if (last) {
      // What comes back, or is new, has its name only now; what went had it before.
      const name = thingOf(ctx, session, last).name || last.name || last.target.row || "";
      session.last = { ...last, name };
    }
    onChange("act");
  }

  function show(logs) {
    const parts = logs.map((log) => mirror(ctx.data, model, log));
    if (parts.some((part) => part.isOther)) {
      Object.assign(ctx.cat, makeCatalogue(ctx.data));
      relist(ctx.engine);
    }
    const ids = new Set(parts.flatMap((part) => [...part.places]));
    if (ids.size) reshape(ctx.engine, new Map([...ids].map((id) => [id, shapeOf(id)])));
    ctx.filter.forget();
    const isSaid = logs.some((log) =>
      [...log.touched.values()].some(({ table }) => SAID.includes(table)),
    );
    if (isSaid) setDress(ctx);
    if (ctx.filter().isOn) ctx.engine.setFilter(ctx.filter().feature);
    clearTimeout(waiting);
    waiting = window.setTimeout(drawOthers, REST_MS);
  }

  /** What comes by itself waits until the pointer is let go: no button is drawn anew under it. */
  function tell(what) {
    if (isPressed) window.setTimeout(tell, REST_MS, what);
    else onChange(what);
  }

  /** Nothing is drawn anew under a pressed button, nor under a mark in the text. */
  function drawOthers() {
    const isMarking = !(document.getSelection()?.isCollapsed ?? true);
    if (isPressed || isMarking) waiting = window.setTimeout(drawOthers, REST_MS);
    else rebuild();
  }

  function shapeOf(id) {
    const place = ctx.cat.placeOf(id);
    const isWhole = place && place.id === id && place.sections.length > 0;
    return {
      layer: place ? place.layer : null,
      geometry: isWhole ? null : session.geometryOf(id),
    };
  }

  /** @param {Act} act @param {import("./server.js").Result} [result] */
  function onKept(act, result) {
    history.mark(act.id, "kept");
    const later = history.waiting().map((entry) => entry.act.target);
    const isOpen = (table, row) => later.some((one) => one.table === table && one.row === row);
    const touched = absorb(model, result?.changes || [], isOpen);
    if (touched.size) {
      show([{ touched, moved: () => [] }]);
      tell("act");
    }
    tell("safety");
    if (act.act === "undo" || act.act === "redo") session.isStale ||= isUnseen(act);
    if (server) checkLater(CHECK_MS);
  }

  /** The undo of an act of another day: only the files know what it came to. */
  function isUnseen(act) {
    return !history.entries.some((entry) => entry.act.id === act.target.act);
  }

  function onRefused(act, result) {
    const logs = history.drop(act.id);
    if (logs.length) show(logs);
    session.drafts = [
      ...session.drafts.filter((draft) => draft.act.id !== act.id),
      { act, problems: [], conflicts: [], ...result },
    ];
    tell("drafts");
  }

  function onAlone(isAlone, reason = "") {
    const words = isAlone ? reason || "?" : "";
    if (words === session.alone) return;
    session.alone = words;
    tell("alone");
  }

  /** Look for problems: one look at a time, and as long a rest behind it as it took. */
  async function check() {
    if (!server || checkedAt) return;
    checkedAt = performance.now();
    try {
      const { version, problems } = await server.problems();
      session.problems = problems;
      tell("problems");
      if (version < (session.keeping?.version() ?? 0))
        checkLater(Math.max(CHECK_MS, performance.now() - checkedAt));
    } catch (error) {
      onAlone(true, reasonOf(error));
    }
    checkedAt = 0;
  }

  function checkLater(pause) {
    clearTimeout(checking);
    checking = window.setTimeout(check, pause);
  }

  async function poll() {
    const { keeping } = session;
    if (!server || !keeping?.isIdle()) return;
    try {
      const version = await server.version();
      onAlone(false);
      if (version === keeping.version() || !keeping.isIdle()) return;
      session.isStale = true;
      tell("alone");
    } catch (error) {
      onAlone(true, reasonOf(error));
    }
  }

  async function dropDraft(id) {
    session.drafts = session.drafts.filter((draft) => draft.act.id !== id);
    onChange("drafts");
    if (server) await server.drop([id]).catch((error) => onAlone(true, reasonOf(error)));
  }

  return session;
}
