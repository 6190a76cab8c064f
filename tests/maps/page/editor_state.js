/** A small dossier as the editor knows it: a mill, a park, a lost shed, a tram of one section. */

const LANGUAGES = ["zh-Hans", "en"];
const PLACES =
  "id,name_zh_hans,name_en,aliases,kind,theme,layer,within,members,status_at,placed,coordinateUncertaintyInMeters,certainty,geo_source,importance,reviewed,why_zh_hans,why_en";

function table(columns, ...rows) {
  const names = columns.split(",");
  return { columns: names, rows: rows.map((row) => names.map((name) => row[name] ?? "")) };
}

const place = (id, more = {}) => ({
  id,
  name_zh_hans: id,
  name_en: `The ${id}`,
  kind: "site",
  theme: "green",
  layer: "parks",
  status_at: "operating",
  placed: "measured",
  coordinateUncertaintyInMeters: "40",
  geo_source: "survey",
  importance: "3",
  reviewed: "false",
  why_en: "Seen.",
  ...more,
});

/** @returns {*} the editor's block, as docs/editing.md describes it */
export function makeState() {
  const point = (lon, lat) => ({
    dataset: "survey",
    geometry: { type: "Point", coordinates: [lon, lat] },
  });
  return {
    planmap: "edits",
    format: 1,
    dossier: "made-up",
    files: { "places.csv": "0".repeat(64) },
    version: 0,
    languages: LANGUAGES,
    region: "land",
    bounds: [116, 40, 117, 41],
    tables: {
      "places.csv": table(
        PLACES,
        place("land", { kind: "district", reviewed: "true" }),
        place("mill", { members: "park", aliases: "old mill" }),
        place("park"),
        place("shed", { placed: "unlocated", coordinateUncertaintyInMeters: "", geo_source: "" }),
        place("tram", { kind: "line", theme: "rail", layer: "trams", reviewed: "true" }),
      ),
      "sections.csv": table("id,line,name_zh_hans,name_en,status_at,placed,geo_source,reviewed", {
        id: "tram.all",
        line: "tram",
        name_en: "All",
        status_at: "planned",
        placed: "measured",
      }),
      "facts.csv": table(
        "id,subject,theme,metric_en,value,unit,base_value,base_unit,period,comparator",
        {
          id: "f1",
          subject: "park",
          metric_en: "Gardens",
          value: "12",
          unit: "gardens",
          base_value: "12",
          base_unit: "count",
          comparator: "exact",
        },
      ),
      "commitments.csv": table("id,place,places,theme,what_en,status_at,due,statement_kind,facts", {
        id: "c1",
        place: "park",
        places: "park|shed",
        what_en: "A gate",
        status_at: "planned",
        statement_kind: "promise",
      }),
      "outcomes.csv": table("commitment,outcome,date,evidence_class,evidence,confidence,note_en"),
      "evidence.csv": table("id,publisher_en,title_en,date,evidence_class,address"),
      "themes.csv": table("id,name_en", { id: "green" }, { id: "rail" }),
      "layers.csv": table(
        "id,theme",
        { id: "parks", theme: "green" },
        { id: "trams", theme: "rail" },
      ),
      "chapters.csv": table("id,title_en,places", { id: "a", places: "mill|park" }, { id: "b" }),
      "mentions.csv": table("document,paragraph,start,end,surface,place,reason", {
        paragraph: "1",
        start: "4",
        end: "8",
        surface: "park",
        place: "park",
      }),
      "reasons.csv": table("id,words_en", { id: "vague" }),
    },
    positions: {
      mill: point(116.1, 40.1),
      park: point(116.2, 40.2),
      "tram.all": {
        dataset: "survey",
        geometry: {
          type: "LineString",
          coordinates: [
            [116.1, 40.1],
            [116.2, 40.15],
            [116.3, 40.1],
          ],
        },
      },
    },
    datasets: { survey: { title: {}, own: false } },
    journal: [],
    problems: [],
    drafts: [],
  };
}

let number = 0;

/** @returns {*} an act of somebody */
export function makeAct(act, table, row, more = {}) {
  number += 1;
  const id = `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
  return { id, at: "2026-11-27T12:00:00Z", by: "AB", act, target: { table, row }, ...more };
}

export const undoOf = (act) => ({ ...makeAct("undo"), target: { act: act.id } });
export const redoOf = (act) => ({ ...makeAct("redo"), target: { act: act.id } });
