/**
 * Players on the page: the view's requests, the settings that follow, the
 * server that may keep a copy, and a way back from every change.
 */

import { t } from '../core/i18n.js';
import { onRequest, onRequests } from '../core/requests.js';
import { wireEarlier } from './earlier.js';
import { createHistory } from './history.js';
import { createPlayers } from './players.js';
import { cleanNickname } from './profile.js';
import { ProfileError } from './profile-error.js';
import { createProfileStore } from './profile-store.js';
import { createProfilesApi } from './profiles-api.js';
import { wireSharing } from './sharing.js';
import { createProfileSync } from './sync.js';

/** @import {Settings, SettingsPanel} from '../parts.js' */
/** @import {Report, StatusArgs, StatusCode} from '../core/statuses.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {GuestMemory} from './guest-memory.js' */
/** @import {Player} from './profile-store.js' */
/** @import {ProfilesView} from './profiles-view.js' */

/** @typedef {ReturnType<typeof createProfileParts>} ProfileParts */

/**
 * Who plays, and what can be undone. Comes before everything that shows a
 * setting: the player's own are then there from the start.
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Reaches} parts.reaches
 * @param {GestureChoices} parts.gestures
 * @param {GuestMemory} parts.memory  where those keep what they are told
 * @param {Report} parts.report
 */
export function createProfileParts({ settings, reaches, gestures, memory, report }) {
  const store = createProfileStore({ ranges: settings.ranges, onProblem: report });
  const players = createPlayers({ settings, store, reaches, gestures, memory });
  const history = createHistory({ settings, reaches, gestures, isOthers: () => players.isLoading });
  return { store, players, history, report };
}

/**
 * @param {Object} parts
 * @param {ProfileParts} parts.profiles
 * @param {Settings} parts.settings
 * @param {Reaches} parts.reaches
 * @param {ProfilesView} parts.view
 * @param {SettingsPanel} parts.panel
 * @param {AskDialog} parts.ask
 * @param {() => boolean} parts.isLocked  then nobody comes in by a link either
 * @param {(ids: readonly string[]) => void} parts.forgetSets  of gestures, with their pictures
 */
export function wireProfiles({ profiles, settings, reaches, view, panel, ask, isLocked, forgetSets }) {
  const { store, players, history, report } = profiles;
  const api = createProfilesApi({ ranges: settings.ranges });
  const sync = createProfileSync({ ranges: settings.ranges, players, store, api, report });

  const show = () => {
    view.players = players.list();
    view.currentId = players.currentId;
  };
  const showUndo = () => {
    panel.canUndo = history.canUndo;
  };
  store.onChange(show);
  players.onSwitch(() => {
    history.clear();
    show();
  });
  history.onChange(showUndo);
  show();
  showUndo();

  /** A problem is said in the dialog, too: what is behind it is not read out. @param {StatusCode} code @param {StatusArgs} [args] */
  function tell(code, args) {
    view.problem = t(`status-${code}`, args);
    report(code, args);
  }

  function sayWhoPlays() {
    view.close();
    const name = players.current()?.profile.nickname;
    if (name === undefined) report('player-nobody');
    else report('player-chosen', { name });
  }

  /** @param {string} id */
  const nameOf = (id) => store.get(id)?.profile.nickname ?? '';

  /** The server's copy goes first, so that nothing is thought deleted that is not. @param {string} id */
  async function withdraw(id) {
    const became = store.get(id)?.onServer ? await sync.withdraw(id) : 'gone';
    if (became === 'offline') tell('profile-delete-offline', { name: nameOf(id) });
    return became;
  }

  /**
   * The server's version plays from now on, and is followed.
   * @param {string} id
   * @returns {Promise<boolean>}  whether it could be fetched
   */
  async function fetchPlayer(id) {
    const answer = await api.get(id);
    if (!answer.ok) return false;
    const { profile, version } = answer.value;
    players.adopt(profile, { onServer: true, serverVersion: version, unsent: false });
    // Nothing was changed here, so there is nothing to send: it may be another device's alone to change.
    players.replaceByServers(profile, version);
    return true;
  }

  onRequests(view, {
    'players-open': async () => {
      view.elsewhere = await sync.elsewhere();
    },
    'player-choose': (id) => {
      players.choose(id);
      sayWhoPlays();
    },
    'player-save': async ({ id, identity }) => {
      const named = { ...identity, nickname: cleanNickname(identity.nickname) };
      if (named.nickname === '') return tell('profile-nameless');
      if (id === null) {
        players.create(named);
        return sayWhoPlays();
      }
      const became = named.onServer ? 'gone' : await withdraw(id);
      if (became === 'offline') return undefined;
      players.edit(id, named);
      view.show({ name: 'list' });
      if (became === 'anothers') tell('profile-not-yours', { name: named.nickname });
      return undefined;
    },
    'player-delete': async (id) => {
      const name = nameOf(id);
      const words = store.get(id)?.onServer ? 'player-delete-both-question' : 'player-delete-question';
      if ((await ask.put({ title: t(words, { name }), yes: t('delete-yes') })) === null) return;
      const became = await withdraw(id);
      if (became === 'offline') return;
      const ids = setIdsOf(store.get(id));
      players.remove(id);
      forgetSets(ids);
      if (became === 'anothers') tell('profile-not-yours', { name });
    },
    'player-fetch': async (id) => {
      if (!(await fetchPlayer(id))) return tell('profile-unreachable');
      return sayWhoPlays();
    },
  });
  wireEarlier({ view, store, players, api, tell, done: sayWhoPlays });
  wireSharing({
    ranges: settings.ranges,
    view,
    ask,
    store,
    players,
    isLocked,
    report,
    goOn: fetchPlayer,
    refuse: refuseProfile,
    done: sayWhoPlays,
  });

  /** @param {unknown} error */
  function refuseProfile(error) {
    if (!(error instanceof ProfileError)) throw error;
    const problems = error.problems
      .map((each) => t(each.expected ? 'profile-value' : 'profile-value-unknown', each))
      .join('; ');
    tell(error.code, { problems });
  }

  onRequest(document, 'settings-undo', () => {
    if (history.undo().length > 0) report('undone');
  });
  const toSafety = () => {
    history.seal();
    settings.reset();
    reaches.setState({});
    report('safe-defaults');
  };
  onRequests(document, { 'safe-defaults': toSafety, 'settings-reset': toSafety });
}

/** Of all that the player has, and could go back to. @param {Player|null} player */
const setIdsOf = (player) =>
  [player?.profile, ...(player?.earlier ?? [])].flatMap((profile) => profile?.gestures?.setId ?? []);
