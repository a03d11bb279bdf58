/**
 * The singer as an engine beside the synthesiser (voices.js): NoteEvents in,
 * one voice a note, in an AudioWorklet. What its channels are told is kept
 * here; the audio thread gets sounds and pitches. Where sound is computed ahead
 * (OfflineAudioContext), an event counts at its own time.
 */
import { areThere } from '../core/are-there.js';
import { SUSTAIN_PEDAL } from '../core/channel-memory.js';
import { tellWhatWasFetched } from '../core/downloads.js';
import { inTime } from '../core/in-time.js';
import { EXPRESSION, SPELLING, VIBRATO, VOICE, VOLUME, VOWEL, vowelOf } from './singer/controls.js';
import { VOWELS } from './singer/formants.js';
import { syllableOf } from './singer/manners.js';
import { SPELLINGS, soundsOf } from './singer/spelling/index.js';

/** @import {NoteEvent} from '../types.js' */
/** @import {SingerMessage} from './singer/engine.js' */
/** @import {Syllable} from './singer/manners.js' */

const MODULE = new URL('./singer-processor.js', import.meta.url).href;
/** What it imports in turn: no timeline tells of it. */
export const IMPORTED = ['engine', 'sung-note', 'throat', 'tract', 'glottis', 'noise', 'formants', 'manners'].map(
  (name) => new URL(`./singer/${name}.js`, import.meta.url).href,
);

const START_PATIENCE_MS = 15_000;
/** A processor ends by saying so when it is asked for sound: several of the sound card's buffers. */
const ENDING_MS = 100;

const FULL_BEND = 8192;
/** Semitones, until RPN 0 says another one (MIDI 1.0, "Pitch Bend Sensitivity"). */
const USUAL_RANGE = 2;
const [RPN_HIGH, RPN_LOW, DATA_ENTRY] = [101, 100, 6];
const [ALL_SOUND_OFF, ALL_NOTES_OFF] = [120, 123];
const PEDAL_DOWN = 64;
/** Controller 7 before anybody has sent it. */
const CHANNEL_VOLUME = 100;
const MOST = 127;

/** @param {{context: BaseAudioContext, output: AudioNode}} parts */
export function createVoice({ context, output }) {
  /** @type {AudioWorkletNode|undefined} */
  let node;
  let disposed = false;
  /** Of what is being sent: undefined: now. @type {number|undefined} */
  let atSeconds;
  const isAhead = 'startRendering' in context;
  const hearing = makeSingerHearing((message) => node?.port.postMessage({ message, atSeconds }));

  const start = async () => {
    await inTime(areThere([MODULE, ...IMPORTED]), START_PATIENCE_MS);
    await inTime(context.audioWorklet.addModule(MODULE), START_PATIENCE_MS);
    tellWhatWasFetched([MODULE, ...IMPORTED]);
    if (disposed) return;
    node = new AudioWorkletNode(context, 'creatable-singer', { numberOfInputs: 0, outputChannelCount: [1] });
    node.connect(output);
  };

  return {
    ready: start(),
    ...hearing,
    /** @param {NoteEvent} event */
    send(event) {
      atSeconds = isAhead ? event.atSeconds : undefined;
      hearing.send(event);
    },
    whenProcessed: () =>
      new Promise((resolve) => {
        if (!node) return resolve(false);
        node.port.onmessage = () => resolve(true);
        node.port.postMessage({ asks: true });
      }),
    async dispose() {
      disposed = true;
      node?.port.postMessage({ ends: true });
      await new Promise((resolve) => setTimeout(resolve, ENDING_MS));
      node?.disconnect();
      node = undefined;
    },
  };
}

/**
 * What MIDI says, as the audio thread is told it.
 * @param {(message: SingerMessage) => void} tell
 */
