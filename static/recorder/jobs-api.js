/** The server's long exports, made beside its requests; see docs/reference/api.md. Nothing here throws. */
import { demand, fields, numberThat, textThat } from '../core/documents.js';
import { HEADER } from '../core/secrets.js';
import { makeAsk, nothing } from '../core/server-answers.js';
import { nullable, optional, picklist, string } from '../vendor/valibot.js';

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
  failure: optional(nullable(fields({ code: string('code') }))),
});

/** What is wished for, as docs/reference/api.md says it. @typedef {{kind: 'takes-zip', takes: readonly string[]}
 *   | {kind: 'archive', by: 'month'|'week', format: string, language: string, secrets: readonly string[]}} JobWish */

/** @param {{fetch?: typeof globalThis.fetch, base?: string, secret?: string}} [options]  `base` has no slash at its end; secret: without it nobody has what comes of these jobs */
export function createJobsApi({ fetch, base = '/api/v1/jobs', secret } = {}) {
  const ask = makeAsk({ fetch });
  const read = async (/** @type {Response} */ response) => demand(JOB, await response.json());
  const proof = secret ? { [HEADER]: secret } : undefined;

  return {
    /** @param {JobWish} wish @returns {Promise<Result<Job>>} */
    begin: (wish) =>
      ask(
        base,
        { method: 'POST', headers: { 'Content-Type': 'application/json', ...proof }, body: JSON.stringify(wish) },
        read,
      ),

    /** @param {string} id @returns {Promise<Result<Job>>} */
    state: (id) => ask(`${base}/${id}`, { headers: proof }, read),

    /** @param {string} id @returns {Promise<Result<Blob>>} */
    result: (id) => ask(`${base}/${id}/result`, { headers: proof }, (response) => response.blob()),

    /** @param {string} id @returns {Promise<Result<string>>} */
    resultText: (id) => ask(`${base}/${id}/result`, { headers: proof }, (answer) => answer.text()),

    /** It ends, and what came of it is dropped. @param {string} id @returns {Promise<Result<void>>} */
    cancel: (id) => ask(`${base}/${id}`, { method: 'DELETE', headers: proof }, nothing),
  };
}
