/** The server's long exports, made beside its requests; see docs/reference/api.md. Nothing here throws. */
import { demand, fields, numberThat, textThat } from '../core/documents.js';
import { makeAsk, nothing } from '../core/server-answers.js';
import { picklist } from '../vendor/valibot.js';

/** @import {Result} from '../core/server-answers.js' */
/** @import {InferOutput} from '../vendor/valibot.js' */

/** @typedef {InferOutput<typeof JOB>} Job */
/** @typedef {ReturnType<typeof createJobsApi>} JobsApi */

/** The most takes of one file. */
export const MOST_TAKES = 500;
const JOB = fields({
  id: textThat((text) => /^[0-9a-f-]{36}$/.test(text), 'UUID'),
  state: picklist(['waiting', 'running', 'done', 'failed']),
  progress: numberThat((value) => value >= 0 && value <= 1, '0..1'),
});

/** @param {{fetch?: typeof globalThis.fetch, base?: string}} [options]  `base` has no slash at its end */
export function createJobsApi({ fetch, base = '/api/v1/jobs' } = {}) {
  const ask = makeAsk({ fetch });
  const read = async (/** @type {Response} */ response) => demand(JOB, await response.json());

  return {
    /** A ZIP of takes, in this order. @param {readonly string[]} takes  their ids @returns {Promise<Result<Job>>} */
    begin: (takes) =>
      ask(
        base,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ kind: 'takes-zip', takes }),
        },
        read,
      ),

    /** @param {string} id @returns {Promise<Result<Job>>} */
    state: (id) => ask(`${base}/${id}`, {}, read),

    /** @param {string} id @returns {Promise<Result<Blob>>} */
    result: (id) => ask(`${base}/${id}/result`, {}, (response) => response.blob()),

    /** It ends, and what came of it is dropped. @param {string} id @returns {Promise<Result<void>>} */
    cancel: (id) => ask(`${base}/${id}`, { method: 'DELETE' }, nothing),
  };
}
