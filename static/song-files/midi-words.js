/** The words of a MIDI file: its lyrics, or the texts of a karaoke file. Pure. */

/** @import {MidiEvent} from './midi-tracks.js' */

const TEXT = 0x01;
const LYRIC = 0x05;
/** In karaoke files, what is about the file and not sung. */
const ABOUT = '@';
/** There a new page or line begins so, and a new word with a space. */
const NEW_LINE = /^[\\/\r\n]+/;
const NEW_WORD = /^[\\/\r\n ]/;

/** In UTF-8, or in what its program took for granted. @param {Uint8Array} data */
export function readText(data) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return new TextDecoder('windows-1252').decode(data);
  }
}

/** @param {readonly (readonly MidiEvent[])[]} tracks */
export const isKaraoke = (tracks) =>
  tracks.flat().some((event) => isText(event, TEXT) && readText(event.data).startsWith('@K'));

/** @param {MidiEvent} event @param {number} kind */
const isText = ({ status, meta }, kind) => status === 0xff && meta === kind;

/**
 * @param {readonly MidiEvent[]} track
 * @param {{beatOf: (tick: number) => number, isKaraoke: boolean}} file
 * @returns {{atBeat: number, text: string}[]}  syllables, each with '-' behind it where its word goes on, if the file tells
 */
export function readWords(track, file) {
  const said = (/** @type {number} */ kind) =>
    track
      .filter((event) => isText(event, kind))
      .map(({ tick, data }) => ({ atBeat: file.beatOf(tick), text: readText(data) }));
  const lyrics = said(LYRIC).map(({ atBeat, text }) => ({ atBeat, text: text.replace(NEW_LINE, '') }));
  if (lyrics.length || !file.isKaraoke) return lyrics;
  return withHyphens(said(TEXT).filter(({ text }) => !text.startsWith(ABOUT)));
}

/** @param {readonly {atBeat: number, text: string}[]} texts */
const withHyphens = (texts) =>
  texts.map(({ atBeat, text }, index) => {
    const next = texts[index + 1]?.text ?? ' ';
    const goesOn = !NEW_WORD.test(next) && !/[\s-]$/.test(text);
    return { atBeat, text: text.replace(NEW_LINE, '') + (goesOn ? '-' : '') };
  });
