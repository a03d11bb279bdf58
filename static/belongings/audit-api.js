/** The server writes down what is exported of what it keeps: docs/reference/api.md, "What is written down". */
import { makeAsk, nothing } from '../core/server-answers.js';

/** A line of an export's index. @typedef {{kind: string, id?: string}} Listed */

const KINDS = new Set(['profile', 'play-session', 'gesture-set', 'take']);

/**
 * What the server does not know of yet: it wrote down each take itself that it made MIDI of.
 * @param {readonly Listed[]} files
 */
export function unwritten(files) {
  const known = new Set(files.flatMap(({ kind, id }) => (kind === 'take-as-midi' && id ? [id] : [])));
  return files.flatMap(({ kind, id }) => (id && KINDS.has(kind) && !known.has(id) ? [{ kind, id }] : []));
}

/** @param {readonly Listed[]} files @param {{fetch?: typeof globalThis.fetch}} [options] */
export async function noteExported(files, { fetch } = {}) {
  const exported = unwritten(files);
  if (exported.length === 0) return;
  const body = JSON.stringify({ exported });
  await makeAsk({ fetch })(
    '/api/v1/audit',
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body },
    nothing,
  );
}
