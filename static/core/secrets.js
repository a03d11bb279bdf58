/**
 * What shows the server that a take, a player or a set of gestures is this
 * browser's own: a secret for each, made here and sent with every change.
 * Whoever has it can change and delete the thing at the server, so it leaves
 * this browser only where a player is shared: docs/reference/api.md.
 */
import { toBase64Url } from './base64.js';
import { recall, remember } from './remembered.js';
import { nothing } from './server-answers.js';

/** @import {Result, makeAsk} from './server-answers.js' */

/** @typedef {ReturnType<typeof createSecrets>} Secrets */

export const HEADER = 'Creatable-Secret';
/** 128 bits. */
const BYTES = 16;
const FORM = /^[\w-]{22,128}$/;
const ANOTHERS = new Set(['secret-missing', 'secret-wrong']);

/** @param {unknown} text @returns {text is string} */
export const isSecret = (text) => typeof text === 'string' && FORM.test(text);

/**
 * The thing at the server is another browser's, or this one has lost its secret. Asking again will not help.
 * @param {Result<unknown>} answer
 */
export const isAnothers = (answer) => !answer.ok && ANOTHERS.has(answer.code);

/** @param {{memory?: {recall: typeof recall, remember: typeof remember}}} [options] */
export function createSecrets({ memory = { recall, remember } } = {}) {
  /** For a browser that keeps nothing. @type {Map<string, string>} */
  const held = new Map();
  // An entry each: two tabs that add to one list would lose what the other added.
  const nameOf = (/** @type {string} */ id) => `secret:${id}`;

  /** @param {string} id @returns {string|null} */
  function known(id) {
    const kept = memory.recall(nameOf(id)) ?? held.get(id);
    return isSecret(kept) ? kept : null;
  }

  /** @param {string} id @param {string} secret */
  function keep(id, secret) {
    held.set(id, secret);
    memory.remember(nameOf(id), secret);
  }

  /** @param {string} id */
  function drop(id) {
    held.delete(id);
    memory.remember(nameOf(id), null);
  }

  return {
    known,

    /**
     * Keep one that came with a link, but never in place of one that is known: a link must not take from this browser
     * what is its own.
     * @param {string} id
     * @param {string} secret
     */
    learn(id, secret) {
      if (!known(id)) keep(id, secret);
    },

    /** The secret of a thing, which is made where there is none. @param {string} id @returns {string} */
    of(id) {
      if (!known(id)) keep(id, newSecret());
      // Read again: another tab may have made one at the same moment.
      return known(id) ?? '';
    },

    /** @param {string} id @param {string} secret  that turned out not to be the right one */
    forget(id, secret) {
      if (known(id) === secret) drop(id);
    },

    /** Of a thing that is no more. */
    drop,
  };
}

/** Those of this browser. */
export const secrets = createSecrets();

/**
 * Changes of things at the server, with the secret of each. What is put is this browser's from then on, so a secret is
 * made for it; what is deleted may never have had one. What is claimed was put when there were none.
 * @param {{ask: ReturnType<typeof makeAsk>, secrets: Secrets}} parts
 */
export function makeChange({ ask, secrets }) {
  /**
   * @template T
   * @param {string} id
   * @param {string} url
   * @param {RequestInit & {method: 'PUT'|'POST'|'DELETE', headers?: Record<string, string>}} request
   * @param {(response: Response) => Promise<T>} read
   * @returns {Promise<Result<T>>}
   */
  return async function change(id, url, request, read) {
    const secret = request.method !== 'DELETE' ? secrets.of(id) : secrets.known(id);
    const headers = { ...request.headers, ...(secret && { [HEADER]: secret }) };
    const answer = await ask(url, { ...request, headers }, read);
    if (secret && !answer.ok && answer.code === 'secret-wrong') secrets.forget(id, secret);
    return answer;
  };
}

/**
 * Deleting things at the server for good: with the last of a thing its secret goes, too.
 * @param {{change: ReturnType<typeof makeChange>, secrets: Pick<Secrets, 'drop'>}} parts
 */
export function makeForget({ change, secrets }) {
  /** @param {string} id @param {string} address  of the thing @returns {Promise<Result<void>>} */
  return async function forget(id, address) {
    const answer = await change(id, `${address}/forget`, { method: 'POST' }, nothing);
    if (answer.ok || answer.status === 404) secrets.drop(id);
    return answer;
  };
}

/** @returns {string} */
export const newSecret = () => toBase64Url(crypto.getRandomValues(new Uint8Array(BYTES)));
