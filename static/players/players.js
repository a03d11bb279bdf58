/**
 * Who plays, and whose choices the settings are. Whatever the player changes
 * goes into the player's profile; another player brings other settings.
 */
import { makeListeners } from '../core/listeners.js';
import { newUuid } from '../core/uuid.js';
import { makePlayerChoices } from './player-choices.js';
import { makeProfile, saysTheSame } from './profile.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Settings} from '../parts.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {Player, ProfileStore} from './profile-store.js' */
/** @import {Profile} from './profile.js' */

/** @typedef {{nickname: string, colour: string, symbol: string, onServer: boolean}} Identity */
/** @typedef {ReturnType<typeof createPlayers>} Players */

const GUEST = 'creatable.guest';

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ProfileStore} parts.store
 * @param {Pick<Reaches, 'getState'|'setState'|'onChange'>} parts.reaches
 * @param {Pick<GestureChoices, 'getState'|'setState'|'onChange'>} parts.gestures
 * @param {() => number} [parts.nowMs]
 * @param {Pick<Storage, 'getItem'|'setItem'>|undefined} [parts.storage]  where the choices of nobody in particular wait
 */
export function createPlayers({ settings, store, reaches, gestures, nowMs = Date.now, storage }) {
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
    hasOwner: () => currentId !== null,
    onSave() {
      const player = current();
      if (player) change(player, makeProfile({ ...player.profile, ...choices.values() }, nowMs()));
    },
  });
  const { load, settle, values } = choices;

  /** @param {string|null} id */
  function become(id) {
    currentId = id;
    store.setCurrent(id);
    changes.tell();
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

  /** The same player in another tab: both go on with what was chosen last. */
  function follow() {
    const player = choices.isUnsaved ? null : current();
    if (player && !saysTheSame(player.profile, { ...player.profile, ...values() }, ranges)) load(player.profile);
  }

  const first = current();
  if (first) load(first.profile);
  else currentId = null;
  store.onChange(follow);

  const players = {
    list: store.list,
    current,
    /** @returns {string|null} */
    get currentId() {
      return currentId;
    },

    /** @param {string|null} id  null: nobody in particular, whose choices were kept as well */
    choose(id) {
      settle();
      if (currentId === null) keepText(storage, GUEST, JSON.stringify(values()));
      const next = id === null ? null : store.get(id);
      load(next ? next.profile : guestValues(storage));
      become(next ? id : null);
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
      store.put({ profile, onServer, serverVersion: 0, unsent: true, earlier: [] });
      players.choose(profile.id);
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
     * @param {Partial<Pick<Player, 'onServer'|'serverVersion'>>} [kept]
     */
    adopt(profile, kept = {}) {
      settle();
      const player = store.get(profile.id);
      const dated = makeProfile(profile, nowMs());
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
     * @param {{keep: boolean}} options
     */
    replaceByServers(profile, serverVersion, { keep }) {
      settle();
      const player = store.get(profile.id);
      if (!player) return;
      const earlier = keep ? [player.profile, ...player.earlier] : player.earlier;
      store.put({ ...player, profile, serverVersion, unsent: false, earlier });
      if (currentId !== profile.id) return;
      load(profile);
      changes.tell();
    },

    /** @param {string} id */
    remove(id) {
      if (currentId === id) {
        // First, or what was not saved yet would go into the profile that is removed.
        load(guestValues(storage));
        currentId = null;
      }
      store.remove(id);
      changes.tell();
    },

    /** @param {() => void} listener  another one plays, or the same one with other settings from elsewhere */
    onSwitch: changes.listen,
  };
  return players;
}

/** @param {Pick<Storage, 'getItem'>|undefined} storage */
function guestValues(storage) {
  try {
    const { settings, reaches, gestures } = JSON.parse(storage?.getItem(GUEST) ?? '{}');
    return { settings: settings ?? {}, reaches: reaches ?? {}, gestures: gestures ?? {} };
  } catch {
    return { settings: {}, reaches: {}, gestures: {} };
  }
}

/** @param {Pick<Storage, 'setItem'>|undefined} storage @param {string} key @param {string} text */
function keepText(storage, key, text) {
  try {
    storage?.setItem(key, text);
  } catch {
    // Nobody in particular loses a few choices; a player's own are told of by the store.
  }
}
