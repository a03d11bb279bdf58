/** Record and Stop: what the player plays becomes a take, with what was set while playing. */
import { KEYBOARD_CHANNEL } from '../audio/keyboard-channel.js';
import { SOUNDS } from '../audio/sounds.js';
import { dispatch, listen } from '../core/events.js';
import { t } from '../core/i18n.js';
import { makeListeners } from '../core/listeners.js';
import { onRequest, onRequests } from '../core/requests.js';
import { soundOf } from '../instruments/index.js';
import { createMovementTrack } from '../recorder/movement.js';
import { localIsoTime } from '../recorder/take-identity.js';
import { createRecorder } from '../recorder/take-recorder.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {ControlBar, Settings, Sound} from '../parts.js' */
/** @import {TakeStore} from '../recorder/take-store.js' */
/** @import {NoteEvent, Pointer, Take, TrackingQuality} from '../types.js' */

const CLOCK_MS = 1000;

/**
 * @param {readonly string[]} taken
 * @param {(number: number) => string} nameOf
 * @returns {string}  one that no take has, also after some were deleted or renamed
 */
export function freeName(taken, nameOf) {
  let number = taken.length + 1;
  while (taken.includes(nameOf(number))) number += 1;
  return nameOf(number);
}

/**
 * What is played to, as far as a take is concerned.
 * @typedef {Object} PlayedTo
 * @property {() => Promise<boolean>|null} countIn  resolves when a take that was asked for may begin; false: no longer; null: at once
 * @property {number|undefined} tempoBpm  undefined: no beat is heard
 * @property {(event: NoteEvent) => NoteEvent} drawToBeat  as it is written down
 */

/**
 * Recording as other features use it.
 * @typedef {Object} Recording
 * @property {boolean} isRecording
 * @property {() => Promise<void>} start  nothing happens while a take is being recorded
 * @property {(listener: (take: {id: string, startedAt: string}) => void) => void} onBegin  a take is being recorded
 * @property {(listener: (isRecording: boolean) => void) => void} onChange
 * @property {(on: boolean) => void} keepMovement  whether takes that begin from now on keep the way of the pointer; off ends it at once
 * @property {(on?: boolean) => void} sayHelp  from now on the player is helped, or plays alone; undefined: nobody says
 * @property {() => Promise<Take|null>} stop  the take, once it is kept; null where none was recorded
 */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ControlBar} parts.controls
 * @param {TakeStore} parts.store
 * @param {Sound} parts.sound
 * @param {() => TrackingQuality} parts.trackingQuality  counted since the page was opened
 * @param {() => string|null} parts.currentPlayer  whose takes these are; null: nobody's in particular
 * @param {() => readonly string[]} parts.takenNames  of the takes there are
 * @param {(listener: (pointer: Pointer) => void) => void} parts.onReached  where the pointer is within the reach
 * @param {() => number} [parts.nowMs]  the pointer's clock
 * @param {PlayedTo} parts.band
 * @param {Report} parts.report
 * @returns {Recording}
 */
export function wireRecording({
  settings,
  controls,
  store,
  sound,
  trackingQuality,
  currentPlayer,
  takenNames,
  onReached,
  nowMs = () => performance.now(),
  band,
  report,
}) {
  const nameTrack = (/** @type {number} */ channel, /** @type {number} */ program) => {
    if (channel === KEYBOARD_CHANNEL) return t('track-midi-keyboard');
    const found = SOUNDS.find((each) => each.channel === channel && each.program === program);
    return found ? t(found.nameKey) : `Channel ${channel + 1}`;
  };
  const recorder = createRecorder({ store, nowSeconds: sound.nowSeconds, nameTrack });
  /** @type {Listeners<{id: string, startedAt: string}>} */
  const begun = makeListeners();
  /** @type {Listeners<boolean>} */
  const changed = makeListeners();
  /** @type {TrackingQuality} */
  let atStart;
  let clock = 0;
  let keepsMovement = false;
  /** @type {boolean|undefined} */
  let isHelped;
  /** Of the take that is recorded, where it is kept. @type {ReturnType<typeof createMovementTrack>|null} */
  let movement = null;
  const addHelp = () =>
    recorder.addPiece({
      type: 'help',
      channel: 0,
      atSeconds: recorder.secondsIn(),
      ...(isHelped !== undefined && { on: isHelped }),
    });
  const endMovement = () => {
    movement?.end(nowMs());
    movement = null;
  };

  const start = async () => {
    // Whatever becomes of the sound, its file may be long in coming: the clock goes on from the page's to the sound's.
    sound.start();
    if (recorder.isRecording) return;
    const { channel, program, nameKey } = soundOf(settings.values);
    const id = recorder.start({
      name: freeName(takenNames(), (number) => t('take-name', { number })),
      tempoBpm: band.tempoBpm,
      tracks: [{ channel, name: t(nameKey), program }],
      settings: settings.values,
      playerId: currentPlayer() ?? undefined,
    });
    if (isHelped !== undefined) addHelp();
    atStart = trackingQuality();
    movement = keepsMovement ? createMovementTrack({ startMs: nowMs(), onPiece: recorder.addPiece }) : null;
    controls.recordingSeconds = 0;
    clock = window.setInterval(() => {
      controls.recordingSeconds = recorder.secondsIn();
    }, CLOCK_MS);
    begun.tell({ id, startedAt: localIsoTime(new Date()) });
    changed.tell(true);
    report('recording');
  };

  const stop = async () => {
    if (!recorder.isRecording) return null;
    clearInterval(clock);
    endMovement();
    recorder.setTracking(since(atStart, trackingQuality()));
    const take = recorder.stop();
    controls.recordingSeconds = null;
    changed.tell(false);
    await recorder.whenSaved();
    report('take-kept');
    return take;
  };

  listen('creatable:note', (event) => {
    if (event.origin === 'player') recorder.add(band.drawToBeat(event));
    if (event.origin === 'band') recorder.add(event);
  });
  listen('creatable:cue', ({ note, by, atSeconds }) => {
    recorder.addPiece({
      type: 'cue',
      channel: 0,
      atSeconds: recorder.secondsIn(atSeconds),
      ...(note !== undefined && { note }),
      ...(by && { by }),
    });
  });
  onRequest(document, 'cue-give', () => {
    if (!recorder.isRecording) return report('cue-unheard');
    dispatch('creatable:cue', { atSeconds: sound.nowSeconds(), by: 'person' });
    report('cue-given');
  });
  onReached((pointer) => movement?.add(pointer));
  const startCounted = async () => {
    const counted = recorder.isRecording ? null : band.countIn();
    if (!counted || (await counted)) await start();
  };
  onRequests(controls, { 'record-start': startCounted, 'record-stop': stop });
  controls.canRecord = true;
  return {
    get isRecording() {
      return recorder.isRecording;
    },
    onBegin: begun.listen,
    onChange: changed.listen,
    keepMovement(on) {
      keepsMovement = on;
      if (!on) endMovement();
    },
    sayHelp(on) {
      if (on === isHelped) return;
      isHelped = on;
      addHelp();
    },
    start,
    stop,
  };
}

/**
 * @param {TrackingQuality} before
 * @param {TrackingQuality} after
 * @returns {TrackingQuality}
 */
export function since(before, after) {
  const frames = after.frames - before.frames;
  const inferenceMs = after.frames * after.meanInferenceMs - before.frames * before.meanInferenceMs;
  return {
    frames,
    dropped: after.dropped - before.dropped,
    lostSeconds: after.lostSeconds - before.lostSeconds,
    meanInferenceMs: frames > 0 ? inferenceMs / frames : 0,
  };
}
