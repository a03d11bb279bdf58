/**
 * Plays a take back: each event is sent when its moment has come on the audio
 * clock, and told to the page in the same breath, so that keys light up with
 * their notes. Nothing is sent ahead: the synthesiser sounds at once what it
 * is given, and Stop has nothing to take back.
 *
 * A hidden tab is no trouble while the take sounds: browsers leave the timers
 * of audible pages alone (Chrome for 30 s after the last sound, see
 * developer.chrome.com, "Heavy throttling of chained JS timers"). After a
 * longer silence the next note may be up to a second late; the ones after it
 * are on time again, because each is timed by the clock, not by its neighbour.
 */

import { BANK_SELECT, OWN_SOUND } from '../audio/own-sound.js';
import { VOICE_SETTINGS } from '../audio/samples/fields.js';
import { SPELLING, VIBRATO, VOICE, VOWEL } from '../audio/singer/controls.js';
import { TUNING } from '../audio/tuning.js';
import { createChannelMemory } from '../core/channel-memory.js';
import { clamp } from '../core/numbers.js';
import { sayBendRange, USUAL_BEND_RANGE } from '../instruments/bend-range.js';
import { isInstrumentId } from './note-event.js';
import { OF_THE_PAGE } from './shared-channels.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {NoteEvent, Take, Voicing} from '../types.js' */
/** @import {SharedChannels} from './shared-channels.js' */

const DRUMS = 9;
const SUSTAIN = 64;
/** Controllers that are let go of at the end: another take that is played there may say nothing of them. */
const AT_REST = [SUSTAIN, BANK_SELECT, VIBRATO, VOICE, SPELLING, VOWEL];
/** About a block of the audio clock, which does not move more finely: a little early rather than a timer late. */
const EARLY_SECONDS = 0.003;
/** Look at the clock at least so often: it stands still while sound is suspended. */
const LONGEST_WAIT_MS = 100;

/**
 * Melodies sound on another channel than the player's, so that one can play
 * along and neither sound nor pedal of the two mix; drums have but the one.
 * @param {number} channel  of the take, 0..15
 * @returns {number}  0..15, a different one for each
 */
export function playbackChannel(channel) {
  if (channel === DRUMS) return DRUMS;
  const shifted = ((channel < DRUMS ? channel : channel - 1) + 8) % 15;
  return shifted < DRUMS ? shifted : shifted + 1;
}

/**
 * @typedef {{take: Take, voicing: Voicing, startSeconds: number, endSeconds: number, next: number,
 *   sounding: Map<number, NoteEvent>, channelMemory: ReturnType<typeof createChannelMemory>}} Playing
 */

/**
 * @param {{send: (event: NoteEvent) => void, nowSeconds: () => number, onEvent?: (event: NoteEvent) => void,
 *   onEnd?: (end: {id: string, finished: boolean}) => void, mapChannel?: (channel: number) => number,
 *   timers?: Timers, shared?: SharedChannels,
 *   earlySeconds?: number}} options
 *   `onEvent` gets the take's own channels, at the moment of sounding; `onEnd` is called once for each play,
 *   `finished` telling the take's end from a stop
 */
