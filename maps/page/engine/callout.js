/** A place told on the map itself, where no panel tells it: name, status, summary, as text. */

const WIDTH_PX = 280;

/**
 * @param {L.Map} map
 * @param {{name: string, status: string, summary: string}} told
 * @param {L.LatLng} latlng
 */
export function openCallout(map, { name, status, summary }, latlng) {
  const element = document.createElement("div");
  element.className = "planmap-callout";
  element.dataset.callout = "";
  const parts = [
    ["strong", name],
    ["span", status],
    ["p", summary],
  ];
  for (const [tag, text] of parts) {
    if (!text) continue;
    const part = document.createElement(tag);
    part.textContent = text;
    element.append(part);
  }
  window.L.popup({ maxWidth: WIDTH_PX }).setLatLng(latlng).setContent(element).openOn(map);
}

/** Say on the map, where no panel says it, that something on it does not work. */
export function openNotice(map, text) {
  const container = map.getContainer();
  const shown = [...container.querySelectorAll("[data-notice]")];
  if (shown.some((line) => line.textContent === text)) return;
  const line = document.createElement("p");
  line.className = "planmap-notice";
  line.dataset.notice = "guest";
  line.setAttribute("role", "status");
  line.textContent = text;
  container.append(line);
}
