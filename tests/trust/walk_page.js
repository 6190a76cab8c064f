// A function that goes through an open page: each address, each button, each choice, each sheet
// and each file. It returns what stands in the page that words must never become.
async (hashes) => {
  const MOST_PRESSED = 600;
  const GONE = "iframe, object, embed, base, [srcdoc], [formaction]";
  const KINDS = new Set(["http:", "https:", "file:", "mailto:", "blob:", "data:"]);
  const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;
  const CLOSED = /[\u2066-\u2068][^\u202a-\u202e\u2066-\u2069]*\u2069/gu;
  const wrong = new Set();
  const pressed = new Set();
  const frame = () =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))));
  const follow = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) follow.call(this); // a file is made, and not handed to the system
  };
  window.print = () => {
    window.dispatchEvent(new Event("beforeprint"));
    look();
    window.dispatchEvent(new Event("afterprint"));
  };

  // The box whose direction a text node shares: a block, or what isolates its own words.
  function boxOf(node) {
    let box = node.parentElement;
    for (; box.parentElement; box = box.parentElement) {
      const { display, unicodeBidi } = getComputedStyle(box);
      if (display !== "inline" || /isolate|plaintext/.test(unicodeBidi)) break;
      if (box.tagName === "text" || box.tagName === "OPTION") break;
    }
    return box;
  }

  // Words with a mark of direction that stays open turn those beside them.
  function lookForTurns() {
    if (!TURNS.test(document.body.textContent)) return;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (node.parentElement.closest("script, style, template, noscript, .pm-par")) continue;
      if (!TURNS.test(node.data.replace(CLOSED, ""))) continue;
      const box = boxOf(node);
      if (box.textContent.trim() === node.data.trim() && node.data.trim() === node.data) continue;
      const where = `${box.tagName} ${box.className}`;
      wrong.add(`words that turn others in ${where}: ${node.data.slice(0, 60)}`);
    }
  }

  function look() {
    lookForTurns();
    for (const one of document.querySelectorAll("*")) {
      const own = one.attributes;
      for (let number = 0; number < own.length; number += 1) {
        if (own[number].name.startsWith("on")) wrong.add(`an attribute ${own[number].name}`);
      }
      if (one.matches(GONE)) wrong.add(`an element ${one.outerHTML.slice(0, 80)}`);
      const address = one.getAttribute("href") ?? one.getAttribute("src");
      if (!address) continue;
      try {
        const { protocol } = new URL(address, location.href);
        if (!KINDS.has(protocol)) wrong.add(`an address ${address.slice(0, 80)}`);
      } catch {
        // an address that is none leads nowhere
      }
    }
  }

  const name = (one) =>
    [one.tagName, one.className, one.id, JSON.stringify(one.dataset), one.textContent].join("|");

  async function press() {
    for (let round = 0; round < 4 && pressed.size < MOST_PRESSED; round += 1) {
      const fresh = [
        ...document.querySelectorAll("button, summary, [role=tab], [role=option]"),
      ].filter((one) => one.getClientRects().length && !pressed.has(name(one)));
      if (!fresh.length) return;
      for (const one of fresh) {
        if (!one.isConnected || pressed.has(name(one))) continue;
        pressed.add(name(one));
        one.click();
        await frame();
        look();
      }
    }
  }

  async function choose() {
    for (const box of document.querySelectorAll("select")) {
      for (let number = 0; number < box.options.length; number += 1) {
        box.selectedIndex = number;
        box.dispatchEvent(new Event("change", { bubbles: true }));
        await frame();
      }
    }
  }

  for (const hash of hashes) {
    location.hash = hash;
    await frame();
    await frame();
    look();
    await press();
    await choose();
  }
  window.print();
  for (const paper of ["a4", "a3"]) window.planmap.sheet({ paper });
  for (const format of ["geojson", "csv", "kml", "gpx"]) {
    window.planmap.exportText(format, "all", "wgs84");
  }
  look();
  return { wrong: [...wrong], pressed: pressed.size, hit: Boolean(window.planmapHit) };
};
