/**
 * A sound of one's own goes when neither a field nor a take names it: not at once, since it may be brought back by
 * Undo, in another tab or by a player from elsewhere, but a day after that was first seen.
 */
import { isUnset } from '../../core/unset-clock.js';
import { idsIn } from './fields.js';

/** @import {SampleStore} from './store.js' */

export const GRACE_MS = 24 * 60 * 60 * 1000;
/** Wherever it stands in a document, such as a player with earlier versions, or in one that is a text within another. */
const NAMED = /\\*"samples\\*":\\*"([0-9a-f -]*)/g;

/** @param {unknown} document  or its JSON @returns {string[]}  the ids that it names */
export function idsWithin(document) {
  const text = typeof document === 'string' ? document : (JSON.stringify(document) ?? '');
  return [...text.matchAll(NAMED)].flatMap(([, samples]) => idsIn(samples));
}

/**
 * @param {Object} parts
 * @param {Pick<SampleStore, 'exists'|'unnamed'|'note'|'remove'>} parts.store
 * @param {() => Iterable<string>} parts.inFields  of every player
 * @param {() => Promise<Iterable<string>>} parts.inTakes  rejects where not every take could be read: nothing goes then
 * @param {() => number} [parts.nowMs]
 */
export async function tidySamples({ store, inFields, inTakes, nowMs = Date.now }) {
  if (!(await store.exists())) return;
  const noted = await store.unnamed();
  const since = new Map([...noted].map(([id, at]) => [id, at !== undefined && isUnset(at) ? undefined : at]));
  const fields = new Set(inFields());
  const changes = [...since].flatMap(([id, at]) => {
    if (fields.has(id) === (at === undefined)) return [];
    return [/** @type {const} */ ([id, fields.has(id) ? undefined : nowMs()])];
  });
  if (changes.length) await store.note(new Map(changes));
  const due = [...since].filter(([id, at]) => !fields.has(id) && at !== undefined && nowMs() - at > GRACE_MS);
  if (!due.length) return;
  const takes = new Set(await inTakes());
  // Looked at once more: a field may have got one while the takes were read.
  const now = new Set(inFields());
  await store.remove(due.map(([id]) => id).filter((id) => !takes.has(id) && !now.has(id)));
}
