/**
 * The synthesiser's life on the page: fetched when the player first wants to
 * hear something, woken by clicks and movements, silent rather than broken
 * where the browser has no sound to give.
 */

import { readOwnSound } from '../audio/own-sound.js';
import { OF_THE_PAGE } from '../audio/samples/bank.js';
import { soundsOf } from '../audio/sounds.js';
import { listen } from '../core/events.js';
import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';
import { soundsBeside, voiceOf } from '../instruments/index.js';
import { ChosenSound } from './chosen-sound.js';
import { makeTakeSamples } from './samples.js';
import { SoundReport, soundCode } from './sound-report.js';
import { clockOf, makeSteadyClock } from './steady-clock.js';
import { readBanks } from './take-banks.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {OwnFont} from '../audio/own-font.js' */
/** @import {NoteEvent, Take} from '../types.js' */
/** @import {Synthesiser} from '../audio/synthesiser.js' */

/** A server may take the question and never answer. */
const CODE_MS = 20_000;

/**
 * @typedef {Object} SoundParts
 * @property {Settings} settings
 * @property {Report} report
 * @property {Pick<OwnFont, 'read'|'onChange'>} ownFont
 * @property {(bytes: number) => void} onBytes  bytes of the sound file so far
 */

/** @param {SoundParts} parts */
export function wireSound(parts) {
  const sound = new Sound(parts);
  listen('creatable:note', (event) => {
    // The band sounds by itself, in the audio thread.
    if (event.origin !== 'band') sound.hear(event);
  });
  // Whoever plays with the nose alone presses nothing that could wake it.
  listen('creatable:pointer', ({ present }) => {
    if (present && sound.synthesiser?.suspended) sound.synthesiser.resume();
  });
  parts.settings.onChange((name) => sound.follow(name));
  parts.ownFont.onChange(() => sound.tryOwnAgain());
  return sound;
}

class Sound {
  #parts;
  #said;
  #chosen;
  #loadSamples;
  /** @type {Synthesiser|undefined} */
  #synthesiser;
  /** @type {Promise<void>|undefined} */
  #starting;
  /** Which one was last named on each channel, also before there was sound. @type {Map<number, Extract<NoteEvent, {type: 'instrument'}>>} */
  #instruments = new Map();
  /** Engines of instruments that could not be had. @type {Set<string|undefined>} */
  #missingVoices = new Set();
  /** What the instrument plays on channels of their own: ids, as they were last fetched. */
  #beside = '';

  nowSeconds = makeSteadyClock(() => {
    const synthesiser = this.#synthesiser;
    return synthesiser && !synthesiser.suspended ? clockOf(synthesiser.context) : undefined;
  });

  /** @param {SoundParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#said = new SoundReport(parts.report, () => this.#lacksVoice());
    this.#loadSamples = makeTakeSamples(OF_THE_PAGE, parts.report);
    const synthesiser = () => this.#synthesiser;
    this.#chosen = new ChosenSound({ ...parts, said: this.#said, synthesiser, nowSeconds: this.nowSeconds });
  }

  /** @returns {Synthesiser|undefined} */
  get synthesiser() {
    return this.#synthesiser;
  }

  /** Something sounds, or will as soon as what makes it has come. */
  get hasBegun() {
    return this.#starting !== undefined;
  }

  /** A moment of the sound's own clock, as notes are dated. @param {number} atSeconds */
  datedAs = (atSeconds) => {
    const synthesiser = this.#synthesiser;
    return this.nowSeconds() + (synthesiser ? atSeconds - clockOf(synthesiser.context).nowSeconds() : 0);
  };

  /** Call from a click or key press. Never throws: what fails is reported, and tried again next time. */
  start = async () => {
    try {
      this.#starting ??= this.#load().catch((error) => this.#giveUp(error));
      await this.#starting;
      const running = await this.#synthesiser?.resume();
      if (running) this.#chosen.sayWorks();
      else this.#said.say('sound-suspended');
    } catch (error) {
      this.#said.say(soundCode(error));
    }
  };

