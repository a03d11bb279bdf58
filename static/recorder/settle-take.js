/**
 * One take's way to the server: sent, removed, or brought back there, and what
 * becomes of it here by the answer.
 */
import { isAnothers } from '../core/secrets.js';
import { newUuid } from '../core/uuid.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Failure} from '../core/server-answers.js' */
/** @import {Take} from '../types.js' */
/** @import {TakeRecord} from './take-database.js' */
/** @import {TakeStore} from './take-store.js' */
/** @import {TakesApi} from './takes-api.js' */

/**
 * @param {{store: TakeStore, api: Pick<TakesApi, 'put'|'remove'|'forget'|'restore'>, report: Report,
 *   onLeft: () => void, onAnswered: () => void}} parts
 *   `onAnswered`: the server is there, whatever it said
 */
export function makeSettling({ store, api, report, onLeft, onAnswered }) {
  /** Ids given to copies of what was another's: what is refused even so is not copied again. @type {Set<string>} */
  const copies = new Set();

  /**
   * @param {TakeRecord} record
   * @returns {Promise<Failure|undefined>}  what stands in the way
   */
  function settle(record) {
    if (record.state === 'restoring') return restoreAtServer(record);
    if (record.state === 'forgetting') return forgetAtServer(record);
    return record.state === 'deleting' ? removeAtServer(record) : send(record);
  }

  /** @param {TakeRecord} record */
  async function removeAtServer({ id, name }) {
    const result = await api.remove(id);
    if (!result.ok && result.kind !== 'refused') return result;
    onAnswered();
    if (isAnothers(result)) report('take-not-yours', { name });
    else if (!result.ok && result.status !== 404) report('delete-refused', { name, code: result.code });
    await store.forget(id);
    if (isAnothers(result)) onLeft();
    return undefined;
  }

  /**
   * What is not this browser's own goes by itself, once it is deleted; whether it may be was said when it was removed.
   * @param {TakeRecord} record
   */
  async function forgetAtServer({ id, name }) {
    const forgotten = await api.forget(id);
    const result = forgotten.ok || forgotten.kind !== 'refused' ? forgotten : await api.remove(id);
    if (!result.ok && result.kind !== 'refused') return result;
    onAnswered();
    // It has no name any more: it went with its player, and nothing was said of it before.
    if (name === '' && isAnothers(result)) report('data-not-yours');
    await store.forget(id, 'forgetting');
    return undefined;
  }

  /** @param {TakeRecord} record */
  async function restoreAtServer({ id }) {
    const result = await api.restore(id);
    if (!result.ok && result.kind !== 'refused') return result;
    onAnswered();
    // What is another's was not removed before, either.
    if (!result.ok && !isAnothers(result)) report('take-gone');
    await store.forget(id, 'restoring');
    onLeft();
    return undefined;
  }

  /**
   * The server keeps it for another browser: what this one has goes on as a take of its own.
   * @param {TakeRecord} record
   * @param {Take} take
   */
  async function sendAsCopy({ id, name, revision, playerId }, take) {
    const copy = { ...take, id: newUuid() };
    copies.add(copy.id);
    await store.keep(copy, playerId);
    await store.drop(id, revision);
    report('take-copied', { name });
    onLeft();
  }

  /** @param {TakeRecord} record */
  async function send(record) {
    const { id, name, revision } = record;
    const take = await store.load(id);
    if (!take) return undefined;
    const result = await api.put(take);
    if (!result.ok && result.kind !== 'refused') return result;
    onAnswered();
    if (result.ok) {
      await store.markSent(id, revision);
      report('take-sent', { id, name });
    } else if (isAnothers(result) && !copies.has(id)) {
      await sendAsCopy(record, take);
    } else {
      const { code, message, field, event } = result;
      await store.markRefused(id, revision, { code, message, field, event });
      report('take-refused', { id, name, code, reason: message });
    }
    return undefined;
  }

  return settle;
}
