/**
 * Starts the page; the only file that knows all its parts. Words come first,
 * then the elements that speak them, then one step after the other: each wires
 * a few features, and returns what later steps and the views are given.
 */
import { wireActivities } from '../activities/wire.js';
import { dispatch, listen } from '../core/events.js';
import { makeHandOver } from '../core/hand-over.js';
import { recall, remember } from '../core/remembered.js';
import { statusOf } from '../core/statuses.js';
import { createGestureChoices } from '../learning/choices.js';
import { makeGuestMemory } from '../players/guest-memory.js';
import { createProfileParts, wireProfiles } from '../players/wire.js';
import { wireLock } from '../players/wire-lock.js';
import { createReaches } from '../pointer/reaches.js';
import { wirePointingTest } from '../pointing-test/wire.js';
import { wirePlaySessions } from '../sessions/wire.js';
import { wireShapes } from '../shapes/wire.js';
import { wireSongBook } from '../song-book/wire.js';
import { wireAnnouncements } from './announcements.js';
import { makeForgetting } from './forget-player.js';
import { keepFocus } from './keep-focus.js';
import { keepPress } from './keep-press.js';
import { wireLastingStorage } from './lasting-storage.js';
import { loadFirstWords, wireLook } from './look.js';
import { makeNeeds } from './needs.js';
import { keepForOffline } from './offline.js';
import { wireViews } from './router.js';
import { openSettings } from './settings.js';
import { wireSettings } from './settings-dialog.js';
import { ALL_ROWS } from './settings-groups.js';
import { wireAreaPin } from './start-area-pin.js';
import { wireBelongings } from './start-belongings.js';
import { wireGestureSets } from './start-gestures.js';
import { wireInput } from './start-input.js';
import { wireInstrumentAndSound } from './start-instrument.js';
import { tidyUnnamedSamples, wireSampler } from './start-sampler.js';
import { wireScores } from './start-score.js';
import { wireTakesAndRecording } from './start-takes.js';
import { keepStatusInSight } from './status-place.js';
import { isUnknown, readViews } from './views.js';
import { wireWhenNeeded } from './when-needed.js';
import { wireShortcuts } from './wire-shortcuts.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Page} from '../parts.js' */
/** @import {Elements} from './elements.js' */

/**
 * What every step is given.
 * @typedef {ReturnType<typeof createBase>} Base
 */
const createBase = (/** @type {Elements} */ elements) => ({ settings, reaches, elements, report });

/** @type {Report} */
const report = (code, args) => dispatch('creatable:status', statusOf(code, args));
const memory = makeGuestMemory();
const settings = openSettings(memory);
const reaches = createReaches(memory);
const gestures = createGestureChoices(memory);
const profiles = createProfileParts({ settings, reaches, gestures, memory, report });

