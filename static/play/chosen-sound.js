/** Which sound is wanted, which one is heard, and how one that could not be had comes by itself. */
import { BANK_SELECT, OWN, readOwnSound } from '../audio/own-sound.js';
import { soundOfProgram } from '../audio/sounds.js';
import { makeComingBack } from '../core/coming-back.js';
import { dispatch } from '../core/events.js';
import { codeOf } from '../core/statuses.js';
import { soundOf } from '../instruments/index.js';
import { soundCode } from './sound-report.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {OwnFont} from '../audio/own-font.js' */
/** @import {LoadOptions} from '../audio/banks.js' */
/** @import {Synthesiser} from '../audio/synthesiser.js' */
/** @import {SoundReport} from './sound-report.js' */

/**
 * @typedef {Object} ChosenParts
 * @property {Settings} settings
 * @property {Report} report
 * @property {Pick<OwnFont, 'read'>} ownFont
 * @property {SoundReport} said
 * @property {() => Synthesiser|undefined} synthesiser
 * @property {() => number} nowSeconds
 */

export class ChosenSound {
  #parts;
  /** Its id, or what names one of the player's own. */
  #wanted;
  /** The one that was last made ready. */
  #ready = '';
  /** The one that was wanted and could not be had. @type {string|undefined} */
  #missed;
  /** What bank select was last said to be on the player's channel. */
  #bank = 0;
  /** Whoever chose a sound with the nose may be able to press nothing more: it comes by itself when it can. */
  #comingBack = makeComingBack(() => this.change());

  /** @param {ChosenParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#wanted = nameOf(parts.settings.values);
  }

  get isReady() {
    return this.#ready === this.#wanted;
  }

  get isOwn() {
    return Boolean(readOwnSound(this.#wanted));
  }

  /** The settings have changed. @returns {boolean}  another one is wanted from now on */
  follow() {
    const name = nameOf(this.#parts.settings.values);
    if (name === this.#wanted) return false;
    this.#wanted = name;
    this.#comingBack.stop();
    return true;
  }

  /** Sound works. While the one that was chosen cannot be had, the one before plays on. */
  sayWorks() {
    if (this.#missed !== this.#wanted) this.#parts.said.works();
  }

  /**
   * The sound that is wanted; where the file of one of the player's own is not here, the one that is most like it.
   * @param {LoadOptions} [options]
   * @returns {Promise<boolean>}  false: another one is wanted by now
   */
  async makeHeard(options) {
    const synthesiser = this.#parts.synthesiser();
    if (!synthesiser) return true;
    const own = readOwnSound(this.#wanted);
    return own ? this.#makeOwnHeard(synthesiser, own.program, options) : this.#makeOursHeard(synthesiser, options);
  }

  /** The take that is being recorded hears of the new sound when it is there, and so does an add-on. */
  async change() {
    const name = this.#wanted;
    try {
      if (!(await this.makeHeard())) return;
    } catch (error) {
      if (name === this.#wanted) this.#miss(error);
      return;
    }
    this.#missed = undefined;
    this.#comingBack.stop();
    this.sayWorks();
    const { channel, program } = soundOf(this.#parts.settings.values);
    const atSeconds = this.#parts.nowSeconds();
    dispatch('creatable:note', { type: 'program-change', channel, program, atSeconds, origin: 'player' });
  }

  /** @param {unknown} error */
  #miss(error) {
    this.#missed = this.#wanted;
    this.#parts.said.say(soundCode(error));
    this.#comingBack.plan();
  }

  /** @param {Synthesiser} synthesiser @param {LoadOptions} [options] */
  async #makeOursHeard(synthesiser, options) {
    const name = this.#wanted;
    if (!(await synthesiser.setSound(name, options))) return false;
    this.#ready = name;
    if (!soundOf(this.#parts.settings.values).isDrums) this.#tellBank(0);
    return true;
  }

  /** @param {Synthesiser} synthesiser @param {number} program @param {LoadOptions} [options] */
  async #makeOwnHeard(synthesiser, program, options) {
    const name = this.#wanted;
    try {
      if (!(await synthesiser.setOwnSound(name, () => this.#parts.ownFont.read(name)))) return false;
      this.#ready = name;
      this.#tellBank(1);
      return true;
    } catch (error) {
      const code = codeOf(error, 'sound-unavailable');
      if (!code.startsWith('soundfont-')) throw error;
      if (name !== this.#wanted) return false;
      this.#parts.report(code);
      this.#tellBank(0);
      return synthesiser.setSound(soundOfProgram(0, program).id, options);
    }
  }

  /** So that a take that is being recorded says whether it is the player's own sound. @param {number} value */
  #tellBank(value) {
    if (this.#bank === value) return;
    this.#bank = value;
    const atSeconds = this.#parts.nowSeconds();
    dispatch('creatable:note', {
      type: 'control-change',
      channel: 0,
      controller: BANK_SELECT,
      value,
      atSeconds,
      origin: 'player',
    });
  }
}

/** @param {Settings['values']} values @returns {string}  the sound's id, or what names one of the player's own */
function nameOf(values) {
  const { id } = soundOf(values);
  return id === OWN ? values.ownSound : id;
}
