/** What can be chosen of feeling sound; all of it is off until somebody wants it. */
import { flag, number } from '../core/ranges.js';

export const FEEL_SETTINGS = Object.freeze({
  feelVibrate: flag(false),
  feelGamepad: flag(false),
  feelLow: flag(false),
  feelStrength: number(0.1, 1, 0.1, 0.7),
});

/** Whether anything is wanted to be felt. @param {{feelVibrate: boolean, feelGamepad: boolean, feelLow: boolean}} values */
export const isFelt = ({ feelVibrate, feelGamepad, feelLow }) => feelVibrate || feelGamepad || feelLow;
