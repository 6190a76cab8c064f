/**
 * One way for every act: into the browser's store and, if there is a server, to the server, in
 * order and one after the other. Only when it is on the disk is it said to be kept.
 */

import { nameBuild, openShelf, writeJournal } from "./shelf.js";

/** @typedef {import("../facts/applying.js").Act} Act */
/** @typedef {import("./server.js").Result} Result */

const AGAIN_MS = 2000;
/** With a server the files are always those of now: what was not sent yet is still to be sent. */
const SERVED = "served";

/** @returns {string} what went wrong, in the words of whoever says it */
export function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {*} state the block of the editor
 * @param {ReturnType<typeof import("./server.js").makeServer>|null} server
 * @param {object} answers
 * @param {(act: Act, result?: Result) => void} answers.onKept
 * @param {(act: Act, result: Result) => void} answers.onRefused
 * @param {(isAlone: boolean, reason?: string) => void} answers.onAlone whether the server, or the
 *   browser's store, is out of reach
 */
export async function openKeeping(state, server, { onKept, onRefused, onAlone }) {
  const build = server ? SERVED : nameBuild(state.files);
  const shelf = await openShelf(state.dossier, build);
  /** @type {Act[]} */
  const queue = [];
  let isSending = false;
  let version = state.version;
  const listed = new Set();
  /** What the browser's store has not taken in yet, by the act's id. */
  const stored = new Map();

  async function send() {
    if (isSending) return;
    isSending = true;
    while (server && queue.length) {
      const act = queue[0];
      try {
        const answer = await server.send([act]);
        if (!answer.results.length) throw new Error(answer.error);
        onAlone(false);
        version = answer.version;
        queue.shift();
        settle(act, answer.results[0]);
        await stored.get(act.id);
        stored.delete(act.id);
        await shelf.drop([act.id]);
      } catch (error) {
        onAlone(true, reasonOf(error));
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
    isSending = false;
  }

  function settle(act, result) {
    if (result && ["conflict", "refused"].includes(result.result)) onRefused(act, result);
    else onKept(act, result);
  }

  return {
    /** @returns {number} the version of the files that the last answer told */
    version: () => version,
    isIdle: () => !queue.length,
    /** Acts of this build that the browser has kept and the files have not. */
    async recall() {
      const known = new Set(state.journal.map((act) => act.id));
      const kept = (await shelf.acts()).filter((act) => !known.has(act.id));
      for (const act of kept) listed.add(act);
      return kept;
    },
    older: () => shelf.older(),
    /** @param {Act} act that is on the screen already */
    async keep(act) {
      const put = shelf.put(act).then(
        () => true,
        (error) => {
          onAlone(true, reasonOf(error));
          return false;
        },
      );
      if (server) {
        listed.add(act);
        stored.set(act.id, put);
        queue.push(act);
        send();
      } else if (await put) {
        listed.add(act);
        onKept(act);
      }
    },
    /** Send again what the browser had kept. @param {Act[]} acts */
    resend(acts) {
      queue.push(...acts);
      send();
    },
    /** @returns {string} the file to save */
    write: () => writeJournal(state, [...listed]),
    count: () => listed.size,
  };
}
