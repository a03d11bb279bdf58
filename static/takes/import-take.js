/** A music file that somebody chose becomes a take: the server reads it, and this browser keeps it as any other. */

import { readBytes } from '../core/read-file.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';

/** @import {Failure} from '../core/server-answers.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Takes} from '../recorder/takes.js' */
/** @import {TakesApi} from '../recorder/takes-api.js' */
/** @import {TakesList} from './takes-list.js' */

/** What the server reads at most, unless an installation chose otherwise: more is not even sent. */
export const MOST_BYTES = 32 * 1024 * 1024;
const TOO_LARGE = ['too-large', 'take-too-long'];

/**
 * @param {{list: Pick<TakesList, 'addEventListener'>, takes: Pick<Takes, 'keep'>, api: Pick<TakesApi, 'read'>, report: Report}} parts
 */
export function wireImport({ list, takes, api, report }) {
  const importOne = async (/** @type {File} */ file) => {
    if (file.size > MOST_BYTES) return report('take-import-large', { file: file.name });
    const read = await api.read(await readBytes(file), nameOf(file));
    if (!read.ok) return report(why(read), { file: file.name });
    await takes.keep(read.value);
    report('take-imported', { name: read.value.name });
  };
  const requests = {
    /** One after the other: each is said. @param {readonly File[]} files */
    'take-import': async (files) => {
      for (const file of files) await importOne(file);
    },
  };
  onRequests(/** @type {TakesList} */ (list), requests, (error) => report(codeOf(error, 'take-import-refused')));
}

/** @param {Failure} failure @returns {StatusCode} */
function why({ kind, code }) {
  if (TOO_LARGE.includes(code)) return 'take-import-large';
  return kind === 'refused' ? 'take-import-refused' : 'take-import-offline';
}

/** Without what says of which kind it is. @param {File} file */
const nameOf = ({ name }) => [...name.replace(/\.[^.]*$/, '')].slice(0, 200).join('') || 'Music';
