/** Where the page stands: the address given when it was built, else the one that it was opened at. */

function given() {
  return document.querySelector('link[rel="canonical"]')?.getAttribute("href") || "";
}

/** Return the page's address, without its state. */
export function pageAddress() {
  return given() || location.href.split("#")[0];
}

/** Return the key of what is said of a copied link: a link into a file works on this machine alone. */
export function linkCopied() {
  return !given() && location.protocol === "file:" ? "copy.linkHere" : "copy.link";
}
