/**
 * What the sampler sounds with: each field's sound of one's own, or the built-in one. A note-on says by its voicing
 * which sounds the fields have and how long they last. Sounds begin and end without a click, and no node is left
 * behind. Where sound is computed ahead (OfflineAudioContext), an event counts at its own time.
 */
import { OF_THE_PAGE } from './samples/bank.js';
import { builtIn } from './samples/built-in.js';
import { makeFader } from './samples/fader.js';
import { FIRST_NOTE, idsIn, MOST_FIELDS, readFields } from './samples/fields.js';
import { toBuffer } from './samples/to-buffer.js';

/** @import {NoteEvent} from '../types.js' */
/** @import {Bank} from './samples/bank.js' */
/** @import {Cut} from './samples/sample.js' */
/** @import {Sounding} from './samples/fader.js' */
/** @import {Voice, VoiceParts} from './voices.js' */

export const MOST_VOICES = 24;

/** At velocity 90 about half: beside the synthesiser's notes neither drowns the other. */
const loudnessOf = (/** @type {number} */ velocity) => 0.8 * (velocity / 127) ** 1.5;

const [DATA_ENTRY, SUSTAIN, RPN_LOW, RPN_HIGH, SOUND_OFF, NOTES_OFF] = [6, 64, 100, 101, 120, 123];
const FULL_BEND = 8192;
/** Semitones, until RPN 0 says another one (MIDI 1.0, "Pitch Bend Sensitivity"). */
const USUAL_RANGE = 2;

/** @typedef {{bend: number, range: number, parameter: [high: number, low: number], pedal: boolean}} Channel */

/** @param {VoiceParts & {bank?: Pick<Bank, 'get'|'load'>}} parts @returns {Voice} */
export function createVoice({ context, output, bank = OF_THE_PAGE }) {
  const isAhead = 'startRendering' in context;
  const fader = makeFader({ context, output, most: MOST_VOICES });
  /** @type {WeakMap<Cut, AudioBuffer>} */
  const buffers = new WeakMap();
  /** @type {Map<number, Channel>} */
  const channels = new Map();
  const timeOf = (/** @type {NoteEvent} */ event) => (isAhead ? event.atSeconds : context.currentTime);

  /** @param {number} number */
  const channelOf = (number) => {
    const known = channels.get(number) ?? { bend: 0, range: USUAL_RANGE, parameter: [127, 127], pedal: false };
    channels.set(number, known);
    return known;
  };
  /** @param {Channel} channel */
  const rateOf = ({ bend, range }) => 2 ** ((bend / FULL_BEND) * (range / 12));

  /** @param {Cut} cut */
  const bufferOf = (cut) => {
    const buffer = buffers.get(cut) ?? toBuffer(cut);
    buffers.set(cut, buffer);
    return buffer;
  };

  /** @param {Extract<NoteEvent, {type: 'note-on'}>} event */
  const strike = ({ channel, note, velocity, voicing }, /** @type {number} */ at) => {
    const field = note - FIRST_NOTE;
    if (field < 0 || field >= MOST_FIELDS) return false;
    const id = readFields(voicing?.samples)[field];
    const cut = bank.get(id) ?? builtIn(field);
    fader.begin(bufferOf(cut), {
      key: `${channel} ${note}`,
      channel,
      at,
      loudness: loudnessOf(velocity),
      rate: rateOf(channelOf(channel)),
      mode: voicing?.samplerMode ?? 'once',
    });
    return true;
  };

  /** @param {(sounding: Sounding) => boolean} which @param {number} at */
  const letGo = (which, at) => fader.end((sounding) => sounding.mode !== 'once' && which(sounding), at);

  /** @param {Extract<NoteEvent, {type: 'note-off'}>} event */
  const release = ({ channel, note }, /** @type {number} */ at) => {
    fader.lift(`${channel} ${note}`);
    if (!channelOf(channel).pedal) letGo(({ key }) => key === `${channel} ${note}`, at);
  };

  /** @param {Extract<NoteEvent, {type: 'control-change'}>} event */
  const control = ({ channel: number, controller, value }, /** @type {number} */ at) => {
    const channel = channelOf(number);
    if (controller === RPN_HIGH) channel.parameter[0] = value;
    if (controller === RPN_LOW) channel.parameter[1] = value;
    if (controller === DATA_ENTRY && channel.parameter.every((part) => part === 0)) channel.range = value;
    if (controller === SUSTAIN) {
      channel.pedal = value >= 64;
      if (!channel.pedal) letGo((sounding) => sounding.channel === number && sounding.isLifted, at);
    }
    if (controller === SOUND_OFF) fader.end((sounding) => sounding.channel === number, at);
    if (controller === NOTES_OFF) letGo((sounding) => sounding.channel === number, at);
  };

  return {
    send(event) {
      const at = timeOf(event);
      // A take says at its beginning what it is played with.
      if (event.type === 'instrument') bank.load(idsIn(event.voicing?.samples));
      if (event.type === 'note-off') release(event, at);
      if (event.type === 'control-change') control(event, at);
      if (event.type === 'pitch-bend') {
        const channel = channelOf(event.channel);
        channel.bend = event.value;
        fader.bend(event.channel, rateOf(channel), at);
      }
      return event.type !== 'note-on' || strike(event, at);
    },
    releaseAll: () => fader.end(() => true, context.currentTime),
    dispose: fader.dispose,
  };
}
