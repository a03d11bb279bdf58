/** Passphrases for a file that is locked: which ones protect something, and ones that are made by chance. Pure. */

/** @typedef {{text: string, isShown: boolean, isWrong: boolean}} Passphrase */

export const LEAST = 12;
/** 7-Zip takes no longer one. */
export const MOST = 99;
/** ASCII alone: of other letters 7-Zip makes other bytes on Windows than anywhere else, and nobody could open the file. */
const FORM = new RegExp(`^[ -~]{${LEAST},${MOST}}$`);
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';
const WORDS = 5;
const SYLLABLES = 3;

/** @type {Passphrase} */
export const NONE = Object.freeze({ text: '', isShown: false, isWrong: false });

/** None, or one that protects something. @param {Passphrase} passphrase */
export const isGood = ({ text }) => text === '' || FORM.test(text);

/**
 * Words that mean nothing and can be said: who plays with one switch need not type, and 94 bits are not guessed.
 * @param {(bytes: Uint8Array<ArrayBuffer>) => Uint8Array} [fill]  with chance
 */
export function proposed(fill = (bytes) => crypto.getRandomValues(bytes)) {
  const pick = (/** @type {string} */ letters) => letters[chosen(letters.length, fill)];
  const syllable = () => pick(CONSONANTS) + pick(VOWELS);
  const word = () => Array.from({ length: SYLLABLES }, syllable).join('');
  return Array.from({ length: WORDS }, word).join(' ');
}

/** A number below `most`, each as often as any other. @param {number} most @param {(bytes: Uint8Array<ArrayBuffer>) => Uint8Array} fill */
function chosen(most, fill) {
  const fair = 256 - (256 % most);
  for (;;) {
    const [byte] = fill(new Uint8Array(1));
    if (byte < fair) return byte % most;
  }
}
