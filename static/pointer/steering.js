/**
 * What the player's movement does to the pointer: gain, turning an axis round,
 * keeping to one axis, and the joystick. Offsets are in reaches from the centre
 * (see calibration.js), places are fractions of the stage. Pure but for the
 * joystick's memory.
 */
import { flag, number, oneOf } from '../core/ranges.js';
import { onStage } from './calibration.js';
import { makeJoystick } from './joystick.js';

/** @import {ValuesOf} from '../core/ranges.js' */

/** @typedef {{x: number, y: number}} Point */

export const STEERING_SETTINGS = Object.freeze({
  pointerMode: oneOf(['position', 'joystick'], 'position'),
  /** 2: half the movement is enough. */
  gain: number(0.5, 3, 0.1, 1),
  invertX: flag(false),
  invertY: flag(false),
  /** The other axis stays in the middle. */
  axes: oneOf(['both', 'horizontal', 'vertical'], 'both'),
  /** Part of the reach in which the joystick's pointer stands still. */
  joystickRest: number(0.1, 0.8, 0.05, 0.3),
  /** Stage widths a second at the end of the reach. */
  joystickSpeed: number(0.1, 2, 0.1, 0.5),
});

/** @typedef {Readonly<ValuesOf<typeof STEERING_SETTINGS>>} SteeringSettings */

/** @param {SteeringSettings} settings  read anew at every call */
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
 * @param {SteeringSettings} settings
 * @returns {Point}
 */
function shape({ x, y }, { gain, invertX, invertY, axes }) {
  return {
    x: axes === 'vertical' ? 0 : (invertX ? -gain : gain) * x,
    y: axes === 'horizontal' ? 0 : (invertY ? -gain : gain) * y,
  };
}
