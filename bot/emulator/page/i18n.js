/** The page's own words in two languages, and the choice between them. */
import { en } from "./words_en.js";
import { ru } from "./words_ru.js";

const KEY = "prichal.language";
const WORDS = { ru, en };
let language = pick();

function pick() {
  const kept = localStorage.getItem(KEY);
  if (kept in WORDS) return kept;
  return (navigator.language || "ru").toLowerCase().startsWith("ru") ? "ru" : "en";
}

/** The language on screen: "ru" or "en". */
export function currentLanguage() {
  return language;
}

/** Change to the other language and remember it. */
export function toggleLanguage() {
  language = language === "ru" ? "en" : "ru";
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
}

/**
 * A phrase. `{name}` is filled from `values`; a phrase that is an object of plural forms is
 * chosen by `values.n`.
 */
export function t(key, values = {}) {
  let phrase = WORDS[language][key];
  if (phrase === undefined) throw new Error(`no words for ${key}`);
  if (typeof phrase === "object") phrase = phrase[new Intl.PluralRules(language).select(values.n)];
  return phrase.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
