/**
 * The synthesiser's life on the page: fetched when the player first wants to
 * hear something, woken by clicks and movements, silent rather than broken
 * where the browser has no sound to give.
 */
import { BANK_SELECT, OWN, readOwnSound } from '../audio/own-sound.js';
import { OF_THE_PAGE } from '../audio/samples/bank.js';
import { soundOfProgram, soundsOf } from '../audio/sounds.js';
import { makeComingBack } from '../core/coming-back.js';
import { dispatch, listen } from '../core/events.js';
import { inTime } from '../core/in-time.js';
import { codeOf } from '../core/statuses.js';
import { soundOf, soundsBeside, voiceOf } from '../instruments/index.js';
import { makeTakeSamples } from './samples.js';
import { clockOf, makeSteadyClock } from './steady-clock.js';
import { readBanks } from './take-banks.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {OwnFont} from '../audio/own-font.js' */
/** @import {NoteEvent, Take} from '../types.js' */
/** @import {LoadOptions} from '../audio/banks.js' */
/** @import {Synthesiser} from '../audio/synthesiser.js' */

/** A server may take the question and never answer. */
const CODE_MS = 20_000;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Report} parts.report
 * @param {Pick<OwnFont, 'read'|'onChange'>} parts.ownFont
 * @param {(bytes: number) => void} parts.onBytes  bytes of the sound file so far
 */
