/** From what sounds at each moment to bars with a beginning and an end. Pure but for its memory. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { clamp, midiOf, strengthOf, WINDOW_MS } from './field.js';
import { makeNews } from './trail.js';

/** @import {Scene, SoundFrame} from '../types.js' */
/** @typedef {{note: number, channel: number, fromMs: number, toMs: number, level: number, open: boolean}} Bar  level 0..1 */

const SURE = 0.5;
/** A pitch that is unheard for less than this has not ended. */
const BREATH_MS = 90;
/** What is heard more briefly was a slip of the ear, not a note. */
const SHORTEST_MS = 50;
/** So many bars, were someone to press a key a hundred times a second. */
const MOST_BARS = 900;

export function makeRoll() {
  const news = makeNews();
  /** @type {Bar[]} */
  let bars = [];

  /** @param {number} note @param {number} channel */
  const openBar = (note, channel) => bars.findLast((bar) => bar.open && bar.note === note && bar.channel === channel);

  /** Those that the player holds, exactly. @param {Scene} scene @param {NonNullable<Scene['notes']>} notes */
  const followNotes = ({ nowMs }, notes) => {
    for (const { note, channel, velocity, sinceMs } of notes) {
      const bar = openBar(note, channel);
      if (bar && bar.fromMs === sinceMs) bar.toMs = nowMs;
      else {
        if (bar) bar.open = false;
        bars.push({ note, channel, fromMs: sinceMs, toMs: nowMs, level: velocity / 127, open: true });
      }
    }
    const held = new Set(notes.map(({ note, channel }) => `${channel} ${note}`));
    for (const bar of bars) if (!held.has(`${bar.channel} ${bar.note}`)) bar.open = false;
  };

  /** Those that are heard. @param {SoundFrame} frame */
  const followFrame = ({ pitch, pitches, peak, onset, brightnessHertz, atMs }) => {
    const heard = (pitches.length ? pitches : pitch ? [pitch] : []).filter(({ confidence }) => confidence >= SURE);
    // A beginning without a pitch is a stroke of something: high or low is all that is known of it.
    if (onset && heard.length === 0) {
      const note = Math.round(35 + 47 * clamp((midiOf(brightnessHertz) - 40) / 64));
      bars.push({ note, channel: DRUM_CHANNEL, fromMs: onset.atMs, toMs: onset.atMs + SHORTEST_MS, level: onset.strength, open: false });
    }
    for (const { midi } of heard) {
      const note = Math.round(midi);
      const bar = openBar(note, 0);
      if (bar) Object.assign(bar, { toMs: atMs, level: Math.max(bar.level, strengthOf(peak)) });
      else bars.push({ note, channel: 0, fromMs: atMs, toMs: atMs, level: strengthOf(peak), open: true });
    }
    for (const bar of bars) if (atMs - bar.toMs > BREATH_MS) bar.open = false;
  };

  return {
    /** @param {Scene} scene @returns {readonly Bar[]}  those in the window, in order of their beginning */
    follow(scene) {
      const frames = news(scene);
      if (scene.notes) followNotes(scene, scene.notes);
      else frames.forEach(followFrame);
      bars = bars.filter(({ toMs, fromMs, open }) =>
        scene.nowMs - toMs < WINDOW_MS * 1.1 && (open || scene.notes || toMs - fromMs >= SHORTEST_MS)).slice(-MOST_BARS);
      return bars;
    },
  };
}
