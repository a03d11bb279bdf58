/**
 * What turns pointing, switches or gestures into actions: one line an action.
 * See docs/how-to/add-an-action.md.
 */
import * as dwell from './dwell.js';
import * as scan from './scan.js';

/** @import {ActionEvent, ActionInput} from '../types.js' */

/**
 * @typedef {Object} Action
 * @property {{id: string, nameKey: string, defaults: Readonly<Record<string, any>>}} meta
 * @property {(settings: Readonly<Record<string, any>>) => (input: ActionInput) => ActionEvent|null} create
 */

/** @type {readonly Action[]} */
export const actions = [dwell, scan];

/**
 * @param {string} id
 * @throws {RangeError} when there is none of that name
 */
export function findAction(id) {
  const found = actions.find(({ meta }) => meta.id === id);
  if (!found) throw new RangeError(`action must be one of ${actions.map(({ meta }) => meta.id).join(', ')}, got ${id}`);
  return found;
}
