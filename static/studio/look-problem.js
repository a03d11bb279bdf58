/** What is said of a network that failed, or that could not be had. */
import { codeOf } from '../core/statuses.js';

/** @import {StatusCode} from '../core/statuses.js' */

/** @param {unknown} error @returns {StatusCode} */
export function codeOfLook(error) {
  const code = codeOf(error, 'studio-failed');
  if (code === 'download-damaged') return 'studio-damaged';
  return code.startsWith('download-') ? 'studio-unreachable' : code.startsWith('studio-') ? code : 'studio-failed';
}
