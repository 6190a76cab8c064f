/** What can be found: names, aliases, both scripts, pinyin, figures and summaries. */

import { makeFolding } from "./folding.js";
import { isHan, makeSpeller } from "./spelling.js";

const RANKS = {
  exact: 0,
  start: 1,
  part: 2,
  pinyin: 3,
  initials: 4,
  mixed: 5,
  said: 6,
  figure: 7,
  summary: 8,
};
/** What is found by another word for the same comes after what is found by the word itself. */
const BY_ANOTHER_WORD = 10;
/** Fewer letters than this are no word that another could stand for. */
const SHORTEST_WORD = { han: 2, latin: 3 };

/**
 * Learn from all words that the page has in both scripts which Traditional sign stands for which
 * Simplified one: that of most words, for some are put otherwise in either script. Signs that are
 * no Han stand for themselves.
 * @param {...*} tables Anything that holds objects with "zh-Hans" and "zh-Hant".
 * @returns {Map<string, string>}
 */
export function learnScripts(...tables) {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  const learn = (hans, hant) => {
    const [one, other] = [Array.from(hans), Array.from(hant)];
    if (one.length !== other.length) return;
    for (const [at, sign] of other.entries()) {
      if (sign === one[at] || !isHan(sign) || !isHan(one[at])) continue;
      const own = counts.get(sign) || new Map();
      counts.set(sign, own.set(one[at], (own.get(one[at]) || 0) + 1));
    }
  };
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === "object") {
      if (typeof value["zh-Hans"] === "string" && typeof value["zh-Hant"] === "string")
        learn(value["zh-Hans"], value["zh-Hant"]);
      else for (const key in value) walk(value[key]); // a row's members are its kind's
    }
  };
  tables.forEach(walk);
  return new Map([...counts].map(([sign, own]) => [sign, mostOf(own)]));
}

/** Return the key that was counted most, the first of equals. */
function mostOf(counted) {
  return [...counted].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/**
 * @param {Object} catalogue
 * @param {Map<string, string>} scripts
 * @param {string[][]} [synonyms] Groups of words for the same thing, in all languages.
 */
export function makeIndex(catalogue, scripts, synonyms = []) {
  const { fold, keep, has } = makeFolding(scripts);
  const { of: tag, words } = catalogue.data.spelling;
  const spell = makeSpeller(words);
  const pinyinOf = ({ name, aliases }) => [
    ...new Set([name[tag], ...aliases].filter(isHan).map(spell)),
  ];
  const groups = synonyms.map((group) => [...new Set(group.map(fold))].filter(Boolean));
  const entries = [
    ...catalogue.data.places.map((place) => placeEntry(place, pinyinOf(place), { fold, keep })),
    ...catalogue.data.commitments.map((row) => ({
      kind: "statement",
      id: row.id,
      place: row.places[0] || null,
      said: Object.values(row.what).map(keep),
    })),
    ...catalogue.data.facts.map((fact) => ({
      kind: "fact",
      id: fact.id,
      place: fact.subject,
      figures: [...Object.values(fact.metric), fact.surface, String(fact.value)].map(keep),
    })),
    ...catalogue.data.paragraphs.map((row) => ({
      kind: "paragraph",
      id: String(row.n),
      place: null,
      summaries: Object.values(row.gist).map(keep),
    })),
  ];
  return {
    fold,
    /** Return what fits `query`, best first: `[{kind, id, place, rank}]`; no query finds nothing. */
    search(query) {
      const wanted = fold(query);
      if (!wanted) return [];
      const others = otherWords(groups, wanted);
      const found = entries
        .map((entry) => ({ ...entry, rank: bestRank(has, entry, wanted, others) }))
        .filter((entry) => entry.rank !== null);
      const weight = (entry) => catalogue.places.get(entry.place)?.importance || 0;
      return found.sort((one, other) => one.rank - other.rank || weight(other) - weight(one));
    },
  };
}

/** Return the other words for what `wanted` means. */
function otherWords(groups, wanted) {
  const isHan = /[\u3400-\u9fff]/.test(wanted);
  if (wanted.length < SHORTEST_WORD[isHan ? "han" : "latin"]) return [];
  const own = groups.filter((group) =>
    group.some((word) => word === wanted || (!isHan && word.startsWith(wanted))),
  );
  return [...new Set(own.flat())].filter((word) => word !== wanted);
}

function bestRank(has, entry, wanted, others) {
  const own = rankOf(has, entry, wanted);
  if (own !== null) return own;
  const found = others
    .map((word) => rankOf(has, entry, word, true))
    .filter((rank) => rank !== null);
  return found.length ? BY_ANOTHER_WORD + Math.min(...found) : null;
}

function placeEntry(place, pinyin, { fold, keep }) {
  const spoken = pinyin
    .filter((text) => /\s/.test(text))
    .map((text) => text.toLowerCase().split(/[\s']+/));
  return {
    kind: "place",
    id: place.id,
    place: place.id,
    names: [...Object.values(place.name), ...place.aliases].map(keep),
    tails: [
      ...spoken.flatMap((parts) => parts.map((_, at) => parts.slice(at).join(""))),
      ...pinyin.map(fold),
    ],
    initials: spoken.map((parts) => parts.map((part) => part[0]).join("")),
    spoken,
    summaries: Object.values(place.summary || {}).map(keep),
  };
}

function rankOf(has, entry, wanted, isAnother = false) {
  const { names = [], said = [], figures = [], summaries = [] } = entry;
  const isIn = (kept) => has(kept, wanted);
  if (names.some(({ text }) => text === wanted)) return RANKS.exact;
  if (names.some(({ text }) => text.startsWith(wanted))) return RANKS.start;
  if (names.some(isIn)) return RANKS.part;
  const spelt = isAnother ? null : rankByPinyin(entry, wanted);
  if (spelt !== null) return spelt;
  if (said.some(isIn)) return RANKS.said;
  if (figures.some(isIn)) return RANKS.figure;
  if (wanted.length > 1 && summaries.some(isIn)) return RANKS.summary;
  return null;
}

function rankByPinyin({ tails = [], initials = [], spoken = [] }, wanted) {
  if (!/^[a-z0-9]+$/.test(wanted)) return null;
  if (tails.some((tail) => tail.startsWith(wanted))) return RANKS.pinyin;
  if (wanted.length < 2) return null;
  if (initials.some((letters) => letters.includes(wanted))) return RANKS.initials;
  const isMixed = spoken.some((parts) => parts.some((_, at) => spells(parts, at, wanted)));
  return isMixed ? RANKS.mixed : null;
}

/** Tell whether `wanted` spells the syllables from `at` on, each whole or by its first letters. */
function spells(parts, at, wanted) {
  if (!wanted) return true;
  if (at >= parts.length) return false;
  for (let taken = 1; taken <= wanted.length; taken += 1) {
    if (!parts[at].startsWith(wanted.slice(0, taken))) return false;
    if (spells(parts, at + 1, wanted.slice(taken))) return true;
  }
  return false;
}
