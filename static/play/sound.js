/**
 * The synthesiser's life on the page: fetched when the player first wants to
 * hear something, woken by clicks and movements, silent rather than broken
 * where the browser has no sound to give.
 */
import { dispatch, listen } from '../core/events.js';
import { inTime } from '../core/in-time.js';
import { codeOf } from '../core/statuses.js';
import { soundOf } from '../instruments/index.js';
import { clockOf, makeSteadyClock } from './steady-clock.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Synthesiser} from '../audio/synthesiser.js' */

/** A server may take the question and never answer. */
const CODE_MS = 20_000;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Report} parts.report
 * @param {(bytes: number) => void} parts.onBytes  bytes of the sound file so far
 */
export function wireSound({ settings, report, onBytes }) {
  /** @type {Synthesiser|undefined} */
  let synthesiser;
  /** @type {Promise<void>|undefined} */
  let starting;
  /** What was said last, so that a browser without sound is not told of at every key. @type {StatusCode|''} */
  let lastSaid = '';
  /** Something went wrong, and nothing has gone right since. */
  let failing = false;
  /** The sound that was last made ready. */
  let ready = '';
  /** The one that is wanted now. */
  let wanted = soundOf(settings.values).id;

  const say = (/** @type {StatusCode} */ code) => {
    if (lastSaid !== code) report(code);
    lastSaid = code;
    failing = true;
  };
  const sayWorks = () => {
    if (failing) report('sound-back');
    lastSaid = '';
    failing = false;
  };

  const load = async () => {
    const code = inTime(import('../audio/synthesiser.js'), CODE_MS);
    const { createSynthesiser } = await code.catch((error) => {
      throw Object.assign(error, { code: /** @satisfies {StatusCode} */ ('sound-unreachable') });
    });
    synthesiser ??= createSynthesiser({
      onAsleep: () => say('sound-interrupted'),
      // What else is wrong with it is not mended by that.
      onAwake: () => {
        if (lastSaid === 'sound-interrupted' || lastSaid === 'sound-suspended') sayWorks();
      },
    });
    synthesiser.setVolume(settings.values.volume);
    synthesiser.setTuning(settings.values.tuning);
    await synthesiser.resume();
    const id = wanted;
    if (await synthesiser.setSound(id, { onProgress: onBytes })) ready = id;
    await synthesiser.ready;
  };

  /**
   * A worklet that failed to load cannot be loaded again in the same context.
   * @param {unknown} error
   */
  const giveUp = (error) => {
    const failed = synthesiser;
    // At once: a key pressed meanwhile begins anew.
    starting = synthesiser = undefined;
    failed?.dispose().catch(() => {});
    throw error;
  };

  /** Call from a click or key press. Never throws: what fails is reported, and tried again next time. */
  const start = async () => {
    try {
      starting ??= load().catch(giveUp);
      await starting;
      const running = await synthesiser?.resume();
      if (running) sayWorks();
      else say('sound-suspended');
    } catch (error) {
      say(soundCode(error));
    }
  };

  /** The take that is being recorded hears of the new sound when it is there, and so does an add-on. */
  const changeSound = async () => {
    lastSaid = '';
    const { id, channel, program } = soundOf(settings.values);
    try {
      if ((await synthesiser?.setSound(id)) === false) return;
    } catch (error) {
      say(soundCode(error));
      return;
    }
    ready = id;
    sayWorks();
    dispatch('creatable:note', { type: 'program-change', channel, program, atSeconds: nowSeconds(), origin: 'player' });
  };

  listen('creatable:note', (event) => synthesiser?.send(event));
  // Whoever plays with the nose alone presses nothing that could wake it.
  listen('creatable:pointer', ({ present }) => {
    if (present && synthesiser?.suspended) synthesiser.resume();
  });
  settings.onChange((name) => {
    if (name === 'volume') synthesiser?.setVolume(settings.values.volume);
    if (name === 'tuning') synthesiser?.setTuning(settings.values.tuning);
    const { id } = soundOf(settings.values);
    if (id === wanted) return;
    wanted = id;
    changeSound();
  });

  const nowSeconds = makeSteadyClock(() =>
    synthesiser && !synthesiser.suspended ? clockOf(synthesiser.context) : undefined,
  );

  return {
    start,
    /** The player asks: what fails is said again. */
    async retry() {
      lastSaid = '';
      await start();
      if (synthesiser && ready !== wanted) await changeSound();
    },
    /**
     * @param {readonly string[]} ids  sounds that a take needs; one that cannot be had is reported
     * @returns {Promise<boolean[]>}  whether each is there
     */
    loadSounds: (ids) =>
      Promise.all(
        ids.map(async (id) => {
          try {
            await synthesiser?.loadSound(id);
          } catch (error) {
            report(soundCode(error));
            return false;
          }
          return Boolean(synthesiser);
        }),
      ),
    nowSeconds,
    /** @returns {Synthesiser|undefined} */
    get synthesiser() {
      return synthesiser;
    },
  };
}

/**
 * A file that cannot be had is another matter for a sound than for the tracker: other words, and another thing to
 * try again.
 * @type {Readonly<Partial<Record<StatusCode, StatusCode>>>}
 */
const OF_A_SOUND = Object.freeze({
  'download-unreachable': 'sound-unreachable',
  'download-missing': 'sound-missing',
  'download-damaged': 'sound-damaged',
});

/** @param {unknown} error */
function soundCode(error) {
  const code = codeOf(error, 'sound-unavailable');
  return OF_A_SOUND[code] ?? code;
}
