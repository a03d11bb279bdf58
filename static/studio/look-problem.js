/** What is said of a network that failed, or that could not be had. */
import { codeOf } from '../core/statuses.js';

/** @import {StatusCode} from '../core/statuses.js' */

/** What is said of a file that is not the picture now. @param {unknown} error @param {StatusCode} [ifNone] @returns {StatusCode} */
export const codeOfFile = (error, ifNone = 'studio-no-picture') =>
  codeOf(error, ifNone) === 'picture-too-large' ? 'picture-too-large' : ifNone;

/** @param {unknown} error @param {StatusCode} [failed]  what is said where nothing more is known @returns {StatusCode} */
export function codeOfLook(error, failed = 'studio-failed') {
  const code = codeOf(error, failed);
  if (code === 'download-damaged') return 'studio-damaged';
  if (code.startsWith('download-')) return 'studio-unreachable';
  return code.startsWith('studio-') || code === 'picture-too-large' ? code : failed;
}
