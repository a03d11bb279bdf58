/**
 * A loud sound: a voice, a clap, a puff of breath at the microphone. The
 * browser asks for permission, and only when somebody chose this. Nothing is
 * recorded: a number, the loudness, is all that is looked at.
 */
import { t } from '../core/i18n.js';
import { sayWhenLate } from '../core/in-time.js';
import { keepAwake } from '../core/keep-awake.js';
import { clamp } from '../core/numbers.js';
import { makeHysteresis } from '../filters/hysteresis.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'sound', asks: true, kindKey: 'switch-by-sound' });

const LISTEN_EVERY_MS = 20;
/** A microphone that went is looked for so often: whoever has only this switch can press nothing. */
const LOOK_AGAIN_MS = 3000;
/** The browser may be asking for permission, or hang. */
const LATE_MS = 8000;
/** About as long as the gap between two looks. */
const WINDOW_SAMPLES = 1024;
const QUIETEST_DB = -60;
const SIDES = 2;
/** A sound that swells and fades a little is one sound. */
const BAND = 0.1;

/** getUserMedia's names. @type {Readonly<Record<string, StatusCode>>} */
const CODES = Object.freeze({
  NotAllowedError: 'switch-microphone-refused',
  SecurityError: 'switch-microphone-refused',
  NotFoundError: 'switch-microphone-none',
});

/** @param {string} detail */
export const isDetail = (detail) => detail === 'loud';

export const nameOf = () => t('switch-sound');

/**
 * @param {ArrayLike<number>} samples  -1..1
 * @returns {number}  0 at -60 dB of full scale and below, 1 at full scale
 */
export function loudness(samples) {
  let power = 0;
  for (let index = 0; index < samples.length; index += 1) power += samples[index] ** 2;
  const decibels = 10 * Math.log10(power / samples.length || Number.MIN_VALUE);
  return clamp(1 - decibels / QUIETEST_DB);
}

/** @template {ArrayLike<number>} Samples @param {readonly Samples[]} sides  one or more @returns {Samples} */
export const louder = (sides) => sides.reduce((most, side) => (loudness(side) > loudness(most) ? side : most));

/**
 * @param {number} level  0..1 of `loudness`
 * @returns {(samples: ArrayLike<number>) => boolean}  true while it is loud
 */
export function makeLoudness(level) {
  const isLoud = makeHysteresis({ enter: level, leave: Math.max(0, level - BAND) });
  return (samples) => isLoud(loudness(samples));
}

/** A microphone that is missing or busy may come back; a refusal only a person takes back. @param {StatusCode} code */
const mayComeBack = (code) => code !== 'switch-microphone-refused';

/**
 * @param {SwitchListening} listening
 * @param {() => Promise<Microphone>} [open]
 * @returns {() => void}  stop listening
 */
export function listen({ hear, tell, lost, back, level }, open = openMicrophone) {
  let stopped = false;
  /** What was said to be missing: it is looked for without a further word. */
  let missing = false;
  /** @type {ReturnType<typeof setInterval>|undefined} */
  let timer;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let again;
  let close = () => {};

  /** @param {StatusCode} code */
  const lose = (code) => {
    if (stopped) return;
    close();
    close = () => {};
    if (!missing) lost(code);
    missing = true;
    if (mayComeBack(code)) again = setTimeout(look, LOOK_AGAIN_MS);
  };

  /** @param {Microphone} microphone */
  const begin = (microphone) => {
    close = microphone.close;
    if (stopped) return close();
    if (missing) back('switch-microphone-back');
    missing = false;
    let isLoud = makeLoudness(level());
    let usedLevel = level();
    let loud = false;
    const hearNow = () => {
      // The player may be trying which level is the right one.
      if (level() !== usedLevel) {
        usedLevel = level();
        isLoud = makeLoudness(usedLevel);
      }
      const now = isLoud(microphone.samples());
      if (now !== loud) hear({ detail: 'loud', down: now, atMs: performance.now() });
      loud = now;
    };
    timer = setInterval(hearNow, LISTEN_EVERY_MS);
    if (microphone.isAsleep()) tell('switch-microphone-waiting');
    microphone.onGone(() => {
      clearInterval(timer);
      if (loud) hear({ detail: 'loud', down: false, atMs: performance.now() });
      loud = false;
      lose('switch-microphone-gone');
    });
  };
  function look() {
    const late = () => {
      if (!stopped && !missing) lost('switch-microphone-silent');
      missing = true;
    };
    sayWhenLate(open(), LATE_MS, late).then(begin, ({ name }) => lose(CODES[name] ?? 'switch-microphone-failed'));
  }
  look();
  return () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(again);
    close();
  };
}

/**
 * @typedef {Object} Microphone
 * @property {() => Float32Array} samples  the newest
 * @property {() => boolean} isAsleep  the browser waits for a click or a key before it lets the page listen
 * @property {(listener: () => void) => void} onGone
 * @property {() => void} close
 */

/** @returns {Promise<Microphone>} */
async function openMicrophone() {
  // What the loudspeaker plays is taken away, so that a note does not press the switch.
  const audio = { echoCancellation: true, noiseSuppression: false, autoGainControl: false };
  const stream = await navigator.mediaDevices.getUserMedia({ audio });
  const context = new AudioContext();
  // Each side for itself: a cable that turns one of them round would take both away in the mix.
  const splitter = new ChannelSplitterNode(context, { numberOfOutputs: SIDES });
  const sides = Array.from({ length: SIDES }, (_, side) => {
    const analyser = new AnalyserNode(context, { fftSize: WINDOW_SAMPLES });
    splitter.connect(analyser, side);
    return { analyser, samples: new Float32Array(WINDOW_SAMPLES) };
  });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(splitter);
  const awake = keepAwake(context);
  const watching = new AbortController();
  return {
    samples() {
      sides.forEach(({ analyser, samples }) => analyser.getFloatTimeDomainData(samples));
      return louder(sides.map(({ samples }) => samples));
    },
    isAsleep: () => context.state === 'suspended',
    onGone: (listener) => stream.getTracks()[0].addEventListener('ended', listener, { signal: watching.signal }),
    close() {
      watching.abort();
      awake.stop();
      stream.getTracks().forEach((track) => track.stop());
      context.close();
    },
  };
}
