// Streets by the suffixes that the Postal Service lists and that are common as such. Rarer ones
// (Stream, Bypass) are words elsewhere: there the column decides.
const suffixes = new Set(
  'st str street ave av avenue rd road blvd boulevard ln lane dr drive ct court way pl place ter terrace hwy highway pkwy parkway cir circle trl trail sq square loop aly alley expy expressway fwy freeway plz plaza tpke turnpike xing crossing row walk pike cres crescent mews'.split(
    ' ',
  ),
);
const anySuffix = new RegExp(`\\s(?:${[...suffixes].join('|')})(?![\\p{L}\\d])`, 'iu');
const mostWordsBetween = 5;
const numbered = /(?<![\w.,$#-])\d{1,6}[a-z]?(?:-\d{1,4})?(?: \d\/\d)?,?\s+(?=([^,;:\n]{1,80}))/gi;
/** What may follow a street with a capital: 45 5th Ave Apt 3C. */
const furtherParts =
  /^(?:apt|unit|suite|ste|floor|fl|lot|rm|room|bldg|rear|no|n|s|e|w|ne|nw|se|sw|north|south|east|west)\b/i;
const numberedRoute =
  /(?<![\w.-])\d{1,6}\s+(?:[\p{L}.]{1,16}\s+){0,2}(?:hwy|highway|fm|route|rte|county road|county rd|state road)\s+\d/iu;
const box =
  /\bp\.?\s?o\.?\s?box\s+#?\w{0,3}\d|\bpost office box\s+\d|\b(?:r\.?r\.?|rural route|h\.?c\.?|star route)\s*#?\d{1,4},?\s+box\s+\d|\b(?:rfd|rural route)\s*#?\d|\bgeneral delivery\b/i;
const grid = /\b[NSEW]\d{1,3}\s?[NSEW]\d{2,6}\s+\p{Lu}/u;
const abroad =
  /\b(?:calle|avenida|avda|carretera|carr|urb|urbanizaci[oó]n|rua|camino|paseo|calz|calzada|privada|colonia)\b\.?\s+(?:[\p{L}.]{1,20},?\s+){0,4}?(?:n[uú]m\.?\s*)?#?\s*\p{L}?-?\d|\bav\.?\s+(?:[\p{L}.]{2,20}\s+){1,4}#?\d|\bc\/\s*[\p{L}. ]{2,30}\s\d|(?<![\w.-])\d{1,5},?\s+(?:calle|rue|avenida|camino|paseo)\s+\p{L}|(?<!\p{L})\p{L}{3,24}(?:stra(?:ß|ss)e|gasse|allee|platz|weg)\s+\d/iu;
/** What is counted rather than lived at: 24 Hour Drive, 12 Week Path Way. */
const counted =
  /^(?:hours?|hrs?|days?|weeks?|months?|years?|levels?|stars?|ways?|steps?|parts?|minutes?|mins?|credits?|units?|points?|percent|miles?|times?|people|of|to|and|or|in|x|per|on|the|for|st|ct|a|modules?|lessons?|classes|seats?|tons?|lbs?|ft|feet|inch|mm|cm|volts?|amps?|watts?|axles?|wheels?|doors?|cylinders?|phases?)$/i;
const fewestCharacters = 5;

/** Whether a value holds a postal address: a street with its number, a box or a route. */
export function holdsAddress(value: string): boolean {
  if (value.length < fewestCharacters) return false;
  if (anySuffix.test(value) && holdsStreet(value)) return true;
  return numberedRoute.test(value) || box.test(value) || grid.test(value) || abroad.test(value);
}

function holdsStreet(value: string): boolean {
  for (const [, words = ''] of value.matchAll(numbered)) {
    if (isStreet(words.split(/\s+/))) return true;
  }
  return false;
}

/** Whether the words after a number go on to a street: Elm St, but not Lane Departure. */
function isStreet(words: readonly string[]): boolean {
  if (counted.test(words[0] ?? '')) return false;
  const place = words.findIndex((word, at) => at > 0 && suffixes.has(plain(word)));
  if (place < 0 || place > mostWordsBetween) return false;
  const next = words[place + 1] ?? '';
  return !/^\p{Lu}\p{Ll}/u.test(next) || suffixes.has(plain(next)) || furtherParts.test(next);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[.)]+$/, '');
}

const numberAndWords =
  /^\d{1,6}[A-Z]?\s+(\p{Lu}[\p{L}'’.]+)(?:\s+\p{Lu}[\p{L}'’.]*){1,4}(?:$|,|\s+\d|\s+#)/u;

/** Whether a value begins as an address does: a number and two or more words. */
export function isAddressShaped(value: string): boolean {
  const first = numberAndWords.exec(value)?.[1];
  return first !== undefined && !counted.test(first);
}
