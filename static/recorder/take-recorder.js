/**
 * Record and Stop. The recorder hears every event of the player, also before
 * Record is pressed (to know the sound and the pedal), gives it its time from
 * the take's start, and hands it to the store at once.
 */

import { createChannelMemory } from '../core/channel-memory.js';
import { clamp } from '../core/numbers.js';
import { newUuid } from '../core/uuid.js';
import { assembleTake, LONGEST_SECONDS, NOT_TRACKED, recoveredDuration } from './assemble-take.js';
import { plainEvent } from './note-event.js';
import { cleanName, localIsoTime, plainSettings, plainTracking } from './take-identity.js';

/** @import {NoteEvent, Take, TakeTrack, TrackingQuality} from '../types.js' */
/** @import {TakeMeta} from './assemble-take.js' */
/** @import {JournalEvent, Piece} from './beside-notes.js' */
/** @import {TakeStore} from './take-store.js' */

/**
 * @typedef {Object} RecordingPlan
 * @property {string} name  the player's words; longer ones are cut to 120 characters
 * @property {number} [tempoBpm]  kept within 32..400
 * @property {TakeTrack[]} tracks  the sounds chosen when Record is pressed
 * @property {Record<string, string|number|boolean>} [settings]
 * @property {string} [playerId]  who is chosen, which stays in this browser
 */

/** @typedef {{meta: TakeMeta, startSeconds: number, events: JournalEvent[],
 *   opened: Set<number>, journal: ReturnType<TakeStore['begin']>}} Recording */

/**
 * @param {{store: Pick<TakeStore, 'begin'>, nowSeconds: () => number,
 *   nameTrack?: (channel: number, program: number) => string, now?: () => Date, newId?: () => string}} options
 *   `nowSeconds` is the AudioContext's clock; `nameTrack` names a channel that first sounds during the take
 */
export function createRecorder({
  store,
  nowSeconds,
  nameTrack = (channel) => `Channel ${channel + 1}`,
  now = () => new Date(),
  newId = newUuid,
}) {
  const memory = createChannelMemory();
  /** @type {Recording|undefined} */
  let recording;
  /** @type {Promise<void>} */
  let saved = Promise.resolve();

  /**
   * @param {Recording} take
   * @param {NoteEvent} event
   * @param {number} atSeconds
   */
  function keep(take, event, atSeconds) {
    const plain = plainEvent(event, clamp(atSeconds, 0, LONGEST_SECONDS));
    take.events.push(plain);
    take.journal.append(plain);
  }

  /**
   * Say a channel's sound and pedals once, before its first note.
   * @param {Recording} take
   * @param {number} channel
   * @param {number} atSeconds
   */
  function openChannel(take, channel, atSeconds) {
    if (take.opened.has(channel)) return;
    take.opened.add(channel);
    const track = take.meta.tracks.find((each) => each.channel === channel);
    for (const event of memory.state(channel)) {
      if (!track || event.type !== 'program-change') keep(take, event, atSeconds);
    }
    if (!track) addTrack(take, channel);
  }

  /**
   * @param {Recording} take
   * @param {number} channel
   */
  function addTrack(take, channel) {
    const program = programOf(memory.state(channel)) ?? 0;
    const track = { channel, name: cleanName(nameTrack(channel, program)), program };
    take.meta = { ...take.meta, tracks: [...take.meta.tracks, track] };
    take.journal.describe({ tracks: take.meta.tracks });
  }

  return {
    get isRecording() {
      return recording !== undefined;
    },

    /**
     * A moment's time in the take, by which notes are timed too: what was at one moment is so in the take.
     * @param {number} [atSeconds]  on the AudioContext's clock; now
     * @returns {number}  0 for what was before it, and when none is being recorded
     */
    secondsIn(atSeconds = nowSeconds()) {
      return recording ? Math.max(atSeconds - recording.startSeconds, 0) : 0;
    },

    /**
     * @param {RecordingPlan} plan
     * @returns {string}  the take's id
     * @throws {Error} when a take is being recorded already
     */
    start({ name, tempoBpm = 120, tracks, settings = {}, playerId }) {
      if (recording) throw new Error('a take is being recorded already');
      /** @type {TakeMeta} */
      const meta = {
        schemaVersion: 1,
        id: newId(),
        name: cleanName(name),
        startedAt: localIsoTime(now()),
        durationSeconds: 0,
        tempoBpm: clamp(tempoBpm, 32, 400),
        ppq: 480,
        settings: plainSettings(settings),
        tracks: tracks.map((track) => ({ ...track, name: cleanName(track.name) })),
        tracking: { ...NOT_TRACKED },
      };
      const take = {
        meta,
        startSeconds: nowSeconds(),
        events: [],
        opened: new Set(),
        journal: store.begin(meta, playerId),
      };
      recording = take;
      for (const { channel, program } of tracks) {
        keep(take, { type: 'program-change', channel, program, atSeconds: 0 }, 0);
        openChannel(take, channel, 0);
      }
      return meta.id;
    },

    /**
     * Call with every event of the player, whether recording or not.
     * @param {NoteEvent} event  on the AudioContext's clock
     * @throws {RangeError} when a field is out of MIDI's range; the take goes on without the event
     */
    add(event) {
      const heard = plainEvent(event, Number.isFinite(event.atSeconds) ? event.atSeconds : nowSeconds());
      if (recording) {
        const atSeconds = heard.atSeconds - recording.startSeconds;
        if (heard.type === 'note-on') openChannel(recording, heard.channel, atSeconds);
        if (recording.opened.has(heard.channel)) keep(recording, heard, atSeconds);
      }
      memory.hear(heard);
    },

    /** @param {Piece} piece  of what stands beside the notes, with its time from the take's start */
    addPiece(piece) {
      recording?.events.push(piece);
      recording?.journal.append(piece);
    },

    /** @param {TrackingQuality} quality  since Record was pressed */
    setTracking(quality) {
      if (!recording) return;
      const tracking = plainTracking(quality);
      recording.meta = { ...recording.meta, tracking };
      recording.journal.describe({ tracking });
    },

    /**
     * @returns {Take}  finished; it is being written, see whenSaved
     * @throws {Error} when nothing is being recorded
     */
    stop() {
      if (!recording) throw new Error('nothing is being recorded');
      const { meta, startSeconds, events, journal } = recording;
      const durationSeconds = lengthOf(events, nowSeconds() - startSeconds);
      recording = undefined;
      const take = assembleTake({ ...meta, durationSeconds }, events);
      saved = journal.finish(take);
      return take;
    },

    /** Resolves when the last take is written, or kept in memory where it cannot be. */
    whenSaved: () => saved,
  };
}

/**
 * What was heard is in the take, also where the clock stood still from the last note to Stop.
 * @param {readonly JournalEvent[]} events @param {number} seconds  by the clock
 */
function lengthOf(events, seconds) {
  const isCutOff = events.some(({ type, atSeconds }) => type === 'note-on' && atSeconds >= seconds);
  return isCutOff ? recoveredDuration(events) : Math.max(seconds, 0);
}

/** @param {readonly NoteEvent[]} state */
function programOf(state) {
  const change = state.find((event) => event.type === 'program-change');
  return change?.type === 'program-change' ? change.program : undefined;
}
