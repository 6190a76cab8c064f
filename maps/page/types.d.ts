/**
 * The types that the page's modules name in their JSDoc. What a data block holds is made by
 * `maps/blocks/`; a test keeps both in step. Positions are [longitude, latitude], boxes are
 * [west, south, east, north], in degrees of EPSG:4326; lengths are metres unless a name says px;
 * dates are partial (`2025`, `2025-06`, `2025-06-30`).
 */

type Position = [number, number];
type Box = [number, number, number, number];
/** The same words in each language, by BCP 47 tag. */
type Words = Record<string, string>;
type Status = "operating" | "completed" | "under_construction" | "starting" | "planned" | "unknown";
type Placed = "measured" | "approximate" | "indicative" | "unlocated";

/** What a place and a section of a line have in common. */
interface Standing {
  id: string;
  name: Words;
  statusAt: Status;
  statusNow: Status | null;
  asOf: string | null;
  statusSource: string | null;
  start: string | null;
  due: string | null;
  placed: Placed;
  radius: number | null;
  certainty: string | null;
  why: Words;
  source: string | null;
  geoId: string | null;
  bounds: Box | null;
}

interface Place extends Standing {
  kind: string;
  theme: string;
  layer: string;
  within: string | null;
  members: string[];
  lines: string[];
  aliases: string[];
  colour: string | null;
  importance: number;
  reviewed: boolean;
  town: Words | null;
  summary: Words | null;
  second: { source: string; distance: number } | null;
  position: Position | null;
  otherNames: Record<string, string[]> | null;
  paragraphs: number[];
  sections: string[];
}

interface Section extends Standing {
  line: string;
}

/** A stretch of the text: paragraph, start and end in code points, and what stands there. */
interface Span {
  p: number;
  s: number;
  e: number;
  surface: string;
}

interface Mention extends Span {
  place: string | null;
  reason: string | null;
}

interface Numeral extends Span {
  role: string;
  fact: string | null;
  reason: string | null;
}

/** A figure as far as it is said: `sayFigure` needs no more. */
interface Amount {
  unit?: string | null;
  baseValue: number;
  baseUnit: string;
  comparator: string;
  said?: string | null;
  saidValue?: number | null;
}

interface Fact extends Span, Amount {
  id: string;
  subject: string;
  theme: string;
  value: number;
  unit: string;
  period: string | null;
  metric: Words;
}

interface Outcome {
  state: string;
  date: string | null;
  evidence: string[];
  confidence: string;
  class: string;
  note: Words;
}

interface Statement {
  id: string;
  place: string;
  places: string[];
  theme: string;
  due: string | null;
  facts: string[];
  what: Words;
  kind: "promise" | "report" | "unknown";
  statusAt: Status;
  dueAsSaid: string | null;
  p: number;
  s: number;
  e: number;
  outcome: Outcome | null;
}

interface Discrepancy {
  id: string;
  place: string;
  fact: string | null;
  commitment: string | null;
  evidence: string[];
  said: Words;
  found: Words;
}

interface Evidence {
  date: string | null;
  address: string | null;
  publisher: Words;
  title: Words;
  class: string;
}

interface Dataset {
  address: string;
  version: string;
  retrieved: string;
  licence: string;
  credit: string;
  title: Words;
  changes: Words;
  licenceVerified: boolean;
}

interface Theme {
  id: string;
  name: Words;
  light: string;
  dark: string;
}

interface LayerRow {
  id: string;
  theme: string;
  name: Words;
  symbol: string;
  visible: boolean;
  credits: string[];
}

interface Chapter {
  id: string;
  layers: string[];
  places: string[];
  statuses: Status[];
  title: Words;
  words: Words;
  paragraphs: number[];
}

interface ControlPoint {
  id: string;
  name: Words;
  lon: number;
  lat: number;
}

/** How a status is drawn: widths and dashes in CSS pixels, `fill` a share. */
interface Form {
  width: number;
  dash: number[];
  fill: number;
  hatched: boolean;
  grey: boolean;
}

interface Styles {
  discFrom: number;
  discFilledTo: number;
  areaOpacity: number;
  indicativeDash: number[];
  unknown: { light: string; dark: string };
  forms: Record<Status, Form>;
}

/** What sort of thing a place is where its status is said: see `maps/blocks/sorts.py`. */
interface Sorts {
  kinds: Record<string, string>;
  symbols: Record<string, string>;
  silent: Record<string, string>;
}

/** A base map from the network. */
interface OnlineBase {
  id: string;
  name: Words;
  url: string;
  attribution: string;
  datum: string;
  needsKey?: boolean;
  subdomains?: string | string[];
  maxZoom: number;
}

/** The text itself, if it was handed over: paragraphs with their spans. */
interface Text {
  paragraphs: { n: number; start: number; text: string }[];
}

/** One of the texts that the map was made from; `before` it stand so many paragraphs of others. */
interface SourceDocument {
  id: string;
  genre: string;
  date: string;
  address: string;
  paragraphs: number;
  title: Words;
  publisher: Words;
  before: number;
}

