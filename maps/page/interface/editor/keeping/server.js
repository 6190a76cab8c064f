/** The editor's server on this machine, as docs/editing.md describes it. */

const TOKEN = "X-Planmap-Token";

/** @typedef {import("../facts/applying.js").Act} Act */

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {"done"|"known"|"conflict"|"refused"} result
 * @property {{file: string, row: string, field: string, saw: *, now: *, wanted: *}[]} [conflicts]
 * @property {{file: string, field: string, value: string, right: string, place: string|null}[]} [problems]
 * @property {import("../facts/absorbing.js").Change[]} [changes] what it came to in the files
 * @property {string} [error]
 */

/** A request that nobody answered, or with no answer of the editor's server. */
export class ServerError extends Error {}

/** @param {string} token that the address of the page brought */
export function makeServer(token) {
  async function ask(path, body) {
    /** @type {RequestInit} */
    const request = { headers: { [TOKEN]: token }, cache: "no-store" };
    if (body)
      Object.assign(request, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { [TOKEN]: token, "Content-Type": "application/json" },
      });
    const answer = await fetch(path, request).catch((error) => {
      throw new ServerError(error.message);
    });
    const content = await answer.json().catch(() => ({}));
    if (content.results || answer.ok) return content;
    throw new ServerError(content.error || `HTTP ${answer.status}`);
  }
  return {
    /** @returns {Promise<number>} */
    version: async () => (await ask("edit/version")).version,
    state: () => ask("edit/state"),
    /** @param {Act[]} acts @returns {Promise<{version: number, results: Result[], error?: string}>} */
    send: (acts) => ask("edit/acts", { acts }),
    /** @returns {Promise<{version: number, problems: *[]}>} as they were at that version */
    problems: () => ask("edit/problems"),
    drafts: async () => (await ask("edit/drafts")).drafts,
    /** @param {string[]} ids of drafts that are not wanted any more */
    drop: (ids) => ask("edit/drafts", { drop: ids }),
  };
}

/**
 * Return the token of the address and take it out of there; it stays for a reload of this tab.
 * @param {Location} location
 */
export function takeToken(location) {
  const found = /[#&]token=([^&]*)/.exec(location.hash);
  if (found) {
    const rest = location.hash.replace(found[0], "").replace(/^[#&]*/, "");
    sessionStorage.setItem("planmap.token", decodeURIComponent(found[1]));
    history.replaceState(null, "", location.pathname + location.search + (rest ? `#${rest}` : ""));
  }
  return sessionStorage.getItem("planmap.token") || "";
}
