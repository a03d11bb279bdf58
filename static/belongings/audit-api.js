/** The server writes down what is exported of what it keeps: docs/reference/api.md, "What is written down". */
import { dateText, demand, fields, wholeNumber } from '../core/documents.js';
import { makeAsk, nothing } from '../core/server-answers.js';
import { array, string } from '../vendor/valibot.js';

/** @import {Result} from '../core/server-answers.js' */
/** @import {InferOutput} from '../vendor/valibot.js' */

/** @typedef {InferOutput<typeof LINE>} AuditLine */
/** A line of an export's index. @typedef {{kind: string, id?: string}} Listed */

const KINDS = new Set(['profile', 'play-session', 'gesture-set', 'take']);

/** What the server may have, each once: all of it is made in the browser. @param {readonly Listed[]} files */
export const exportedOf = (files) => files.flatMap(({ kind, id }) => (id && KINDS.has(kind) ? [{ kind, id }] : []));

/** @param {readonly Listed[]} files @param {{fetch?: typeof globalThis.fetch}} [options] */
export async function noteExported(files, { fetch } = {}) {
  const exported = exportedOf(files);
  if (exported.length === 0) return;
  const body = JSON.stringify({ exported });
  await makeAsk({ fetch })(
    '/api/v1/audit',
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body },
    nothing,
  );
}

const LINE = fields({ at: dateText, action: string('text'), kind: string('text'), way: string('text') });
const LINES = fields({ lines: array(LINE), total: wholeNumber(0, 1e9) });
/** Of a player with more things those of the newest. */
const MOST = 100;

/**
 * The newest lines about these things, the newest first.
 * @param {readonly string[]} ids
 * @param {{fetch?: typeof globalThis.fetch}} [options]
 * @returns {Promise<Result<readonly AuditLine[]>>}
 */
export async function readAudit(ids, { fetch } = {}) {
  if (ids.length === 0) return { ok: true, value: [] };
  const which = ids.slice(0, MOST).map((id) => `id=${encodeURIComponent(id)}`);
  return makeAsk({ fetch })(
    `/api/v1/audit?${[`limit=${MOST}`, ...which].join('&')}`,
    {},
    async (answer) => demand(LINES, await answer.json()).lines,
  );
}