/** The first of the texts, with its pages: each page's number and first paragraph. */
interface MainDocument {
  genre: string;
  date: string;
  address: string;
  sha256: string;
  length: number;
  paragraphs: number;
  title: Words;
  publisher: Words;
  pages: [number, number][];
}

/** The data block, with its tables as rows. */
/** What stands behind the scripts: values by key, and columns of places. */
interface Late {
  values: Record<string, unknown>;
  places: Record<string, unknown>;
}

interface Data {
  format: number;
  dossier: {
    id: string;
    version: string;
    region: string;
    view: Box;
    bounds: Box;
    title: Words;
    languages: string[];
  };
  document: MainDocument;
  documents: SourceDocument[];
  text: Text | null;
  themes: Theme[];
  layers: LayerRow[];
  places: Place[];
  sections: Section[];
  mentions: Mention[];
  numerals: Numeral[];
  reasons: Record<string, Words>;
  paragraphs: { n: number; gist: Words }[];
  facts: Fact[];
  commitments: Statement[];
  discrepancies: Discrepancy[];
  evidence: Record<string, Evidence>;
  datasets: Record<string, Dataset>;
  chapters: Chapter[];
  controls: ControlPoint[];
  columns: string[];
  /** Syllables by Han word, for names in the language `of`. */
  spelling: { of: string; words: Record<string, string> };
  styles: Styles;
  sorts: Sorts;
  online: OnlineBase[];
}

/** A layer's geometry as it is packed: see `maps/blocks/geometry.py`. */
interface Block {
  layer: string;
  ids: string[];
  types: string;
  stream: string;
  steps?: number;
  /** Shapes that are unpacked already, in both forms. */
  shapes?: Shapes;
  geojson?: { type: string; coordinates: unknown[] }[];
}

interface Window {
  planmap: ReturnType<typeof import("./interface/hooks.js").makeHooks>;
  planmapParts: Record<string, ((...given: never[]) => unknown) | Promise<void>>;
}

/** The base map's block: see `maps/blocks/ground.py`. */
interface GroundBlock {
  types: string;
  stream: string;
  steps: number;
  /** Runs of one class: its name, how many, their weight, and where they come from. */
  classes: [string, number, number, number][];
  kinds: Record<string, string>;
  like: Record<string, string>;
  looks?: Record<string, import("./engine/base/own_looks.js").OwnLook>;
  box: Box;
  outer: Box;
  names: (Words | null)[];
  anchors: (Position | null)[];
  credits: string[];
  /** ISO 3166-1, where it is clear. */
  country?: string;
}

type Ground = ReturnType<typeof import("./engine/base/ground.js").makeGround>;
type Shapes = import("./engine/geometry.js").Shapes;
type Feature = import("./engine/features.js").Feature;
type PaintView = import("./engine/paint/painter.js").View;
/** Says how a feature looks now: its status, what came of it, and what its colour means. */
type Dress = (feature: Feature) => { status: string; outcome: string | null; mode: string };

/** A layer's features with their shapes, and which of them pass `filter`; `count` places do. */
interface LayerStore {
  layer: LayerRow;
  shapes: Shapes;
  features: Feature[];
  byForm: Map<string, Feature[]>;
  block: Block;
  shown: Uint8Array;
  filter: ((id: string) => boolean) | null;
  count: number;
  /** Another one whenever its features look otherwise or others pass the filter. */
  version: number;
  kept: Map<string, { key: string; value: unknown }>;
  /** Where its features are found, once they have been looked for. */
  grids: Grid[] | null;
  geojson?: { type: string; coordinates: unknown[] }[];
}

/**
 * Square cells of `side` world units, row by row from a north-west corner; the middles of the
 * geometries `members[starts[c]]` to `members[starts[c + 1] - 1]` stand in cell `c`.
 */
interface Grid {
  west: number;
  north: number;
  side: number;
  columns: number;
  rows: number;
  starts: Int32Array;
  members: Int32Array;
}

/** A feature as exports take it, longitude first. */
interface Shape {
  id: string;
  place: string;
  section: string | null;
  type: string;
  coordinates: unknown[];
}

/** Colours, and what a status adds to them; dashes in CSS pixels. */
interface Look {
  colour: string;
  line: string;
  isOwn: boolean;
  form: Form;
  sign: string | null;
  paper: string;
  dash: number[];
  edgeDash: number[];
  areaOpacity: number;
}

/** What a sign of the legend or of a list is to show. */
interface SwatchSpec {
  form?: string;
  size?: number;
  theme?: string;
  status?: string;
  colour?: string | null;
  placed?: string;
  outcome?: string | null;
  symbol?: string;
  hollow?: boolean;
}

/** A part of the screen in CSS pixels. */
interface ScreenBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A sheet of paper in CSS pixels; `k` is the size of its type in shares of that on A3. */
interface SheetPage {
  width: number;
  height: number;
  margin: number;
  upright: boolean;
  k: number;
  fonts: string;
}

