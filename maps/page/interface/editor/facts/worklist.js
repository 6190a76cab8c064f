/** What there is to review, in the order that is chosen, and what comes next. */

/**
 * In which order: what has a position first, since it is quickest to decide on; what has none
 * first; or as the text has it.
 */
export const ORDERS = ["proposed", "unlocated", "text"];

/** Behind every paragraph. */
const NEVER = 1e9;

/** What comes first, second and last in each order: by whether it is decided, and stands anywhere. */
const RANKS = {
  proposed: (place) => (place.reviewed ? 2 : place.placed === "unlocated" ? 1 : 0),
  unlocated: (place) => (place.reviewed ? 2 : place.placed === "unlocated" ? 0 : 1),
  text: () => 0,
};

/**
 * @param {Place[]} places
 * @param {string} region the id of the region, which is nothing to decide
 * @param {{order?: string, isOpenOnly?: boolean, mentionsOf?: (id: string) => Mention[]}} [how] one
 *   of `ORDERS`; whether only what is undecided is listed; where the text names a place
 * @returns {Place[]} else as the text names them first, and what it does not name last
 */
export function worklist(
  places,
  region,
  { order = "proposed", isOpenOnly = false, mentionsOf = () => [] } = {},
) {
  const rank = RANKS[order] || RANKS.proposed;
  return places
    .filter((place) => place.id !== region && !(isOpenOnly && place.reviewed))
    .map((place, at) => ({ place, at, rank: rank(place), ...firstOf(mentionsOf(place.id)) }))
    .sort(
      (one, other) =>
        one.rank - other.rank || one.p - other.p || one.s - other.s || one.at - other.at,
    )
    .map(({ place }) => place);
}

/** @param {Mention[]} mentions @returns {{p: number, s: number}} the paragraph and spot of the first */
function firstOf(mentions) {
  const first = { p: NEVER, s: 0 };
  for (const { p, s } of mentions)
    if (p < first.p || (p === first.p && s < first.s)) Object.assign(first, { p, s });
  return first;
}

/** @returns {number} how many places nobody has decided on */
export function countUndecided(places, region) {
  return places.filter((place) => !place.reviewed && place.id !== region).length;
}

/**
 * @param {Place[]} order as the list has them
 * @param {string|null} from the place that is open
 * @returns {Place|null} the next undecided one behind it, or from the beginning
 */
export function nextUndecided(order, from) {
  const at = order.findIndex((place) => place.id === from);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return round.find((place) => !place.reviewed) || null;
}

/**
 * Return the places whose names are most like those of `place`: it may be one of them.
 * @param {Place} place
 * @param {Place[]} places
 */
export function likelySame(place, places, most = 3) {
  const namesOf = (one) =>
    [...new Set([...Object.values(one.name), ...one.aliases])].filter(Boolean);
  const own = namesOf(place);
  const score = (other) =>
    Math.max(0, ...namesOf(other).flatMap((name) => own.map((one) => likeness(one, name))));
  return places
    .filter((other) => other.id !== place.id)
    .map((other) => ({ other, score: score(other) }))
    .filter((one) => one.score >= 0.5)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ other }) => other);
}

/** The share of pairs of letters that two words have in common (Dice's coefficient). */
function likeness(one, other) {
  const pairs = (text) => {
    const signs = Array.from(text.toLowerCase());
    return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at] + sign);
  };
  const [first, second] = [pairs(one), pairs(other)];
  const left = [...second];
  let both = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    both += 1;
  }
  return first.length + second.length ? (2 * both) / (first.length + second.length) : 0;
}

/**
 * Make an id that no row has yet from what the place is called.
 * @param {string} name
 * @param {(id: string) => boolean} isTaken
 */
export function freshId(name, isTaken) {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const base = slug || "place";
  if (slug && !isTaken(slug)) return slug;
  let number = slug ? 2 : 1;
  while (isTaken(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
