/** Indexes over the data block: which things hang together, and the dates of each. */

function group(rows, key) {
  return groupEach(rows, (row) => [key(row)]);
}

/** Return the rows under each of their keys; a row stands in as many groups as it has keys. */
function groupEach(rows, keys) {
  const groups = new Map();
  for (const row of rows) {
    for (const name of keys(row)) {
      if (name === null || name === undefined) continue;
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(row);
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
  const commitments = groupEach(data.commitments, (row) => row.places);
  const mentions = group(data.mentions, (row) => row.place);
  const byParagraph = group(data.mentions, (row) => row.p);
  const said = group(data.discrepancies, (row) => row.place);
  const byLayer = group(data.places, (row) => row.layer);
  for (const rows of mentions.values()) rows.sort((one, other) => one.s - other.s);
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
    mentionsOf: (place) => list(mentions, place),
    discrepanciesOf: (place) => list(said, place),
    mentionsIn: (n) => list(byParagraph, n),
    /** Return the place that an id of a place or of a section belongs to, or `null`. */
    placeOf: (id) => places.get(id) || places.get((sections.get(id) || {}).line) || null,
    isLocated: (place) =>
      Boolean(
        place.position ||
        place.bounds ||
        list(bySection, place.id).some((row) => row.bounds || row.position),
      ),
  };
  catalogue.years = makeYears(catalogue);
  return catalogue;
}

/** Return the dates of a place or section: its own, and those of its promises. */
export function datesOf(catalogue, thing) {
  const own = [thing.start, thing.due].filter(Boolean);
  if (thing.line !== undefined && own.length) return own;
  const promised = catalogue
    .commitmentsOf(thing.line === undefined ? thing.id : thing.line)
    .flatMap((row) => [row.due, row.outcome && row.outcome.date]);
  return [...own, ...promised.filter(Boolean)];
}

/** Return the years to choose from: the year before the document up to the last date, at least five after it. */
function makeYears(catalogue) {
  const year = Number(String(catalogue.data.document.date).slice(0, 4));
  const things = [...catalogue.data.places, ...catalogue.data.sections];
  const dated = things
    .flatMap((thing) => datesOf(catalogue, thing))
    .map((date) => Number(date.slice(0, 4)));
  const last = dated.reduce((most, one) => Math.max(most, one), year + 5);
  return Array.from({ length: last - year + 2 }, (_, index) => String(year - 1 + index));
}
