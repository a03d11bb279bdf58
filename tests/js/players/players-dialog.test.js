import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlayersDialog } from '../../../static/players/players-dialog.js';
import { ProfileError } from '../../../static/players/profile-error.js';
import { MIA, profileOf } from './profiles.js';

/** @import {Player} from '../../../static/players/profile-store.js' */

const IDENTITY = { nickname: 'Mia', colour: 'teal', symbol: 'star', onServer: true };

/**
 * Mia in this browser, and a server that says what becomes of her there.
 * @param {{onServer?: boolean, became?: 'gone'|'anothers'|'offline', yes?: boolean, isThere?: boolean}} [options]
 */
function open({ onServer = true, became = 'gone', yes = true, isThere = true } = {}) {
  const gestures = (/** @type {string} */ setId) => /** @type {any} */ ({ gestures: { setId } });
  /** @type {Player} */
  const mia = {
    profile: profileOf(gestures('now')),
    onServer,
    serverVersion: 1,
    unsent: false,
    earlier: [profileOf(gestures('before')), profileOf()],
  };
  /** @type {Player|null} */
  let kept = mia;
  /** @type {string[]} */
  const done = [];
  const log = (/** @type {unknown[]} */ ...what) => void done.push(what.join(' '));
  const view = {
    elsewhere: /** @type {any[]} */ ([]),
    problem: '',
    show: async (/** @type {{name: string}} */ { name }) => log('show', name),
    close: () => log('close'),
  };
  const dialog = new PlayersDialog({
    view,
    store: { get: () => kept },
    players: {
      current: () => kept,
      choose: (id) => log('choose', id),
      create: ({ nickname }) => log('create', nickname),
      edit: (_, { nickname }) => log('edit', nickname),
      adopt: (_, options) => log('adopt', options?.unsent),
      replaceByServers: (_, version) => log('replace', version),
      remove: () => {
        kept = null;
        log('remove');
      },
    },
    api: /** @type {any} */ ({
      get: async () => (isThere ? { ok: true, value: { profile: profileOf(), version: 7 } } : { ok: false }),
    }),
    sync: { elsewhere: async () => [], withdraw: async () => became },
    ask: { put: async () => (yes ? '' : null) },
    forget: (player) => log('forget', player?.profile.id === MIA),
    report: (code) => log('report', code),
  });
  const { requests } = dialog;
  return {
    done,
    view,
    dialog,
    remove: () => requests['player-delete']?.(MIA),
    save: (/** @type {Partial<typeof IDENTITY>} */ change, /** @type {string|null} */ id = MIA) =>
      requests['player-save']?.({ id, identity: { ...IDENTITY, ...change } }),
    fetch: () => requests['player-fetch']?.(MIA),
  };
}

test('who is deleted goes with all else that there is of them', async () => {
  const { done, remove } = open();
  await remove();
  assert.deepEqual(done, ['remove', 'forget true']);
});

test('nobody is deleted here whose copy cannot be deleted, and the dialog says so', async () => {
  const { done, view, remove } = open({ became: 'offline' });
  await remove();
  assert.deepEqual(done, ['report profile-delete-offline']);
  assert.notEqual(view.problem, '');
});

test('who was never at the server is deleted without it, and nobody after a No', async () => {
  const { done, remove } = open({ onServer: false, became: 'offline' });
  await remove();
  assert.equal(done[0], 'remove');
  const refused = open({ yes: false });
  await refused.remove();
  assert.deepEqual(refused.done, []);
});

test('a copy that is not this one browser’s own stays at the server, which is said', async () => {
  const { done, remove, save } = open({ became: 'anothers' });
  await save({ onServer: false });
  await remove();
  assert.deepEqual(done.slice(0, 3), ['edit Mia', 'show list', 'report profile-not-yours']);
  assert.deepEqual(done.slice(3), ['remove', 'forget true', 'report profile-not-yours']);
});

test('a player who is to be at the server no longer stays as they were while it cannot be told', async () => {
  const { done, save } = open({ became: 'offline' });
  await save({ onServer: false });
  assert.deepEqual(done, ['report profile-delete-offline']);
});

test('a new player has a name that can be read, and plays', async () => {
  const { done, save } = open();
  await save({ nickname: ' \n ' }, null);
  await save({ nickname: ' Otto ' }, null);
  assert.deepEqual(done, ['report profile-nameless', 'create Otto', 'close', 'report player-chosen']);
});

test('who is fetched plays as the server has them, with nothing to send', async () => {
  const { done, fetch } = open();
  await fetch();
  assert.deepEqual(done, ['adopt false', 'replace 7', 'close', 'report player-chosen']);
  const gone = open({ isThere: false });
  await gone.fetch();
  assert.deepEqual(gone.done, ['report profile-unreachable']);
});

test('only what is wrong with a profile is said; any other failure is not hidden', () => {
  const { done, dialog } = open();
  dialog.refuse(new ProfileError('profile-too-large'));
  assert.deepEqual(done, ['report profile-too-large']);
  assert.throws(() => dialog.refuse(new TypeError('a fault')), TypeError);
});
