/** Settings that were overwritten, from this browser and from the server, and the way back to them. */
import { onRequest } from '../core/requests.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Players} from './players.js' */
/** @import {ProfileStore} from './profile-store.js' */
/** @import {ProfilesApi} from './profiles-api.js' */
/** @import {Earlier, ProfilesView} from './profiles-view.js' */

/**
 * @param {Object} parts
 * @param {ProfilesView} parts.view
 * @param {ProfileStore} parts.store
 * @param {Players} parts.players
 * @param {ProfilesApi} parts.api
 * @param {Report} parts.tell
 * @param {() => void} parts.done
 */
export function wireEarlier({ view, store, players, api, tell, done }) {
  /** @param {string} id @returns {Promise<Earlier[]>}  newest first */
  async function earlierOf(id) {
    const player = store.get(id);
    const here = (player?.earlier ?? []).map(({ changedAt }, index) => ({ changedAt, index }));
    const answer = player?.onServer ? await api.versions(id) : null;
    const there = answer?.ok
      ? answer.value.filter(({ inUse }) => !inUse).map(({ changedAt, version }) => ({ changedAt, version }))
      : [];
    return [...here, ...there].sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
  }

  onRequest(view, 'player-earlier', async (id) => {
    view.show({ name: 'earlier', id, nickname: store.get(id)?.profile.nickname ?? '', earlier: await earlierOf(id) });
  });

  onRequest(view, 'player-restore', async ({ id, version, index }) => {
    if (version === undefined) {
      const profile = store.get(id)?.earlier[index ?? 0];
      if (profile) players.adopt(profile);
      return done();
    }
    const answer = await api.version(id, version);
    if (!answer.ok) return tell('profile-unreachable');
    players.adopt(answer.value.profile);
    return done();
  });
}
