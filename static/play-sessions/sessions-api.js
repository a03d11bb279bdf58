/** The server's side of play sessions; see docs/reference/api.md. Reading one needs its secret, too. */
import { demand, fields, textThat, uuid, wholeNumber } from '../core/documents.js';
import { HEADER, makeChange, makeForget, secrets as ownSecrets } from '../core/secrets.js';
import { makeAsk, nothing } from '../core/server-answers.js';
import { array } from '../vendor/valibot.js';
import { PLAY_SESSION } from './play-session.js';

/** @import {Secrets} from '../core/secrets.js' */
/** @import {Result} from '../core/server-answers.js' */
/** @import {InferOutput} from '../vendor/valibot.js' */
/** @import {PlaySession} from './play-session.js' */

/** @typedef {InferOutput<typeof SUMMARY>} SessionSummary  its id, and the version that is there */
/** @typedef {ReturnType<typeof createSessionsApi>} SessionsApi */

/** The most that the server gives at once. */
const PAGE_SIZE = 200;
/** A proxy that packs answers may have written something around it. */
const VERSION = /[0-9a-f]{64}/;
const SUMMARY = fields({ id: uuid, version: textThat((text) => VERSION.test(text), 'SHA-256') });
const PAGE = fields({ sessions: array(SUMMARY), total: wholeNumber(0, 1e9) });

/** @param {{fetch?: typeof globalThis.fetch, base?: string, secrets?: Secrets}} [options]  `base` has no slash at its end */
export function createSessionsApi({ fetch, base = '/api/v1', secrets = ownSecrets } = {}) {
  const ask = makeAsk({ fetch });
  const change = makeChange({ ask, secrets });
  const forget = makeForget({ change, secrets });
  const address = (/** @type {string} */ id) => `${base}/sessions/${encodeURIComponent(id)}`;
  /** @param {string|null} secret @returns {RequestInit} */
  const proof = (secret) => (secret ? { headers: { [HEADER]: secret } } : {});

  /** A player's sessions have the player's own secret, by which another device lists them. @param {PlaySession} session */
  const learnSecret = ({ id, player }) => {
    const secret = player.profileId && secrets.known(player.profileId);
    if (secret) secrets.learn(id, secret);
  };

  return {
    /**
     * @param {PlaySession} session
     * @param {string} baseVersion  from which it was made; 'new' where it is thought to be new there
     * @returns {Promise<Result<string>>}  the version that it is now; 409: another one is there
     */
    put(session, baseVersion) {
      learnSecret(session);
      return change(
        session.id,
        `${address(session.id)}?base=${baseVersion}`,
        { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(session) },
        async (response) => {
          await nothing(response);
          return versionIn(response);
        },
      );
    },

    /** @param {string} id @param {string} [profileId]  by whose secret, where the session's own is not known */
    get: (id, profileId) =>
      ask(address(id), proof(secrets.known(id) ?? (profileId ? secrets.known(profileId) : null)), async (response) => ({
        version: versionIn(response),
        playSession: demand(PLAY_SESSION, await response.json()),
      })),

    /** @param {string} profileId @returns {Promise<Result<SessionSummary[]>>}  all of that player's */
    async list(profileId) {
      /** @type {SessionSummary[]} */
      const all = [];
      for (;;) {
        const url = `${base}/sessions?profile=${profileId}&archived=all&limit=${PAGE_SIZE}&offset=${all.length}`;
        const page = await ask(url, proof(secrets.known(profileId)), async (response) =>
          demand(PAGE, await response.json()),
        );
        if (!page.ok) return page;
        all.push(...page.value.sessions);
        if (page.value.sessions.length === 0 || all.length >= page.value.total) return { ok: true, value: all };
      }
    },

    /** @param {string} id @returns {Promise<Result<void>>} */
    remove: (id) => change(id, address(id), { method: 'DELETE' }, nothing),

    /** Delete for good, which only its owner can. @param {string} id @returns {Promise<Result<void>>} */
    forget: (id) => forget(id, address(id)),

    /** Another device's session is changed with the secret that its player came with. @param {PlaySession} session */
    learnSecret,
  };
}

/** @param {Response} response @returns {string} */
function versionIn(response) {
  const [version] = VERSION.exec(response.headers.get('ETag') ?? '') ?? [];
  if (!version) throw new TypeError('no version');
  return version;
}