export function makeSingerHearing(tell) {
  /** @type {Map<number, ReturnType<typeof freshChannel>>} */
  const channels = new Map();
  /** Hertz of A4, where a note says no other. */
  let tuning = 440;

  /** @param {number} number */
  const channelOf = (number) => {
    const channel = channels.get(number) ?? freshChannel();
    channels.set(number, channel);
    return channel;
  };
  /** @param {number} number */
  const tellControls = (number) => {
    const { bend, range, volume, expression, vowel, vibrato } = channelOf(number);
    const loudness = (volume / CHANNEL_VOLUME) ** 2 * (expression / MOST) ** 2;
    const controls = { bend: (bend / FULL_BEND) * range, loudness, vowel: vowelOf(vowel, VOWELS.length), vibrato };
    tell({ type: 'channel', channel: number, controls });
  };
  /** @param {number} number @param {number} note */
  const letGo = (number, note) => {
    const channel = channelOf(number);
    if (channel.pedal) channel.waiting.push(note);
    else tell({ type: 'note-off', channel: number, note });
  };
  /** @param {number} number @param {boolean} down */
  const setPedal = (number, down) => {
    const channel = channelOf(number);
    channel.pedal = down;
    if (!down) for (const note of channel.waiting.splice(0)) tell({ type: 'note-off', channel: number, note });
  };
  /** @param {Extract<NoteEvent, {type: 'control-change'}>} event */
  const control = ({ channel: number, controller, value }) => {
    const channel = channelOf(number);
    if (controller === SUSTAIN_PEDAL) return setPedal(number, value >= PEDAL_DOWN);
    if (controller === ALL_SOUND_OFF) return tell({ type: 'silence', channel: number });
    if (controller === ALL_NOTES_OFF) return tell({ type: 'release-all', channel: number });
    if (controller === RPN_HIGH || controller === RPN_LOW) channel.parameter[controller - RPN_LOW] = value;
    if (controller === DATA_ENTRY && channel.parameter.every((part) => part === 0)) channel.range = value;
    if (controller === VOICE) channel.voice = value;
    if (controller === SPELLING) channel.spelling = value;
    if (controller === VOLUME) channel.volume = value;
    if (controller === EXPRESSION) channel.expression = value;
    if (controller === VIBRATO) channel.vibrato = value;
    if (controller === VOWEL) {
      channel.vowel = value;
      channel.syllable = null;
    }
    return tellControls(number);
  };

  return {
    /** @param {NoteEvent} event  it sounds at once */
    send(event) {
      const channel = channelOf(event.channel);
      if (event.type === 'note-on') {
        const { voice, syllable } = channel;
        const { channel: number, note, velocity, voicing } = event;
        tell({ type: 'note-on', channel: number, note, velocity, voice, syllable, tuning: voicing?.tuning ?? tuning });
      } else if (event.type === 'note-off') letGo(event.channel, event.note);
      else if (event.type === 'control-change') control(event);
      else if (event.type === 'lyric') channel.syllable = syllableOf(soundsOf(event.text, SPELLINGS[channel.spelling]));
      else if (event.type === 'pitch-bend') {
        channel.bend = event.value;
        tellControls(event.channel);
      } else if (event.type === 'instrument') {
        // What it was told as another instrument means nothing; whoever knows more says it anew.
        setPedal(event.channel, false);
        channels.set(event.channel, freshChannel());
        tellControls(event.channel);
      }
    },
    /** @param {number} hertz  of A4 */
    setTuning(hertz) {
      tuning = hertz;
    },
    releaseAll() {
      for (const number of channels.keys()) setPedal(number, false);
      tell({ type: 'release-all' });
    },
  };
}

const freshChannel = () => ({
  bend: 0,
  range: USUAL_RANGE,
  parameter: [MOST, MOST],
  volume: CHANNEL_VOLUME,
  expression: MOST,
  vibrato: 0,
  vowel: 0,
  voice: 0,
  spelling: 0,
  pedal: false,
  /** Let go of, while the pedal is down. */
  waiting: /** @type {number[]} */ ([]),
  syllable: /** @type {Syllable|null} */ (null),
});