export function createPlayer({
  send,
  nowSeconds,
  onEvent = () => {},
  onEnd = () => {},
  mapChannel = playbackChannel,
  timers = globalThis,
  shared = OF_THE_PAGE,
  earlySeconds = EARLY_SECONDS,
}) {
  /** @type {Playing|undefined} */
  let playing;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;

  /**
   * @param {Playing} run
   * @param {NoteEvent} event
   */
  function sound(run, event) {
    const now = { ...event, atSeconds: nowSeconds(), voicing: run.voicing };
    run.channelMemory.hear(now);
    const key = 'note' in event ? event.channel * 128 + event.note : -1;
    if (event.type === 'note-on') run.sounding.set(key, now);
    // Begun before the place where play started: there is nothing to end.
    if (event.type === 'note-off' && !run.sounding.delete(key)) return;
    shared.pass(run, { ...now, channel: mapChannel(event.channel) }).forEach(send);
    onEvent(now);
  }

  /** @param {Playing} run  every note off, every pedal up, every bend straight and as wide as usual, no sound of one's own any more */
  function release(run) {
    for (const { channel, ...rest } of [...run.sounding.values()]) {
      if ('note' in rest) sound(run, { type: 'note-off', channel, note: rest.note, velocity: 0, atSeconds: 0 });
    }
    for (const channel of run.channelMemory.channels()) {
      for (const state of run.channelMemory.state(channel)) {
        if (state.type === 'pitch-bend') sound(run, { ...state, value: 0 });
        if (state.type === 'control-change' && AT_REST.includes(state.controller)) sound(run, { ...state, value: 0 });
      }
      if (run.channelMemory.bendRange(channel) !== USUAL_BEND_RANGE)
        sayBendRange({ emit: (event) => sound(run, event), nowSeconds, channel }, USUAL_BEND_RANGE);
    }
  }

  /** @param {boolean} finished */
  function end(finished) {
    if (!playing) return;
    const run = playing;
    timers.clearTimeout(timer);
    playing = undefined;
    release(run);
    onEnd({ id: run.take.id, finished });
  }

  /** @param {Playing} run */
  function sendWhatIsDue(run) {
    const { events } = run.take;
    const due = nowSeconds() - run.startSeconds + earlySeconds;
    while (playing === run && run.next < events.length && events[run.next].atSeconds <= due) {
      run.next += 1;
      sound(run, events[run.next - 1]);
    }
  }

  /** @param {Playing} run */
  function advance(run) {
    sendWhatIsDue(run);
    // A listener may have stopped this take, or started another.
    if (playing !== run) return;
    const position = nowSeconds() - run.startSeconds;
    if (position >= run.endSeconds) end(true);
    else waitFor(run, (run.take.events[run.next]?.atSeconds ?? run.endSeconds) - position);
  }

  /**
   * @param {Playing} run
   * @param {number} seconds
   */
  function waitFor(run, seconds) {
    timer = timers.setTimeout(() => advance(run), clamp(seconds * 1000, 0, LONGEST_WAIT_MS));
  }

  return {
    get isPlaying() {
      return playing !== undefined;
    },

    /** In the take being played; 0 when none is. */
    get positionSeconds() {
      return playing ? clamp(nowSeconds() - playing.startSeconds, 0, playing.take.durationSeconds) : 0;
    },

    /**
     * What is playing stops first. The first event is sent after the caller has gone on.
     * @param {Take} take
     * @param {{fromSeconds?: number}} [options]
     */
    play(take, { fromSeconds = 0 } = {}) {
      end(false);
      const run = begin(take, fromSeconds, nowSeconds());
      playing = run;
      for (const channel of run.channelMemory.channels()) {
        for (const state of run.channelMemory.state(channel)) sound(run, state);
      }
      waitFor(run, 0);
    },

    stop: () => end(false),

    dispose: () => end(false),
  };
}

/**
 * @param {Take} take
 * @param {number} fromSeconds
 * @param {number} nowSeconds
 * @returns {Playing}  which already knows what its channels were told before that place
 */
function begin(take, fromSeconds, nowSeconds) {
  const { events, durationSeconds } = take;
  const channelMemory = createChannelMemory();
  for (const { channel } of take.tracks) channelMemory.hear(instrumentOn(take, channel));
  let next = 0;
  while (next < events.length && events[next].atSeconds < fromSeconds) {
    channelMemory.hear(events[next]);
    next += 1;
  }
  const silent = !events.slice(next).some(({ type }) => type === 'note-on');
  const endSeconds = silent ? fromSeconds : Math.max(durationSeconds, events[events.length - 1].atSeconds);
  const voicing = voicingOf(take);
  return {
    take,
    voicing,
    startSeconds: nowSeconds - fromSeconds,
    endSeconds,
    next,
    sounding: new Map(),
    channelMemory,
  };
}

/**
 * A take from before it said so itself, or from elsewhere, does not sound with what the channel had last.
 * @param {Take} take @param {number} channel
 * @returns {NoteEvent}
 */
const instrumentOn = ({ settings }, channel) => ({
  type: 'instrument',
  channel,
  instrument: isInstrumentId(settings.instrument) ? String(settings.instrument) : 'piano',
  atSeconds: 0,
});

/**
 * As the take was heard when it was played; one from before that could be set, or from elsewhere, as usual.
 * @param {Pick<Take, 'settings'>} take
 * @returns {Voicing}
 */
const voicingOf = ({ settings }) => ({
  tuning: TUNING.nearest(settings.tuning ?? TUNING.default),
  ownSound: OWN_SOUND.nearest(settings.ownSound ?? OWN_SOUND.default),
  samples: VOICE_SETTINGS.samples.nearest(settings.samples),
  samplerMode: VOICE_SETTINGS.samplerMode.nearest(settings.samplerMode),
});
