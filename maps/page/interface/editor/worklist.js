/** What there is to review, in the order that is chosen, and what comes next. */

/**
 * In which order: what has a position first, since it is quickest to decide on; what has none
 * first; or as the text has it.
 */
export const ORDERS = ["proposed", "unlocated", "text"];

/** What comes first, second and last in each order: by whether it is decided, and stands anywhere. */
const RANKS = {
  proposed: (place) => (place.reviewed ? 2 : place.placed === "unlocated" ? 1 : 0),
  unlocated: (place) => (place.reviewed ? 2 : place.placed === "unlocated" ? 0 : 1),
  text: () => 0,
};

/**
 * @param {Place[]} places
 * @param {string} region the id of the region, which is nothing to decide
 * @param {{order?: string, isOpenOnly?: boolean, mentions?: Mention[]}} [how] one of `ORDERS`; whether
 *   only what is undecided is listed; where the text names the places
 * @returns {Place[]} else as the text names them first, and what it does not name last
 */
export function worklist(
  places,
  region,
  { order = "proposed", isOpenOnly = false, mentions = [] } = {},
) {
  const rank = RANKS[order] || RANKS.proposed;
  const first = firstNamed(mentions);
  const spot = ({ id }) => first.get(id) ?? { p: Infinity, s: 0 };
  return places
    .filter((place) => place.id !== region && !(isOpenOnly && place.reviewed))
    .map((place, at) => ({ place, at, rank: rank(place), ...spot(place) }))
    .sort(
      (one, other) =>
        one.rank - other.rank || compare(one.p, other.p) || one.s - other.s || one.at - other.at,
    )
    .map(({ place }) => place);
}

/** Two that are endless are the same. */
const compare = (one, other) => (one === other ? 0 : one - other);

/** @returns {Map<string, {p: number, s: number}>} by place, the paragraph and spot of its first mention */
function firstNamed(mentions) {
  const found = new Map();
  for (const { place, p, s } of mentions) {
    const known = place && found.get(place);
    if (place && (!known || p < known.p || (p === known.p && s < known.s)))
      found.set(place, { p, s });
  }
  return found;
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
