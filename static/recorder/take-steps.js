/**
 * What becomes of a take in this browser: each as one change of its record,
 * decided by how that is when it is written, since another tab may have changed
 * it meanwhile. What cannot be by then changes nothing. Pure.
 */
import { NOT_TRACKED } from './assemble-take.js';
import { together } from './beside-notes.js';

/** @import {NoteEvent, Take} from '../types.js' */
/** @import {TakeMeta} from './assemble-take.js' */
/** @import {Refusal, Step, TakeRecord} from './take-database.js' */

/** @typedef {(current: TakeRecord|undefined) => Step|undefined} Decide */
/** @typedef {Pick<TakeMeta, 'id'|'name'|'startedAt'>} TakeName */
/** @typedef {TakeName & Pick<TakeRecord, 'durationSeconds'|'noteCount'>} TakeLine  what a list shows of a take */

const NO_TIME = new Date(0).toISOString();
/** @type {Step} */
const GONE = Object.freeze({ record: null, dropEvents: true });

/** @param {readonly NoteEvent[]} events */
export const countNotes = (events) => events.filter((event) => event.type === 'note-on').length;

/** Keep a finished take, to be sent. @param {Take} take @param {string} [playerId]  whose it is, where that is not known here @returns {Decide} */
export const keep =
  ({ events: played, movement, cues, help, ...meta }, playerId) =>
  (current) => ({
    record: {
      ...meta,
      ...playersOf(current?.playerId ?? playerId),
      state: 'stored',
      noteCount: countNotes(played),
      beatAtMs: 0,
      revision: revisionAfter(current),
    },
    batches: [{ sequence: 0, events: together({ events: played, movement, cues, help }) }],
    dropEvents: true,
  });

/** Nobody records it any more; one without a note goes. @param {Pick<TakeRecord, 'durationSeconds'|'noteCount'>} found @returns {Decide} */
export const recover = (found) => (current) => {
  if (found.noteCount === 0) return GONE;
  return current?.state === 'recording'
    ? { record: { ...current, ...found, state: 'stored', revision: revisionAfter(current) } }
    : undefined;
};

/** @param {string} name @returns {Decide} */
export const rename = (name) => (current) =>
  isFinished(current) ? { record: { ...toSend(current), name } } : undefined;

/** @type {Decide} */
export const sendAgain = (current) => (isFinished(current) ? { record: toSend(current) } : undefined);

/** @param {number} revision  of what was sent; a take changed since then is sent again @returns {Decide} */
export const markSent = (revision) => (current) =>
  isStill(current, revision) ? { record: { ...current, state: 'sent' } } : undefined;

/** @param {number} revision @param {Refusal} reason @returns {Decide} */
export const markRefused = (revision, reason) => (current) =>
  isStill(current, revision) ? { record: { ...current, state: 'refused', reason } } : undefined;

/** @param {number} revision  a take changed since then is still to be sent @returns {Decide} */
export const drop = (revision) => (current) => (isStill(current, revision) ? GONE : undefined);

/** Gone here at once, and to be deleted at the server. @param {TakeName} take @returns {Decide} */
export const remove = (take) => (current) =>
  current?.state === 'recording' ? undefined : { record: tombstone(take, current), dropEvents: true };

/** To be deleted for good at the server; a take that is back in the list is not. @param {TakeName} take @returns {Decide} */
export const removeForGood = (take) => (current) =>
  current && current.state !== 'deleting'
    ? undefined
    : { record: { ...tombstone(take, current), state: 'forgetting' } };

/**
 * For good, here at once: what is left says no more than that the server is to do the same, where it may have it.
 * @param {string} id @param {boolean} mayBeThere @returns {Decide}
 */
export const wipe = (id, mayBeThere) => (current) => {
  if (current?.state === 'recording') return undefined;
  if (!mayBeThere && current?.state !== 'sent') return GONE;
  const { playerId: _whose, ...record } = tombstone({ id, name: '', startedAt: NO_TIME }, current);
  return { record: { ...record, state: 'forgetting' }, dropEvents: true };
};

/** To be brought back at the server. @param {TakeLine} take @returns {Decide} */
export const restore =
  ({ durationSeconds, noteCount, ...take }) =>
  (current) => ({ record: { ...tombstone(take, current), durationSeconds, noteCount, state: 'restoring' } });

/** The server has done it. @param {'deleting'|'forgetting'|'restoring'} state  what was asked for since then is still to be done @returns {Decide} */
export const forget = (state) => (current) => (current?.state === state ? GONE : undefined);

/** @param {string|undefined} playerId */
const playersOf = (playerId) => (playerId === undefined ? {} : { playerId });

/** @param {TakeRecord|undefined} current @returns {number} */
const revisionAfter = (current) => (current?.revision ?? 0) + 1;

/** @param {TakeRecord|undefined} current @returns {current is TakeRecord} */
const isFinished = (current) =>
  current?.state === 'stored' || current?.state === 'sent' || current?.state === 'refused';

/** @param {TakeRecord|undefined} current @param {number} revision @returns {current is TakeRecord} */
const isStill = (current, revision) => current?.state === 'stored' && current.revision === revision;

/** @param {TakeRecord} record @returns {TakeRecord} */
const toSend = ({ reason: _answered, ...record }) => ({ ...record, state: 'stored', revision: revisionAfter(record) });

/**
 * Of which this browser has no more than the record.
 * @param {TakeName} take
 * @param {TakeRecord|undefined} current
 * @returns {TakeRecord}
 */
function tombstone({ id, name, startedAt }, current) {
  return {
    schemaVersion: 1,
    id,
    name,
    startedAt,
    ...playersOf(current?.playerId),
    durationSeconds: 0,
    tempoBpm: 120,
    ppq: 480,
    tracks: [],
    settings: {},
    tracking: NOT_TRACKED,
    state: 'deleting',
    noteCount: 0,
    beatAtMs: 0,
    revision: revisionAfter(current),
  };
}
