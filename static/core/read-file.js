/**
 * What is in a file that somebody chose. One that lies on another computer or in the cloud is fetched as it is read, and
 * may never come: each piece has a limit, and all together may take their time.
 */
import { inTime } from './in-time.js';

/** @import {Timers} from './in-time.js' */
/** @import {StatusCode} from './statuses.js' */

/** A drive that was asleep needs some seconds to wake up. */
export const PIECE_MS = 15_000;

/**
 * @param {Blob} file
 * @param {Timers} [timers]
 * @returns {AsyncGenerator<Uint8Array<ArrayBuffer>, void>}
 * @throws {Error} whose code is file-unreadable
 */
export async function* piecesOf(file, timers) {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await inTime(reader.read(), PIECE_MS, { timers }).catch(fail);
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** @param {Blob} file @param {Timers} [timers] */
export async function readBytes(file, timers) {
  const bytes = new Uint8Array(file.size);
  let length = 0;
  for await (const piece of piecesOf(file, timers)) {
    bytes.set(piece, length);
    length += piece.length;
  }
  return bytes;
}

/** @param {Blob} file @param {Timers} [timers]  as UTF-8, which whatever we write is */
export async function readText(file, timers) {
  return new TextDecoder().decode(await readBytes(file, timers));
}

/**
 * Of several files for the same thing the one that was chosen last counts, whichever is read first.
 * @param {Timers} [timers]
 * @returns {(file: Blob) => Promise<string|null>}  null: another was chosen meanwhile
 */
export function makeTextReader(timers) {
  /** @type {Blob|undefined} */
  let wanted;
  return async (file) => {
    wanted = file;
    const text = await readText(file, timers).catch((error) => {
      if (wanted === file) throw error;
    });
    return wanted === file ? (text ?? null) : null;
  };
}

/** @param {unknown} cause @returns {never} */
function fail(cause) {
  throw Object.assign(new Error(String(cause), { cause }), {
    code: /** @satisfies {StatusCode} */ ('file-unreadable'),
  });
}
