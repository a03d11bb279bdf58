/**
 * What the dialog of the players asks for: who plays, a player made, changed,
 * deleted, fetched from the server. The server's copy goes first, so that
 * nothing is thought deleted that is not.
 */
import { t } from '../core/i18n.js';
import { cleanNickname } from './profile.js';
import { ProfileError } from './profile-error.js';

/** @import {RequestDetails, RequestListeners} from '../core/requests.js' */
/** @import {Report, StatusArgs, StatusCode} from '../core/statuses.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {Players} from './players.js' */
/** @import {Player, ProfileStore} from './profile-store.js' */
/** @import {ProfilesApi} from './profiles-api.js' */
/** @import {ProfilesView} from './profiles-view.js' */
/** @import {ProfileSync} from './sync.js' */

/**
 * @typedef {Object} DialogParts
 * @property {Pick<ProfilesView, 'elsewhere'|'problem'|'show'|'close'>} view
 * @property {Pick<ProfileStore, 'get'>} store
 * @property {Pick<Players, 'current'|'choose'|'create'|'edit'|'adopt'|'replaceByServers'|'remove'>} players
 * @property {Pick<ProfilesApi, 'get'>} api
 * @property {Pick<ProfileSync, 'elsewhere'|'withdraw'>} sync
 * @property {Pick<AskDialog, 'put'>} ask
 * @property {(player: Player|null) => void} forget  what else there is of somebody who is deleted, such as pictures
 * @property {Report} report
 */

/** What it can do is handed on one by one, so each is bound to it. */
export class PlayersDialog {
  #parts;

  /** @param {DialogParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** @returns {RequestListeners} */
  get requests() {
    return {
      'players-open': this.#lookElsewhere,
      'player-choose': this.#choose,
      'player-save': this.#save,
      'player-delete': this.#delete,
      'player-fetch': this.#fetch,
    };
  }

  /** A problem is said in the dialog, too: what is behind it is not read out. @param {StatusCode} code @param {StatusArgs} [args] */
  tell = (code, args) => {
    this.#parts.view.problem = t(`status-${code}`, args);
    this.#parts.report(code, args);
  };

  /** @param {unknown} error  why something is no profile */
  refuse = (error) => {
    if (!(error instanceof ProfileError)) throw error;
    const problems = error.problems
      .map((each) => t(each.expected ? 'profile-value' : 'profile-value-unknown', each))
      .join('; ');
    this.tell(error.code, { problems });
  };

  sayWhoPlays = () => {
    const { view, players, report } = this.#parts;
    view.close();
    const name = players.current()?.profile.nickname;
    if (name === undefined) report('player-nobody');
    else report('player-chosen', { name });
  };

  /**
   * The server's version plays from now on, and is followed.
   * @param {string} id
   * @returns {Promise<boolean>}  whether it could be fetched
   */
  goOn = async (id) => {
    const { api, players } = this.#parts;
    const answer = await api.get(id);
    if (!answer.ok) return false;
    const { profile, version } = answer.value;
    players.adopt(profile, { onServer: true, serverVersion: version, unsent: false });
    // Nothing was changed here, so there is nothing to send: it may be another device's alone to change.
    players.replaceByServers(profile, version);
    return true;
  };

  #lookElsewhere = async () => {
    this.#parts.view.elsewhere = await this.#parts.sync.elsewhere();
  };

  /** @param {string|null} id */
  #choose = (id) => {
    this.#parts.players.choose(id);
    this.sayWhoPlays();
  };

  /** @param {RequestDetails['player-save']} wanted */
  #save = async ({ id, identity }) => {
    const { players, view } = this.#parts;
    const named = { ...identity, nickname: cleanNickname(identity.nickname) };
    if (named.nickname === '') return this.tell('profile-nameless');
    if (id === null) {
      players.create(named);
      return this.sayWhoPlays();
    }
    const became = named.onServer ? 'gone' : await this.#withdraw(id);
    if (became === 'offline') return;
    players.edit(id, named);
    view.show({ name: 'list' });
    if (became === 'anothers') this.tell('profile-not-yours', { name: named.nickname });
  };

  /** @param {string} id */
  #delete = async (id) => {
    const { store, players, ask, forget } = this.#parts;
    const name = this.#nameOf(id);
    const words = store.get(id)?.onServer ? 'player-delete-both-question' : 'player-delete-question';
    if ((await ask.put({ title: t(words, { name }), yes: t('delete-yes') })) === null) return;
    const became = await this.#withdraw(id);
    if (became === 'offline') return;
    const player = store.get(id);
    players.remove(id);
    forget(player);
    if (became === 'anothers') this.tell('profile-not-yours', { name });
  };

  /** @param {string} id */
  #fetch = async (id) => {
    if (await this.goOn(id)) this.sayWhoPlays();
    else this.tell('profile-unreachable');
  };

  /** @param {string} id */
  async #withdraw(id) {
    const { store, sync } = this.#parts;
    const became = store.get(id)?.onServer ? await sync.withdraw(id) : 'gone';
    if (became === 'offline') this.tell('profile-delete-offline', { name: this.#nameOf(id) });
    return became;
  }

  /** @param {string} id */
  #nameOf(id) {
    return this.#parts.store.get(id)?.profile.nickname ?? '';
  }
}
