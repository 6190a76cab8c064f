/** The words, numbers and dates of the three languages. */

export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];

/**
 * @param {Object<string, Object<string, string|Object<string, string>>>} tables Words by language.
 * @param {string} first The language to begin with.
 */
export function createWords(tables, first) {
  let lang = first;
  const words = {
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
      const text = typeof entry === "string" ? entry : entry[new Intl.PluralRules(lang).select(params.n)] ?? entry.other;
      return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? shown(params[name], lang) : whole));
    },
    /** Tell whether there are words for `key`. */
    has: (key) => key in tables[lang],
    /** Return what `W` says in the language now, or in the first language that has anything. */
    pick(W) {
      if (!W) return "";
      return W[lang] || LANGUAGES.map((tag) => W[tag]).find(Boolean) || "";
    },
    number: (value, options) => new Intl.NumberFormat(lang, options).format(value),
    date: (partial) => formatDate(partial, lang),
    /** Return a length in metres as people say it. */
    length: (metres) => formatLength(metres, lang),
    /** Join items as the language lists them. */
    list: (items) => items.join(lang === "en" ? ", " : "、"),
    /** Put `text` in the language's quotation marks. */
    quote: (text) => (lang === "en" ? `“${text}”` : lang === "zh-Hant" ? `「${text}」` : `“${text}”`),
  };
  return words;
}

function shown(value, lang) {
  return typeof value === "number" ? new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value) : String(value);
}

/** Return `2025`, `2025-06` or `2025-06-30` as the language writes it; nothing gives "". */
export function formatDate(partial, lang) {
  if (!partial) return "";
  const parts = partial.split("-").map(Number);
  const when = new Date(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1));
  const options = { timeZone: "UTC", year: "numeric" };
  if (parts.length > 1) options.month = "long";
  if (parts.length > 2) options.day = "numeric";
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, options).format(when);
}

function formatLength(metres, lang) {
  const far = metres >= 1000;
  const value = far ? metres / 1000 : metres;
  const digits = far && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: digits });
  const rounded = far ? value : Math.round(value / 10) * 10 || Math.round(value);
  const unit = lang === "en" ? (far ? " km" : " m") : far ? " 公里" : " 米";
  return number.format(rounded) + unit;
}