async function start() {
  const table = readViews();
  await loadFirstWords(settings, table[0].id);
  // At the earliest now: elements render at once.
  const { pageElements } = await import('./elements.js');
  const base = createBase(pageElements());
  const { controls, ask, stage, stagePicture } = base.elements;
  const views = wireViews(table);

  const lock = wireShell(base);
  if (isUnknown(table, location.pathname)) report('address-unknown');
  const { sound, instrument, band, led, accompaniment, progress, ownFont, ownSongs } = wireInstrumentAndSound(base);
  views.onChange(instrument.releaseAll);
  views.onChange(accompaniment.stop);
  views.onChange(band.stop);
  views.onChange(led.stop);
  wireSampler({ ...base, sound, instrument });
  const input = wireInput({ ...base, sound, progress, instrument });
  const { pictures } = wireShapes({ settings, tracking: input.tracking, controls, stage, report });
  const gestureSets = wireGestureSets({ gestures, profiles, report });
  const profileSync = wirePlayers(base, input, {
    lock,
    forget: makeForgetting({ gestureSets, pictures, store: profiles.store }),
  });
  wireDebug({ sound, tracking: input.tracking });
  const activities = wireActivities({
    settings,
    cards: base.elements.activityCards,
    sign: base.elements.activitySign,
    players: profiles.players,
    memory: { recall, remember },
    isFollowed: () => input.tracking.isFollowing,
    report,
  });
  input.tracking.onState((state) => state === 'on' && activities.onPlay());
  const { takes, covers, recording, hearTake } = await wireTakesAndRecording({
    ...base,
    sound,
    band,
    tracking: input.tracking,
    field: input.field,
    views,
    players: profiles.players,
  });
  wireScores({ ...base, takes });
  wireSongBook({
    settings,
    view: base.elements.songBook,
    songs: ownSongs,
    takes,
    takesList: base.elements.takesList,
    report,
  });
  const sessions = wirePlaySessions({ settings, profiles, recording, sign: base.elements.sessionSign, report });
  const { mayEnter } = wireAreaPin({ views, onOpen: sessions.follow });
  wireBelongings({
    mayEnter,
    ...base,
    profiles,
    profileSync,
    sessions,
    takes,
    covers,
    recording,
    gestureSets,
    pictures,
  });
  wireLastingStorage({
    treasures: [
      { isThere: () => takes.list().some(({ here }) => here), onChange: takes.onChange },
      { isThere: () => profiles.players.list().length > 0, onChange: profiles.store.onChange },
      { isThere: () => gestures.state.setId !== null, onChange: gestures.onChange },
      { isThere: () => sessions.all.list().length > 0, onChange: sessions.all.onChange },
      { isThere: () => ownFont.font !== null, onChange: ownFont.onChange },
      { isThere: () => ownSongs.list().length > 0, onChange: ownSongs.onChange },
      { isThere: () => pictures.picture !== null, onChange: pictures.onChange },
      { isThere: () => settings.values.samples !== '', onChange: settings.onChange },
    ],
    places: [base.elements.takesList, base.elements.profiles, sessions],
  });
  wireWhenNeeded({
    table,
    views,
    needs: makeNeeds({ settings, gestures }),
    page: {
      ...base,
      ...input,
      sound,
      views,
      takes,
      covers,
      recording,
      hearTake,
      sessions,
      gestures,
      gestureSets,
      controls,
      ask,
      stagePicture,
      pictureForStudio: makeHandOver(),
    },
  });
  const isComplete = await takes.refresh();
  if (isComplete) await covers.keepOnly(takes.ids());
  await takes.claim();
  await gestureSets.tidy();
  await tidyUnnamedSamples({ settings, players: profiles.players, takes, isComplete });
}

/** What stands around the views, first of all the lock: what comes later may ask for things at once. @param {Base} base */
function wireShell({ elements }) {
  listen('creatable:status', (status) => elements.statusLine.show(status));
  keepStatusInSight(elements.statusLine);
  const lock = wireLock({ view: elements.lock, report });
  keepForOffline();
  wireSettings({ ...elements, settings, panel: elements.settingsPanel });
  wireLook({ settings, report });
  wireShortcuts({ settings, dialog: elements.shortcuts });
  wireAnnouncements({ settings, stage: elements.stage });
  keepFocus();
  keepPress();
  return lock;
}

/**
 * Who plays, and how well they point.
 * @param {Base} base
 * @param {ReturnType<typeof wireInput>} input
 * @param {{lock: ReturnType<typeof wireLock>, forget: ReturnType<typeof makeForgetting>}} others
 */
function wirePlayers({ elements }, { field }, { lock, forget }) {
  const { settingsPanel: panel, ask } = elements;
  const profileSync = wireProfiles({
    profiles,
    settings,
    reaches,
    view: elements.profiles,
    panel,
    ask,
    isLocked: () => lock.locked,
    forget,
  });
  elements.pointingTest.settingRows = ALL_ROWS;
  wirePointingTest({ settings, view: elements.pointingTest, panel, ask, field, players: profiles.players });
  return profileSync;
}

/** `?debug`: how quick it all is. @param {Pick<Page, 'sound'|'tracking'>} parts */
async function wireDebug({ sound, tracking }) {
  if (!new URLSearchParams(location.search).has('debug')) return;
  const { createDebugView } = await import('./debug-view.js');
  const debug = createDebugView(document.body, {
    backend: () => tracking.stats().backend,
    outputLatencyMs: () => (sound.synthesiser?.context.outputLatency ?? NaN) * 1000,
  });
  tracking.onPose(debug.showPose);
  listen('creatable:note', ({ type, origin }) => {
    if (type === 'note-on' && origin === 'player') debug.showNote();
  });
}

start();
