/** From what sounds at each moment to bars with a beginning and an end. Pure but for its memory. */

import { DRUM_CHANNEL } from '../audio/sounds.js';
import { clamp } from '../core/numbers.js';
import { midiOf, ROUGH, roughOf, SURE, strengthOf, WINDOW_MS } from './field.js';
import { makeNews } from './trail.js';

/** @import {Scene, SoundFrame} from '../types.js' */
/** @typedef {{note: number, channel: number, fromMs: number, toMs: number, level: number, open: boolean}} Bar  level 0..1 */

/** A pitch that is unheard for less than this has not ended. */
const BREATH_MS = 90;
/** What is heard more briefly was a slip of the ear, not a note. */
const SHORTEST_MS = 70;
/** A string's pitch is clear only so long after it was struck; what has none by then was a stroke of something. */
const PITCH_BY_MS = 130;
/** So many bars, were someone to press a key a hundred times a second. */
const MOST_BARS = 900;

export function makeRoll() {
  const news = makeNews();
  /** @type {Bar[]} */
  let bars = [];
  /** Something has begun, and it is not yet clear what. @type {Bar|null} */
  let stroke = null;

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

  /** High or low is all that is known of a stroke. @param {SoundFrame} frame @param {boolean} hasPitch */
  const followStroke = ({ onset, brightnessHertz, atMs }, hasPitch) => {
    if (hasPitch) stroke = null;
    if (stroke && atMs - stroke.fromMs > PITCH_BY_MS) {
      bars.push(stroke);
      stroke = null;
    }
    if (!onset || hasPitch) return;
    const note = Math.round(35 + 47 * clamp((midiOf(brightnessHertz) - 40) / 64));
    stroke = {
      note,
      channel: DRUM_CHANNEL,
      fromMs: onset.atMs,
      toMs: onset.atMs + SHORTEST_MS,
      level: onset.strength,
      open: false,
    };
  };

  /** Those that are heard. @param {SoundFrame} frame */
  const followFrame = (frame) => {
    const { pitch, pitches, peak, atMs } = frame;
    const clear = roughOf(frame) < ROUGH ? (pitches.length ? pitches : pitch ? [pitch] : []) : [];
    const heard = clear.filter(({ confidence }) => confidence >= SURE);
    followStroke(frame, heard.length > 0);
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
      bars = bars
        .filter(
          ({ toMs, fromMs, open }) =>
            scene.nowMs - toMs < WINDOW_MS * 1.1 && (open || scene.notes || toMs - fromMs >= SHORTEST_MS),
        )
        .slice(-MOST_BARS);
      return bars;
    },
  };
}
