/**
 * Where acts lie in the browser: IndexedDB, one strict transaction an act, so that what is
 * confirmed survives a crash. On file:// all files of a machine share one store: acts carry the
 * dossier and its files' digest.
 */

const NAME = "planmap-edits";
const STORE = "acts";

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: "number", autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {string} dossier its id
 * @param {string} build what the files were when the page was built
 */
export async function openShelf(dossier, build) {
  const database = await open();
  /** Run `work` in a transaction; resolves when it is on the disk. */
  const transact = (work) =>
    new Promise((resolve, reject) => {
      const change = database.transaction(STORE, "readwrite", { durability: "strict" });
      let answer;
      const request = work(change.objectStore(STORE));
      if (request) request.onsuccess = () => (answer = request.result);
      change.oncomplete = () => resolve(answer);
      change.onabort = () => reject(change.error);
    });
  /** @returns {Promise<*[]>} */
  const all = () =>
    transact((store) => store.getAll()).then((rows) =>
      rows.filter((row) => row.dossier === dossier),
    );
  return {
    /** @returns {Promise<Act[]>} acts of this build, in order */
    acts: async () => (await all()).filter((row) => row.build === build).map((row) => row.act),
    /** @returns {Promise<Act[]>} acts of the same dossier as it was once */
    older: async () => (await all()).filter((row) => row.build !== build).map((row) => row.act),
    /** Keep an act; it is safe when this resolves. */
    put: (act) => transact((store) => store.add({ dossier, build, act })),
    /** Forget acts by id. */
    async drop(ids) {
      const gone = new Set(ids);
      const rows = (await all()).filter((row) => gone.has(row.act.id));
      await transact((store) => {
        for (const row of rows) store.delete(row.number);
        return null;
      });
    },
  };
}

/** @typedef {import("../facts/applying.js").Act} Act */

/**
 * Return a short name for a build: equal for equal files.
 * @param {Record<string, string>} files digests by file
 */
export function nameBuild(files) {
  let hash = 5381;
  for (const [file, digest] of Object.entries(files).sort())
    for (const sign of file + digest) hash = (hash * 33 + sign.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}

/**
 * Return the file that `planmap review --from` applies: a line that says what it is, then acts.
 * @param {{planmap: string, format: number, dossier: string, files: Record<string, string>}} head
 * @param {Act[]} acts
 */
export function writeJournal({ planmap, format, dossier, files }, acts) {
  const lines = [{ planmap, format, dossier, files }, ...acts];
  return `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
}
