/** The lines of the list of takes: of what this browser knows and what the server says. Pure. */

/** @import {Refusal, TakeRecord, TakeState} from './take-database.js' */
/** @import {TakeSummary} from './takes-api.js' */

/**
 * One line of the list. `here`: the whole take is in this browser; a take that
 * is not here is at the server ('sent').
 * @typedef {TakeSummary & {state: 'recording'|'stored'|'sent'|'refused', here: boolean, reason?: Refusal,
 *   playerId?: string}} TakeRow
 */

/**
 * @param {readonly TakeRecord[]} records  of this browser
 * @param {readonly TakeSummary[]} summaries  of the server
 * @returns {TakeRow[]}  newest first; this browser knows better about its own takes
 */
export function mergeTakes(records, summaries) {
  const mine = new Set(records.map(({ id }) => id));
  const elsewhere = summaries.filter(({ id }) => !mine.has(id)).map((summary) => rowOf(summary, 'sent', false));
  const here = records.flatMap((record) => {
    if (isRemoved(record.state)) return [];
    if (record.state === 'restoring') return [rowOf(record, 'sent', false)];
    const { reason, playerId } = record;
    return [{ ...rowOf(record, record.state, true), ...(reason && { reason }), ...(playerId && { playerId }) }];
  });
  return newestFirst([...here, ...elsewhere]);
}

/** @param {TakeState} state */
export const isRemoved = (state) => state === 'deleting' || state === 'forgetting';

/** @template {{startedAt: string}} Row @param {Row[]} rows @returns {Row[]}  the same, in order */
export const newestFirst = (rows) => rows.sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));

/**
 * @param {TakeSummary} summary
 * @param {TakeRow['state']} state
 * @param {boolean} here
 * @returns {TakeRow}
 */
function rowOf({ id, name, startedAt, durationSeconds, noteCount }, state, here) {
  return { id, name, startedAt, durationSeconds, noteCount, state, here };
}
