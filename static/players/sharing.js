/** Players who come and go without a server: by file, by a QR code, by a link with everything in it. */
import { CameraError, toCameraError } from '../camera/errors.js';
import { fileName } from '../core/file-name.js';
import { t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { saveFile } from '../ui/save-file.js';
import { MAX_BYTES, parseProfile } from './profile.js';
import { ProfileError } from './profile-error.js';
import { readCode } from './qr-reader.js';
import { fromLink, holdsProfile, toShareLink } from './share-link.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Players} from './players.js' */
/** @import {ProfileStore} from './profile-store.js' */
/** @import {Profile} from './profile.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {ProfilesView} from './profiles-view.js' */

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
 * @param {(error: unknown) => void} parts.refuse  says why something is no profile
 * @param {() => void} parts.done
 */
export function wireSharing({ ranges, view, ask, store, players, isLocked, report, refuse, done }) {
  /** Stops the camera that looks for a code. */
  let reading = new AbortController();

  /** @param {() => Promise<Profile>} read  throws a ProfileError */
  async function take(read) {
    try {
      const profile = await read();
      const words = store.get(profile.id) ? 'player-replace-question' : 'player-add-question';
      const answer = await ask.put({ title: t(words, { name: profile.nickname }), yes: t('player-add-yes') });
      if (answer === null) return;
      players.adopt(profile);
      done();
    } catch (error) {
      refuse(error);
    }
  }

  /** @param {string} id */
  async function share(id) {
    const player = store.get(id);
    if (!player) return;
    const made = await toShareLink(player.profile, location.origin + location.pathname, ranges);
    const { nickname, gestures } = player.profile;
    view.show({
      name: 'share',
      share: {
        ...made,
        id,
        nickname,
        hasSnapshots: Boolean(gestures?.setId),
        onlyHere: ONLY_HERE.test(location.hostname),
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
      return parseProfile(await file.text(), ranges);
    });

  /** Look for a code with the camera, until one is seen or the player has enough. */
  async function fromCamera() {
    stopReading();
    reading = new AbortController();
    const { signal } = reading;
    const stream = await openCamera(signal);
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
    const profile = await fromLink(text, Date.now(), ranges);
    return { ...store.get(profile.id)?.profile, ...profile };
  }

  /** @param {AbortSignal} signal  @returns {Promise<MediaStream|null>} */
  async function openCamera(signal) {
    try {
      if (!navigator.mediaDevices) throw new CameraError('camera-insecure', 'not a secure context');
      // The camera at the back of a phone or tablet is the one that sees a code.
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
      });
      const stop = () => stream.getTracks().forEach((track) => track.stop());
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
      return signal.aborted ? null : stream;
    } catch (error) {
      view.problem = t(`status-${toCameraError(error).code}`);
      return null;
    }
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
