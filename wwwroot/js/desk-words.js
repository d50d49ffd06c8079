// What scripts of the newsroom say, in the language of the page. English stands in the scripts; the page hands over the rest.
const block = document.getElementById("desk-words");
const { culture, digits = "0123456789", phrases = {} } = block ? JSON.parse(block.textContent) : {};
const plurals = new Intl.PluralRules(culture ?? "en");
const isRightToLeft = document.documentElement.dir === "rtl";

/** `say("Saved {0}", time)`: the phrase with its values, numbers in the language's digits. */
export function say(english, ...values) {
  return fill(phrases[english] ?? english, values);
}

/** `counted(n, "1 word", "{0} words")`: the form for that number, which is {0}; other values follow. */
export function counted(count, one, many, ...values) {
  const known = phrases[`${many}#${plurals.select(count)}`];
  return fill(known ?? (count === 1 ? one : many), [count, ...values]);
}

/** `element.append(...parts(say("In the library: {0}"), link))`: where values are elements. */
export function parts(phrase, ...values) {
  return phrase.split(/\{(\d)\}/).map((part, at) => (at % 2 === 1 ? values[part] : part));
}

export function inDigits(text) {
  return String(text).replace(/\d/g, (digit) => digits[digit]);
}

/** The language's own name for `Intl`; undefined in English, where a browser's own serves. */
export const intl = culture;

/**
 * A moment on the calendar that fields of dates have too, and on a clock of 24 hours.
 * @param english in place of the browser's own language on English pages
 */
export function moment(at, options, english) {
  const shown = { ...options, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" };
  return inDigits(new Date(at).toLocaleString(intl ?? english, intl ? shown : options));
}

/** A value that is missing leaves its place, for `parts`. */
function fill(text, values) {
  return text.replace(/\{(\d)\}/g, (place, at) => (at in values ? shown(values[at]) : place));
}

/** A name keeps its own direction among words that run the other way. */
function shown(value) {
  if (typeof value === "number") return inDigits(value);
  return isRightToLeft ? `\u2068${value}\u2069` : value;
}
