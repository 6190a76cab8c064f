// Places as jsonld.js expands them: id, and how many geometries each has.
import jsonld from "jsonld";

const LPO = "http://linkedpasts.org/ontology/lpo_latest.ttl#";
const [collection] = await jsonld.expand(JSON.parse(readFileSync(input, "utf-8")));
answer(
  collection[`${LPO}hasFeature`].map((place) => {
    const settings = place["https://github.com/kgeographer/geojson-t/geometry"] ?? [];
    const count = settings.flatMap((each) => each[`${LPO}setting`] ?? []).length;
    return { properties: { id: place["@id"], settings: count } };
  }),
);
