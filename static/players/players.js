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

/** @type {Choices} */
const NOTHING_CHOSEN = Object.freeze({ settings: {}, reaches: {}, gestures: {} });

/**
 * @typedef {Object} PlayersParts
 * @property {Settings} settings
 * @property {ProfileStore} store
 * @property {Pick<Reaches, 'getState'|'setState'|'onChange'>} reaches
 * @property {Pick<GestureChoices, 'getState'|'setState'|'onChange'>} gestures
 * @property {() => number} [nowMs]
 * @property {Pick<GuestMemory, 'use'>} [memory]  what this page finds when it is opened by nobody in particular
 */

/** @param {PlayersParts} parts */
export const createPlayers = (parts) => new Players(parts);

/** What it can do is handed on one by one, so each is bound to it. */
export class Players {
  #store;
  #ranges;
  #choices;
  #memory;
  #nowMs;
  /** @type {Listeners<void>} */
  #changes = makeListeners();
  /** The player of this tab: another tab may choose another one. @type {string|null} */
  #currentId;

  /** @param {PlayersParts} parts */
  constructor({ settings, store, reaches, gestures, nowMs = Date.now, memory }) {
    this.#store = store;
    this.#ranges = settings.ranges;
    this.#memory = memory;
    this.#nowMs = nowMs;
    this.#currentId = store.currentId;
    const onSave = (/** @type {Parameters<typeof withChanges>[1]} */ changes) => this.#save(changes);
    this.#choices = makePlayerChoices({ settings, reaches, gestures, onSave });
    const first = this.current();
    if (!first) this.#currentId = null;
    if (first) this.#load(first);
    // An earlier version kept it only when somebody else began to play.
    else if (store.guest) store.putGuest(this.#choices.values());
    store.onChange(() => this.#follow());
  }

  list = () => this.#store.list();

  current = () => (this.#currentId === null ? null : this.#store.get(this.#currentId));

  /** @param {() => void} listener  another one plays, or the same one with other settings from elsewhere */
  onSwitch = (listener) => this.#changes.listen(listener);

  /** @returns {string|null} */
  get currentId() {
    return this.#currentId;
  }

  /** What changes now was changed elsewhere, or by whoever played before. */
  get isLoading() {
    return this.#choices.isLoading;
  }

  /** @param {string|null} id  null: nobody in particular, whose choices were kept as well */
  choose = (id) => {
    this.#choices.settle();
    if (this.#currentId === null && !this.#store.guest) this.#store.putGuest(this.#choices.values());
    const next = id === null ? null : this.#store.get(id);
    this.#currentId = next ? id : null;
    this.#load(next);
    this.#store.setCurrent(this.#currentId);
    this.#changes.tell();
  };

  /**
   * A new player, who plays from now on and begins with the settings in use.
   * @param {Identity} identity
   */
  create = ({ onServer, ...identity }) => {
    this.#choices.settle();
    const { settings: chosen, ...own } = this.#choices.values();
    const wasNobody = this.#currentId === null;
    // What another player's head can reach says nothing about this one's, nor do another's gestures.
    const profile = makeProfile(
      { id: newUuid(), ...identity, settings: chosen, ...(wasNobody ? own : { reaches: {} }) },
      this.#nowMs(),
    );
    this.#store.put({ profile, onServer, serverVersion: 0, unsent: true, earlier: [] });
    this.choose(profile.id);
    // A set of gestures is one person's: whoever deletes this player deletes the pictures in it.
    if (wasNobody) this.#store.putGuest({ ...this.#guest(), gestures: {} });
  };

  /**
   * @param {string} id
   * @param {Identity} identity
   */
  edit = (id, { onServer, ...identity }) => {
    this.#choices.settle();
    const player = this.#store.get(id);
    if (!player) return;
    // Wanted at the server anew: whatever it once had may be gone.
    const again = onServer && !player.onServer ? { serverVersion: 0, unsent: true } : {};
    const profile = makeProfile({ ...player.profile, ...identity }, this.#nowMs());
    this.#change({ ...player, onServer, ...again }, profile);
    if (saysTheSame(player.profile, profile, this.#ranges)) this.#store.put({ ...player, onServer, ...again });
  };

  /**
   * Take a profile that came from elsewhere; it plays from now on. What it replaces stays retrievable.
   * @param {Profile} profile
   * @param {Partial<Pick<Player, 'onServer'|'serverVersion'|'unsent'>>} [kept]  unsent: false where it is just as the
   *   server has it, so that whoever only looks is no newer than whoever has changed something
   */
  adopt = (profile, kept = {}) => {
    this.#choices.settle();
    const player = this.#store.get(profile.id);
    const dated = kept.unsent === false ? profile : makeProfile(profile, this.#nowMs());
    if (player) {
      // First, because nothing is changed where both say the same.
      this.#store.put({ ...player, ...kept });
      this.#change({ ...player, ...kept }, dated, { keep: true });
    } else this.#store.put({ profile: dated, onServer: false, serverVersion: 0, unsent: true, earlier: [], ...kept });
    this.choose(profile.id);
  };

  /**
   * The server's version takes the place of what is here, which stays retrievable.
   * @param {Profile} profile
   * @param {number} serverVersion
   */
  replaceByServers = (profile, serverVersion) => {
    this.#choices.settle();
    const player = this.#store.get(profile.id);
    if (!player) return;
    const isNew = !saysTheSame(player.profile, profile, this.#ranges);
    const earlier = isNew ? [player.profile, ...player.earlier] : player.earlier;
    const now = { ...player, profile, serverVersion, unsent: false, earlier };
    this.#store.put(now);
    if (this.#currentId !== profile.id) return;
    this.#load(now);
    this.#changes.tell();
  };

  /** @param {string} id */
  remove = (id) => {
    // First, or what was not saved yet would go into the profile that is removed.
    if (this.#currentId === id) this.#leave();
    this.#store.remove(id);
    this.#changes.tell();
  };

  /** What nobody in particular has chosen, in this tab or in another one. @returns {Choices} */
  #guest() {
    return { ...NOTHING_CHOSEN, ...this.#store.guest };
  }

  /** @param {Parameters<typeof withChanges>[1]} changes */
  #save(changes) {
    const player = this.current();
    if (player) this.#change(player, makeProfile(withChanges(player.profile, changes), this.#nowMs()));
    else if (this.#currentId === null) {
      const before = this.#store.guest ? this.#guest() : this.#choices.values();
      this.#store.putGuest(withChanges(before, changes));
    }
  }

  /** @param {Player|null} player  null: nobody in particular */
  #load(player) {
    this.#memory?.use(player === null);
    this.#choices.load(player?.profile ?? this.#guest());
  }

  /**
   * @param {Player} player
   * @param {Profile} profile
   * @param {{keep?: boolean}} [options]  keep: what it replaces stays retrievable
   */
  #change(player, profile, { keep = false } = {}) {
    if (saysTheSame(player.profile, profile, this.#ranges)) return;
    const earlier = keep ? [player.profile, ...player.earlier] : player.earlier;
    this.#store.put({ ...player, profile, unsent: true, earlier });
  }

  /** The same player in another tab: both go on with what was chosen last. Who was deleted there plays here no more. */
  #follow() {
    if (this.#choices.isUnsaved) return;
    const player = this.current();
    if (this.#currentId !== null && !player) {
      this.#leave();
      return this.#changes.tell();
    }
    const kept = player?.profile ?? this.#store.guest;
    if (!kept || choosesTheSame({ ...NOTHING_CHOSEN, ...kept }, this.#choices.values(), this.#ranges)) return;
    this.#load(player);
  }

  /** The player who played here is gone. */
  #leave() {
    this.#currentId = null;
    this.#load(null);
  }
}
