/** The two motors of gamepads: the heavy one hums with low notes, the light one knocks with beginnings. */

/** @import {Felt} from './feeling.js' */
/** @typedef {{playEffect: (type: 'dual-rumble', how: {duration: number, strongMagnitude: number, weakMagnitude: number}) => Promise<unknown>, reset?: () => Promise<unknown>}} Actuator */

const EFFECT_MS = 120;
/** Effects are sent no faster than motors follow. */
const EVERY_MS = 50;
const LEAST = 0.05;

export const meta = Object.freeze({ id: 'gamepad', setting: 'feelGamepad' });

export const isAvailable = () => 'vibrationActuator' in (globalThis.Gamepad?.prototype ?? {});

/** @param {{actuators?: () => Actuator[]}} [browser] */
export function create({ actuators = connected } = {}) {
  let sentMs = -Infinity;
  let knock = 0;
  return {
    /** @param {Felt} felt @param {number} strength 0..1 @param {number} nowMs */
    feel({ pulse, hum }, strength, nowMs) {
      knock = Math.max(knock, pulse ?? 0);
      if (nowMs - sentMs < EVERY_MS || Math.max(knock, hum) < LEAST) return;
      sentMs = nowMs;
      const how = { duration: EFFECT_MS, strongMagnitude: hum * strength, weakMagnitude: knock * strength };
      knock = 0;
      // A pad that is unplugged in between has nothing to say to it.
      for (const actuator of actuators()) actuator.playEffect('dual-rumble', how).catch(() => {});
    },
    rest() {
      knock = 0;
      for (const actuator of actuators()) actuator.reset?.().catch(() => {});
    },
    dispose() {
      this.rest();
    },
  };
}

/** @returns {Actuator[]} */
function connected() {
  const pads = navigator.getGamepads?.() ?? [];
  return pads.flatMap((pad) => (pad?.vibrationActuator ? [pad.vibrationActuator] : []));
}
