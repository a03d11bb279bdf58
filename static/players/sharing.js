/** Players who come and go without a server: by file, by a QR code, by a link with everything in it. */
import { fileName } from '../core/file-name.js';
import { t } from '../core/i18n.js';
import { readText } from '../core/read-file.js';
import { onRequests } from '../core/requests.js';
import { secrets } from '../core/secrets.js';
import { saveFile } from '../ui/save-file.js';
import { MAX_BYTES, parseProfile } from './profile.js';
import { ProfileError } from './profile-error.js';
import { openQrCamera } from './qr-camera.js';
import { readCode } from './qr-reader.js';
import { fromLink, holdsProfile, toShareLink } from './share-link.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Players} from './players.js' */
/** @import {Player, ProfileStore} from './profile-store.js' */
/** @import {Profile} from './profile.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {ProfilesView} from './profiles-view.js' */
/** @import {Keys} from './share-link.js' */

/** Names under which this computer knows itself, and no other computer does. */
const ONLY_HERE = /^(localhost|127\.|\[::1\]$)/;

/**
 * @param {Object} parts
 * @param {Table} parts.ranges  of the settings
 * @param {ProfilesView} parts.view
 * @param {AskDialog} parts.ask
 * @param {ProfileStore} parts.store
 * @param {Players} parts.players
 * @param {() => boolean} parts.isLocked
 * @param {Report} parts.report
 * @param {(id: string) => Promise<boolean>} parts.goOn  as this server has the player, if it does
 * @param {(error: unknown) => void} parts.refuse  says why something is no profile
 * @param {() => void} parts.done
 */
export function wireSharing({ ranges, view, ask, store, players, isLocked, report, goOn, refuse, done }) {
  /** Stops the camera that looks for a code. */
  let reading = new AbortController();

  /** @param {() => Promise<{profile: Profile, keys?: Keys}>} read  throws a ProfileError */
  async function take(read) {
    try {
      const { profile, keys = {} } = await read();
      const words = store.get(profile.id) ? 'player-replace-question' : 'player-add-question';
      const answer = await ask.put({ title: t(words, { name: profile.nickname }), yes: t('player-add-yes') });
      if (answer === null) return;
      players.adopt(profile);
      for (const [id, secret] of Object.entries(keys)) secrets.learn(id, secret);
      if (keys[profile.id]) await goOn(profile.id);
      done();
    } catch (error) {
      refuse(error);
    }
  }

  /** @param {string} id */
  async function share(id) {
    const player = store.get(id);
    if (!player) return;
    const keys = keysOf(player);
    const made = await toShareLink(player.profile, location.origin + location.pathname, ranges, keys);
    const { nickname, gestures } = player.profile;
    view.show({
      name: 'share',
      share: {
        ...made,
        id,
        nickname,
        hasSnapshots: Boolean(gestures?.setId),
        onlyHere: ONLY_HERE.test(location.hostname),
        carriesKey: id in keys,
      },
    });
  }

  /** @param {string} id */
  function toFile(id) {
    const profile = store.get(id)?.profile;
    if (!profile) return;
    const blob = new Blob([`${JSON.stringify(profile, null, 2)}\n`], { type: 'application/json' });
    saveFile(blob, fileName({ name: profile.nickname, startedAt: profile.changedAt }, 'json'));
  }

  /** @param {File} file */
  const fromFile = (file) =>
    take(async () => {
      if (file.size > MAX_BYTES) throw new ProfileError('profile-too-large');
      const text = await readText(file).catch(() => {
        throw new ProfileError('file-unreadable');
      });
      return { profile: parseProfile(text, ranges) };
    });

  /** Look for a code with the camera, until one is seen or the player has enough. */
  async function fromCamera() {
    stopReading();
    reading = new AbortController();
    const { signal } = reading;
    const stream = await openQrCamera(signal, (code) => {
      view.problem = t(`status-${code}`);
    });
    if (!stream) return;
    await view.show({ name: 'read', stream });
    const text = await readCode(() => view.querySelector('video'), signal, holdsProfile);
    stopReading();
    if (text === null) return;
    await view.show({ name: 'list' });
    await take(() => fromCode(text));
  }

  /** What a code says nothing of is not taken away. @param {string} text */
  async function fromCode(text) {
    const { profile, keys } = await fromLink(text, Date.now(), ranges);
    return { profile: { ...store.get(profile.id)?.profile, ...profile }, keys };
  }

  function stopReading() {
    reading.abort();
  }

  /** A link that somebody opened, with a player in it. Afterwards it is gone from the address: a reload asks no second time. */
  async function fromAddress() {
    const { href } = location;
    if (!holdsProfile(href)) return;
    history.replaceState(null, '', location.pathname + location.search);
    if (isLocked()) report('profile-locked');
    else await take(() => fromCode(href));
  }

  onRequests(view, {
    'player-share': share,
    'player-export': toFile,
    'player-import': fromFile,
    'player-read': fromCamera,
    'players-close': stopReading,
    'player-read-stop': () => {
      stopReading();
      view.show({ name: 'list' });
    },
  });
  window.addEventListener('hashchange', fromAddress);
  fromAddress();
}

/** What another device needs to change the player at the server, and the gestures. @param {Player} player @returns {Keys} */
function keysOf({ profile, onServer }) {
  const ids = onServer ? [profile.id, profile.gestures?.setId] : [];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const secret = id && secrets.known(id);
      return secret ? [[id, secret]] : [];
    }),
  );
}
