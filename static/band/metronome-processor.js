/**
 * The beat in the audio thread: node 'creatable-metronome', what is played in, two channels out. It knocks with each beat
 * where that is wanted, strikes the drums of each step and the chords of each bar where there are some, repeats the loops,
 * and tells of all of it.
 */
import { Bars } from './bars.js';
import { BeatClock } from './beat-clock.js';
import { struckAt } from './chord-bed.js';
import { clickSamples } from './click.js';
import { hitsAt, STEPS, STEPS_IN_BEAT } from './drum-pattern.js';
import { LoopLayers } from './loop-layers.js';
import { faded, mix } from './mix.js';

/** @import {BedStyle} from './chord-bed.js' */
/** @import {Chord} from './chord-rows.js' */
/** @import {Rows} from './drum-pattern.js' */
/** @import {Layer} from './loop-layers.js' */
/** @import {Sides} from './mix.js' */

/**
 * What is played: click: each beat; rows: the drums, null: none; struck: how each of them sounds; loops: there may be some;
 * chords: a bar each, null: none; tones: how each of their notes sounds.
 * @typedef {{tempoBpm: number, beatsInBar: number, click: boolean, rows: Rows|null, struck: readonly Sides[], loops: boolean,
 *   chords: readonly Chord[]|null, bedStyle: BedStyle, bedGain: number, tones: ReadonlyMap<number, Sides>}} Played
 */

/** What is broken off dies away within so many frames. */
const BREAK_FRAMES = Math.round(0.01 * sampleRate);
/** A chord gives way to the next one more gently. */
const GIVE_WAY_FRAMES = Math.round(0.06 * sampleRate);
const SILENCE = [new Float32Array(128), new Float32Array(128)];
const CLICKS = [true, false].map((isFirst) => Array(2).fill(clickSamples(sampleRate, isFirst)));

class MetronomeProcessor extends AudioWorkletProcessor {
  /** Of steps, of which several are a beat. */
  #clock;
  #played;
  #isOver = false;
  /** Those that sound, each from a frame on; layer: of a loop; gain: of a chord's tone. @type {{sides: Sides, frame: number, layer?: Layer, gain?: number}[]} */
  #sounding = [];
  #loops = new LoopLayers({ sampleRate });
  #bars = new Bars();
  /** With which of them the chords begin. */
  #bedFrom = 0;
  /** Another one than before, which begins with the next beat. */
  #isOtherChord = false;
  /** What was told of the loops last: there are none. */
  #toldOfLoops = JSON.stringify(this.#loops.now);