export function wireSound({ settings, report, ownFont, onBytes }) {
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
  /** The one that is wanted now: its id, or what names one of the player's own. */
  let wanted = nameOf(settings.values);
  /** The one that was wanted and could not be had. @type {string|undefined} */
  let missed;
  /** Which one was last named on each channel, also before there was sound. @type {Map<number, NoteEvent>} */
  const instruments = new Map();
  /** What bank select was last said to be on the player's channel. */
  let bank = 0;
  /** What the instrument plays on channels of their own: ids, as they were last fetched. */
  let beside = '';

  const say = (/** @type {StatusCode} */ code) => {
    if (lastSaid !== code) report(code);
    lastSaid = code;
    failing = true;
  };
  const sayWorks = () => {
    // The sound before plays on; it is not the one that was chosen.
    if (missed === wanted) return;
    if (failing) report('sound-back');
    lastSaid = '';
    failing = false;
  };

  /** So that a take that is being recorded says whether it is the player's own sound. @param {number} value */
  const tellBank = (value) => {
    if (bank === value) return;
    bank = value;
    const atSeconds = nowSeconds();
    dispatch('creatable:note', {
      type: 'control-change',
      channel: 0,
      controller: BANK_SELECT,
      value,
      atSeconds,
      origin: 'player',
    });
  };

  /**
   * The sound that is wanted; where the file of one of the player's own is not here, the one that is most like it.
   * @param {LoadOptions} [options]
   * @returns {Promise<boolean>}  false: another one is wanted by now
   */
  const makeHeard = async (options) => {
    const name = wanted;
    const own = readOwnSound(name);
    if (!synthesiser) return true;
    if (!own) {
      if (!(await synthesiser.setSound(name, options))) return false;
      ready = name;
      if (!soundOf(settings.values).isDrums) tellBank(0);
      return true;
    }
    try {
      if (!(await synthesiser.setOwnSound(name, () => ownFont.read(name)))) return false;
      ready = name;
      tellBank(1);
      return true;
    } catch (error) {
      const code = codeOf(error, 'sound-unavailable');
      if (!code.startsWith('soundfont-')) throw error;
      if (name !== wanted) return false;
      report(code);
      tellBank(0);
      return synthesiser.setSound(soundOfProgram(0, own.program).id, options);
    }
  };

  const load = async () => {
    const code = inTime(import('../audio/synthesiser.js'), CODE_MS);
    const { createSynthesiser } = await code.catch((error) => {
      throw Object.assign(error, { code: /** @satisfies {StatusCode} */ ('sound-unreachable') });
    });
    synthesiser ??= createSynthesiser({
      voiceOf,
      // Its instrument sounds as the synthesiser does meanwhile; it is tried again with a later note.
      onVoiceFailed: () => say('sound-unreachable'),
      onVoiceReady: () => {
        if (lastSaid === 'sound-unreachable') sayWorks();
      },
      onAsleep: () => say('sound-interrupted'),
      // What else is wrong with it is not mended by that.
      onAwake: () => {
        if (lastSaid === 'sound-interrupted' || lastSaid === 'sound-suspended') sayWorks();
      },
    });
    for (const event of instruments.values()) synthesiser.send(event);
    synthesiser.setVolume(settings.values.volume);
    synthesiser.setTuning(settings.values.tuning);
    await synthesiser.resume();
    await makeHeard({ onProgress: onBytes });
    await synthesiser.ready;
    beside = '';
    loadBeside();
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

  /**
   * @param {readonly string[]} ids  sounds that a take needs; one that cannot be had is reported
   * @returns {Promise<boolean[]>}  whether each is there
   */
  const loadSounds = (ids) =>
    Promise.all(
      ids.map(async (id) => {
        try {
          if (readOwnSound(id)) await synthesiser?.loadOwn(id, () => ownFont.read(id));
          else await synthesiser?.loadSound(id);
        } catch (error) {
          report(soundCode(error));
          return false;
        }
        return Boolean(synthesiser);
      }),
    );

  /** Each once: what cannot be had is not said at every setting. */
  const loadBeside = () => {
    const ids = soundsBeside(settings.values);
    if (ids.join(' ') === beside) return;
    beside = ids.join(' ');
    loadSounds(ids);
  };

  /** Whoever chose a sound with the nose may be able to press nothing more: it comes by itself when it can. */
  const comingBack = makeComingBack(() => changeSound());

  /** The take that is being recorded hears of the new sound when it is there, and so does an add-on. */
  const changeSound = async () => {
    const name = wanted;
    try {
      if (!(await makeHeard())) return;
    } catch (error) {
      if (name !== wanted) return;
      missed = name;
      say(soundCode(error));
      comingBack.plan();
      return;
    }
    missed = undefined;
    comingBack.stop();
    const { channel, program } = soundOf(settings.values);
    sayWorks();
    dispatch('creatable:note', { type: 'program-change', channel, program, atSeconds: nowSeconds(), origin: 'player' });
  };

  listen('creatable:note', (event) => {
    if (event.type === 'instrument') instruments.set(event.channel, event);
    synthesiser?.send(event);
  });
  // Whoever plays with the nose alone presses nothing that could wake it.
  listen('creatable:pointer', ({ present }) => {
    if (present && synthesiser?.suspended) synthesiser.resume();
  });
  settings.onChange((name) => {
    if (name === 'volume') synthesiser?.setVolume(settings.values.volume);
    if (name === 'tuning') synthesiser?.setTuning(settings.values.tuning);
    loadBeside();
    if (nameOf(settings.values) === wanted) return;
    wanted = nameOf(settings.values);
    comingBack.stop();
    lastSaid = '';
    changeSound();
  });
  // The file that was missing may be here now.
  ownFont.onChange(() => {
    if (!synthesiser || !readOwnSound(wanted) || ready === wanted) return;
    lastSaid = '';
    changeSound();
  });

  const nowSeconds = makeSteadyClock(() =>
    synthesiser && !synthesiser.suspended ? clockOf(synthesiser.context) : undefined,
  );

  const loadSamples = makeTakeSamples(OF_THE_PAGE, report);

  return {
    start,
    /** The player asks: what fails is said again. */
    async retry() {
      lastSaid = '';
      await start();
      if (synthesiser && ready !== wanted) await changeSound();
    },
    loadSounds,
    /** Whatever a take is heard with; what cannot be had is reported. @param {Take} take */
    async loadTake(take) {
      await Promise.all([loadSounds(soundsOf(take)), loadSamples(take)]);
    },
    /**
     * The same for whoever renders it ahead. What is the player's own and is not here is reported.
     * @param {Take} take
     * @throws {Error} with a status's code where one of our sounds cannot be had
     */
    async readTake(take) {
      await loadSamples(take);
      try {
        return await readBanks(take, { ownFont, report });
      } catch (error) {
        throw Object.assign(/** @type {Error} */ (error), { code: soundCode(error) });
      }
    },
    nowSeconds,
    /** @returns {Synthesiser|undefined} */
    get synthesiser() {
      return synthesiser;
    },
  };
}

/** @param {Settings['values']} values @returns {string}  the sound's id, or what names one of the player's own */
function nameOf(values) {
  const { id } = soundOf(values);
  return id === OWN ? values.ownSound : id;
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
