/** "What is in the picture?" on the page: pictures of files and of the page's own camera, words for them, and sounds. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { makeFrameGrabber } from '../camera/frame-grabber.js';
import { openPicture } from '../camera/picture-file.js';
import { nameOfNote } from '../captions/note-naming.js';
import { dispatch } from '../core/events.js';
import { percent, t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createSpeech } from '../core/speech.js';
import { makeNoteHolder } from '../instruments/note-holder.js';
import { playBeside } from '../recorder/shared-channels.js';
import { createLooker, MODELS } from '../vision/client.js';
import { drawSquare, squareOf } from './drawn-square.js';
import { createLooking } from './looking.js';
import { makeObjectPlayer, readObjectSounds, soundOf, writeObjectSounds } from './object-sounds.js';
import { weightOf } from './weight.js';

/** @import {Page} from '../parts.js' */
/** @import {WhatView} from './what-view.js' */
/** @import {ObjectSound} from './object-sounds.js' */

/** Where melodies sound, whatever the keys play. */
const MELODY_CHANNEL = 0;
const VELOCITY = 90;
const SPOKEN = 3;

/**
 * @param {Pick<Page, 'settings'|'sound'|'tracking'|'pause'|'report'>} page
 * @param {WhatView} view
 * @param {() => boolean} isShown
 */
export function wireWhat({ settings, sound, tracking, pause, report }, view, isShown) {
  const { values } = settings;
  const camera = makeFrameGrabber(() => tracking.seen);
  const permitted = makeFrameGrabber(() => tracking.stream);
  const { say, stop: hush } = createSpeech({ report });
  /** waits: objects are to sound as soon as the camera is there. */
  let [asked, plays, waits] = ['cat', false, false];
  /** @type {number|null} */
  let bytes = null;
  /** @type {{loadedBytes: number, totalBytes: number}|null} */
  let progress = null;
  /** @type {'file'|'camera'} */
  let from = 'file';

  const player = makeObjectPlayer(makeHolders(sound));
  const useObjects = () => player.use(plays ? readObjectSounds(values.objectSounds) : []);
  const show = makeSoon(() => {
    view.shown = {
      state: looking.state,
      seen: looking.seen,
      maps: looking.maps,
      progress,
      bytes: looking.seen ? 0 : bytes,
      asked,
      tracking: tracking.state,
      isHidden: from === 'camera' && values.picture !== 'camera',
      plays,
      objects: readObjectSounds(values.objectSounds),
      sounding: player.sounding,
      noteName: (note) => nameOfNote(note, {}, values.noteNaming),
    };
  });
  const looker = createLooker({
    onProgress(loadedBytes, totalBytes) {
      progress = { loadedBytes, totalBytes };
      show();
    },
  });
  const looking = createLooking({
    looker,
    openPicture,
    cameraPicture: camera.picture,
    isCameraOn: () => tracking.isFollowing,
    show(picture, source) {
      from = source;
      if (source === 'file' || tracking.stream === tracking.seen)
        return drawSquare(view.canvas, picture, { mirrored: source === 'camera' });
      showPermitted();
    },
    onWatched(groups) {
      player.hear(pause.on ? null : groups);
      show();
    },
    report,
    onChange() {
      if (looking.seen) progress = null;
      show();
    },
  });

  const letGo = () => {
    camera.stop();
    permitted.stop();
  };

  /** The network looks at all of it; what is shown is what the player lets be shown. */
  const showPermitted = async () => {
    const picture = await permitted.picture().catch(() => null);
    if (picture && from === 'camera') drawSquare(view.canvas, picture, { mirrored: true });
    picture?.close();
  };

  const weigh = async () => {
    bytes = await weightOf(MODELS);
    if (!looking.seen) show();
  };

  onRequests(view, {
    'studio-file': looking.openFile,
    'studio-snap': looking.snap,
    'studio-watch': looking.watch,
    'studio-stop': looking.stop,
    'studio-maps': () => {
      const picture = squareOf(view.canvas);
      if (picture) looking.lookInside(picture);
    },
    'studio-ask': (group) => {
      asked = group;
      show();
    },
    'studio-say': () => {
      const things = (looking.seen?.groups ?? []).slice(0, SPOKEN);
      say(things.map(({ id, share }) => `${t(`group-${id}`)}: ${percent(share)}`).join('. '));
    },
    'studio-objects': (on) => {
      plays = on;
      waits = on && !tracking.isFollowing;
      useObjects();
      if (on) {
        sound.start();
        if (looking.state !== 'watching') looking.watch();
      }
      show();
    },
    'studio-objects-change': (rows) => settings.set('objectSounds', writeObjectSounds(rows)),
  });
  settings.onChange((name) => {
    if (name === 'objectSounds') useObjects();
    show();
  });
  pause.onChange(() => {
    if (pause.on) player.hear(null);
    show();
  });
  tracking.onState((state) => {
    if (state === 'off') {
      letGo();
      if (looking.state === 'watching') looking.stop();
    }
    if (waits && tracking.isFollowing && isShown()) {
      waits = false;
      looking.watch();
    }
    show();
  });
  show();
  return {
    /** It comes into sight, or leaves it. */
    look() {
      if (isShown()) return weigh().catch(() => {});
      hush();
      letGo();
      return looking.state === 'empty' ? undefined : looking.leave();
    },
  };
}

/** @param {Pick<Page['sound'], 'nowSeconds'|'loadSounds'>} sound */
function makeHolders(sound) {
  const emit = playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' }));
  const holder = (/** @type {number} */ channel) => makeNoteHolder({ emit, nowSeconds: sound.nowSeconds, channel });
  const [melody, drums] = [holder(MELODY_CHANNEL), holder(DRUM_CHANNEL)];
  return {
    /** @param {ObjectSound} row */
    hold({ group, sound: name }) {
      const { isDrum, note } = soundOf(name);
      if (isDrum) sound.loadSounds(['drums']);
      (isDrum ? drums : melody).hold(note, `object ${group}`, VELOCITY);
    },
    /** @param {ObjectSound} row */
    letGo({ group, sound: name }) {
      const { isDrum, note } = soundOf(name);
      (isDrum ? drums : melody).letGo(note, `object ${group}`);
    },
  };
}
