/**
 * Players on the page: the view's requests, the settings that follow, the
 * server that may keep a copy, and a way back from every change.
 */

import { onRequest, onRequests } from '../core/requests.js';
import { wireEarlier } from './earlier.js';
import { createHistory } from './history.js';
import { createPlayers } from './players.js';
import { PlayersDialog } from './players-dialog.js';
import { createProfileStore } from './profile-store.js';
import { createProfilesApi } from './profiles-api.js';
import { wireSharing } from './sharing.js';
import { createProfileSync } from './sync.js';

/** @import {Settings, SettingsPanel} from '../parts.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {GuestMemory} from './guest-memory.js' */
/** @import {History} from './history.js' */
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
 * @param {ConstructorParameters<typeof PlayersDialog>[0]['forget']} parts.forget
 */
export function wireProfiles({ profiles, settings, reaches, view, panel, ask, isLocked, forget }) {
  const { store, players, history, report } = profiles;
  const { ranges } = settings;
  const api = createProfilesApi({ ranges });
  const sync = createProfileSync({ ranges, players, store, api, report });
  const dialog = new PlayersDialog({ view, store, players, api, sync, ask, forget, report });
  const { tell, refuse, goOn, sayWhoPlays: done } = dialog;

  followPlayers({ profiles, view });
  onRequests(view, dialog.requests);
  wireEarlier({ view, store, players, api, tell, done });
  wireSharing({ ranges, view, ask, store, players, isLocked, report, goOn, refuse, done });
  wireUndo({ history, settings, reaches, panel, report });
  return sync;
}

/** Another player's changes are not this one's to undo. @param {{profiles: ProfileParts, view: ProfilesView}} parts */
function followPlayers({ profiles: { store, players, history }, view }) {
  const show = () => {
    view.players = players.list();
    view.currentId = players.currentId;
  };
  store.onChange(show);
  players.onSwitch(() => {
    history.clear();
    show();
  });
  show();
}

/** @param {{history: History, settings: Settings, reaches: Reaches, panel: SettingsPanel, report: Report}} parts */
function wireUndo({ history, settings, reaches, panel, report }) {
  const show = () => {
    panel.canUndo = history.canUndo;
  };
  const toSafety = () => {
    history.seal();
    settings.reset();
    reaches.setState({});
    report('safe-defaults');
  };
  history.onChange(show);
  show();
  onRequest(document, 'settings-undo', () => {
    if (history.undo().length > 0) report('undone');
  });
  onRequests(document, { 'safe-defaults': toSafety, 'settings-reset': toSafety });
}
