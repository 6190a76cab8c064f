/** What can be found: names, aliases, both scripts, pinyin, figures and summaries. */

/** Words are compared without spaces and punctuation, in small letters and in one script. */
const NOISE = /[\s\p{P}\p{S}]+/gu;
const RANKS = { exact: 0, start: 1, part: 2, pinyin: 3, initials: 4, figure: 5, summary: 6 };

/**
 * Learn from all words that the page has in both scripts which Traditional sign stands for which
 * Simplified one.
 * @param {...*} tables Anything that holds objects with "zh-Hans" and "zh-Hant".
 * @returns {Map<string, string>}
 */
export function learnScripts(...tables) {
  const pairs = new Map();
  const learn = (hans, hant) => {
    const [one, other] = [Array.from(hans), Array.from(hant)];
    if (one.length !== other.length) return;
    other.forEach((sign, at) => sign !== one[at] && !pairs.has(sign) && pairs.set(sign, one[at]));
  };
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === "object") {
      if (typeof value["zh-Hans"] === "string" && typeof value["zh-Hant"] === "string")
        learn(value["zh-Hans"], value["zh-Hant"]);
      else Object.values(value).forEach(walk);
    }
  };
  tables.forEach(walk);
  return pairs;
}

/**
 * @param {Object} catalogue
 * @param {Map<string, string>} scripts
 */
export function makeIndex(catalogue, scripts) {
  const fold = (text) =>
    Array.from(String(text).normalize("NFKC").toLowerCase().replace(NOISE, ""))
      .map((sign) => scripts.get(sign) || sign)
      .join("");
  const entries = [
    ...catalogue.data.places.map((place) => placeEntry(place, fold)),
    ...catalogue.data.facts.map((fact) => ({
      kind: "fact",
      id: fact.id,
      place: fact.subject,
      figures: [...Object.values(fact.metric), fact.surface, String(fact.value)].map(fold),
    })),
    ...catalogue.data.paragraphs.map((row) => ({
      kind: "paragraph",
      id: String(row.n),
      place: null,
      summaries: Object.values(row.gist).map(fold),
    })),
  ];
  return {
    fold,
    /** Return what fits `query`, best first: `[{kind, id, place, rank}]`; no query finds nothing. */
    search(query) {
      const wanted = fold(query);
      if (!wanted) return [];
      const found = entries
        .map((entry) => ({ ...entry, rank: rankOf(entry, wanted) }))
        .filter((entry) => entry.rank !== null);
      const weight = (entry) => (catalogue.places.get(entry.place) || {}).importance || 0;
      return found.sort((one, other) => one.rank - other.rank || weight(other) - weight(one));
    },
  };
}

function placeEntry(place, fold) {
  const spoken = place.pinyin
    .filter((text) => /\s/.test(text))
    .map((text) => text.toLowerCase().split(/[\s']+/));
  return {
    kind: "place",
    id: place.id,
    place: place.id,
    names: [...Object.values(place.name), ...place.aliases].map(fold),
    tails: [
      ...spoken.flatMap((parts) => parts.map((_, at) => parts.slice(at).join(""))),
      ...place.pinyin.map(fold),
    ],
    initials: spoken.map((parts) => parts.map((part) => part[0]).join("")),
    summaries: Object.values(place.summary || {}).map(fold),
  };
}

function rankOf({ names = [], tails = [], initials = [], figures = [], summaries = [] }, wanted) {
  if (names.includes(wanted)) return RANKS.exact;
  if (names.some((name) => name.startsWith(wanted))) return RANKS.start;
  if (names.some((name) => name.includes(wanted))) return RANKS.part;
  if (tails.some((tail) => tail.startsWith(wanted))) return RANKS.pinyin;
  if (wanted.length > 1 && initials.some((letters) => letters.includes(wanted)))
    return RANKS.initials;
  if (figures.some((text) => text.includes(wanted))) return RANKS.figure;
  if (wanted.length > 1 && summaries.some((text) => text.includes(wanted))) return RANKS.summary;
  return null;
}
