/** Reads picture files, off the page's thread. Ended by the page when none is read any more. */
import { readPicture } from '../camera/read-picture.js';
import { answerRequests } from '../core/asked-worker.js';
import { codeOf } from '../core/statuses.js';

/** @typedef {{type: 'read', file: Blob, longest: number}} Request */

answerRequests(
  (/** @type {Request} */ { file, longest }) => readPicture(file, longest),
  (error) => codeOf(error, 'studio-no-picture'),
);
