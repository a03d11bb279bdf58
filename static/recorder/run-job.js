/** One job of the server, from its beginning to what comes of it: asked about once a second, ended there when it is not wanted any more. */

/** @import {Timers} from '../core/in-time.js' */
/** @import {Failure, Result} from '../core/server-answers.js' */
/** @import {Job, JobsApi} from './jobs-api.js' */

const ASK_EVERY_MS = 1000;
/** A server may be renewed meanwhile, or a network away. */
const MOST_SILENCES = 5;

/**
 * @template T
 * @param {Object} wanted
 * @param {Pick<JobsApi, 'state'|'cancel'>} wanted.api
 * @param {() => Promise<Result<Job>>} wanted.begin
 * @param {(id: string) => Promise<Result<T>>} wanted.read  what came of it
 * @param {(progress: number) => void} wanted.onProgress  0..1
 * @param {AbortSignal} wanted.signal  aborted, nothing is told any more, and the server ends it as soon as it hears of it
 * @param {Pick<Timers, 'setTimeout'>} [wanted.timers]
 * @returns {Promise<Result<T>|null>}  null: nobody waits for it
 */
export async function runJob({ api, begin, read, onProgress, signal, timers = globalThis }) {
  const begun = await begin();
  if (!begun.ok) return signal.aborted ? null : begun;
  const { id } = begun.value;
  const end = () => api.cancel(id);
  if (signal.aborted) {
    end();
    return null;
  }
  signal.addEventListener('abort', end, { once: true });
  const answer = await followed(begun.value, { api, read, onProgress, signal, timers });
  if (signal.aborted) return null;
  signal.removeEventListener('abort', end);
  // Nobody needs it there any more.
  if (answer?.ok) end();
  return answer;
}

/**
 * @template T
 * @param {Job} job
 * @param {{api: Pick<JobsApi, 'state'>, read: (id: string) => Promise<Result<T>>, onProgress: (progress: number) => void,
 *   signal: AbortSignal, timers: Pick<Timers, 'setTimeout'>}} how
 * @returns {Promise<Result<T>|null>}
 */
async function followed({ id, state, failure }, { api, read, onProgress, signal, timers }) {
  let silences = 0;
  while (state !== 'done') {
    if (state === 'failed') return failed(failure?.code);
    await new Promise((resolve) => timers.setTimeout(() => resolve(undefined), ASK_EVERY_MS));
    if (signal.aborted) return null;
    const answer = await api.state(id);
    if (signal.aborted) return null;
    if (answer.ok) {
      ({ state, failure } = answer.value);
      silences = 0;
      onProgress(answer.value.progress);
    } else if (answer.kind === 'unreachable' && silences < MOST_SILENCES) silences += 1;
    else return answer;
  }
  return read(id);
}

/** As a request would have got it. @returns {Failure} */
const failed = (code = 'internal') => ({ ok: false, kind: 'trouble', status: 0, code, message: 'the job failed' });
