/**
 * Shows the page as it was built, untouched, in a frame; reloads it when the server says that
 * the dossier changed, at the place where the reader was; shows what is wrong instead, if
 * anything is.
 */

const page = /** @type {HTMLIFrameElement} */ (document.getElementById("page"));
const notice = /** @type {HTMLElement} */ (document.getElementById("notice"));

/** Reloads the frame and keeps its hash, which holds the whole state of the map. */
function reload() {
  const frame = /** @type {Window} */ (page.contentWindow);
  const hash = frame.location.hash;
  frame.location.replace(`/index.html${hash}`);
  frame.location.reload();
}

/**
 * Shows problems, or hides the notice.
 * @param {string} words one problem a line; empty if all is well
 */
function tell(words) {
  notice.textContent = words;
  notice.hidden = words === "";
}

let shown = null;
const events = new EventSource("/preview/events");
events.addEventListener("state", (event) => {
  const { version, problems } = JSON.parse(event.data);
  tell(problems);
  if (shown !== null && shown !== version && problems === "") {
    reload();
  }
  if (problems === "") {
    shown = version;
  }
});
