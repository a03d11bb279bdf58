/** Players whom the server is to forget for good: remembered until it has, so that a reload forgets none of them. */
import { recall, remember } from '../core/remembered.js';
import { isAnothers, secrets as ownSecrets } from '../core/secrets.js';
import { isBehindPin } from '../core/server-answers.js';

/** @import {Secrets} from '../core/secrets.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {ProfilesApi} from './profiles-api.js' */

const FORGOTTEN = 'players-forgotten';

/**
 * @param {Object} parts
 * @param {Pick<ProfilesApi, 'forget'>} parts.api
 * @param {Report} parts.report
 * @param {Pick<Secrets, 'known'>} [parts.secrets]
 * @param {{recall: typeof recall, remember: typeof remember}} [parts.memory]
 */
export function makeForgottenPlayers({ api, report, secrets = ownSecrets, memory = { recall, remember } }) {
  const all = () => /** @type {string[]} */ (memory.recall(FORGOTTEN) ?? []);
  /** @param {readonly string[]} ids */
  const keep = (ids) => memory.remember(FORGOTTEN, ids.length > 0 ? ids : null);

  return {
    /** @param {string} id @returns {boolean}  whether the server may have anything of them */
    add(id) {
      if (!secrets.known(id)) return false;
      keep([...new Set([...all(), id])]);
      return true;
    },
    /** @returns {Promise<boolean>}  whether the way was free */
    async tellServer() {
      for (const id of all()) {
        const answer = await api.forget(id);
        // It is told when the PIN was given; playing with the server goes on.
        if (!answer.ok && isBehindPin(answer)) continue;
        if (!answer.ok && answer.kind !== 'refused') return false;
        if (isAnothers(answer)) report('data-not-yours');
        keep(all().filter((each) => each !== id));
      }
      return true;
    },
  };
}
