/** What other devices have of the players who are kept on the server comes here; what was changed here goes there first. */
import { isBehindPin } from '../core/server-answers.js';
import { NEW } from './session-store.js';

/** @import {Failure} from '../core/server-answers.js' */
/** @import {SessionRecord, SessionStore} from './session-store.js' */
/** @import {SessionsApi} from './sessions-api.js' */

/** @typedef {{store: SessionStore, api: Pick<SessionsApi, 'get'|'list'|'learnSecret'>}} Parts */

/** Over with a later attempt. @param {Failure} failure */
export const isPassing = ({ kind }) => kind !== 'refused';

/**
 * @param {Parts & {players: readonly string[]}} parts  players: ids of profiles
 * @returns {Promise<boolean>}  whether the way was free
 */
export async function followOthers({ players, ...parts }) {
  for (const profileId of players) {
    const answer = await parts.api.list(profileId);
    // What others have comes when the PIN is given; what was changed here need not wait for that.
    if (!answer.ok && isBehindPin(answer)) continue;
    if (!answer.ok && isPassing(answer)) return false;
    if (!answer.ok) continue;
    const there = new Map(answer.value.map(({ id, version }) => [id, version]));
    for (const id of new Set([...there.keys(), ...sentOf(parts.store, profileId)]))
      if (!(await follow(parts, id, there.get(id), profileId))) return false;
  }
  return true;
}

/** Those of a player that the server has had. @param {SessionStore} store @param {string} profileId */
const sentOf = (store, profileId) =>
  store
    .records()
    .filter(({ playSession, base }) => playSession.player.profileId === profileId && base !== NEW)
    .map(({ id }) => id);

/**
 * @param {Parts} parts
 * @param {string} id
 * @param {string|undefined} version  that is there
 * @param {string} profileId
 * @returns {Promise<boolean>}
 */
async function follow({ store, api }, id, version, profileId) {
  const here = store.get(id);
  const isChanged = here && (here.deletedAtMs !== undefined || here.revision !== here.sentRevision);
  if (isChanged || here?.base === version) return true;
  const answer = await api.get(id, profileId);
  if (answer.ok) {
    api.learnSecret(answer.value.playSession);
    await store.change(id, (now) => followed(now, here, answer.value));
    return true;
  }
  if (answer.status === 404) await store.change(id, (now) => now && { ...now, base: NEW, deletedAtMs: Date.now() });
  return !isPassing(answer);
}

/**
 * @param {SessionRecord|undefined} now
 * @param {SessionRecord|undefined} before  as it was when it was asked for
 * @param {{version: string, playSession: SessionRecord['playSession']}} theirs
 * @returns {SessionRecord|undefined}
 */
function followed(now, before, { version, playSession }) {
  if (now?.revision !== before?.revision || now?.deletedAtMs !== undefined) return undefined;
  const revision = (now?.revision ?? 0) + 1;
  const touchedAtMs = now?.touchedAtMs ?? 0;
  return { id: playSession.id, playSession, revision, sentRevision: revision, base: version, touchedAtMs };
}
