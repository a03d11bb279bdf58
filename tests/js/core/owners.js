/** Whose each thing at a server is, judged as ours judges it. */

import { createSecrets, HEADER } from '../../../static/core/secrets.js';

/** The secrets of one browser. */
export function secretsOfABrowser() {
  /** @type {Map<string, unknown>} */
  const kept = new Map();
  const memory = {
    recall: (/** @type {string} */ name) => kept.get(name) ?? null,
    remember: (/** @type {string} */ name, /** @type {unknown} */ value) => {
      kept.set(name, value);
    },
  };
  return createSecrets({ memory });
}

export class Owners {
  /** By id; of what is missing, nobody is the owner. @type {Map<string, string>} */
  secrets = new Map();

  /**
   * @param {string} method
   * @param {string} id
   * @param {HeadersInit|undefined} headers
   * @returns {Response|undefined}  the refusal, where there is one; what is put is owned from then on
   */
  judge(method, id, headers) {
    if (method === 'GET') return undefined;
    const secret = new Headers(headers).get(HEADER);
    const owner = this.secrets.get(id);
    if (owner && secret !== owner) {
      const error = { code: secret ? 'secret-wrong' : 'secret-missing', message: '' };
      return Response.json({ error }, { status: 403 });
    }
    if (method !== 'DELETE' && secret) this.secrets.set(id, secret);
    return undefined;
  }
}