  /** The player asks: what fails is said again. */
  retry = async () => {
    this.#said.beginAnew();
    await this.start();
    if (this.#synthesiser && !this.#chosen.isReady) await this.#chosen.change();
  };

  /**
   * @param {readonly string[]} ids  sounds that a take needs; one that cannot be had is reported
   * @returns {Promise<boolean[]>}  whether each is there
   */
  loadSounds = (ids) => Promise.all(ids.map((id) => this.#loadOne(id)));

  /** Whatever a take is heard with; what cannot be had is reported. @param {Take} take */
  loadTake = async (take) => {
    await Promise.all([this.loadSounds(soundsOf(take)), this.#loadSamples(take)]);
  };

  /**
   * The same for whoever renders it ahead. What is the player's own and is not here is reported.
   * @param {Take} take
   * @throws {Error} with a status's code where one of our sounds cannot be had
   */
  readTake = async (take) => {
    await this.#loadSamples(take);
    try {
      return await readBanks(take, this.#parts);
    } catch (error) {
      throw Object.assign(/** @type {Error} */ (error), { code: soundCode(error) });
    }
  };

  /** @param {NoteEvent} event */
  hear(event) {
    if (event.type === 'instrument') this.#instruments.set(event.channel, event);
    this.#synthesiser?.send(event);
  }

  /** @param {string} name  of a setting that has changed */
  follow(name) {
    const { volume, tuning } = this.#parts.settings.values;
    if (name === 'volume') this.#synthesiser?.setVolume(volume);
    if (name === 'tuning') this.#synthesiser?.setTuning(tuning);
    this.#loadBeside();
    if (this.#chosen.follow()) this.#changeAloud();
  }

  /** The file that was missing may be here now. */
  tryOwnAgain() {
    if (this.#synthesiser && this.#chosen.isOwn && !this.#chosen.isReady) this.#changeAloud();
  }

  #changeAloud() {
    this.#said.beginAnew();
    this.#chosen.change();
  }

  async #load() {
    const code = inTime(
      fetchModule(() => import('../audio/synthesiser.js')),
      CODE_MS,
    );
    const { createSynthesiser } = await code.catch((error) => {
      throw Object.assign(error, { code: /** @satisfies {StatusCode} */ ('sound-unreachable') });
    });
    this.#synthesiser ??= createSynthesiser({ voiceOf, ...this.#whatIsSaidOfIt() });
    const synthesiser = this.#synthesiser;
    for (const event of this.#instruments.values()) synthesiser.send(event);
    synthesiser.setVolume(this.#parts.settings.values.volume);
    synthesiser.setTuning(this.#parts.settings.values.tuning);
    await synthesiser.resume();
    await this.#chosen.makeHeard({ onProgress: this.#parts.onBytes });
    await synthesiser.ready;
    this.#beside = '';
    this.#loadBeside();
  }

  /** An instrument that is played now sounds as the synthesiser does, not as it should. */
  #lacksVoice() {
    return [...this.#instruments.values()].some(({ instrument }) => this.#missingVoices.has(voiceOf(instrument)));
  }

  /** What goes wrong with it, and is mended; what else is wrong is not mended by that. */
  #whatIsSaidOfIt() {
    const said = this.#said;
    const worksAfter = (/** @type {StatusCode[]} */ ...codes) => {
      if (said.lastSaidOneOf(...codes)) this.#chosen.sayWorks();
    };
    return {
      // Its instrument sounds as the synthesiser does meanwhile; it is tried again with a later note.
      onVoiceFailed: (/** @type {string} */ voice) => {
        this.#missingVoices.add(voice);
        said.say('sound-unreachable');
      },
      onVoiceReady: (/** @type {string} */ voice) => {
        this.#missingVoices.delete(voice);
        worksAfter('sound-unreachable');
      },
      onAsleep: () => said.say('sound-interrupted'),
      onAwake: () => worksAfter('sound-interrupted', 'sound-suspended'),
    };
  }

  /**
   * A worklet that failed to load cannot be loaded again in the same context.
   * @param {unknown} error
   */
  #giveUp(error) {
    const failed = this.#synthesiser;
    // At once: a key pressed meanwhile begins anew.
    this.#starting = this.#synthesiser = undefined;
    this.#missingVoices.clear();
    failed?.dispose().catch(() => {});
    throw error;
  }

  /** @param {string} id @returns {Promise<boolean>}  whether it is there */
  async #loadOne(id) {
    try {
      if (readOwnSound(id)) await this.#synthesiser?.loadOwn(id, () => this.#parts.ownFont.read(id));
      else await this.#synthesiser?.loadSound(id);
    } catch (error) {
      this.#parts.report(soundCode(error));
      return false;
    }
    return Boolean(this.#synthesiser);
  }

  /** Each once: what cannot be had is not said at every setting. */
  #loadBeside() {
    const ids = soundsBeside(this.#parts.settings.values);
    if (ids.join(' ') === this.#beside) return;
    this.#beside = ids.join(' ');
    this.loadSounds(ids);
  }
}
