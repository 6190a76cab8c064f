/** The words, numbers and dates of the page's three languages, for a dossier in any. */

/** The languages of the interface's own words. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];
const CHINESE = ["zh", "cmn", "yue", "lzh"];
const TRADITIONAL = ["hant", "tw", "hk", "mo"];

/**
 * Return the language of `offered` that a reader of `tag` can read: the same one, Chinese in the
 * script of the region or else the other, the same in another region; `null` if there is none.
 * @param {string} tag BCP 47
 * @param {string[]} [offered]
 */
export function matchLanguage(tag, offered = LANGUAGES) {
  if (!tag) return null;
  if (offered.includes(tag)) return tag;
  const [first, ...rest] = tag.toLowerCase().split("-");
  if (CHINESE.includes(first)) {
    const isFull = rest.some((part) => TRADITIONAL.includes(part));
    const both = isFull ? ["zh-Hant", "zh-Hans"] : ["zh-Hans", "zh-Hant"];
    const found = both.find((one) => offered.includes(one));
    if (found) return found;
  }
  return offered.find((one) => one.toLowerCase().split("-")[0] === first) || null;
}

/**
 * @param {Object<string, Object<string, string|Object<string, string>>>} tables Words by language.
 * @param {string} first The language to begin with.
 * @param {string[]} [languages] Those of the dossier, its own first. In one that the interface has
 *   no words in, it speaks the nearest that it has, else English.
 */
export function createWords(tables, first, languages = LANGUAGES) {
  let tag = first;
  let lang = matchLanguage(first) || "en";
  const words = {
    tables,
    languages,
    /** The language of the text, for what is quoted from it: Chinese of either script is Chinese. */
    said: languages[0].replace(/^zh-.*/, "zh"),
    /** The language of the dossier's words. */
    get lang() {
      return tag;
    },
    /** The language of the interface's words. */
    get ui() {
      return lang;
    },
    setLanguage(next) {
      tag = next;
      lang = matchLanguage(next) || "en";
    },
    /** Return the words of `key`; `{name}` is replaced by `params.name`, plurals go by `params.n`. */
    t(key, params = {}) {
      const entry = tables[lang][key];
      if (entry === undefined) return key;
      const text =
        typeof entry === "string"
          ? entry
          : (entry[lang === "en" && params.n === 1 ? "one" : "other"] ?? entry.other);
      return text.replace(/\{(\w+)\}/g, (whole, name) =>
        name in params ? shown(params[name], lang) : whole,
      );
    },
    /** Tell whether there are words for `key`. */
    has: (key) => key in tables[lang],
    /** Return what `plain` returns, so that it cannot turn the words beside it. */
    pick: (W) => isolate(words.plain(W)),
    /** Return what `W` says in the language now, or in the next one that has anything. */
    plain(W) {
      if (!W) return "";
      return (
        W[tag] || W[lang] || [...languages, ...LANGUAGES].map((one) => W[one]).find(Boolean) || ""
      );
    },
    number: (value, options) => formatNumber(value, lang, options),
    date: (partial) => formatDate(partial, lang),
    /** Return a period of two partial dates, or of one; other words stay as they are. */
    period: (text) =>
      [...new Set(text.split("/"))]
        .map((part) => (/^\d{4}(-\d{2}){0,2}$/.test(part) ? formatDate(part, lang) : isolate(part)))
        .join("–"),
    /** Return a length in metres as people say it. */
    length: (metres) => formatLength(metres, lang),
    /** Join items as the language lists them. */
    list: (items) => items.map(isolate).join(lang === "en" ? ", " : "、"),
    /** Put `text` in the language's quotation marks; it cannot turn them. */
    quote: (text) => (lang === "zh-Hant" ? `「${isolate(text)}」` : `“${isolate(text)}”`),
  };
  return words;
}

const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ISOLATED = /\u2068[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*\u2069/gu;
const TO_THE_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Return `text` without marks of direction, within an isolate (UAX 9: FSI … PDI) if it has
 * letters that run to the left: next to other words it stays itself, and they stay themselves.
 * @param {string|number} text
 * @returns {string}
 */
export function isolate(text) {
  const bare = String(text).replace(DIRECTIONS, "");
  return TO_THE_LEFT.test(bare) ? `\u2068${bare}\u2069` : bare;
}

/**
 * Return `text` as it is, or without marks of direction if one of them would stay open.
 * @param {string} text
 * @returns {string}
 */
export function closeDirections(text) {
  return text.replace(ISOLATED, "").search(DIRECTIONS) < 0 ? text : text.replace(DIRECTIONS, "");
}

function shown(value, lang) {
  return typeof value === "number"
    ? formatNumber(value, lang, { maximumFractionDigits: 2 })
    : isolate(String(value));
}

/** Small whole numbers go without Intl: its first use takes longer than painting the map. */
function formatNumber(value, lang, options) {
  const isPlain =
    Number.isInteger(value) &&
    Math.abs(value) < 1000 &&
    !options?.minimumFractionDigits &&
    !options?.style;
  return isPlain ? String(value) : new Intl.NumberFormat(lang, options).format(value);
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * Return `2025`, `2025-06` or `2025-06-30` as the language writes it; nothing gives "". Not by
 * Intl either, for the same reason.
 */
export function formatDate(partial, lang) {
  if (!partial) return "";
  const [year, month, day] = partial.split("-").map(Number);
  if (lang === "en") return [day, MONTHS[month - 1], year].filter(Boolean).join(" ");
  return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

function formatLength(metres, lang) {
  const far = metres >= 1000;
  const value = far ? metres / 1000 : metres;
  const digits = far && value < 10 ? 1 : 0;
  const rounded = far ? value : Math.round(value / 10) * 10 || Math.round(value);
  const unit = lang === "en" ? (far ? " km" : " m") : far ? " 公里" : " 米";
  return String(Number(rounded.toFixed(digits))) + unit;
}
