/**
 * What others put on the map beside the page's own: which layers of theirs there are, and which
 * of them do not work and why. Nothing of theirs may vanish in silence.
 */

const BLOCK = "planmap-guests";

/**
 * @typedef {object} Guest
 * @property {string} variable of its script
 * @property {string|null} name that its author gave it
 * @property {string} kind its class in Folium
 * @property {boolean} listed whether Folium's control of layers lists it
 * @property {boolean} evaluates whether its library compiles text as code
 * @property {boolean} bare whether its script wants the map right under the page's body
 * @property {string[]} assets addresses of the scripts and style sheets that it loads
 *
 * @typedef {object} Failure
 * @property {Guest|null} guest whose it is, if that can be told
 * @property {"unreachable"|"blocked"|"evaluates"|"failed"} reason
 * @property {string} what the address, or the message of the error
 */

/** @returns {{all: () => Guest[], failures: () => Failure[], onFailure: (listener: (failure: Failure) => void) => void}} */
export function watchGuests() {
  const events = [];
  const listeners = [];
  let rows = null;

  /** The block stands in the body, and what is loaded in the head may fail before that. */
  function all() {
    if (!rows) {
      const element = document.getElementById(BLOCK);
      if (element) rows = JSON.parse(element.textContent);
    }
    return rows || [];
  }

  function note(event) {
    events.push(event);
    for (const listener of listeners) listener(explain(event, all()));
  }

  window.addEventListener("error", (event) => readError(event, note), true);
  document.addEventListener("securitypolicyviolation", (event) =>
    note({
      kind: "blocked",
      what: event.blockedURI,
      directive: event.effectiveDirective,
      from: event.sourceFile,
    }),
  );
  whenParsed(() => watchTiles(all(), note));
  return {
    all,
    failures: () => events.map((event) => explain(event, all())),
    onFailure: (listener) => listeners.push(listener),
  };
}

/** Run `act` when all scripts of the page have run. */
export function whenParsed(act) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act);
  else act();
}

/** @returns {object|null} the layer that a guest is, if it is one and has been made */
export function layerOf({ variable }) {
  const made = window[variable];
  return made instanceof window.L.Layer ? made : null;
}

function readError(event, note) {
  const { target } = event;
  const address =
    target instanceof Element ? target.getAttribute("src") || target.getAttribute("href") : null;
  if (address) {
    if (/^(SCRIPT|LINK)$/.test(target.tagName)) note({ kind: "unreachable", what: address });
    return;
  }
  if (target !== window) return;
  const running = document.currentScript;
  note({
    kind: "failed",
    what: event.message || String(event.error),
    from: event.filename,
    variable: running ? running.dataset.guest : null,
  });
}

/** A tile that fails before any has come says that the host cannot be reached. */
function watchTiles(guests, note) {
  for (const guest of guests) {
    const layer = layerOf(guest);
    if (!(layer instanceof window.L.GridLayer)) continue;
    let isHeard = false;
    const hear = () => (isHeard = true);
    layer.once("tileload", hear);
    layer.once("tileerror", ({ tile }) => {
      if (!isHeard) note({ kind: "unreachable", what: tile?.src || "", variable: guest.variable });
    });
  }
}

/** @returns {Failure} */
function explain({ kind, what, directive, from, variable }, guests) {
  const evaluates = kind === "blocked" && what === "eval";
  const guest =
    guests.find((one) => variable && one.variable === variable) ||
    guests.find((one) => one.assets.includes(what) || (from && one.assets.includes(from))) ||
    (evaluates ? guests.find((one) => one.evaluates) : null) ||
    null;
  const reason = evaluates ? "evaluates" : kind;
  return { guest, reason, what: kind === "blocked" ? `${directive} ${what}`.trim() : hostOf(what) };
}

function hostOf(text) {
  const found = /^https?:\/\/([^/]+)/.exec(text);
  return found ? found[1] : text;
}
