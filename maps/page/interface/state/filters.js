/** What passes the filters by status and year. */

import { datesOf, isChosenYear } from "./catalogue.js";
import { timeOf } from "./documents.js";
import { outcomeOf, statusThen } from "./outcomes.js";

export const STATUSES = [
  "operating",
  "completed",
  "under_construction",
  "starting",
  "planned",
  "unknown",
];

/** Return the status that a thing has now, or had in the text if nothing newer is known. */
export function statusOf(thing) {
  return thing.statusNow || thing.statusAt;
}

/**
 * Return the years of a thing's dates, or ["none"]. A year of a line's statements that no section
 * has for itself is of all its sections.
 */
export function yearsOf(catalogue, thing) {
  const years = new Set(datesOf(catalogue, thing).map(yearOf));
  if (thing.line !== undefined) {
    const own = new Set(
      catalogue.sectionsOf(thing.line).flatMap(({ start, due }) => [start, due].map(yearOf)),
    );
    const told = catalogue
      .commitmentsOf(thing.line)
      .flatMap(({ due, outcome }) => [due, outcome?.date].map(yearOf));
    for (const year of told) if (year && !own.has(year)) years.add(year);
  }
  return years.size ? [...years] : ["none"];
}

function yearOf(date) {
  return date ? date.slice(0, 4) : "";
}

/**
 * Make the tests that layers, list, legend, search, statements and exports share.
 * @param {Object} catalogue
 * @param {{statuses: Set<string>|null, years: Set<string>|null, outcomes: Set<string>|null,
 *   asAt: string|null}} state
 */
export function makeFilter(catalogue, { statuses, years, outcomes, asAt }) {
  const time = timeOf(catalogue.data, asAt);
  const statementsOf = (thing) => catalogue.commitmentsOf(thing.line ?? thing.id);
  const passes = (thing) => {
    const status = statusThen(thing, time);
    return (
      status !== null &&
      (!statuses || statuses.has(status)) &&
      (!years || yearsOf(catalogue, thing).some((year) => isChosenYear(years, year))) &&
      (!outcomes || statementsOf(thing).some((row) => outcomes.has(outcomeOf(row, time))))
    );
  };
  const cache = new Map();
  const passesOnce = (thing) => {
    if (!cache.has(thing.id)) cache.set(thing.id, passes(thing));
    return cache.get(thing.id);
  };
  const place = (row) => {
    const sections = catalogue.sectionsOf(row.id);
    return sections.length ? sections.some(passesOnce) : passesOnce(row);
  };
  return {
    isOn: Boolean(statuses || years || outcomes || asAt),
    time,
    /** Tell whether a place passes: what is drawn of it, itself or one of its sections. */
    place,
    /** Tell whether what is drawn under this id (a place's or a section's) passes. */
    feature(id) {
      const thing = catalogue.sections.get(id) || catalogue.places.get(id);
      return thing ? passesOnce(thing) : false;
    },
    /** Tell whether a statement passes: whether it was made by then, its verdict, its dates, and one of its places. */
    statement(row) {
      const dates = [row.due, row.outcome?.date].filter(Boolean);
      const own = dates.length ? dates.map((date) => date.slice(0, 4)) : ["none"];
      const about = row.places.map((id) => catalogue.places.get(id)).filter(Boolean);
      const outcome = outcomeOf(row, time);
      return (
        outcome !== null &&
        (!outcomes || outcomes.has(outcome)) &&
        (!years || own.some((year) => isChosenYear(years, year))) &&
        (!statuses || about.some(place))
      );
    },
  };
}

/** What of the state decides what passes. */
export const FILTER_KEYS = ["statuses", "years", "outcomes", "asAt"];

/** Nothing is filtered. */
export const NO_FILTER = { statuses: null, years: null, outcomes: null, asAt: null };

/** Count the places of each layer that pass. */
export function countLayers(catalogue, filter) {
  return new Map(
    catalogue.data.layers.map((layer) => [
      layer.id,
      filter.isOn
        ? catalogue.placesIn(layer.id).filter(filter.place).length
        : catalogue.placesIn(layer.id).length,
    ]),
  );
}

/** Return the places of the layers that are on, that pass, bigger ones first. */
export function shownPlaces(catalogue, filter, layers) {
  const order = new Map(catalogue.data.layers.map((layer, index) => [layer.id, index]));
  return catalogue.data.places
    .filter((place) => layers.has(place.layer) && filter.place(place))
    .sort(
      (one, other) =>
        order.get(one.layer) - order.get(other.layer) || other.importance - one.importance,
    );
}
