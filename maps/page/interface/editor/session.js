/**
 * The editor's heart: takes an act down, shows it at once, has it kept, and tells the views. What
 * it knows of the files is in its model; the page's data block follows.
 */

import { relist, reshape } from "../../engine/reshaping.js";
import { makeCatalogue } from "../state/catalogue.js";
import { keep, recall } from "../state/storage.js";
import { setDress } from "../sync.js";
import { absorb } from "./absorbing.js";
import { PLACES } from "./columns.js";
import { makeHistory } from "./history.js";
import { openKeeping, reasonOf } from "./keeping.js";
import { mirror } from "./mirroring.js";
import { makeModel } from "./model.js";
import { makeServer } from "./server.js";

/** Other views of the page follow when this long nothing more was done. */
const REST_MS = 250;
const POLL_MS = 2000;
const CHECK_MS = 400;
/** What colours come of beside places. */
const SAID = ["commitments.csv", "outcomes.csv"];

/** @typedef {import("./applying.js").Act} Act */
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
    /** Whether the next undecided place opens once one is decided. */
    get goesOn() {
      return recall("goOn") !== "no";
    },
    setGoesOn: (does) => keep("goOn", does ? "yes" : "no"),
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
    onChange("act");
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
   * @param {Partial<Act>} [more] `after`, `why`, `source`; `before` where one saw more than the page
   * @returns {Promise<Act|null>} what was done; `null` if nobody says who does it
   */
  async function perform(act, target, more = {}) {
    const who = by || (await askInitials());
    if (!who) return null;
    if (!by) session.setInitials(who);
    return take({ act, target, ...more, before: { ...seen(target, more.after), ...more.before } });
  }

  function turn(word, about) {
    if (!about) return null;
    return by ? take({ act: word, target: { act: about.id } }) : perform(word, about.target);
  }

  function take(words) {
    const base = baseMap(ctx);
    const act = {
      id: crypto.randomUUID(),
      at: `${new Date().toISOString().slice(0, 19)}Z`,
      by,
      ...words,
      ...(base ? { base_map: base } : {}),
    };
    showAct(act, "sending");
    ready.then(() => session.keeping?.keep(act));
    return act;
  }

  /** The fields of `after` as they stand now. */
  function seen({ table, row }, after = {}) {
    const cells = model.row(table, row);
    /** @type {Record<string, *>} */
    const before = {};
    for (const field of Object.keys(after)) {
      if (field === "position") before.position = session.geometryOf(row);
      else if (field === "order")
        before.order = model
          .table(table)
          .rows.map((one) => one.id)
          .join("|");
      else if (cells && field in cells) before[field] = cells[field];
    }
    return before;
  }

  /** @param {import("./history.js").Safety} safety */
  function showAct(act, safety) {
    const log = history.add(act, safety);
    if (log) show([log]);
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
      onChange("act");
    }
    onChange("safety");
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
    onChange("drafts");
  }

  function onAlone(isAlone, reason = "") {
    const words = isAlone ? reason || "?" : "";
    if (words === session.alone) return;
    session.alone = words;
    onChange("alone");
  }

  /** Look for problems: one look at a time, and as long a rest behind it as it took. */
  async function check() {
    if (!server || checkedAt) return;
    checkedAt = performance.now();
    try {
      const { version, problems } = await server.problems();
      session.problems = problems;
      onChange("problems");
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
      onChange("alone");
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

/** The base map that is on, if it is one from the network. @param {Context} ctx */
export function baseMap(ctx) {
  const base = ctx.data.online.find((one) => one.id === ctx.store.state.base);
  return base ? { id: base.id, datum: base.datum } : null;
}