/** What would like a label: where it could stand, and how much it matters. */
interface Wish {
  key: string;
  owner: string;
  text: string;
  rank: number;
  kind?: string;
  insists?: boolean;
  leads?: boolean;
  spots(): Spot[];
  otherSpots?(): Spot[];
}

/** Where a label could stand: its corner, its box, and by how many radians it is turned. */
interface Spot {
  align: string;
  angle: number;
  x: number;
  y: number;
  box: ScreenBox;
  /** Where it stands otherwise broken than the name is by itself. */
  lines?: string[];
  /** Where the sign beside it stands, if not where it stands by itself. */
  sign?: { x: number; y: number; box: ScreenBox };
}

/** A figure drawn as a circle of `radius` CSS pixels round world coordinates. */
interface Circle {
  place: string;
  value: number;
  label: string;
  x: number;
  y: number;
  theme: string;
  radius: number;
}

/** A renderer of ours, with what Leaflet's types leave out. */
type Painter = L.Renderer & {
  _map: L.Map | null;
  _update(): void;
  paint(): void;
  setMargin(share: number): void;
  setRatio(ratio: number): void;
};

/** What is to be named, as `makeLabels` takes it. */
interface ToName {
  stores: LayerStore[];
  ground: unknown;
  figures: unknown;
  lang: string;
  chosen: Set<string>;
  covers: unknown[];
  contextFrom: number;
  findRings: (view: PaintView) => unknown[];
  phrase: unknown;
  onSigns: (signs: Map<string, { x: number; y: number }>) => void;
}

/** What a stage shows: see `Stage`. */
interface Play {
  ground(view: PaintView): void;
  layers(view: PaintView): void;
  marks(view: PaintView): void;
  hasMarks(): boolean;
  mayJoin(): boolean;
  labels(): ToName;
  credits(): void;
}

type State = import("./interface/state/store.js").State;
type Store = ReturnType<typeof import("./interface/state/store.js").createStore>;
type Catalogue = ReturnType<typeof import("./interface/state/catalogue.js").makeCatalogue>;
type Speech = ReturnType<typeof import("./interface/state/words.js").createWords>;
type Filter = ReturnType<typeof import("./interface/state/filters.js").makeFilter>;
type Engine = ReturnType<typeof import("./engine/engine.js").createEngine>;
type Guests = ReturnType<typeof import("./engine/guests.js").watchGuests>;
type Time = { asAt: string | null; told: string; toldIn?: (paragraph: number) => string };

/** A part of the interface: built once, told of changes of the keys of the state that it names. */
interface View {
  element: HTMLElement;
  keys: string[];
  build(): void;
  update(changed: Set<string>): void;
}

/** What every part of the interface is handed; the state itself is in `store` alone. */
interface Context {
  map: L.Map;
  engine: Engine;
  data: Data;
  guests: Guests;
  cat: Catalogue;
  words: Speech;
  store: Store;
  live: ReturnType<typeof import("./interface/pieces/live.js").makeLive>;
  reader: ReturnType<typeof import("./interface/pieces/idle.js").awaitReader>;
  actions: ReturnType<typeof import("./interface/actions.js").makeActions>;
  filter: (() => Filter) & { forget(): void };
  /** The page's frame, its part beside the panel, and what stands over the map. */
  app: HTMLElement;
  area: HTMLElement;
  stage: HTMLElement;
  views: Views;
}

/** What a page with more in it adds to the panel: tabs, and what begins when the page stands. */
interface Extension {
  tabs(ctx: Context): Record<string, View>;
  start(ctx: Context, rebuild: () => void): void;
}

interface Views {
  story: ReturnType<typeof import("./interface/views/story.js").makeStory>;
  lens: ReturnType<typeof import("./interface/views/lens.js").makeLens>;
  inset: ReturnType<typeof import("./interface/views/inset.js").makeInset>;
  search: ReturnType<typeof import("./interface/views/search.js").makeSearch>;
  tree: ReturnType<typeof import("./interface/views/tree.js").makeTree>;
  guestList: ReturnType<typeof import("./interface/views/guests.js").makeGuests>;
  filterBar: ReturnType<typeof import("./interface/views/filterbar.js").makeFilterBar>;
  list: ReturnType<typeof import("./interface/views/list.js").makeList>;
  promises: ReturnType<typeof import("./interface/views/promises.js").makePromises>;
  reading: ReturnType<typeof import("./interface/views/reading.js").makeReading>;
  card: ReturnType<typeof import("./interface/views/card.js").makeCard>;
  district: ReturnType<typeof import("./interface/views/district.js").makeDistrict>;
  legend: ReturnType<typeof import("./interface/views/legend.js").makeLegend>;
  tour: ReturnType<typeof import("./interface/views/tour.js").makeTour>;
  printing: ReturnType<typeof import("./interface/views/printing.js").makePrinting>;
  panel: ReturnType<typeof import("./interface/views/layout.js").makePanel>;
}
