/** The export panel's part for pictures: of the view or of what is open, as SVG or as PNG. */

import { choice } from "../pieces/dialog.js";
import { button, glyph, h } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { fileStem, save } from "../pieces/saving.js";
import { makePicture, openedBy } from "./picture.js";
import { missingLine } from "./sheet.js";

/** A PNG has so many pixels for each of the drawing's: it is sharp on every screen. */
const DENSITY = 2;
/** A picture of the view is so wide (CSS pixels), as high as the map is, and its words besides. */
const WIDTH = 1200;
const [WORDS, LEAST, MOST] = [150, 630, 2000];

/**
 * Return the part; `place` chooses what is open at first.
 * @param {Context} ctx
 * @param {string|null} [place]
 */
export function picturePart(ctx, place = null) {
  const { t } = ctx.words;
  const opened = openedBy(ctx);
  /** @type {{about: "view"|"open"}} */
  const wanted = { about: place && opened ? "open" : "view" };
  const file = (type) =>
    button(
      {
        class: "pm-primary",
        "data-export": type,
        onclick: () => savePicture(ctx, wanted.about, type),
      },
      glyph(ICONS.download, 16),
      t("picture.save", { type: type.toUpperCase() }),
    );
  const missing = missingLine(ctx);
  return h(
    "section",
    { class: "pm-pictures", "data-pictures": "" },
    h("h3", {}, t("picture.title")),
    h("p", { class: "pm-quiet" }, t("picture.intro")),
    opened
      ? choice({
          name: "pm-picture",
          label: t("export.scope"),
          options: [
            { value: "view", label: t("picture.view") },
            { value: "open", label: opened.label },
          ],
          value: wanted.about,
          onchange: (value) => (wanted.about = value),
        })
      : null,
    missing ? h("p", { class: "pm-quiet" }, missing) : null,
    h("p", { class: "pm-picture-files" }, file("svg"), file("png")),
  );
}

/**
 * Draw what is shown and save it, named after the dossier, what it shows, its date and language.
 * @param {Context} ctx
 * @param {"view"|"open"} about
 * @param {"svg"|"png"} type
 */
async function savePicture(ctx, about, type) {
  const { x, y } = ctx.map.getSize();
  const high = Math.round((WIDTH * y) / Math.max(x, 1)) + WORDS;
  const view = { width: WIDTH, height: Math.min(Math.max(high, LEAST), MOST) };
  const what = about === "open" ? openedBy(ctx)?.id : "view";
  const { asAt } = ctx.store.state;
  const stem = fileStem([ctx.data.dossier.id, what, asAt, ctx.words.lang]);
  const wish = { ...(about === "view" ? view : {}), about };
  const content =
    type === "svg"
      ? new Blob([makePicture(ctx, wish)], { type: "image/svg+xml" })
      : await toPng(makePicture(ctx, { ...wish, density: DENSITY }));
  if (content) save(ctx, content, `${stem}.${type}`);
  else ctx.live.notice("picture.failed");
}

/**
 * Return an SVG as PNG, as large as it says, or `null` if the browser cannot hold so large a one.
 * @param {string} svg
 * @returns {Promise<Blob|null>}
 */
async function toPng(svg) {
  const image = new Image();
  // The page's policy takes pictures from the page itself alone.
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = h("canvas", { width: image.naturalWidth, height: image.naturalHeight });
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
