/**
 * What a take can be taken home as: the server says, and it is remembered for
 * the times without a server. Before the first answer ever there is MIDI.
 */
import { goodOnes } from '../core/documents.js';
import { recall, remember } from '../core/remembered.js';
import { EXPORT_FORMAT } from './take-schema.js';

/** @import {ExportFormat, TakesApi} from './takes-api.js' */

const REMEMBERED = 'formats';
/** The page makes this one itself. */
export const MIDI = Object.freeze({ format: 'midi', label: 'MIDI', extension: 'mid' });
const AT_FIRST = Object.freeze([MIDI]);

/** @returns {readonly ExportFormat[]}  those of the last time */
export function lastFormats() {
  const kept = goodOnes(EXPORT_FORMAT, recall(REMEMBERED));
  return kept.length ? kept : AT_FIRST;
}

/**
 * @param {Pick<TakesApi, 'formats'>} api
 * @returns {Promise<readonly ExportFormat[]>}  those of the last time where the server does not answer
 */
export async function askForFormats(api) {
  const answer = await api.formats();
  if (!answer.ok || answer.value.length === 0) return lastFormats();
  remember(REMEMBERED, answer.value);
  return answer.value;
}
