/** Every instrument that can be chosen: one line each. See docs/how-to/add-an-instrument.md. */
import * as piano from './piano.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Instrument, InstrumentContext} from '../types.js' */

/**
 * @typedef {Object} InstrumentModule
 * @property {{id: string, nameKey: string, settings: Table}} meta
 * @property {(context: InstrumentContext) => Instrument} create
 */

/** @type {readonly InstrumentModule[]} */
export const instruments = [piano];

/**
 * @param {string} id
 * @returns {InstrumentModule}
 * @throws {RangeError} when there is no such instrument
 */
export function findInstrument(id) {
  const found = instruments.find(({ meta }) => meta.id === id);
  if (!found)
    throw new RangeError(`instrument must be one of ${instruments.map(({ meta }) => meta.id).join(', ')}, got ${id}`);
  return found;
}
