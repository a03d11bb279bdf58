/** What the tests of sessions use in place of a browser's tabs, its clock and the server. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { HEADER } from '../../../static/core/secrets.js';
import { PlaySessions } from '../../../static/play-sessions/play-sessions.js';
import { SessionStore } from '../../../static/play-sessions/session-store.js';
import { newDatabaseName } from '../recorder/fakes.js';

/** @import {Doors} from '../../../static/core/database.js' */
/** @import {PlaySession} from '../../../static/play-sessions/play-session.js' */

export const MIA = { name: 'Mia', profileId: '7d0c2c0a-52bb-4e5c-9d25-0b3c1f6c2a10' };
export const START_MS = Date.parse('2026-05-01T08:00:00Z');

/**
 * One tab. `said`: the codes of what it reported.
 * @param {{name?: string, others?: {onmessage: ((event: any) => void)|null}[]} & Doors} [options]
 */
export function openTab({ name = newDatabaseName(), others = [], ...doors } = {}) {
  /** @type {string[]} */
  const said = [];
  const clock = { ms: START_MS };
  /** @type {any} */
  const channel = {
    onmessage: null,
    postMessage: () => others.filter((other) => other !== channel).forEach((other) => other.onmessage?.({})),
    close() {},
  };
  others.push(channel);
  const report = (/** @type {string} */ code) => void said.push(code);
  const store = new SessionStore({ report, channel, name, nowMs: () => clock.ms, ...doors });
  const settings = { values: { instrument: 'harp', keys: 8 } };
  const all = new PlaySessions({ store, settings, now: () => new Date(clock.ms) });
  const pass = (/** @type {number} */ minutes) => {
    clock.ms += minutes * 60_000;
  };
  return { name, others, store, all, clock, pass, said, report };
}

/** @param {ReturnType<typeof openTab>} tab @param {Partial<{player: {name: string, profileId?: string}, place: string, goal: string}>} [about] */
export const begin = (tab, about = {}) => tab.all.begin({ player: MIA, place: '', goal: '', ...about });

/** A server of sessions, as ours keeps them: by version, each opened by its secret alone. */
export class FakeServer {
  /** @type {Map<string, PlaySession>} */
  kept = new Map();
  /** @type {Map<string, string>} */
  secrets = new Map();
  /** @type {string[]} */
  requests = [];
  /** @type {'no network'|Response|null} */
  trouble = null;
  /** A PIN keeps back what is read and what goes for good. */
  isClosed = false;

  /** @type {typeof globalThis.fetch} */
  fetch = async (input, { method = 'GET', body, headers } = {}) => {
    const url = new URL(String(input), 'http://localhost');
    const id = url.pathname.split('/')[4];
    this.requests.push(`${method} ${id ? 'one' : 'all'}`);
    if (this.trouble === 'no network') throw new TypeError('Failed to fetch');
    if (this.trouble) return this.trouble.clone();
    if (this.isClosed && (method === 'GET' || url.pathname.endsWith('/forget'))) return problem(423, 'pin-needed');
    const secret = new Headers(headers).get(HEADER) ?? '';
    if (!id) return this.#list(String(url.searchParams.get('profile')), secret);
    const owner = this.secrets.get(id);
    if (owner && owner !== secret) return problem(403, secret ? 'secret-wrong' : 'secret-missing');
    if (method === 'PUT') return this.#put(JSON.parse(String(body)), url.searchParams.get('base'), secret);
    const there = this.kept.get(id);
    if (!there) return problem(404, 'play-session-not-found');
    if (method === 'DELETE') this.kept.delete(id);
    return method === 'DELETE'
      ? new Response(null, { status: 204 })
      : Response.json(there, { headers: { ETag: `"${versionOf(there)}"` } });
  };

  /** @param {string} profileId @param {string} secret */
  #list(profileId, secret) {
    const found = [...this.kept.values()].filter(
      ({ id, player }) => player.profileId === profileId && this.secrets.get(id) === secret,
    );
    const sessions = found.map((each) => ({ id: each.id, version: versionOf(each) }));
    return Response.json({ sessions, total: sessions.length });
  }

  /** @param {PlaySession} session @param {string|null} base @param {string} secret */
  #put(session, base, secret) {
    const there = this.kept.get(session.id);
    if (!there && base !== 'new') return problem(404, 'play-session-not-found');
    if (there && ![base, versionOf(session)].includes(versionOf(there))) return problem(409, 'play-session-changed');
    this.kept.set(session.id, session);
    this.secrets.set(session.id, secret);
    return new Response(null, { status: there ? 204 : 201, headers: { ETag: `"${versionOf(session)}"` } });
  }
}

/** @param {PlaySession} session */
export const versionOf = (session) => createHash('sha256').update(JSON.stringify(session)).digest('hex');

/** @param {number} status @param {string} code */
export const problem = (status, code) => Response.json({ error: { code, message: '' } }, { status });
