/** The motor of a phone or tablet. It is on or off, so strength is how long it runs. */

/** @import {Felt} from './feeling.js' */

const SHORTEST_MS = 15;
const LONGEST_MS = 70;
/** Renewed before it ends, so that a hum is one. */
const HUM_MS = 120;
const RENEW_MS = 100;
const LEAST_HUM = 0.45;

export const meta = Object.freeze({ id: 'vibration', setting: 'feelVibrate' });

export const isAvailable = () => typeof globalThis.navigator?.vibrate === 'function';

/** @param {{vibrate?: (ms: number) => boolean}} [browser] */
export function create({ vibrate = (ms) => navigator.vibrate(ms) } = {}) {
  let busyUntilMs = -Infinity;
  return {
    /** @param {Felt} felt @param {number} strength 0..1 @param {number} nowMs */
    feel({ pulse, hum }, strength, nowMs) {
      if (pulse !== null) {
        const ms = SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * pulse * strength;
        busyUntilMs = nowMs + ms;
        vibrate(Math.round(ms));
      } else if (hum * strength >= LEAST_HUM && nowMs >= busyUntilMs) {
        busyUntilMs = nowMs + RENEW_MS;
        vibrate(HUM_MS);
      }
    },
    rest() {
      vibrate(0);
    },
    dispose() {
      vibrate(0);
    },
  };
}
