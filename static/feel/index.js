/** Whatever makes a sound felt, each switched on by its own setting: one line each. */
import { feltOf } from './feeling.js';
import * as gamepad from './gamepad.js';
import * as low from './low-output.js';
import * as vibration from './vibration.js';

/** @import {ReadableSettings} from '../core/settings.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {SoundFrame} from '../types.js' */
/** @import {Felt} from './feeling.js' */
/** @import {FEEL_SETTINGS, FeelSetting} from './settings.js' */

/** @typedef {{feel: (felt: Felt, strength: number, nowMs: number) => void, rest: () => void, dispose: () => void}} Actuator */
/** @typedef {{meta: {id: string, setting: FeelSetting}, isAvailable: () => boolean, create: () => Actuator}} FeelingKind */

/** After the last note of a song, so that they are no notes: three strong knocks. */
const KNOCKS_MS = [500, 800, 1100];
const KNOCK = Object.freeze({ pulse: 1, hum: 0, hertz: 60 });

/** @type {readonly FeelingKind[]} */
export const FEELINGS = Object.freeze([vibration, gamepad, low]);

/**
 * @param {Object} parts
 * @param {ReadableSettings<typeof FEEL_SETTINGS>} parts.settings
 * @param {Report} parts.report  asked for, and this browser or device has none
 * @param {readonly FeelingKind[]} [parts.kinds]
 * @param {(work: () => void, ms: number) => unknown} [parts.later]
 */
export function createFeeling({ settings, report, kinds = FEELINGS, later = setTimeout }) {
  /** @type {Map<FeelingKind, Actuator>} */
  const running = new Map();

  /** @param {FeelingKind} kind @param {boolean} chosen  by the player, just now */
  const follow = (kind, chosen) => {
    const wanted = settings.values[kind.meta.setting];
    if (wanted && !kind.isAvailable()) {
      if (chosen) report('feel-missing');
    } else if (wanted && !running.has(kind)) running.set(kind, kind.create());
    else if (!wanted) {
      running.get(kind)?.dispose();
      running.delete(kind);
    }
  };
  settings.onChange((name) => kinds.filter(({ meta }) => meta.setting === name).forEach((kind) => follow(kind, true)));

  // What was chosen last time begins with the first sound, after a click.
  const begin = () => kinds.filter((kind) => !running.has(kind)).forEach((kind) => follow(kind, false));

  /** @param {Felt} felt @param {number} atMs */
  const tell = (felt, atMs) => {
    for (const actuator of running.values()) actuator.feel(felt, settings.values.feelStrength, atMs);
  };

  return {
    /** @param {SoundFrame} frame */
    feel(frame) {
      begin();
      if (running.size > 0) tell(feltOf(frame), frame.atMs);
    },
    /** A song is over: felt by whoever neither hears it end nor looks. */
    knock() {
      begin();
      for (const afterMs of KNOCKS_MS) later(() => tell(KNOCK, performance.now()), afterMs);
    },
    /** There is nothing more to feel. */
    rest() {
      for (const actuator of running.values()) actuator.rest();
    },
  };
}
