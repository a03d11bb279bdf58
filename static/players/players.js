/**
 * Who plays, and whose choices the settings are. Whatever the player changes
 * goes into the player's profile; another player brings other settings.
 */
import { makeListeners } from '../core/listeners.js';
import { newUuid } from '../core/uuid.js';
import { withChanges } from './choice-changes.js';
import { makePlayerChoices } from './player-choices.js';
import { choosesTheSame, makeProfile, saysTheSame } from './profile.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Settings} from '../parts.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {GuestMemory} from './guest-memory.js' */
/** @import {Choices} from './player-choices.js' */
/** @import {Player, ProfileStore} from './profile-store.js' */
/** @import {Profile} from './profile.js' */

/** @typedef {{nickname: string, colour: string, symbol: string, onServer: boolean}} Identity */
/** @typedef {ReturnType<typeof createPlayers>} Players */

/** @type {Choices} */
const NOTHING_CHOSEN = Object.freeze({ settings: {}, reaches: {}, gestures: {} });

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ProfileStore} parts.store
 * @param {Pick<Reaches, 'getState'|'setState'|'onChange'>} parts.reaches
 * @param {Pick<GestureChoices, 'getState'|'setState'|'onChange'>} parts.gestures
 * @param {() => number} [parts.nowMs]
 * @param {Pick<GuestMemory, 'use'>} [parts.memory]  what this page finds when it is opened by nobody in particular
 */
export function createPlayers({ settings, store, reaches, gestures, nowMs = Date.now, memory }) {
  /** @type {Listeners<void>} */
  const changes = makeListeners();
  const { ranges } = settings;
  /** The player of this tab: another tab may choose another one. @type {string|null} */
  let currentId = store.currentId;
  const current = () => (currentId === null ? null : store.get(currentId));
  const choices = makePlayerChoices({
    settings,
    reaches,
    gestures,
    onSave(changes) {
      const player = current();
      if (player) change(player, makeProfile(withChanges(player.profile, changes), nowMs()));
      else if (currentId === null) store.putGuest(withChanges(store.guest ? guest() : values(), changes));
    },
  });
  const { settle, values } = choices;
  /** What nobody in particular has chosen, in this tab or in another one. @returns {Choices} */
  const guest = () => ({ ...NOTHING_CHOSEN, ...store.guest });

  /** @param {Player|null} player  null: nobody in particular */
  function load(player) {
    memory?.use(player === null);
    choices.load(player?.profile ?? guest());
  }

  /**
   * @param {Player} player
   * @param {Profile} profile
   * @param {{keep?: boolean}} [options]  keep: what it replaces stays retrievable
   */
  function change(player, profile, { keep = false } = {}) {
    if (saysTheSame(player.profile, profile, ranges)) return;
    store.put({
      ...player,
      profile,
      unsent: true,
      earlier: keep ? [player.profile, ...player.earlier] : player.earlier,
    });
  }

  /** The same player in another tab: both go on with what was chosen last. Who was deleted there plays here no more. */
  function follow() {
    if (choices.isUnsaved) return;
    const player = current();
    if (currentId !== null && !player) {
      leave();
      changes.tell();
    } else {
      const kept = player?.profile ?? store.guest;
      if (kept && !choosesTheSame({ ...NOTHING_CHOSEN, ...kept }, values(), ranges)) load(player);
    }
  }

  /** The player who played here is gone. */
  function leave() {
    currentId = null;
    load(null);
  }

  const first = current();
  if (!first) currentId = null;
  if (first) load(first);
  // An earlier version kept it only when somebody else began to play.
  else if (store.guest) store.putGuest(values());
  store.onChange(follow);

  const players = {
    list: store.list,
    current,
    /** @returns {string|null} */
    get currentId() {
      return currentId;
    },
    /** What changes now was changed elsewhere, or by whoever played before. */
    get isLoading() {
      return choices.isLoading;
    },

    /** @param {string|null} id  null: nobody in particular, whose choices were kept as well */
    choose(id) {
      settle();
      if (currentId === null && !store.guest) store.putGuest(values());
      const next = id === null ? null : store.get(id);
      currentId = next ? id : null;
      load(next);
      store.setCurrent(currentId);
      changes.tell();
    },

    /**
     * A new player, who plays from now on and begins with the settings in use.
     * @param {Identity} identity
     */
    create({ onServer, ...identity }) {
      settle();
      const { settings: chosen, ...own } = values();
      // What another player's head can reach says nothing about this one's, nor do another's gestures.
      const profile = makeProfile(
        { id: newUuid(), ...identity, settings: chosen, ...(currentId === null ? own : { reaches: {} }) },
        nowMs(),
      );
      const wasNobody = currentId === null;
      store.put({ profile, onServer, serverVersion: 0, unsent: true, earlier: [] });
      players.choose(profile.id);
      // A set of gestures is one person's: whoever deletes this player deletes the pictures in it.
      if (wasNobody) store.putGuest({ ...guest(), gestures: {} });
    },

    /**
     * @param {string} id
     * @param {Identity} identity
     */
    edit(id, { onServer, ...identity }) {
      settle();
      const player = store.get(id);
      if (!player) return;
      // Wanted at the server anew: whatever it once had may be gone.
      const again = onServer && !player.onServer ? { serverVersion: 0, unsent: true } : {};
      const profile = makeProfile({ ...player.profile, ...identity }, nowMs());
      change({ ...player, onServer, ...again }, profile);
      if (saysTheSame(player.profile, profile, ranges)) store.put({ ...player, onServer, ...again });
    },

    /**
     * Take a profile that came from elsewhere; it plays from now on. What it replaces stays retrievable.
     * @param {Profile} profile
     * @param {Partial<Pick<Player, 'onServer'|'serverVersion'|'unsent'>>} [kept]  unsent: false where it is just as the
     *   server has it, so that whoever only looks is no newer than whoever has changed something
     */
    adopt(profile, kept = {}) {
      settle();
      const player = store.get(profile.id);
      const dated = kept.unsent === false ? profile : makeProfile(profile, nowMs());
      if (player) {
        // First, because nothing is changed where both say the same.
        store.put({ ...player, ...kept });
        change({ ...player, ...kept }, dated, { keep: true });
      } else store.put({ profile: dated, onServer: false, serverVersion: 0, unsent: true, earlier: [], ...kept });
      players.choose(profile.id);
    },

    /**
     * The server's version takes the place of what is here, which stays retrievable.
     * @param {Profile} profile
     * @param {number} serverVersion
     */
    replaceByServers(profile, serverVersion) {
      settle();
      const player = store.get(profile.id);
      if (!player) return;
      const isNew = !saysTheSame(player.profile, profile, ranges);
      const earlier = isNew ? [player.profile, ...player.earlier] : player.earlier;
      const now = { ...player, profile, serverVersion, unsent: false, earlier };
      store.put(now);
      if (currentId !== profile.id) return;
      load(now);
      changes.tell();
    },

    /** @param {string} id */
    remove(id) {
      // First, or what was not saved yet would go into the profile that is removed.
      if (currentId === id) leave();
      store.remove(id);
      changes.tell();
    },

    /** @param {() => void} listener  another one plays, or the same one with other settings from elsewhere */
    onSwitch: changes.listen,
  };
  return players;
}
