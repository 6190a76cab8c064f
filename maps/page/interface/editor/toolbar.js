/** Undo, redo, who edits, and whether what is on the screen is safe. */

import { button, glyph, h, replace } from "../pieces/dom.js";
import { actButton } from "./forms/fields.js";

const SIGNS = {
  undo: "M8 4 3 9l5 5M3 9h11a6 6 0 0 1 0 12H9",
  redo: "M16 4l5 5-5 5M21 9H10a6 6 0 0 0 0 12h5",
  keys: "M2 6h20v12H2zM6 10h0M10 10h0M14 10h0M18 10h0M8 14h8",
};

/** @param {*} editor @returns {(Node|null)[]} */
export function toolbar(editor) {
  const { ctx, session } = editor;
  const { t } = ctx.words;
  const { history } = session;
  const about = (act) => (act ? t(`edit.act.${act.act}`) : "");
  const sign = (key, run, props) =>
    button(
      { class: "pm-icon", "data-act": key, "data-key": `act-${key}`, onclick: run, ...props },
      glyph(SIGNS[key]),
    );
  const turn = (key, act, run, keys) =>
    sign(key, run, {
      disabled: !act,
      "aria-label": t(`edit.${key}`),
      title: act ? `${t(`edit.${key}`)}: ${about(act)}` : t(`edit.${key}`),
      "aria-keyshortcuts": keys,
    });
  return [
    turn("undo", history.undoable(), () => editor.turn("undo"), "Control+Z"),
    turn("redo", history.redoable(), () => editor.turn("redo"), "Control+Y"),
    session.state.served
      ? null
      : actButton(
          "save",
          t("edit.save", { n: session.keeping?.count() || 0 }),
          () => editor.saveFile(),
          {
            "aria-keyshortcuts": "Control+S",
          },
        ),
    actButton("who", session.by || t("edit.noInitials"), () => editor.changeInitials(), {
      title: t("edit.by"),
    }),
    sign("keys", () => editor.showKeys(), { "aria-label": t("edit.keys"), title: t("edit.keys") }),
  ];
}

/** What was done, undone or done again last, and to what. @param {Context} ctx */
function lastWords({ words }, { word, act, name }) {
  const what = words.t(`edit.act.${act}`);
  return words.t(name ? `edit.last.${word}` : `edit.lastBare.${word}`, { act: what, name });
}

/** @param {*} editor @param {HTMLElement} line */
export function safetyLine(editor, line) {
  const { ctx, session } = editor;
  const { t } = ctx.words;
  const waiting = session.history.waiting().length;
  const state = session.alone ? "alone" : waiting ? "sending" : "kept";
  line.dataset.editSafety = state;
  line.dataset.waiting = String(waiting);
  line.dataset.done = String(session.history.entries.length);
  const words = {
    alone: () => t("edit.alone", { n: waiting, reason: session.alone }),
    sending: () => t("edit.sending", { n: waiting }),
    kept: () => {
      const done = session.history.entries.length;
      if (!done) return t(session.state.served ? "edit.ready" : "edit.readyOffline");
      return t(session.state.served ? "edit.allKept" : "edit.allKeptOffline", { n: done });
    },
  }[state]();
  replace(
    line,
    session.last
      ? h("span", { "data-last": session.last.word }, lastWords(ctx, session.last))
      : null,
    h("span", {}, words),
    session.isStale
      ? button(
          { class: "pm-small", "data-act": "reload", onclick: () => location.reload() },
          t("edit.stale"),
        )
      : null,
    session.older.length
      ? button(
          { class: "pm-small", "data-act": "older", onclick: () => editor.saveOlder() },
          t("edit.older", { n: session.older.length }),
        )
      : null,
  );
}
