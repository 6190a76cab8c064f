/** Runs the script of the modules that are asked for late (see maps/elements/bundle.py). */

const ID = "planmap-late-script";

/**
 * Return what finds a late module by its number. All of them are run when the first is asked for:
 * until then their script is text, which costs a browser nothing to read.
 * @param {() => Record<string, *>} parts gives the modules that are there, by their names
 * @returns {(number: number) => *}
 */
export function readLate(parts) {
  /** @type {Record<number, *>|null} */
  let made = null;
  return (number) => {
    made ??= run(parts());
    return made[number];
  };
}

/** The policy knows the script by its hash, wherever it stands. */
function run(parts) {
  const script = document.createElement("script");
  const host = /** @type {*} */ (window);
  let made = {};
  host.planmapLate = (make) => {
    made = make(parts);
  };
  script.textContent = document.getElementById(ID)?.textContent || "";
  document.head.append(script);
  script.remove();
  delete host.planmapLate;
  return made;
}
