/**
 * A song that waits: fitted to the notes that there are, then followed note by
 * note. Whoever plays takes all the time they want; what else is played sounds
 * and does no harm. Pure.
 */

/** @import {Step as ScoreStep} from '../songs/score.js' */

/** What can be played at once, its lowest note first. @typedef {readonly number[]} Struck */
/** @typedef {{index: number, atBeat: number, beats: number, syllable?: string}} Step  index: of what is struck for it */
/** `shift`: so many semitones the song is carried up; `moved`: how many steps are another note than that, since nothing plays that one. @typedef {{steps: readonly Step[], shift: number, moved: number}} Fit */

/** So far a song is carried up or down as a whole, in semitones. */
const FARTHEST = 24;
const OCTAVE = 12;

/**
 * @param {readonly ScoreStep[]} song
 * @param {readonly Struck[]} struck  all that can be played; what has no notes counts for nothing
 * @param {{onlyThere?: boolean}} [how]  onlyThere: without the steps that nothing plays as they are, unless none is left
 * @returns {Fit|null}  null: nothing can be played
 */
export function fitSong(song, struck, { onlyThere = false } = {}) {
  const first = struck.map(([note]) => note);
  if (!song.length || !first.some((note) => note !== undefined)) return null;
  const tune = song.map(({ notes, ...sung }) => ({ note: Math.max(...notes), ...sung }));
  const shift = bestShift(
    tune.map(({ note }) => note),
    first,
  );
  const steps = tune.map(({ note, ...sung }) => ({ index: nearest(note + shift, first), ...sung }));
  const isThere = (/** @type {Step} */ { index }, /** @type {number} */ at) => first[index] === tune[at].note + shift;
  const there = steps.filter(isThere);
  if (onlyThere && there.length) return { steps: there, shift, moved: 0 };
  return { steps, shift, moved: steps.length - there.length };
}

/**
 * By which most of the tune is there: as it is, else whole octaves, else the smallest.
 * @param {readonly number[]} tune
 * @param {readonly number[]} notes
 */
function bestShift(tune, notes) {
  const there = new Set(notes);
  const found = (/** @type {number} */ shift) => tune.filter((note) => there.has(note + shift)).length;
  const cost = (/** @type {number} */ shift) => Math.abs(shift) + (shift % OCTAVE === 0 ? 0 : FARTHEST);
  const shifts = Array.from({ length: 2 * FARTHEST + 1 }, (_, index) => index - FARTHEST);
  return shifts.sort((a, b) => found(b) - found(a) || cost(a) - cost(b))[0];
}

/** @param {number} wanted @param {readonly number[]} notes @returns {number}  the place of that note; else of the same in another octave, else of the next */
function nearest(wanted, notes) {
  const far = (/** @type {number} */ note) =>
    Math.abs(note - wanted) + ((note - wanted) % OCTAVE === 0 ? 0 : 2 * FARTHEST * OCTAVE);
  const near = notes.map((note, index) => ({ index, distance: note === undefined ? Infinity : far(note) }));
  return near.sort((a, b) => a.distance - b.distance)[0].index;
}

/** Where in a song somebody is. After the last note it begins anew. */
export class SongGuide {
  #struck;
  #steps;
  #at = 0;
  /** Something else was played since the step before. */
  #strayed = false;
  #atFirst = 0;
  /** @type {{atSeconds: number, notes: Set<number>}} */
  #moment = { atSeconds: NaN, notes: new Set() };

  /** @param {Fit} fit @param {readonly Struck[]} struck */
  constructor({ steps }, struck) {
    this.#steps = steps;
    this.#struck = struck;
  }

  get count() {
    return this.#steps.length;
  }

  /** How many steps of this round are played. */
  get at() {
    return this.#at;
  }

  /** How many of them were played without anything else before. */
  get atFirst() {
    return this.#atFirst;
  }

  get isOver() {
    return this.#at === this.count;
  }

  /** @param {number} most @returns {readonly Step[]}  the next ones; after the end, those of the next round */
  coming(most) {
    const from = this.isOver ? 0 : this.#at;
    return this.#steps.slice(from, from + most);
  }

  restart() {
    this.#at = this.#atFirst = 0;
    this.#strayed = false;
    this.#moment = { atSeconds: NaN, notes: new Set() };
  }

  /**
   * All that sounds at one moment is one thing that was struck.
   * @param {{note: number, atSeconds: number}} noteOn
   * @returns {boolean}  whether it went on
   */
  hear({ note, atSeconds }) {
    if (atSeconds !== this.#moment.atSeconds) this.#moment = { atSeconds, notes: new Set() };
    this.#moment.notes.add(note);
    const wanted = this.#struck[this.coming(1)[0].index];
    if (!wanted.every((each) => this.#moment.notes.has(each))) {
      if (!wanted.includes(note)) this.#strayed = true;
      return false;
    }
    if (this.isOver) this.restart();
    this.#at += 1;
    if (!this.#strayed) this.#atFirst += 1;
    this.#strayed = false;
    this.#moment = { atSeconds: NaN, notes: new Set() };
    return true;
  }
}
