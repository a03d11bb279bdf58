/**
 * What is listened to on this page, for pictures, words and whatever makes it
 * felt: the source, the newest SoundFrames, the caption line.
 */
import { createSceneMemory } from '../analysis/scene.js';
import { createListener } from '../audio/listener.js';
import { soundsOf } from '../audio/sounds.js';
import { createCaptioner } from '../captions/captioner.js';
import { wordCaption } from '../captions/words.js';
import { dispatch } from '../core/events.js';
import { recall, remember } from '../core/remembered.js';
import { createFeeling } from '../feel/index.js';
import { soundOf } from '../instruments/index.js';
import { ListeningError } from '../sound-sources/errors.js';
import { SOURCES } from '../sound-sources/index.js';
import { microphones } from '../sound-sources/microphone.js';
import { watchClipping } from './clipping.js';
import { createListeningSession } from './current-source.js';

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
  const changes = new EventTarget();
  const captioner = createCaptioner();
  const feeling = createFeeling({ settings, report });
  const clips = watchClipping(() => report('listening-clipping'));
  /** @type {Caption|null} */
  let caption = null;
  let measuringMs = 0;

  /** @param {SoundFrame} frame @param {number} tookMs */
  const onFrame = (frame, tookMs) => {
    scene.add(frame);
    measuringMs = tookMs;
    feeling.feel(frame);
    if (session.current?.arrivesHeard) clips.look(frame);
    changes.dispatchEvent(new CustomEvent('frame', { detail: frame }));
    describe(frame);
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
    changes.dispatchEvent(new CustomEvent('caption', { detail: caption }));
  };

  /** @param {ListeningState} state */
  const onState = (state) => {
    if (state.code) report(state.code);
    if (state.phase === 'suspended') report('listening-suspended');
    if (state.phase === 'starting' || state.phase === 'idle') {
      scene.clear();
      captioner.reset();
      feeling.rest();
    }
    changes.dispatchEvent(new CustomEvent('change'));
  };

  const sources = SOURCES.filter((source) => source.isAvailable());
  const session = createListeningSession({
    sources,
    room: makeRoom({ settings, sound, takes }),
    listenTo: createListener,
    onFrame,
    onState,
  });
  settings.onChange((name) => {
    if (name === 'volume') session.current?.setVolume?.(settings.values.volume);
  });

  /** @template T @param {string} name @param {(detail: T) => void} listener */
  const hear = (name, listener) =>
    changes.addEventListener(name, (event) => listener(/** @type {CustomEvent} */ (event).detail));
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
    /** @param {() => void} listener  state, or transport */
    onChange: (listener) => hear('change', listener),
    /** @param {(frame: SoundFrame) => void} listener */
    onFrame: (listener) => hear('frame', listener),
    /** @param {(caption: Caption) => void} listener */
    onCaption: (listener) => hear('caption', listener),
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
      return sound.synthesiser.output;
    },
    loadSounds: async (take) => {
      await sound.loadSounds(soundsOf(take));
    },
    loadTake: takes.load,
    nowSeconds: sound.nowSeconds,
    volume: () => settings.values.volume,
    instrument: () => soundOf(settings.values).nameKey,
  };
}
