import assert from "node:assert/strict";
import { test } from "node:test";
import { longerNames } from "../../../maps/page/interface/state/longer-names.js";

const mention = (p, s, surface) => ({ p, s, surface });

test("a name within longer ones is found with their paragraphs, each longer name once", () => {
  const mentions = [
    mention(9, 80, "磨坊湾文化园"),
    mention(4, 10, "东磨坊湾站"),
    mention(9, 95, "磨坊湾文化园"),
    mention(12, 99, "磨坊湾文化园"),
    mention(2, 1, "磨坊湾"),
    mention(3, 5, "别处"),
  ];
  assert.deepEqual(longerNames(mentions, ["磨坊湾", "Mill Bay"]), [
    { surface: "东磨坊湾站", paragraphs: [4] },
    { surface: "磨坊湾文化园", paragraphs: [9, 12] },
  ]);
});

test("a part of a word, of a number, or one sign alone is no name", () => {
  const mentions = [
    mention(1, 1, "Millbury Park"),
    mention(1, 20, "119号线"),
    mention(1, 30, "沙河站"),
  ];
  assert.deepEqual(longerNames(mentions, ["Mill", "19号线", "沙"]), []);
  assert.deepEqual(longerNames([mention(1, 1, "Old mill Park")], ["Mill"]), [
    { surface: "Old mill Park", paragraphs: [1] },
  ]);
});
