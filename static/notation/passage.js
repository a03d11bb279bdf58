/**
 * Some bars of a score: a long take is engraved a page at a time, so that the hand on the next button waits for one
 * page, and the keys for none. Works on the text of MusicXML, partwise. Pure.
 */

/** `<part-list>` and `<part-name>` are none of these. */
const PART = /(<part\s[^>]*>)([\s\S]*?)(<\/part>)/g;
const BAR = /<measure\b[^>]*>[\s\S]*?<\/measure>/g;
const ATTRIBUTES = /<attributes>[\s\S]*?<\/attributes>/;
const NUMBER = /\bnumber="([^"]*)"/;

/** @param {string} inside  of a part @returns {string[]} */
const barsIn = (inside) => inside.match(BAR) ?? [];

/** What each bar is called: a pick-up is 0. @param {string} score @returns {string[]} */
export function barNumbers(score) {
  const [first] = score.matchAll(PART);
  return barsIn(first?.[2] ?? '').map((bar, index) => NUMBER.exec(bar)?.[1] ?? String(index + 1));
}

/**
 * @param {string} score
 * @param {number} from  the first bar, counted from 0
 * @param {number} count
 * @returns {string}  a score of these bars alone, which begins with the clef, the key and the time of the whole
 */
export function passageOf(score, from, count) {
  return score.replace(PART, (_all, opening, inside, closing) => {
    const bars = barsIn(inside);
    const some = bars.slice(from, from + count);
    const attributes = from > 0 && ATTRIBUTES.exec(bars[0])?.[0];
    if (attributes && some.length) some[0] = some[0].replace(/>/, () => `>${attributes}`);
    return [opening, ...some, closing].join('\n');
  });
}
