/**
 * A score in MusicXML as a song: partwise, of any version, with ties, chords, the names of chords, words, voices, transposing instruments, drums,
 * tempi, repeats and their endings. Grace notes, loudness and D.C. are left out. Pure.
 */

import { MOST_NOTES } from '../songs/score.js';
import { playingOrder } from './score-order.js';
import { SongError, tooLong } from './song-error.js';
import { sung } from './syllables.js';
import { childrenOf, findIn, numberAt, readXml } from './xml.js';

/** @import {GivenChord, Part, ScoreNote, Tempo} from '../songs/score.js' */
/** @import {Found} from './song-error.js' */
/** @import {XmlElement} from './xml.js' */

/** @type {Readonly<Record<string, number>>} */
const STEPS = Object.freeze({ C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 });
const SNARE = 38;
const VELOCITY = 80;
const USUAL_BPM = 120;
const NEAR = 1e-6;

/** @param {string} text @returns {Found} @throws {SongError} */
export function readMusicXml(text) {
  const root = readXml(text);
  if (root.name !== 'score-partwise') throw new SongError('song-damaged');
  const listed = new Map(childrenOf(findIn(root, 'part-list'), 'score-part').map((each) => [each.attributes.id, each]));
  const readers = childrenOf(root, 'part').map((part) => new PartReader(listed.get(part.attributes.id)).read(part));
  const tempi = readers.flatMap((reader) => reader.tempi).sort((a, b) => a.atBeat - b.atBeat);
  return {
    title: findIn(root, 'work/work-title')?.text || findIn(root, 'movement-title')?.text || '',
    tempi: tempi[0]?.atBeat === 0 ? tempi : [{ atBeat: 0, bpm: USUAL_BPM }, ...tempi],
    bars: readers[0]?.bars ?? [0],
    parts: readers.map(({ part }) => part),
    chords: readers.find(({ chords }) => chords.length)?.chords ?? [],
    remarks: [],
  };
}

/** @param {string} kind  MusicXML's: 'minor-seventh' @returns {GivenChord['kind']} */
function kindOf(kind) {
  if (kind.startsWith('minor')) return 'm';
  if (kind.includes('diminished')) return '°';
  return kind.startsWith('augmented') ? '+' : '';
}

/** Of several verses the first. @param {XmlElement} note */
function sungOn(note) {
  const goesOn = ['begin', 'middle'].includes(findIn(note, 'lyric/syllabic')?.text.trim() ?? '');
  const text = findIn(note, 'lyric/text')?.text.trim() ?? '';
  return sung(text && goesOn ? `${text}-` : text);
}

/** Reads one part, bar by bar in the order in which they are played; times in quarters. */
class PartReader {
  /** @type {ScoreNote[]} */
  #notes = [];
  /** @type {Tempo[]} */
  tempi = [];
  /** @type {number[]} */
  bars = [];
  /** @type {GivenChord[]} */
  chords = [];
  #divisions = 1;
  #transposed = 0;
  #begin = 0;
  #here = 0;
  /** Where the note before began, whose chord may go on. */
  #last = 0;
  /** Those that a tie goes on from, by their pitch. @type {Map<number, ScoreNote>} */
  #tied = new Map();

  /** @param {XmlElement|undefined} described */
  constructor(described) {
    this.name = findIn(described, 'part-name')?.text.trim() ?? '';
    this.program = Math.min(127, Math.max(0, numberAt(described, 'midi-instrument/midi-program', 1) - 1));
    this.drums = new Map(
      childrenOf(described, 'midi-instrument')
        .filter((each) => findIn(each, 'midi-unpitched'))
        .map((each) => [each.attributes.id, numberAt(each, 'midi-unpitched', SNARE + 1) - 1]),
    );
  }

  /** @returns {Part} */
  get part() {
    const notes = this.#notes.toSorted((a, b) => a.atBeat - b.atBeat);
    return { name: this.name, program: this.program, isDrums: this.drums.size > 0, notes };
  }

