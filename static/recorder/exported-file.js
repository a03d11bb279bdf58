/** A take as the server makes it into a file. */

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {createTakes} from './takes.js' */

/** A take that could not become a file. */
export class ExportError extends Error {
  /** @param {StatusCode} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @type {Readonly<Record<number, StatusCode>>} */
const CODES = Object.freeze({ 404: 'export-unsent', 422: 'export-empty' });

/** A server may take a question and never answer, or stop in the middle; a long take is made into a file in a second. */
const PATIENCE_MS = 30_000;

/**
 * @template T
 * @param {Pick<ReturnType<typeof createTakes>, 'exportAddress'|'sendAgain'>} takes
 * @param {string} id
 * @param {string} format  one of the server's formats
 * @param {(answer: Response) => Promise<T>} read
 * @param {{fetch?: typeof globalThis.fetch, use?: 'keep'|'show'}} [options]  what is only shown is no export: the server does not write it down
 * @returns {Promise<T>}
 * @throws {ExportError}
 */
export async function exportedFile(
  takes,
  id,
  format,
  read,
  { fetch = globalThis.fetch.bind(globalThis), use = 'keep' } = {},
) {
  const offline = () => {
    throw new ExportError('export-offline');
  };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(`${takes.exportAddress(id, format)}?use=${use}`, { cache: 'no-store', signal }).catch(
    offline,
  );
  // Lost at the server, or never there: what this browser has is sent once more.
  if (answer.status === 404) await takes.sendAgain(id);
  if (!answer.ok) throw new ExportError(CODES[answer.status] ?? 'export-failed');
  return read(answer).catch(offline);
}
