/** The server's side of the PIN for what is the therapist's: docs/reference/api.md, "A PIN". */
import { demand, fields, wholeNumber } from '../core/documents.js';
import { makeAsk, nothing } from '../core/server-answers.js';
import { boolean } from '../vendor/valibot.js';

/** @import {InferOutput} from '../vendor/valibot.js' */

/** @typedef {InferOutput<typeof STATE>} PinState */
/** @typedef {ReturnType<typeof createPinApi>} PinApi */

const STATE = fields({ isSet: boolean('true'), isOpen: boolean('true'), waitSeconds: wholeNumber(0, 1e6) });

/** @param {{fetch?: typeof globalThis.fetch, base?: string}} [options]  `base` has no slash at its end */
export function createPinApi({ fetch, base = '/api/v1/pin' } = {}) {
  const ask = makeAsk({ fetch });
  /** In the body, as addresses are written down in many places. @param {string} method @param {string} what @param {object} body */
  const send = (method, what, body) =>
    ask(
      `${base}${what}`,
      { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
      nothing,
    );
  return {
    state: () => ask(base, {}, async (answer) => demand(STATE, await answer.json())),
    /** @param {string} pin */
    open: (pin) => send('POST', '/open', { pin }),
    close: () => send('POST', '/close', {}),
    /** @param {string} pin @param {string} [current]  the one until now, where there is one */
    set: (pin, current) => send('PUT', '', { pin, ...(current && { current }) }),
    /** @param {string} pin  the one until now */
    remove: (pin) => send('POST', '/remove', { pin }),
  };
}
