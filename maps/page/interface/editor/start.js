/** Puts the editor together: its tab in the panel, its tools on the map, its keys. */

import { makeActing } from "./acting.js";
import { PLACES } from "./facts/columns.js";
import { thingOf } from "./facts/things.js";
import { offerAdding } from "./forms/adding.js";
import { askInitials } from "./forms/dialogs.js";
import { makeSession } from "./keeping/session.js";
import { writeJournal } from "./keeping/shelf.js";
import { listenToEditing, openKeys } from "./keys.js";
import { makeReview } from "./review.js";
import { makeBadges } from "./tools/badges.js";
import { makeToolHint } from "./tools/toolhint.js";
import { makeTools } from "./tools/tools.js";

const MOST_SUGGESTED = 20;

/**
 * @param {*} state the block `planmap-editor`
 * @param {string} token
 * @returns {Extension}
 */
export function makeEditor(state, token) {
  /** @type {any} */
  const editor = { at: { list: "places", open: null, most: 0 } };
  /** @type {() => void} */
  let rebuild = () => {};
  return {
    tabs(ctx) {
      assemble(editor, ctx, state, token, () => rebuild());
      return { edit: editor.review };
    },
    start(ctx, drawAll) {
      rebuild = drawAll;
      editor.onTool = makeToolHint(editor);
      listenToEditing(editor);
      offerAdding(editor);
      follow(editor);
      followSearch(editor);
      editor.badges = makeBadges(editor);
      ctx.engine.lookFreely(); // to place something well one looks nearer than the ground reaches
      if (ctx.store.state.tab === ctx.store.start.tab) ctx.store.set({ tab: "edit" });
      editor.session.start();
    },
  };
}

function assemble(editor, ctx, state, token, rebuild) {
  editor.ctx = ctx;
  editor.tools = makeTools(ctx, () => editor.onTool());
  editor.onTool = () => {};
  editor.session = makeSession(ctx, state, {
    token,
    rebuild,
    askInitials: () => askInitials(ctx),
    onChange: (what) => onChange(editor, what),
  });
  editor.acting = makeActing(ctx, editor.session, editor.tools);
  editor.suggest = makeSuggestions(ctx);
  Object.assign(editor, makeMoves(editor));
  editor.review = makeReview(editor);
}

/** What the parts of the editor ask of one another. */
function makeMoves(editor) {
  const { ctx, session } = editor;
  return {
    /** Show a list, or what is open in it. */
    show(list, open) {
      const before = editor.at.open;
      editor.at = { ...editor.at, list, open };
      if (list === "places" && !open && ctx.store.state.place) ctx.actions.close();
      editor.review.draw();
      if (!open) editor.review.focus(before);
    },
    showMore(most) {
      editor.at.most = most;
      editor.review.draw();
    },
    openThing(list, id) {
      if (list === "places") ctx.actions.open(id, { focus: false });
      editor.at = { ...editor.at, list, open: id };
      if (list === "statements") ctx.actions.openStatement(id, { go: false });
      editor.review.draw();
      editor.review.focus(id);
    },
    /** Open a section of the line that is open; `null` goes back to the line. */
    openSection(id) {
      editor.at.open = id || ctx.store.state.place;
      editor.review.draw();
      editor.review.focus(id);
    },
    goTo(id) {
      ctx.store.set({ tab: "edit" });
      editor.openThing("places", id);
    },
    isCurrent: (list, id) => list === "places" && ctx.store.state.place === id,
    async changeInitials() {
      const by = await askInitials(ctx);
      if (by) session.setInitials(by);
    },
    showKeys: () => openKeys(editor),
    saveFile: () => save(session.keeping.write(), nameFile(session.state.dossier)),
    saveOlder: () =>
      save(writeJournal(session.state, session.older), nameFile(`${session.state.dossier}-older`)),
    /** Do again what was refused, over what the draft tells to stand there now. */
    async tryAgain({ act, conflicts = [] }) {
      await session.dropDraft(act.id);
      const { after, why, source } = act;
      const told = conflicts.filter((one) => one.field in (after || {}));
      await session.perform(act.act, act.target, {
        before: Object.fromEntries(told.map((one) => [one.field, one.now])),
        ...(after ? { after } : {}),
        ...(why ? { why } : {}),
        ...(source ? { source } : {}),
        base_map: act.base_map,
      });
    },
    /** Undo, or do again, and go back to what it was about. @param {"undo"|"redo"} word */
    async turn(word) {
      const about = session.history[`${word}able`]();
      const done = await session[word]();
      if (done) goBack(editor, thingOf(ctx, session, about));
      return done;
    },
  };
}

