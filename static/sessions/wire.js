/**
 * Play sessions on the page, whatever view is shown: the one that goes on, its sign, its key, the takes that are
 * recorded in it, and the way to the server for players who are kept there.
 */
import { listen } from '../core/events.js';
import { recall, remember } from '../core/remembered.js';
import { onRequest } from '../core/requests.js';
import { PlaySessions } from '../play-sessions/play-sessions.js';
import { SessionStore } from '../play-sessions/session-store.js';
import { SessionSync } from '../play-sessions/session-sync.js';
import { createSessionsApi } from '../play-sessions/sessions-api.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Players, Recording, Settings} from '../parts.js' */
/** @import {SessionPlayer} from '../play-sessions/play-session.js' */
/** @import {SessionSign} from './session-sign.js' */
/** @import {Sharing} from '../play-sessions/session-sync.js' */

/**
 * @typedef {Object} Sessions
 * @property {PlaySessions} all
 * @property {() => SessionPlayer|null} player  whose profile is chosen; null: nobody's
 * @property {(listener: () => void) => void} onPlayer  another one plays, or is called otherwise
 * @property {boolean|undefined} isHelped  whether somebody helps the player just now; undefined: nobody says
 * @property {(on?: boolean) => void} sayHelp
 * @property {boolean} mayGo  the browser may throw away what it keeps
 * @property {() => void} follow  look for what other devices have, where the server can be reached
 */

/** Whether the player is helped, by the session of which that was said. */
const HELP = 'session-help';

/** @typedef {{profile: {id: string, nickname: string}, onServer: boolean}} KeptPlayer */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {{players: Players, store: {get: (id: string) => KeptPlayer|null, list: () => readonly KeptPlayer[],
 *   onChange: (listener: () => void) => void}}} parts.profiles
 * @param {Pick<Recording, 'onBegin'|'onChange'|'keepMovement'|'sayHelp'>} parts.recording
 * @param {SessionSign} parts.sign
 * @param {Report} parts.report
 * @returns {Sessions}
 */
export function wirePlaySessions({ settings, profiles: { players, store: profiles }, recording, sign, report }) {
  const store = new SessionStore({ report });
  const all = new PlaySessions({ store, settings });
  const sync = new SessionSync({ store, api: createSessionsApi(), sharing: sharingOf(profiles), report });

  /** @type {boolean|undefined} */
  let isHelped;
  const followHelp = (/** @type {boolean|undefined} */ on) => {
    isHelped = sign.isHelped = on;
    recording.sayHelp(on);
  };
  all.onChange(() => {
    const { running } = all;
    // What was said of one session says nothing of the next; of the same one it holds when the page is opened again.
    if (running?.id !== sign.running?.id) followHelp(helpIn(running));
    sign.running = running;
    recording.keepMovement(running?.movement === true);
  });
  recording.onBegin(all.addTake);
  listen('creatable:pointing-test', all.addPointingTest);
  recording.onChange((isRecording) => {
    sign.isRecording = isRecording;
  });
  onRequest(document, 'session-mark', async () => {
    if (!all.running) return report('session-none');
    report((await all.mark()) ? 'session-marked' : 'session-full');
  });
  addEventListener('beforeunload', (event) => {
    if (store.holdsUnwritten) event.preventDefault();
  });
  all.open().then((wasForgotten) => {
    if (wasForgotten) report('session-forgotten');
    sync.now();
  });
  return {
    all,
    player() {
      const profile = players.current()?.profile;
      return profile ? { name: profile.nickname, profileId: profile.id } : null;
    },
    onPlayer(listener) {
      players.onSwitch(listener);
      profiles.onChange(listener);
    },
    get isHelped() {
      return isHelped;
    },
    sayHelp(on) {
      remember(HELP, all.running && on !== undefined ? { [all.running.id]: on } : null);
      followHelp(on);
    },
    mayGo: false,
    follow: sync.now,
  };
}

/** What was said before the page was opened again. @param {{id: string}|null} running @returns {boolean|undefined} */
function helpIn(running) {
  const on = running && recall(HELP)?.[running.id];
  return typeof on === 'boolean' ? on : undefined;
}

/** @param {Parameters<typeof wirePlaySessions>[0]['profiles']['store']} profiles @returns {Sharing} */
const sharingOf = (profiles) => ({
  stateOf(id) {
    const player = id === undefined ? null : profiles.get(id);
    if (!player) return 'unknown';
    return player.onServer ? 'shared' : 'private';
  },
  shared: () => profiles.list().flatMap(({ profile, onServer }) => (onServer ? [profile.id] : [])),
  onChange: profiles.onChange,
});
