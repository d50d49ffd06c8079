// What scripts of the newsroom say, in the language of the page. English stands in the scripts; the page hands over the rest.
const block = document.getElementById("desk-words");
const { culture = "en", digits = "0123456789", phrases = {} } = block ? JSON.parse(block.textContent) : {};
const plurals = new Intl.PluralRules(culture);

/** `say("Saved {0}", time)`: the phrase with its values, numbers in the language's digits. */
export function say(english, ...values) {
  return fill(phrases[english] ?? english, values);
}

/** `counted(n, "1 word", "{0} words")`: the form for that number, which is {0}; other values follow. */
export function counted(count, one, many, ...values) {
  const known = phrases[`${many}#${plurals.select(count)}`];
  return fill(known ?? (count === 1 ? one : many), [count, ...values]);
}

export function inDigits(text) {
  return String(text).replace(/\d/g, (digit) => digits[digit]);
}

/** The language's own name for `Intl`. */
export const intl = culture;

function fill(text, values) {
  return text.replace(/\{(\d)\}/g, (_, at) => (typeof values[at] === "number" ? inDigits(values[at]) : values[at]));
}
