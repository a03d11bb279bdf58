/** Whole words for the word that is being typed, so that a name takes three presses and not thirty. Pure. */

/** @param {string} text */
const lastWord = (text) => /\S*$/u.exec(text)?.[0] ?? '';

/**
 * @param {string} text  what is typed so far
 * @param {readonly string[]} words  the most welcome first
 * @param {number} count
 * @returns {string[]}  words that begin with the text's last word; between two words, those that it does not have yet
 */
export function completionsOf(text, words, count) {
  const typed = lastWord(text).toLocaleLowerCase();
  const used = new Set(text.toLocaleLowerCase().split(/\s+/u));
  const fitting = words.filter((word) => {
    const lower = word.toLocaleLowerCase();
    return lower.startsWith(typed) && !used.has(lower);
  });
  return [...new Set(fitting)].slice(0, count);
}

/**
 * @param {string} text
 * @param {string} word
 * @returns {string}  with its last word completed, ready for the next
 */
export function complete(text, word) {
  return `${text.slice(0, text.length - lastWord(text).length)}${word} `;
}
