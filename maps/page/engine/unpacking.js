/**
 * Unpacks the blocks of a large page: deflated, in base64 (see maps/elements/packing.py). The
 * browser inflates them, and takes its time: what needs them waits.
 */

import { readBase64 } from "./geometry.js";

const PACKED = 'script[type="application/x-planmap"]';
const FORMAT = "deflate-raw";
/** Bytes before the JSON that say how long it is. */
const HEAD = 4;

/** @returns {boolean} whether the page has anything to unpack */
export function hasPacked() {
  return document.querySelector(PACKED) !== null;
}

/**
 * @returns {Promise<Map<string, *>>} the packed blocks of the page by id; it fails with "old" in
 *   a browser that cannot inflate, and with "damaged" where a block is not whole
 */
export async function unpackBlocks() {
  if (!canInflate()) throw new Error("old");
  const elements = [...document.querySelectorAll(PACKED)];
  const found = await Promise.all(
    elements.map((element) =>
      unpack(element.textContent || "").catch((error) => {
        throw new Error("damaged", { cause: error });
      }),
    ),
  );
  return new Map(elements.map((element, at) => [element.id, found[at]]));
}

function canInflate() {
  try {
    return Boolean(new DecompressionStream(FORMAT));
  } catch {
    return false; // there is none, or it does not know the format
  }
}

async function unpack(text) {
  const packed = /** @type {BlobPart} */ (readBase64(text));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream(FORMAT));
  return readWhole(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** @param {Uint8Array} whole what was deflated @returns {*} the block */
export function readWhole(whole) {
  const size = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const block = JSON.parse(new TextDecoder().decode(whole.subarray(HEAD, HEAD + size)));
  return putBytes(block, whole.subarray(HEAD + size));
}

/** Put bytes where the block says that they go; lists hold none. */
function putBytes(value, bytes) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  if (Array.isArray(value.$bytes)) {
    const [from, length] = value.$bytes;
    return bytes.subarray(from, from + length);
  }
  for (const key of Object.keys(value)) value[key] = putBytes(value[key], bytes);
  return value;
}
