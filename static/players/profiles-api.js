/** The server's side of profiles; see docs/reference/api.md. */
import { demand, fields, uuid, wholeNumber } from '../core/documents.js';
import { makeChange, makeForget, secrets as ownSecrets } from '../core/secrets.js';
import { makeAsk, nothing } from '../core/server-answers.js';
import { array, boolean, optional, picklist, string, unknown } from '../vendor/valibot.js';
import { usableProfile } from './profile.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Secrets} from '../core/secrets.js' */
/** @import {Result} from '../core/server-answers.js' */
/** @import {InferOutput} from '../vendor/valibot.js' */
/** @import {Profile} from './profile.js' */

/** @typedef {InferOutput<typeof SUMMARY>} ProfileSummary */
/** @typedef {InferOutput<typeof VERSION>} ProfileVersion */
/** @typedef {InferOutput<typeof PUT_RESULT>} PutResult */
/** @typedef {{version: number, profile: Profile}} NumberedProfile */
/** @typedef {ReturnType<typeof createProfilesApi>} ProfilesApi */

/** The most that the server gives at once. */
const PAGE_SIZE = 200;
const anyText = string();
const number = wholeNumber(0, 1e9);
const SUMMARY = fields({
  id: uuid,
  nickname: anyText,
  colour: anyText,
  symbol: anyText,
  changedAt: anyText,
  version: number,
  /** Whether its secret is needed to change it. */
  protected: optional(boolean()),
});
const VERSION = fields({ version: number, changedAt: anyText, receivedAt: anyText, inUse: boolean() });
const PAGE = fields({ profiles: array(SUMMARY), total: number });
const VERSIONS = fields({ versions: array(VERSION) });
const NUMBERED = fields({ version: number, profile: unknown() });
const PUT_RESULT = fields({
  version: number,
  outcome: picklist(['created', 'stored', 'superseded']),
  conflict: boolean(),
});

/**
 * @param {{ranges: Table, fetch?: typeof globalThis.fetch, base?: string, secrets?: Secrets}} options
 *   `ranges`: of the settings; `base` has no slash at its end
 */
export function createProfilesApi({ ranges, fetch, base = '/api/v1', secrets = ownSecrets }) {
  const ask = makeAsk({ fetch });
  const change = makeChange({ ask, secrets });
  const forget = makeForget({ change, secrets });
  const address = (/** @type {string} */ id) => `${base}/profiles/${encodeURIComponent(id)}`;

  return {
    /** @returns {Promise<Result<ProfileSummary[]>>}  all of them, by nickname */
    async list() {
      /** @type {ProfileSummary[]} */
      const all = [];
      for (;;) {
        const url = `${base}/profiles?limit=${PAGE_SIZE}&offset=${all.length}`;
        const page = await ask(url, {}, async (response) => demand(PAGE, await response.json()));
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
      change(
        profile.id,
        `${address(profile.id)}?base=${baseVersion}`,
        { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(profile) },
        async (response) => demand(PUT_RESULT, await response.json()),
      ),

    /** @param {string} id  @returns {Promise<Result<NumberedProfile>>}  the one in use */
    get: (id) => ask(address(id), {}, async (response) => numbered(await response.json(), ranges)),

    /** @param {string} id  @returns {Promise<Result<ProfileVersion[]>>}  those kept, newest number first */
    versions: (id) =>
      ask(`${address(id)}/versions`, {}, async (response) => demand(VERSIONS, await response.json()).versions),

    /** @param {string} id  @param {number} version  @returns {Promise<Result<NumberedProfile>>} */
    version: (id, version) =>
      ask(`${address(id)}/versions/${version}`, {}, async (response) => numbered(await response.json(), ranges)),

    /**
     * Make this browser's own what was put before there were secrets.
     * @param {string} id
     * @returns {Promise<Result<void>>}
     */
    claim: (id) => change(id, `${address(id)}/claim`, { method: 'POST' }, nothing),

    /** @param {string} id  @returns {Promise<Result<void>>} */
    remove: (id) => change(id, address(id), { method: 'DELETE' }, nothing),

    /** Delete for good, which only its owner can. @param {string} id @returns {Promise<Result<void>>} */
    forget: (id) => forget(id, address(id)),
  };
}

/** @param {unknown} body @param {Table} ranges @returns {NumberedProfile} */
function numbered(body, ranges) {
  const { version, profile: given } = demand(NUMBERED, body);
  const profile = usableProfile(given, ranges);
  if (!profile) throw new TypeError('not a profile');
  return { version, profile };
}
