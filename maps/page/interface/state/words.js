/** The words, numbers and dates of the three languages. */

export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];

/**
 * @param {Object<string, Object<string, string|Object<string, string>>>} tables Words by language.
 * @param {string} first The language to begin with.
 */
export function createWords(tables, first) {
  let lang = first;
  const words = {
    tables,
    get lang() {
      return lang;
    },
    setLanguage(tag) {
      lang = tag;
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
    /** Return what `W` says in the language now, or in the first language that has anything. */
    pick(W) {
      if (!W) return "";
      return W[lang] || LANGUAGES.map((tag) => W[tag]).find(Boolean) || "";
    },
    number: (value, options) => formatNumber(value, lang, options),
    date: (partial) => formatDate(partial, lang),
    /** Return a period of two partial dates, or of one; other words stay as they are. */
    period: (text) =>
      text
        .split("/")
        .map((part) => (/^\d{4}(-\d{2}){0,2}$/.test(part) ? formatDate(part, lang) : part))
        .join("–"),
    /** Return a length in metres as people say it. */
    length: (metres) => formatLength(metres, lang),
    /** Join items as the language lists them. */
    list: (items) => items.join(lang === "en" ? ", " : "、"),
    /** Put `text` in the language's quotation marks. */
    quote: (text) =>
      lang === "en" ? `“${text}”` : lang === "zh-Hant" ? `「${text}」` : `“${text}”`,
  };
  return words;
}

function shown(value, lang) {
  return typeof value === "number"
    ? formatNumber(value, lang, { maximumFractionDigits: 2 })
    : String(value);
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
