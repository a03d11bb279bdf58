/**
 * What a score says, for whoever hears it read: bar by bar and part by part, what is struck at which beat and how long
 * it is held, in the order of time. Ties are one note, as they sound. Pure.
 */

import { childrenOf, findIn, numberAt, readXml } from '../song-files/xml.js';
import { letterOf } from './letters.js';

/** @import {XmlElement} from '../song-files/xml.js' */

/** label: 'F♯4'; null: a drum, of that number. @typedef {{label: string|null, drum: number, beats: number}} Struck */
/** beat: of the bar, from 1. @typedef {{beat: number, notes: Struck[]}} Moment */
/** One part in one bar. @typedef {{name: string, moments: Moment[]}} Line */
/** number: '0' is a pick-up. @typedef {{number: string, lines: Line[]}} SaidBar  without a line: nobody plays there */

const SNARE = 38;
/** Twelfths of a beat are as fine as the server writes. */
const SAME = 1 / 24;

/** @param {string} score  MusicXML, partwise @returns {SaidBar[]} @throws where it is none */
export function barsOf(score) {
  const root = readXml(score);
  const listed = new Map(childrenOf(findIn(root, 'part-list'), 'score-part').map((each) => [each.attributes.id, each]));
  /** @type {SaidBar[]} */
  const bars = [];
  for (const part of childrenOf(root, 'part')) {
    const reader = new LineReader(listed.get(part.attributes.id));
    for (const [index, measure] of childrenOf(part, 'measure').entries()) {
      bars[index] ??= { number: measure.attributes.number ?? String(index + 1), lines: [] };
      const moments = reader.read(measure);
      if (moments.length) bars[index].lines.push({ name: reader.name, moments });
    }
  }
  return bars;
}

/** Reads one part, bar after bar. */
class LineReader {
  #divisions = 1;
  /** Those that are held on into what comes next, by their staff and label. @type {Map<string, Struck>} */
  #tied = new Map();

  /** @param {XmlElement|undefined} described */
  constructor(described) {
    this.name = findIn(described, 'part-name')?.text.trim() ?? '';
    this.drums = new Map(
      childrenOf(described, 'midi-instrument').map((each) => [
        each.attributes.id,
        numberAt(each, 'midi-unpitched', SNARE + 1) - 1,
      ]),
    );
  }

  /** @param {XmlElement} measure @returns {Moment[]}  in the order of time */
  read(measure) {
    /** @type {Moment[]} */
    const moments = [];
    this.#divisions = numberAt(measure, 'attributes/divisions', this.#divisions);
    let [here, last] = [0, 0];
    for (const element of measure.children) {
      const beats = numberAt(element, 'duration', 0) / this.#divisions;
      if (element.name === 'backup') here -= beats;
      if (element.name === 'forward') here += beats;
      if (element.name !== 'note') continue;
      if (!findIn(element, 'chord')) {
        last = here;
        here += beats;
      }
      const struck = this.#struck(element, beats);
      if (struck) add(moments, 1 + last, struck);
    }
    return moments.sort((a, b) => a.beat - b.beat);
  }

  /** @param {XmlElement} element @param {number} beats @returns {Struck|null}  null: nothing new is struck */
  #struck(element, beats) {
    const drum = this.drums.get(findIn(element, 'instrument')?.attributes.id ?? '') ?? SNARE;
    if (findIn(element, 'unpitched')) return { label: null, drum, beats };
    const label = labelOf(element);
    if (!label) return null;
    const key = `${findIn(element, 'staff')?.text} ${label}`;
    const ties = childrenOf(element, 'tie').map(({ attributes }) => attributes.type);
    const isHeldOn = ties.includes('stop');
    const begun = isHeldOn ? this.#tied.get(key) : { label, drum: 0, beats: 0 };
    this.#tied.delete(key);
    // Of what was struck before the first of these bars, nothing is said.
    if (!begun) return null;
    begun.beats += beats;
    if (ties.includes('start')) this.#tied.set(key, begun);
    return isHeldOn ? null : begun;
  }
}

/** @param {XmlElement} note @returns {string}  'F♯4'; '' for a rest */
function labelOf(note) {
  const step = findIn(note, 'pitch/step')?.text.trim();
  return step ? letterOf(step, findIn(note, 'pitch/alter')?.text.trim()) + numberAt(note, 'pitch/octave', 4) : '';
}

/** @param {Moment[]} moments @param {number} beat @param {Struck} struck */
function add(moments, beat, struck) {
  const moment = moments.find((each) => Math.abs(each.beat - beat) < SAME);
  if (moment) moment.notes.push(struck);
  else moments.push({ beat, notes: [struck] });
}