/** Open what an act was about, and bring it into view if it is not; no focus moves. */
function goBack(editor, { list, open }) {
  const { ctx } = editor;
  if (!list) return;
  const place = list === "places" && open ? ctx.cat.placeOf(open) : null;
  if (place) ctx.actions.open(place.id, { focus: false, fly: !isInView(ctx, place) });
  else if (list === "places") ctx.actions.close();
  if (list === "statements" && open) ctx.actions.openStatement(open, { go: false });
  editor.at = { ...editor.at, list, open };
  editor.review.draw();
}

/** What was searched for and chosen is gone on with: its form has the focus, and no results cover it. */
function followSearch(editor) {
  const { ctx, review } = editor;
  ctx.views.search.element.addEventListener("click", (event) => {
    const isResult = /** @type {Element} */ (event.target).closest("[role=option]");
    if (isResult && ctx.store.state.tab === "edit" && editor.at.open) review.focus(editor.at.open);
  });
}

/** @param {Context} ctx @param {Place} place */
function isInView({ map }, { position }) {
  return Boolean(position && map.getBounds().contains([position[1], position[0]]));
}

function onChange(editor, what) {
  if (!editor.review) return;
  if (what === "safety" && !editor.session.state.served) editor.review.drawBar();
  else if (what === "safety" || what === "alone") editor.review.drawSafety();
  else if (what === "problems") editor.review.drawProblems();
  else {
    const { list, open } = editor.at;
    const tables = {
      places: [...PLACES, "sections.csv"],
      figures: ["facts.csv"],
      statements: ["commitments.csv"],
    };
    if (open && !editor.session.model.whereIs(open, tables[list] || [])) editor.at.open = null;
    editor.review.draw();
    editor.badges?.drawSoon();
  }
  if (what === "drafts" && editor.session.drafts.length)
    editor.ctx.live.notice("edit.refused", { n: editor.session.drafts.length });
}

/** What is picked on the map is what the form is about. */
function follow(editor) {
  const { ctx } = editor;
  const mark = () => {
    ctx.app.dataset.tab = ctx.store.state.tab;
  };
  mark();
  ctx.store.subscribe((state, changed) => {
    if (changed.has("tab")) mark();
    if (!changed.has("place")) return;
    if (state.place !== null) editor.at = { ...editor.at, list: "places", open: state.place };
    if (state.tab === "edit") editor.review.draw();
  });
  ctx.engine.onPick((id) => {
    if (!id || !ctx.cat.sections.has(id) || ctx.store.state.tab !== "edit") return;
    editor.openSection(id);
  });
}

/** Names to complete what is typed. */
function makeSuggestions(ctx) {
  const { pick } = ctx.words;
  const matching = (rows, typed) => {
    const wanted = typed.toLowerCase();
    const fits = ({ id, words }) => id.includes(wanted) || words.toLowerCase().includes(wanted);
    return rows
      .filter(fits)
      .slice(0, MOST_SUGGESTED)
      .map(({ id, words }) => ({ id, name: words }));
  };
  return {
    places: (typed) =>
      matching(
        ctx.data.places.map((row) => ({ id: row.id, words: pick(row.name) })),
        typed,
      ),
    evidence: (typed) =>
      matching(
        Object.entries(ctx.data.evidence).map(([id, row]) => ({
          id,
          words: `${pick(row.publisher)}, ${pick(row.title)}`,
        })),
        typed,
      ),
  };
}

function nameFile(dossier) {
  return `${dossier}-${new Date().toISOString().slice(0, 10)}.edits.jsonl`;
}

/** Save a text as a file: a copy in the browser's folder of downloads. */
function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
