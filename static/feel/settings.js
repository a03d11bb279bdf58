/** What can be chosen of feeling sound; all of it is off until somebody wants it. */

export const FEEL_DEFAULTS = Object.freeze({
  feelVibrate: false,
  feelGamepad: false,
  feelLow: false,
  feelStrength: 0.7,
});
export const FEEL_RANGES = Object.freeze({ feelStrength: { min: 0.1, max: 1, step: 0.1 } });
