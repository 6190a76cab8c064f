// Features of a FlatGeobuf as its own JavaScript library reads them.
import { geojson } from "flatgeobuf";

const found = [];
for await (const feature of geojson.deserialize(new Uint8Array(readFileSync(input)))) {
  found.push(feature);
}
answer(found);
