/** The server's side of gesture sets; see docs/reference/api.md. Pictures never go there. */
import { makeChange, makeForget, secrets as ownSecrets } from '../core/secrets.js';
import { makeAsk, nothing } from '../core/server-answers.js';

/** @import {Secrets} from '../core/secrets.js' */
/** @import {Result} from '../core/server-answers.js' */

/** A proxy that packs answers may have written something around it. */
const VERSION = /[0-9a-f]{64}/;

/** @param {Response} response @returns {string} */
function versionIn(response) {
  const [version] = VERSION.exec(response.headers.get('ETag') ?? '') ?? [];
  if (!version) throw new TypeError('no version');
  return version;
}

/** @param {{fetch?: typeof globalThis.fetch, base?: string, secrets?: Secrets}} [options]  `base` has no slash at its end */
export function createSetsApi({ fetch, base = '/api/v1', secrets = ownSecrets } = {}) {
  const ask = makeAsk({ fetch });
  const change = makeChange({ ask, secrets });
  const forget = makeForget({ change, secrets });
  const address = (/** @type {string} */ id) => `${base}/gesture-sets/${encodeURIComponent(id)}`;
  return {
    /**
     * @param {string} id
     * @param {string} text  as writeSet gives it, without pictures
     * @param {string} base  the version from which it was made; 'new' where it is thought to be new there
     * @returns {Promise<Result<string>>}  the version that it is now; 409: another one is there
     */
    put: (id, text, base) =>
      change(
        id,
        `${address(id)}?base=${base}`,
        { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: text },
        async (response) => {
          await nothing(response);
          return versionIn(response);
        },
      ),
    /**
     * @param {string} id
     * @param {string} [version]  that is known already
     * @returns {Promise<Result<{version: string, text: string}>>}  the text of the set, to be checked by readSet; 304:
     *   it is the known one
     */
    get: (id, version) =>
      ask(address(id), { headers: version ? { 'If-None-Match': `"${version}"` } : {} }, async (response) => ({
        version: versionIn(response),
        text: await response.text(),
      })),
    /**
     * Make this browser's own what was put before there were secrets.
     * @param {string} id
     * @returns {Promise<Result<void>>}
     */
    claim: (id) => change(id, `${address(id)}/claim`, { method: 'POST' }, nothing),
    /** @param {string} id */
    remove: (id) => change(id, address(id), { method: 'DELETE' }, nothing),

    /** Delete for good, which only its owner can. @param {string} id @returns {Promise<Result<void>>} */
    forget: (id) => forget(id, address(id)),
  };
}
