/**
 * The synthesiser's life on the page: fetched when the player first wants to
 * hear something, woken by clicks, silent rather than broken where the
 * browser has no sound to give.
 */
import { createClock } from '../clock.js';
import { listen } from '../events.js';

/** @typedef {import('../audio/synthesiser.js').Synthesiser} Synthesiser */

/**
 * @param {Object} parts
 * @param {import('../settings.js').Settings} parts.settings
 * @param {(code: string, level: 'info'|'warning'|'problem') => void} parts.report
 * @param {(bytes: number) => void} parts.onBytes  bytes of the sound file so far
 */
export function wireSound({ settings, report, onBytes }) {
  /** @type {Synthesiser|undefined} */
  let synthesiser;
  /** @type {Promise<void>|undefined} */
  let starting;

  const load = async () => {
    const { createSynthesiser } = await import('../audio/synthesiser.js');
    synthesiser ??= createSynthesiser();
    synthesiser.setVolume(Number(settings.values.volume));
    await synthesiser.resume();
    await synthesiser.setSound(String(settings.values.sound), { onProgress: onBytes });
    await synthesiser.ready;
  };

  /** Call from a click or key press. Never throws: what fails is reported, and tried again next time. */
  const start = async () => {
    try {
      await (starting ??= load());
      const running = await synthesiser?.resume();
      if (!running) report('sound-suspended', 'problem');
    } catch (error) {
      // A worklet that failed to load cannot be loaded again in the same context.
      starting = undefined;
      await synthesiser?.dispose();
      synthesiser = undefined;
      report(codeOf(error), 'problem');
    }
  };

  listen('creatable:note', (event) => synthesiser?.send(event));
  settings.onChange((name) => {
    if (name === 'volume') synthesiser?.setVolume(Number(settings.values.volume));
    if (name === 'sound' && synthesiser) {
      synthesiser.setSound(String(settings.values.sound)).catch((error) => report(codeOf(error), 'problem'));
    }
  });

  return {
    start,
    /** @param {readonly string[]} ids  sounds that a take needs; one that cannot be had is reported */
    loadSounds: (ids) => Promise.all(ids.map((id) => synthesiser?.loadSound(id)
      .catch((error) => report(codeOf(error), 'problem')))),
    nowSeconds: makeSteadyClock(() => (synthesiser && !synthesiser.suspended ? clockOf(synthesiser.context) : undefined)),
    /** @returns {Synthesiser|undefined} */
    get synthesiser() { return synthesiser; },
  };
}

/** @type {WeakMap<AudioContext, ReturnType<typeof createClock>>} */
const clocks = new WeakMap();

/** @param {AudioContext} context */
function clockOf(context) {
  const clock = clocks.get(context) ?? createClock(context);
  clocks.set(context, clock);
  return clock;
}

/**
 * The AudioContext's clock, or the page's while no sound runs, so that a take
 * can be recorded in silence too. It goes on without a jump from one to the other.
 * @param {() => {nowSeconds: () => number}|undefined} audioClock
 * @returns {() => number} seconds
 */
export function makeSteadyClock(audioClock, pageSeconds = () => performance.now() / 1000) {
  let last = 0;
  let offset = 0;
  /** @type {boolean|undefined} */
  let onAudio;
  return () => {
    const audio = audioClock();
    const now = audio ? audio.nowSeconds() : pageSeconds();
    if (onAudio !== Boolean(audio)) offset = onAudio === undefined ? 0 : last - now;
    onAudio = Boolean(audio);
    last = Math.max(last, now + offset);
    return last;
  };
}

/** @param {any} error */
const codeOf = (error) => error.code ?? 'sound-unavailable';
