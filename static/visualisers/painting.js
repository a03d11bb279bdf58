/** What a sound leaves behind: marks in fractions of the picture, for a canvas and for a file alike. Pure but for its memory. */
import { clamp } from '../core/numbers.js';
import { brightnessColour, toneColour } from './colours.js';
import { midiOf, roughOf, SURE, strengthOf, yOf } from './field.js';
import { makeNews } from './trail.js';

/** @import {Scene, SoundFrame} from '../types.js' */
/** @typedef {{x: number, y: number}} Place  0..1 */
/** @typedef {{kind: 'stroke'|'drop', from: Place, to: Place, breadth: number, colour: string, alpha: number}} Mark  breadth: of the picture's height */

/** The brush goes once across in this time. */
export const ACROSS_MS = 24_000;
/** A mark for each so long; 12,000 marks are at least eight minutes of sound. */
const MARK_MS = 40;
const MOST_MARKS = 12_000;
const AUDIBLE = 0.004;
/** A line is not carried over a longer pause or a larger leap. */
const [APART_MS, APART_SEMITONES] = [120, 4];

export function makePainting() {
  const news = makeNews();
  /** @type {Mark[]} */
  let marks = [];
  /** Sound that has gone by: silence does not move the brush. */
  let soundedMs = 0;
  let lastMs = -Infinity;
  /** @type {{atMs: number, midi: number, place: Place}|null} */
  let before = null;

  /** @param {Scene} scene @param {number} midi @returns {Place} */
  const placeFor = ({ pointer }, midi) =>
    pointer
      ? { x: clamp(pointer.x), y: clamp(pointer.y) }
      : { x: 0.02 + 0.96 * ((soundedMs / ACROSS_MS) % 1), y: clamp(yOf(midi, 1)) };

  /** @param {Scene} scene @param {SoundFrame} frame */
  const paint = (scene, frame) => {
    if (frame.atMs - lastMs < MARK_MS && !frame.onset) return;
    soundedMs += Math.min(APART_MS, frame.atMs - lastMs);
    lastMs = frame.atMs;
    const clear = frame.pitch !== null && frame.pitch.confidence > SURE;
    if (clear) line(scene, frame, frame.pitch?.midi ?? 0);
    else spray(scene, frame);
  };

  /** @param {Scene} scene @param {SoundFrame} frame @param {number} midi */
  const line = (scene, { atMs, peak, onset }, midi) => {
    const place = placeFor(scene, midi);
    const joined =
      before &&
      atMs - before.atMs < APART_MS &&
      !onset &&
      Math.abs(before.midi - midi) < APART_SEMITONES &&
      Math.abs(before.place.x - place.x) < 0.5;
    const breadth = 0.006 + 0.05 * strengthOf(peak) ** 2;
    const mark = { colour: toneColour({ ...scene, forcedColours: false }, midi), alpha: 0.55 };
    if (joined && before) marks.push({ ...mark, kind: 'stroke', from: before.place, to: place, breadth });
    else marks.push({ ...mark, kind: 'drop', from: place, to: place, breadth: breadth * 1.5 });
    before = { atMs, midi, place };
  };

  /** @param {Scene} scene @param {SoundFrame} frame */
  const spray = (scene, frame) => {
    const { peak, brightnessHertz, onset, atMs } = frame;
    const place = placeFor(scene, midiOf(brightnessHertz));
    const strong = strengthOf(peak);
    const colour = brightnessColour({ ...scene, forcedColours: false }, brightnessHertz);
    const count = onset ? 9 : 2;
    for (let index = 0; index < count; index += 1) {
      const angle = (index + marks.length) * 2.39996;
      const far = (onset ? 0.02 + 0.1 * strong : 0.05 * roughOf(frame)) * Math.sqrt((index + 1) / count);
      const at = { x: clamp(place.x + Math.cos(angle) * far * 0.6), y: clamp(place.y + Math.sin(angle) * far) };
      marks.push({
        kind: 'drop',
        from: at,
        to: at,
        colour,
        alpha: 0.5,
        breadth: (onset ? 0.02 : 0.008) * (0.4 + strong),
      });
    }
    before = null;
    lastMs = atMs;
  };

  return {
    /** @returns {readonly Mark[]}  in the order in which they were painted */
    get marks() {
      return marks;
    },
    /** @param {Scene} scene @returns {'grown'|'thinned'}  thinned: the oldest have gone, paint all anew */
    follow(scene) {
      for (const frame of news(scene)) if (frame.peak > AUDIBLE) paint(scene, frame);
      if (marks.length <= MOST_MARKS) return 'grown';
      marks = marks.slice(MOST_MARKS / 4);
      return 'thinned';
    },
    clear() {
      marks = [];
      [soundedMs, before] = [0, null];
    },
  };
}
