/** The server's side of gesture sets; see docs/reference/api.md. Pictures never go there. */
import { makeChange, secrets as ownSecrets } from '../core/secrets.js';
import { makeAsk, nothing } from '../core/server-answers.js';

/** @import {Secrets} from '../core/secrets.js' */

/** @param {{fetch?: typeof globalThis.fetch, base?: string, secrets?: Secrets}} [options]  `base` has no slash at its end */
export function createSetsApi({ fetch, base = '/api/v1', secrets = ownSecrets } = {}) {
  const ask = makeAsk({ fetch });
  const change = makeChange({ ask, secrets });
  const address = (/** @type {string} */ id) => `${base}/gesture-sets/${encodeURIComponent(id)}`;
  return {
    /** @param {string} id @param {string} text  as writeSet gives it, without pictures */
    put: (id, text) =>
      change(id, address(id), { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: text }, nothing),
    /** @param {string} id  the text of the set, to be checked by readSet */
    get: (id) => ask(address(id), {}, (response) => response.text()),
    /** @param {string} id */
    remove: (id) => change(id, address(id), { method: 'DELETE' }, nothing),
  };
}
