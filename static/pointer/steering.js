/**
 * What the player's movement does to the pointer: gain, turning an axis round,
 * keeping to one axis, and the joystick. Offsets are in reaches from the centre
 * (see calibration.js), places are fractions of the stage. Pure but for the
 * joystick's memory.
 */
import { onStage } from './calibration.js';
import { makeJoystick } from './joystick.js';

/** @typedef {{x: number, y: number}} Point */

/**
 * @typedef {Object} SteeringSettings
 * @property {'position'|'joystick'} pointerMode
 * @property {number} gain  2: half the movement is enough
 * @property {boolean} invertX
 * @property {boolean} invertY
 * @property {'both'|'horizontal'|'vertical'} axes  the other axis stays in the middle
 * @property {number} joystickRest  part of the reach in which the pointer stands still, 0..1
 * @property {number} joystickSpeed  stage widths a second at the end of the reach
 */

/** @type {Readonly<SteeringSettings>} */
export const STEERING_DEFAULTS = Object.freeze({
  pointerMode: 'position',
  gain: 1,
  invertX: false,
  invertY: false,
  axes: 'both',
  joystickRest: 0.3,
  joystickSpeed: 0.5,
});

export const STEERING_RANGES = Object.freeze({
  pointerMode: ['position', 'joystick'],
  gain: { min: 0.5, max: 3, step: 0.1 },
  axes: ['both', 'horizontal', 'vertical'],
  joystickRest: { min: 0.1, max: 0.8, step: 0.05 },
  joystickSpeed: { min: 0.1, max: 2, step: 0.1 },
});

/** @param {Readonly<Record<string, any>>} settings  SteeringSettings, read anew at every call */
export function makeSteering(settings) {
  const joystick = makeJoystick();
  return {
    /**
     * @param {Point} offset  in reaches
     * @param {number} atMs  when it was captured
     * @returns {Point}  0..1 of the stage
     */
    place(offset, atMs) {
      const wanted = shape(offset, settings);
      if (settings.pointerMode !== 'joystick') return { x: onStage(wanted.x), y: onStage(wanted.y) };
      return joystick.move(wanted, atMs, { rest: settings.joystickRest, speed: settings.joystickSpeed });
    },
    /** The joystick's pointer goes to the middle. */
    reset: joystick.reset,
  };
}

/**
 * @param {Point} offset
 * @param {Readonly<Record<string, any>>} settings
 * @returns {Point}
 */
function shape({ x, y }, { gain, invertX, invertY, axes }) {
  return {
    x: axes === 'vertical' ? 0 : (invertX ? -gain : gain) * x,
    y: axes === 'horizontal' ? 0 : (invertY ? -gain : gain) * y,
  };
}
