/** The server's side of profiles; see docs/reference/api.md. */
import { makeAsk, nothing } from '../core/server-answers.js';
import { usableProfile } from './profile.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Result} from '../core/server-answers.js' */
/** @import {Profile} from './profile.js' */

/** @typedef {{id: string, nickname: string, colour: string, symbol: string, changedAt: string, version: number}} ProfileSummary */
/** @typedef {{version: number, changedAt: string, receivedAt: string, inUse: boolean}} ProfileVersion */
/** @typedef {{version: number, outcome: 'created'|'stored'|'superseded', conflict: boolean}} PutResult */
/** @typedef {{version: number, profile: Profile}} NumberedProfile */
/** @typedef {ReturnType<typeof createProfilesApi>} ProfilesApi */

/** The most that the server gives at once. */
const PAGE_SIZE = 200;

/**
 * @param {{ranges: Table, fetch?: typeof globalThis.fetch, base?: string}} options
 *   `ranges`: of the settings; `base` has no slash at its end
 */
export function createProfilesApi({ ranges, fetch, base = '/api/v1' }) {
  const ask = makeAsk({ fetch });
  const address = (/** @type {string} */ id) => `${base}/profiles/${encodeURIComponent(id)}`;
  const json = (/** @type {Response} */ response) => response.json();

  return {
    /** @returns {Promise<Result<ProfileSummary[]>>}  all of them, by nickname */
    async list() {
      /** @type {ProfileSummary[]} */
      const all = [];
      for (;;) {
        const url = `${base}/profiles?limit=${PAGE_SIZE}&offset=${all.length}`;
        const page = await ask(url, {}, async (response) => asPage(await response.json()));
        if (!page.ok) return page;
        all.push(...page.value.profiles);
        if (page.value.profiles.length === 0 || all.length >= page.value.total) return { ok: true, value: all };
      }
    },

    /**
     * @param {Profile} profile
     * @param {number} baseVersion  from which it was made; 0 when it is thought to be new there
     * @returns {Promise<Result<PutResult>>}
     */
    put: (profile, baseVersion) =>
      ask(
        `${address(profile.id)}?base=${baseVersion}`,
        { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(profile) },
        json,
      ),

    /** @param {string} id  @returns {Promise<Result<NumberedProfile>>}  the one in use */
    get: (id) => ask(address(id), {}, async (response) => asNumbered(await response.json(), ranges)),

    /** @param {string} id  @returns {Promise<Result<ProfileVersion[]>>}  those kept, newest number first */
    versions: (id) => ask(`${address(id)}/versions`, {}, async (response) => (await response.json()).versions),

    /** @param {string} id  @param {number} version  @returns {Promise<Result<NumberedProfile>>} */
    version: (id, version) =>
      ask(`${address(id)}/versions/${version}`, {}, async (response) => asNumbered(await response.json(), ranges)),

    /** @param {string} id  @returns {Promise<Result<void>>} */
    remove: (id) => ask(address(id), { method: 'DELETE' }, nothing),
  };
}

/**
 * @param {any} body
 * @returns {{profiles: ProfileSummary[], total: number}}
 */
function asPage(body) {
  if (!Array.isArray(body?.profiles) || !Number.isInteger(body.total)) throw new TypeError('not a list of profiles');
  return body;
}

/**
 * @param {any} body
 * @param {Table} ranges
 * @returns {NumberedProfile}
 */
function asNumbered(body, ranges) {
  const profile = usableProfile(body?.profile, ranges);
  if (!profile || !Number.isInteger(body.version)) throw new TypeError('not a profile');
  return { version: body.version, profile };
}
