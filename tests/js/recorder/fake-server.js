/** A server of takes, reached through a fetch that can be cut off. */

import { Owners } from '../core/owners.js';

/** @import {Take} from '../../../static/types.js' */

export class FakeServer {
  /** @type {Map<string, Take>} */
  takes = new Map();
  /** What is marked as deleted, and can be restored. @type {Map<string, Take>} */
  deleted = new Map();
  /** @type {string[]} 'PUT <id>' and so on, in order */
  requests = [];
  /** What it does instead of its work. @type {(method: string, id: string) => Response|undefined|'no network'} */
  trouble = () => undefined;
  /** Requests wait for this. @type {Promise<void>} */
  gate = Promise.resolve();
  pageSize = 200;
  owners = new Owners();

  /** @type {typeof globalThis.fetch} */
  fetch = async (input, { method = 'GET', body, headers } = {}) => {
    const url = new URL(String(input), 'http://localhost');
    const id = decodeURIComponent(url.pathname.split('/')[4] ?? '');
    this.requests.push(`${method} ${id}`.trim());
    await this.gate;
    const instead = this.trouble(method, id);
    if (instead === 'no network') throw new TypeError('Failed to fetch');
    return instead ?? this.owners.judge(method, id, headers) ?? this.#answer(method, id, String(body), url);
  };

  /** @param {string} method @param {string} id @param {string} body @param {URL} url */
  #answer(method, id, body, { pathname, searchParams }) {
    if (method === 'PUT') {
      this.takes.set(id, JSON.parse(body));
      return Response.json({}, { status: 201 });
    }
    if (id === '') return this.#list(Number(searchParams.get('offset')));
    if (pathname.endsWith('/restore')) this.#restore(id);
    if (pathname.endsWith('/forget')) return this.#forget(id);
    const take = this.takes.get(id);
    if (!take) return failed(404, 'take-not-found');
    if (method === 'GET') return Response.json(take);
    if (method === 'POST') return new Response(null, { status: 204 });
    this.takes.delete(id);
    this.deleted.set(id, take);
    return new Response(null, { status: 204 });
  }

  /** @param {string} id */
  #forget(id) {
    const there = [this.takes.delete(id), this.deleted.delete(id)].includes(true);
    return there ? new Response(null, { status: 204 }) : failed(404, 'take-not-found');
  }

  /** @param {string} id */
  #restore(id) {
    const take = this.deleted.get(id);
    this.deleted.delete(id);
    if (take) this.takes.set(id, take);
  }

  /** @param {number} offset */
  #list(offset) {
    const all = [...this.takes.values()].map(({ id, name, startedAt, durationSeconds, events }) => ({
      id,
      name,
      startedAt,
      durationSeconds,
      noteCount: events.filter(({ type }) => type === 'note-on').length,
      protected: this.owners.secrets.has(id),
    }));
    return Response.json({ takes: all.slice(offset, offset + this.pageSize), total: all.length });
  }
}

/** @param {number} status @param {string} code @param {Record<string, string>} [headers] */
export function failed(status, code, headers = {}) {
  const error = { code, message: `no: ${code}`, field: 'note', event: 14 };
  return Response.json({ error }, { status, headers });
}

/** What a proxy says when there is no server behind it. @param {number} status @param {Record<string, string>} [headers] */
export function fromProxy(status, headers = {}) {
  return new Response('<html>Bad Gateway</html>', { status, headers });
}
