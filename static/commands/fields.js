/**
 * What can be set on a command: a list of fields, from which the menus are
 * made and by which stored arguments are checked. Pure.
 */
import { valuesOf } from '../core/documents.js';
import { defaultsOf as defaultsOfTable } from '../core/ranges.js';

/** @import {Range} from '../core/ranges.js' */

/**
 * A choice's words are `<nameKey>-<value>`, or what `words` says of it.
 * @typedef {Object} Field
 * @property {string} name
 * @property {string} nameKey  of the words that label it
 * @property {Range} range
 * @property {string} [words]  what the choices are: 'note' and 'drum' are MIDI notes, 'controller' MIDI's controls
 */

/** @param {readonly Field[]} fields */
const tableOf = (fields) => Object.fromEntries(fields.map(({ name, range }) => [name, range]));

/** @param {readonly Field[]} fields @returns {Record<string, string|number>} */
export const defaultsOf = (fields) => defaultsOfTable(tableOf(fields));

/** What stored arguments may be; those missing have their defaults. @param {readonly Field[]} fields */
export const argsOf = (fields) => valuesOf(tableOf(fields));
