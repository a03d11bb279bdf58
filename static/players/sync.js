/**
 * Keeps the players who want it on the server too. The store is the queue: a
 * server that is gone is asked again later, and nothing is lost. Of two changes
 * the newer is used on all devices; what it takes the place of stays retrievable.
 */
import { backOffSeconds } from '../core/back-off.js';
import { isAnothers } from '../core/secrets.js';
import { makeForgottenPlayers } from './forgotten-players.js';
import { saysTheSame } from './profile.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Table} from '../core/ranges.js' */
/** @import {Failure} from '../core/server-answers.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Players} from './players.js' */
/** @import {Player, ProfileStore} from './profile-store.js' */
/** @import {ProfileSummary, ProfilesApi} from './profiles-api.js' */

/** @typedef {ReturnType<typeof createProfileSync>} ProfileSync */

/** Whoever drags a slider is not to send forty profiles. */
const SEND_AFTER_MS = 2000;

/**
 * @param {Object} parts
 * @param {Table} parts.ranges  of the settings
 * @param {Players} parts.players
 * @param {ProfileStore} parts.store
 * @param {ProfilesApi} parts.api
 * @param {Report} parts.report
 * @param {EventTarget} [parts.page]  the window, which hears `online`
 * @param {() => number} [parts.random]
 * @param {ReturnType<typeof makeForgottenPlayers>} [parts.forgotten]
 * @param {Timers} [parts.timers]
 */
export function createProfileSync({
  ranges,
  players,
  store,
  api,
  report,
  page = globalThis,
  random = Math.random,
  timers = globalThis,
  forgotten = makeForgottenPlayers({ api, report }),
}) {
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;
  /** @type {Promise<void>|undefined} */
  let running;
  let failures = 0;

  const wanted = () => store.list().filter(({ onServer }) => onServer);

  /** @param {string} id @param {Partial<Player>} change */
  const mark = (id, change) => changePlayer(store, id, change);

  /** @param {Player} player @param {StatusCode} code */
  function giveUp({ profile: { id, nickname } }, code) {
    mark(id, { onServer: false, serverVersion: 0, unsent: true });
    report(code, { name: nickname });
  }

  /** @param {Player} player @returns {Promise<boolean>}  whether the way was free */
  async function send(player) {
    const { profile, serverVersion } = player;
    const result = await api.put(profile, serverVersion);
    if (!result.ok) {
      if (result.kind === 'refused') giveUp(player, whyRefused(result));
      return result.kind === 'refused';
    }
    const { outcome, version, conflict } = result.value;
    if (outcome === 'superseded') return fetchNewer(player, 'profile-superseded');
    const now = store.get(profile.id)?.profile ?? profile;
    mark(profile.id, { serverVersion: version, unsent: !saysTheSame(now, profile, ranges) });
    if (conflict) report('profile-conflict', { name: profile.nickname });
    return true;
  }

  /** @param {Player} player @param {StatusCode} code  what is said of it */
  async function fetchNewer({ profile: { id, nickname } }, code) {
    const result = await api.get(id);
    if (!result.ok) return false;
    players.replaceByServers(result.value.profile, result.value.version);
    report(code, { name: nickname });
    return true;
  }

  /**
   * @param {Player} player
   * @param {ProfileSummary|undefined} there
   */
  async function settle(player, there) {
    if (player.unsent) return send(player);
    // Put before there were secrets: it is anybody's, until this browser says that it is its own.
    if (there?.protected === false) await api.claim(there.id);
    if (there?.version === player.serverVersion) return true;
    if (there) return fetchNewer(player, 'profile-updated');
    giveUp(player, 'profile-gone');
    return true;
  }

  async function pass() {
    const answer = await api.list();
    if (!answer.ok) return false;
    const there = new Map(answer.value.map((summary) => [summary.id, summary]));
    let free = true;
    for (const player of wanted()) free = (await settle(player, there.get(player.profile.id))) && free;
    return free;
  }

  async function run() {
    const free = (await forgotten.tellServer()) && (wanted().length === 0 || (await pass()));
    failures = free ? 0 : failures + 1;
    if (!free) later(1000 * backOffSeconds(failures, random));
    else if (wanted().some(({ unsent }) => unsent)) later(SEND_AFTER_MS);
  }

  /** @param {number} ms */
  function later(ms) {
    timers.clearTimeout(timer);
    timer = timers.setTimeout(now, ms);
  }

  function now() {
    timers.clearTimeout(timer);
    timer = undefined;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  store.onChange(() => {
    // While waiting for a server that is gone, a change is no reason to ask it sooner.
    if (failures === 0 && !running && wanted().some(({ unsent }) => unsent)) later(SEND_AFTER_MS);
  });
  page.addEventListener('online', now);
  now();

  return {
    /** Send and fetch now. */
    now,
    /** @returns {Promise<ProfileSummary[]>}  players of the server that are not here; none while it does not answer */
    elsewhere: () => playersElsewhere(api, store),
    /** Who is no more here is to be no more at the server either, for good, as soon as it can be reached. @param {string} id */
    async wipe(id) {
      // First, since the page may be closed at any time.
      if (!forgotten.add(id)) return;
      // What is on its way there must not come after it.
      await running;
      await now();
    },
    /**
     * @param {string} id
     * @returns {Promise<'gone'|'anothers'|'offline'>}  what became of it at the server; 'anothers': it stays there
     */
    async withdraw(id) {
      await running;
      const result = await api.remove(id);
      const anothers = isAnothers(result);
      if (!result.ok && result.status !== 404 && !anothers) return 'offline';
      mark(id, { onServer: false, serverVersion: 0, unsent: true });
      return anothers ? 'anothers' : 'gone';
    },
  };
}

/** @param {Pick<ProfilesApi, 'list'>} api @param {Pick<ProfileStore, 'list'>} store @returns {Promise<ProfileSummary[]>} */
async function playersElsewhere(api, store) {
  const answer = await api.list();
  if (!answer.ok) return [];
  const here = new Set(store.list().map(({ profile }) => profile.id));
  return answer.value.filter(({ id }) => !here.has(id));
}

/** @param {Pick<ProfileStore, 'get'|'put'>} store @param {string} id @param {Partial<Player>} change */
function changePlayer(store, id, change) {
  const player = store.get(id);
  if (player) store.put({ ...player, ...change });
}

/** @param {Failure} failure @returns {StatusCode} */
function whyRefused(failure) {
  if (isAnothers(failure)) return 'profile-not-yours';
  return failure.status === 404 ? 'profile-gone' : 'profile-refused';
}