  /** @param {AudioWorkletNodeOptions & {processorOptions: Played}} options */
  constructor({ processorOptions: played }) {
    super();
    this.#played = played;
    this.#clock = new BeatClock({ sampleRate, tempoBpm: played.tempoBpm * STEPS_IN_BEAT, firstFrame: currentFrame });
    this.port.onmessage = ({ data: { isOver = false, loop, bars, ...changed } }) => {
      this.#isOver ||= isOver;
      if (loop) this.#changeLoops(loop, bars);
      if ('chords' in changed) this.#changeChords(changed.chords);
      if ((changed.beatsInBar ?? this.#played.beatsInBar) !== this.#played.beatsInBar) this.#changeLoops('beginAnew');
      this.#played = { ...this.#played, ...changed };
      if (changed.tempoBpm) this.#clock.setTempo(changed.tempoBpm * STEPS_IN_BEAT);
    };
  }

  /**
   * @param {Float32Array[][]} inputs  what is played; while nobody plays, nothing comes in
   * @param {Float32Array[][]} outputs
   */
  process([input], [output]) {
    const end = currentFrame + output[0].length;
    this.#loops.hear(input?.length ? input : SILENCE, currentFrame);
    if (!this.#isOver) this.#play(end);
    for (const { sides, frame, gain } of this.#sounding) mix(sides, output, frame - currentFrame, gain);
    this.#sounding = this.#sounding.filter(({ sides, frame }) => frame + sides[0].length > end);
    // What was struck rings out.
    return !this.#isOver || this.#sounding.length > 0;
  }

  /** @param {number} end */
  #play(end) {
    for (let next = this.#clock.take(currentFrame, end); next; next = this.#clock.take(currentFrame, end)) {
      this.#strike(next.beat % STEPS, next.frame);
      const step = next.beat % STEPS_IN_BEAT;
      if (step === 0) this.#knock(next.frame);
      this.#accompany(this.#bars.beat * STEPS_IN_BEAT + step, next.frame);
    }
  }

  /** @param {number} frame */
  #knock(frame) {
    const { click, beatsInBar } = this.#played;
    const isFirst = this.#bars.next(beatsInBar);
    if (isFirst) this.#repeat(frame);
    if (!click) return;
    this.#sounding.push({ sides: CLICKS[isFirst ? 0 : 1], frame });
    this.port.postMessage({ beat: this.#bars.beat, atSeconds: frame / sampleRate });
  }

  /** A bar begins, and with it rounds of the loops. @param {number} frame */
  #repeat(frame) {
    const begun = this.#loops.begin(this.#bars.begun - 1, frame);
    // Of a faster tempo the round before may not be over.
    this.#breakOff(({ layer }) => layer !== undefined && begun.includes(layer));
    for (const layer of begun) this.#sounding.push({ sides: layer.sides, frame, layer });
    this.#tellOfLoops();
  }

  /** @param {'record'|'undo'|'clear'|'beginAnew'} what @param {number} [bars] */
  #changeLoops(what, bars = 0) {
    this.#loops[what](bars);
    this.#breakOff(({ layer }) => layer !== undefined && !this.#loops.layers.includes(layer));
    this.#tellOfLoops();
  }

  #tellOfLoops() {
    const loops = this.#loops.now;
    if (JSON.stringify(loops) === this.#toldOfLoops) return;
    this.#toldOfLoops = JSON.stringify(loops);
    this.port.postMessage({ loops });
  }

  /** They die away at once. @param {(sound: {layer?: Layer, gain?: number}) => boolean} isMeant */
  #breakOff(isMeant, frames = BREAK_FRAMES) {
    this.#sounding = this.#sounding.map((sound) => {
      if (!isMeant(sound)) return sound;
      const at = Math.max(0, currentFrame - sound.frame);
      const rest = sound.sides.map((samples) => samples.slice(at, at + frames).map((each) => each * (sound.gain ?? 1)));
      return { sides: faded(rest, frames), frame: Math.max(currentFrame, sound.frame) };
    });
  }

  #dampChords() {
    this.#breakOff(({ gain }) => gain !== undefined, GIVE_WAY_FRAMES);
  }

  /** Those that begin do so with the next bar, and the first of them. @param {readonly Chord[]|null} chords */
  #changeChords(chords) {
    if (!chords) this.#dampChords();
    else if (!this.#played.chords) this.#bedFrom = this.#bars.begun;
    // A single one is that of a song's place, where nobody waits for a bar.
    if (chords?.length === 1 && String(chords) !== String(this.#played.chords)) this.#isOtherChord = true;
  }

  /** @param {number} step  of the bar @param {number} frame */
  #accompany(step, frame) {
    const { chords, bedStyle, bedGain, tones } = this.#played;
    const bar = this.#bars.begun - 1 - this.#bedFrom;
    if (!chords || bar < 0) return;
    const index = bar % chords.length;
    const isOther = this.#isOtherChord && step % STEPS_IN_BEAT === 0;
    if (step === 0 || isOther) {
      this.#isOtherChord = false;
      this.#dampChords();
    }
    const struck = struckAt(chords[index], bedStyle, isOther ? 0 : step);
    for (const note of struck) {
      const sides = tones.get(note);
      if (sides) this.#sounding.push({ sides, frame, gain: bedGain });
    }
    if (struck.length) this.port.postMessage({ chord: index, tones: struck, atSeconds: frame / sampleRate });
  }

  /** @param {number} step @param {number} frame */
  #strike(step, frame) {
    const { rows, struck } = this.#played;
    if (!rows) return;
    const hits = hitsAt(rows, step);
    for (const hit of hits) this.#sounding.push({ sides: struck[hit], frame });
    this.port.postMessage({ step, hits, atSeconds: frame / sampleRate });
  }
}

registerProcessor('creatable-metronome', MetronomeProcessor);
