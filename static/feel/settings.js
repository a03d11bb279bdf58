/** What can be chosen of feeling sound; all of it is off until somebody wants it. */
import { flag, number } from '../core/ranges.js';

/** One for each kind of feeling. */
const WANTED = Object.freeze({ feelVibrate: flag(false), feelGamepad: flag(false), feelLow: flag(false) });

export const FEEL_SETTINGS = Object.freeze({ ...WANTED, feelStrength: number(0.1, 1, 0.1, 0.7) });

/** @typedef {keyof typeof WANTED} FeelSetting */

/** Whether anything is wanted to be felt. @param {Readonly<Record<FeelSetting, boolean>>} values */
export const isFelt = (values) => Object.keys(WANTED).some((name) => values[/** @type {FeelSetting} */ (name)]);
