/**
 * The line of credits at the map's edge: whose data is shown. The first maker stands there whole,
 * the others unfold. The sources panel says it in full.
 */

/**
 * Show the credits of what is visible, each maker once, those of most data first.
 * @param {string[]} credits as the datasets give them; what follows ", via" is left to the panel
 * @param {string[]} tiles credits of a base map from the network, which come first
 * @param {(n: number) => string} sayMore the words for so many further makers
 */
export function showCredits(map, credits, tiles, sayMore) {
  const counts = new Map();
  for (const credit of credits) {
    for (const part of credit.split(", ")) {
      const maker = part.replace(/ \(.*$/, "");
      if (!/^(via|after) /.test(maker)) counts.set(maker, (counts.get(maker) || 0) + 1);
    }
  }
  const makers = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one));
  const line = foldCredits([...new Set([...tiles, ...makers])], sayMore);
  const control = map.attributionControl;
  if (!control || control.planmapLine === line) return;
  if (control.planmapLine) control.removeAttribution(control.planmapLine);
  if (line) control.addAttribution(line);
  control.planmapLine = line;
}

/** @param {string[]} makers @param {(n: number) => string} sayMore @returns {string} the line as HTML */
function foldCredits([first = "", ...others], sayMore) {
  if (!others.length) return escapeText(first);
  const more = others.map(escapeText).join(" · ");
  return `<details><summary>${escapeText(first)} <b>${escapeText(sayMore(others.length))}</b></summary>${more}</details>`;
}

/** @returns {string} `text` as HTML that shows it alone; Leaflet takes an attribution as HTML */
function escapeText(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element.outerHTML;
}
