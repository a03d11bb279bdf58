/**
 * A made-up language that shows what is still hard-coded: English words with
 * every Latin letter replaced by one that looks like it, and words a third longer, as
 * translations often are. Open the page with `?language=pseudo`: what still
 * reads as plain English has no key. It is no language for players, so it is
 * in no menu.
 */

const LOOKALIKES = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'åƀçđéƒǧħîĵķļɱñôƥʠřšŧûṽŵẋýžÅƁÇÐÉƑǦĦÎĴĶĻṀÑÔƤɊŘŠŦÛṼŴẊÝŽ'][index],
  ]),
);
/** How much longer, in letters for each one. */
const GROWTH = 1 / 3;

/**
 * @param {string} text  a piece of a message, without its variables
 * @returns {string}
 */
export function pseudoText(text) {
  return text.replace(
    /[a-zA-Z]+/g,
    (word) => [...word].map((letter) => LOOKALIKES[letter]).join('') + '~'.repeat(Math.floor(word.length * GROWTH)),
  );
}
