/** Indexes over the data block: which things hang together, and the dates of each. */

function group(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const name = key(row);
    if (name === null || name === undefined) continue;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(row);
  }
  return groups;
}

/** Return what makes a thing when it is first asked for, and then has it. */
function once(make) {
  let found = null;
  return () => {
    found ??= make();
    return found;
  };
}

/** Group rows by each of the keys that one has: a statement may be about several places. */
function groupByAll(rows, keys) {
  const groups = new Map();
  for (const row of rows) {
    for (const key of keys(row)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(row);
    }
  }
  return groups;
}

/** @param {Object} data The page's data block. */
export function makeCatalogue(data) {
  const byId = (rows) => new Map(rows.map((row) => [row.id, row]));
  const list = (groups, id) => groups.get(id) || [];
  const places = byId(data.places);
  const sections = byId(data.sections);
  const bySection = group(data.sections, (row) => row.line);
  const facts = group(data.facts, (row) => row.subject);
  const commitments = groupByAll(data.commitments, (row) => row.places);
  const mentions = once(() => {
    const found = group(data.mentions, (row) => row.place);
    for (const rows of found.values())
      rows.sort((one, other) => one.p - other.p || one.s - other.s);
    return found;
  });
  // Read when asked for: some stand behind the scripts.
  const inParagraph = (read) => once(() => group(read(), (row) => row.p));
  const mentionsIn = inParagraph(() => data.mentions);
  const numeralsIn = inParagraph(() => data.numerals);
  const factsIn = inParagraph(() => data.facts);
  const commitmentsIn = inParagraph(() => data.commitments);
  const placesIn = once(() => groupByAll(data.places, (row) => row.paragraphs));
  const said = once(() => group(data.discrepancies, (row) => row.place));
  const byLayer = group(data.places, (row) => row.layer);
  const catalogue = {
    data,
    places,
    sections,
    layers: byId(data.layers),
    themes: byId(data.themes),
    facts: byId(data.facts),
    commitments: byId(data.commitments),
    layersOf: (theme) => data.layers.filter((layer) => layer.theme === theme),
    placesIn: (layer) => list(byLayer, layer),
    sectionsOf: (place) => list(bySection, place),
    factsOf: (place) => list(facts, place),
    commitmentsOf: (place) => list(commitments, place),
    mentionsOf: (place) => list(mentions(), place),
    discrepanciesOf: (place) => list(said(), place),
    mentionsIn: (n) => list(mentionsIn(), n),
    numeralsIn: (n) => list(numeralsIn(), n),
    factsIn: (n) => list(factsIn(), n),
    commitmentsIn: (n) => list(commitmentsIn(), n),
    /** Return the places that paragraph `n` speaks of, in the order of the data block. */
    placesOf: (n) => list(placesIn(), n),
    /** Return the place that an id of a place or of a section belongs to, or `null`. */
    placeOf: (id) => places.get(id) || places.get(sections.get(id)?.line) || null,
    isLocated: (place) =>
      Boolean(
        place.position ||
          place.bounds ||
          list(bySection, place.id).some((row) => row.bounds || row.position),
      ),
  };
  const years = datedYears(catalogue);
  catalogue.years = makeYears(catalogue, years);
  /** The years and ranges of these that something has, and "none" if something has no date. */
  catalogue.fullYears = new Set(
    [...catalogue.years, "none"].filter((one) =>
      [...years].some((year) => isChosenYear(new Set([one]), year)),
    ),
  );
  return catalogue;
}

/** Return the dates of a place or section: its own, and those of its promises. */
export function datesOf(catalogue, thing) {
  const own = [thing.start, thing.due].filter(Boolean);
  if (thing.line !== undefined && own.length) return own;
  const promised = catalogue
    .commitmentsOf(thing.line === undefined ? thing.id : thing.line)
    .flatMap((row) => [row.due, row.outcome?.date]);
  return [...own, ...promised.filter(Boolean)];
}

/** Return the years of all places, sections and statements, and "none" if one of them has no date. */
function datedYears(catalogue) {
  const { places, sections, commitments } = catalogue.data;
  const dates = [
    ...[...places, ...sections].map((thing) => datesOf(catalogue, thing)),
    ...commitments.map((row) => [row.due, row.outcome?.date].filter(Boolean)),
  ];
  return new Set(dates.flatMap((own) => (own.length ? own.map(yearOf) : ["none"])));
}

function yearOf(date) {
  return date.slice(0, 4);
}

/** More years than this become ranges: of five years, ten, twenty, fifty or a hundred. */
const MOST_YEARS = 10;
const SPANS = [5, 10, 20, 50, 100];

/**
 * Return the years to choose from: from the year before the document (in a long history from its
 * first date) to the last date, at least five years after the document. Many become ranges, as
 * "1905-1914".
 */
function makeYears(catalogue, years) {
  const year = Number(String(catalogue.data.document.date).slice(0, 4));
  const dated = [...years].filter((one) => one !== "none").map(Number);
  const last = dated.reduce((most, one) => Math.max(most, one), year + 5);
  const count = last - year + 2;
  if (count <= MOST_YEARS)
    return Array.from({ length: count }, (_, index) => String(year - 1 + index));
  const first = dated.reduce((least, one) => Math.min(least, one), year - 1);
  const span =
    SPANS.find((one) => (last - first + 1) / one <= MOST_YEARS) || SPANS[SPANS.length - 1];
  const from = Math.floor(first / span) * span;
  return Array.from(
    { length: Math.ceil((last - from + 1) / span) },
    (_, index) => `${from + index * span}-${from + (index + 1) * span - 1}`,
  );
}

/** Tell whether `text` is a year or a range of years. */
export function isYears(text) {
  return /^\d{4}(-\d{4})?$/.test(text);
}

/** Tell whether `year` is one of `chosen`: years, ranges as "1905-1914", or "none". */
export function isChosenYear(chosen, year) {
  if (chosen.has(year)) return true;
  return [...chosen].some((one) => {
    const [from, to] = one.split("-");
    return to !== undefined && from <= year && year <= to;
  });
}
