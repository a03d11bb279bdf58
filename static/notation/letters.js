/**
 * The letter of each note under it, for whoever reads letters rather than lines: as words that are sung, which every
 * engraver finds room for. The notes of a chord stand under each other, the highest first. Works on the text of
 * MusicXML, partwise, as the server writes it. Pure.
 */

const PART = /<part\s[^>]*>[\s\S]*?<\/part>/g;
const NOTE = /<note\b[^>]*>[\s\S]*?<\/note>/g;
const VERSE = /<lyric\b[^>]*>/;
/** Half notes, by their signs. @type {Readonly<Record<string, string>>} */
const SIGNS = Object.freeze({ '-2': '♭♭', '-1': '♭', 1: '♯', 2: '♯♯' });

/** @param {string} note @param {string} name @returns {string}  '' where it is not said */
const textOf = (note, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(note)?.[1].trim() ?? '';

/** What it is called without its octave: 'F♯'. @param {string} step @param {string} [alter]  half notes */
export const letterOf = (step, alter = '') => step + (SIGNS[alter] ?? '');

/** '' for a rest and a drum. @param {string} note */
const letterIn = (note) => letterOf(textOf(note, 'step'), textOf(note, 'alter'));

/** @param {string} note */
const isHeldOn = (note) => /<tie type="stop"/.test(note);
/** @param {string} note */
const isOfChord = (note) => /<chord\b/.test(note);
/** @param {string} note */
const voiceOf = (note) => textOf(note, 'voice');

/**
 * The notes that sound together, by the place of the first of them.
 * @param {readonly string[]} notes
 * @returns {Map<number, string[]>}
 */
function chordsOf(notes) {
  /** @type {Map<number, string[]>} */
  const chords = new Map();
  let first = 0;
  for (const [index, note] of notes.entries()) {
    if (!isOfChord(note)) first = index;
    // What is held on has its letter where it was struck.
    if (!letterIn(note) || isHeldOn(note)) continue;
    chords.set(first, [letterIn(note), ...(chords.get(first) ?? [])]);
  }
  return chords;
}

/**
 * The first line under its staff that each voice's letters have: those of other voices, and what is sung, are above.
 * @param {readonly string[]} notes @param {ReadonlyMap<number, readonly string[]>} chords
 * @returns {Map<string, number>}  by voice
 */
function linesOf(notes, chords) {
  /** @type {Map<string, number>} */
  const heights = new Map();
  for (const [index, letters] of chords) {
    const voice = voiceOf(notes[index]);
    heights.set(voice, Math.max(letters.length, heights.get(voice) ?? 0));
  }
  const lines = new Map();
  /** @type {Map<string, number>} */
  const used = new Map();
  for (const [voice, height] of heights) {
    const ofVoice = notes.filter((note) => voiceOf(note) === voice);
    const staff = textOf(ofVoice[0], 'staff');
    const sung = notes.some((note) => textOf(note, 'staff') === staff && VERSE.test(note)) ? 1 : 0;
    const line = used.get(staff) ?? sung;
    lines.set(voice, line + 1);
    used.set(staff, line + height);
  }
  return lines;
}

/**
 * @param {string} score
 * @param {(letter: string) => string} nameOf  'F♯' in the player's language
 */
export const withLetters = (score, nameOf) => score.replace(PART, (part) => lettered(part, nameOf));

/** @param {string} part @param {(letter: string) => string} nameOf */
function lettered(part, nameOf) {
  const notes = part.match(NOTE) ?? [];
  const chords = chordsOf(notes);
  const lines = linesOf(notes, chords);
  let index = -1;
  return part.replace(NOTE, (note) => {
    index += 1;
    const from = lines.get(voiceOf(note)) ?? 1;
    const words = (chords.get(index) ?? []).map(
      (letter, line) => `<lyric number="${from + line}"><text>${nameOf(letter)}</text></lyric>`,
    );
    return note.replace('</note>', () => `${words.join('')}</note>`);
  });
}
