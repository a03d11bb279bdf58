/**
 * What is listened to on this page, for pictures, words and whatever makes it
 * felt: the source, the newest SoundFrames, the caption line.
 */

import { createSceneMemory } from '../analysis/scene.js';
import { createListener } from '../audio/listener.js';
import { createCaptioner } from '../captions/captioner.js';
import { wordCaption } from '../captions/words.js';
import { dispatch } from '../core/events.js';
import { makeListeners } from '../core/listeners.js';
import { recall, remember } from '../core/remembered.js';
import { createFeeling } from '../feel/index.js';
import { soundOf } from '../instruments/index.js';
import { ListeningError } from '../sound-sources/errors.js';
import { SOURCES } from '../sound-sources/index.js';
import { microphones } from '../sound-sources/microphone.js';
import { watchClipping } from './clipping.js';
import { createListeningSession } from './current-source.js';
import { inTuning } from './in-tuning.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings, Sound} from '../parts.js' */
/** @import {Caption, ListeningState, SoundFrame, SoundRoom, SourceOptions} from '../types.js' */

/** @typedef {ReturnType<typeof wireListening>} Listening */

const MICROPHONE = 'microphone';

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Sound} parts.sound
 * @param {{load: SoundRoom['loadTake']}} parts.takes
 * @param {Report} parts.report
 */
export function wireListening({ settings, sound, takes, report }) {
  const scene = createSceneMemory();
  const changes = makeListeners();
  /** @type {Listeners<SoundFrame>} */
  const frames = makeListeners();
  /** @type {Listeners<Caption>} */
  const captions = makeListeners();
  const captioner = createCaptioner();
  const feeling = createFeeling({ settings, report });
  const clips = watchClipping(() => report('listening-clipping'));
  /** @type {Caption|null} */
  let caption = null;
  let measuringMs = 0;
  /** What was listened to is not heard, and that was said. */
  let isMissed = false;
  /** @type {ListeningState['code']} */
  let said = null;

  /** @param {SoundFrame} frame @param {number} tookMs */
  const onFrame = (frame, tookMs) => {
    const tuned = inTuning(frame, settings.values.tuning);
    scene.add(tuned);
    measuringMs = tookMs;
    feeling.feel(frame);
    if (session.current?.arrivesHeard) clips.look(frame);
    frames.tell(tuned);
    describe(tuned);
  };

  /** @param {SoundFrame} frame */
  const describe = (frame) => {
    const found = captioner.hear(frame);
    if (!found) return;
    const text = wordCaption(found, {
      naming: settings.values.noteNaming,
      instrument: session.current?.instrument?.(),
    });
    caption = { text, code: found.code, atMs: frame.atMs };
    dispatch('creatable:caption', caption);
    captions.tell(caption);
  };

  /** @param {ListeningState} state */
  const onState = (state) => {
    if (state.code && state.code !== said) report(state.code);
    if (state.phase === 'suspended' && !isMissed) report('listening-suspended');
    if (state.phase === 'listening' && isMissed) report('listening-back');
    said = state.code;
    isMissed = state.phase === 'suspended' || state.phase === 'away';
    if (state.phase === 'starting' || state.phase === 'idle') {
      scene.clear();
      captioner.reset();
    }
    if (state.phase !== 'listening') feeling.rest();
    changes.tell();
  };

  const sources = SOURCES.filter((source) => source.isAvailable());
  const session = createListeningSession({
    sources,
    room: makeRoom({ settings, sound, takes }),
    listenTo: createListener,
    onFrame,
    onState,
    onLate: () => report('listening-waiting'),
  });
  /** What is missed is looked for at once; the one that another has stood in for is taken again. */
  const onDevices = async () => {
    await session.lookAgain();
    const deviceId = session.stoodInFor;
    if (!deviceId || !(await microphones()).some(({ id }) => id === deviceId)) return;
    if (session.stoodInFor === deviceId) await session.start(MICROPHONE, { deviceId });
  };
  globalThis.navigator?.mediaDevices?.addEventListener('devicechange', onDevices);
  settings.onChange((name) => {
    if (name === 'volume') session.current?.setVolume?.(settings.values.volume);
  });

  return {
    sources,
    scene,
    feeling,
    /** @returns {ListeningState} */
    get state() {
      return session.state;
    },
    /** The words of what was heard last; null before anything was. */
    get caption() {
      return caption;
    },
    /** What the worker needed for the newest frame, for `?debug` and benchmarks. */
    get measuringMs() {
      return measuringMs;
    },
    microphones,
    /** Which of the listed takes or microphones is open; '' where none is. */
    get openId() {
      return session.current?.id ?? '';
    },
    /**
     * Never throws: what fails is reported, and is in `state`.
     * @param {string} id @param {SourceOptions} [options]
     */
    async start(id, options = {}) {
      const deviceId = options.deviceId ?? String(recall(MICROPHONE) ?? '');
      if (id === MICROPHONE && options.deviceId !== undefined) remember(MICROPHONE, deviceId);
      await session.start(id, { ...options, deviceId });
    },
    stop: session.stop,
    /** State, or transport. */
    onChange: changes.listen,
    onFrame: frames.listen,
    onCaption: captions.listen,
  };
}

/**
 * @param {Pick<Parameters<typeof wireListening>[0], 'settings'|'sound'|'takes'>} parts
 * @returns {SoundRoom}
 */
function makeRoom({ settings, sound, takes }) {
  /** @type {AudioContext|undefined} */
  let context;
  return {
    context() {
      if (!globalThis.AudioContext) throw new ListeningError('listening-unavailable', 'no AudioContext');
      context ??= new AudioContext({ latencyHint: 'interactive' });
      return context;
    },
    async instrumentOutput() {
      await sound.start();
      // What is wrong has been said by the sound itself.
      if (!sound.synthesiser) throw new ListeningError('listening-unavailable', 'no synthesiser');
      return sound.synthesiser.measured;
    },
    loadSounds: sound.loadTake,
    loadTake: takes.load,
    nowSeconds: sound.nowSeconds,
    volume: () => settings.values.volume,
    instrument: () => soundOf(settings.values).nameKey,
  };
}
