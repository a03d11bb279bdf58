/** A gesture that is recognised can be heard: its name is said, or a tone of its own sounds. */
import { listen } from '../core/events.js';

/** @import {CommandContext} from '../commands/index.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Gesture} from '../types.js' */

const CHIME_MS = 400;
const VELOCITY = 70;
const SOURCE = 'gesture heard';
/** One tone of the pentatonic scale for each gesture. */
const TONES = [72, 74, 76, 79, 81, 84, 86, 88];

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {() => readonly Gesture[]} parts.gestures
 * @param {(words: string) => void} parts.say
 * @param {(source: string) => CommandContext} parts.contextOf
 */
export function wireGestureFeedback({ settings, gestures, say, contextOf }) {
  /** @param {string} gestureId */
  const chime = (gestureId) => {
    const order = gestures().find(({ id }) => id === gestureId)?.order ?? 0;
    const { notes } = contextOf(SOURCE);
    const note = TONES[order % TONES.length];
    notes.hold('melody', note, SOURCE, VELOCITY);
    setTimeout(() => notes.letGo('melody', note, SOURCE), CHIME_MS);
  };
  listen('creatable:gesture', ({ gestureId, name, phase }) => {
    if (phase !== 'begin') return;
    if (settings.values.gestureSpeech) say(name);
    if (settings.values.gestureSounds) chime(gestureId);
  });
}
