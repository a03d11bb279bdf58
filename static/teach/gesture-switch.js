/** The player's switches follow the mapping: a gesture that is one is set as such, and where none is left the keyboard's is back. */
import { SWITCH_DEFAULTS } from '../switches/index.js';

/** @import {Settings} from '../parts.js' */
/** @import {Mapping} from '../learning/choices.js' */

/**
 * @param {Settings} settings
 * @param {readonly Mapping[]} mappings
 */
export function followMappings(settings, mappings) {
  for (const [number, name] of /** @type {const} */ ([
    [1, 'switchOne'],
    [2, 'switchTwo'],
  ])) {
    const written = `gesture:${number}`;
    const wanted = mappings.some(({ command, args }) => command === 'scan-switch' && args.number === number);
    if (wanted) settings.set(name, written);
    else if (settings.values[name] === written) settings.set(name, SWITCH_DEFAULTS[name]);
  }
}