  /** @param {XmlElement} part */
  read(part) {
    const measures = childrenOf(part, 'measure');
    for (const number of playingOrder(measures)) {
      this.bars.push(this.#begin);
      this.#here = this.#begin;
      let furthest = this.#begin;
      for (const each of measures[number].children) {
        this.#read(each);
        furthest = Math.max(furthest, this.#here);
      }
      this.#begin = furthest;
    }
    return this;
  }

  /** @param {XmlElement} element */
  #read(element) {
    const { name } = element;
    if (name === 'note') this.#readNote(element);
    if (name === 'backup') this.#here = Math.max(this.#begin, this.#here - this.#beatsOf(element));
    if (name === 'forward') this.#here += this.#beatsOf(element);
    if (name === 'attributes') this.#readAttributes(element);
    if (name === 'harmony') this.#readHarmony(element);
    const sound = name === 'direction' ? findIn(element, 'sound') : name === 'sound' ? element : undefined;
    const bpm = Number(sound?.attributes.tempo);
    if (bpm >= 1 && bpm <= 2000) this.tempi.push({ atBeat: this.#here, bpm });
  }

  /** @param {XmlElement} element */
  #readAttributes(element) {
    const divisions = numberAt(element, 'divisions', this.#divisions);
    if (divisions > 0) this.#divisions = divisions;
    if (findIn(element, 'transpose'))
      this.#transposed =
        numberAt(element, 'transpose/chromatic', 0) + 12 * numberAt(element, 'transpose/octave-change', 0);
  }

  /** What lies above the notes, such as Am7: its three tones are what is played of it. @param {XmlElement} element */
  #readHarmony(element) {
    const step = STEPS[findIn(element, 'root/root-step')?.text.trim() ?? ''];
    const kind = findIn(element, 'kind')?.text.trim() ?? '';
    if (step === undefined || kind === 'none') return;
    const root = step + Math.round(numberAt(element, 'root/root-alter', 0)) + this.#transposed;
    const atBeat = this.#here + numberAt(element, 'offset', 0) / this.#divisions;
    this.chords.push({ atBeat: Math.max(this.#begin, atBeat), root: ((root % 12) + 12) % 12, kind: kindOf(kind) });
  }

  /** @param {XmlElement} element */
  #readNote(element) {
    if (findIn(element, 'grace')) return;
    const beats = this.#beatsOf(element);
    if (!findIn(element, 'chord')) {
      this.#last = this.#here;
      this.#here += beats;
    }
    const note = this.#pitchOf(element);
    if (note === null || findIn(element, 'cue')) return;
    const ties = childrenOf(element, 'tie').map(({ attributes }) => attributes.type);
    const begun = ties.includes('stop') ? this.#tied.get(note) : undefined;
    this.#tied.delete(note);
    const isLonger = begun && Math.abs(begun.atBeat + begun.beats - this.#last) < NEAR;
    const played = isLonger ? begun : { note, velocity: VELOCITY, atBeat: this.#last, beats: 0, ...sungOn(element) };
    played.beats += beats;
    if (ties.includes('start')) this.#tied.set(note, played);
    if (!isLonger) this.#notes.push(played);
    if (this.#notes.length > MOST_NOTES) throw tooLong();
  }

  /** @param {XmlElement} element @returns {number|null}  null: a rest, or what no key can be */
  #pitchOf(element) {
    if (findIn(element, 'unpitched'))
      return this.drums.get(findIn(element, 'instrument')?.attributes.id ?? '') ?? [...this.drums.values()][0] ?? SNARE;
    const step = STEPS[findIn(element, 'pitch/step')?.text.trim() ?? ''];
    if (step === undefined) return null;
    const alter = Math.round(numberAt(element, 'pitch/alter', 0));
    const note = 12 * (numberAt(element, 'pitch/octave', 4) + 1) + step + alter + this.#transposed;
    return note >= 0 && note <= 127 ? note : null;
  }

  /** @param {XmlElement} element */
  #beatsOf(element) {
    return Math.max(0, numberAt(element, 'duration', 0)) / this.#divisions;
  }
}
