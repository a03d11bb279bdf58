/** All takes that the server has as one ZIP: a job of the server, which says how far it is and can be cancelled. */

import { datedName } from '../core/dated-name.js';
import { onRequests } from '../core/requests.js';
import { createJobsApi, MOST_TAKES } from '../recorder/jobs-api.js';
import { newestFirst } from '../recorder/take-rows.js';
import { saveFile } from '../ui/save-file.js';

/** @import {Failure} from '../core/server-answers.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Job, JobsApi} from '../recorder/jobs-api.js' */
/** @import {Takes} from '../recorder/takes.js' */
/** @import {TakesList} from './takes-list.js' */

const ASK_EVERY_MS = 1000;
/** A server may be renewed meanwhile, or a network away. */
const MOST_SILENCES = 5;

/** @type {Partial<Record<Failure['kind'], StatusCode>>} */
const WHY = Object.freeze({ unreachable: 'takes-zip-offline', busy: 'takes-zip-busy' });

/**
 * @param {Object} parts
 * @param {JobsApi} parts.api
 * @param {(file: Blob) => void} parts.save
 * @param {(progress: number|null) => void} parts.onChange  0..1; null: none is being made
 * @param {Report} parts.report
 * @param {Pick<typeof globalThis, 'setTimeout'>} [parts.timers]
 */
export function createAllTakes({ api, save, onChange, report, timers = globalThis }) {
  /** @type {{ended: boolean, jobId: string}|null} */
  let under = null;
  const rest = () => new Promise((resolve) => timers.setTimeout(() => resolve(undefined), ASK_EVERY_MS));

  /** @param {{ended: boolean}} mine @param {Job} job @returns {Promise<StatusCode|null>}  why there is no file; null: it is done, or not wanted */
  const wait = async (mine, job) => {
    let silences = 0;
    for (let { state } = job; state !== 'done'; ) {
      if (state === 'failed') return 'takes-zip-failed';
      await rest();
      if (mine.ended) return null;
      const answer = await api.state(job.id);
      if (mine.ended) return null;
      if (answer.ok) {
        ({ state } = answer.value);
        silences = 0;
        onChange(answer.value.progress);
      } else if (answer.kind === 'unreachable' && silences < MOST_SILENCES) silences += 1;
      else return WHY[answer.kind] ?? 'takes-zip-failed';
    }
    return null;
  };

  /** @param {{ended: boolean, jobId: string}} mine @param {readonly string[]} ids */
  const work = async (mine, ids) => {
    const begun = await api.begin(ids);
    if (!begun.ok) return mine.ended || report(WHY[begun.kind] ?? 'takes-zip-failed');
    mine.jobId = begun.value.id;
    if (mine.ended) return api.cancel(mine.jobId);
    const why = await wait(mine, begun.value);
    if (mine.ended) return;
    const file = why ? null : await api.result(mine.jobId);
    if (mine.ended) return;
    if (file?.ok) {
      save(file.value);
      report('takes-zip-ready');
      // Nobody needs it there any more.
      api.cancel(mine.jobId);
    } else report(why ?? (file && WHY[file.kind]) ?? 'takes-zip-failed');
  };

  return {
    /** Once at a time. @param {readonly string[]} ids  of takes, in the order in which they are to be */
    async make(ids) {
      if (under) return;
      const mine = { ended: false, jobId: '' };
      under = mine;
      onChange(0);
      await work(mine, ids);
      if (under !== mine) return;
      under = null;
      onChange(null);
    },

    /** At once here; the server ends its job as soon as it hears of it. */
    cancel() {
      if (!under) return;
      const { jobId } = under;
      under.ended = true;
      under = null;
      if (jobId) api.cancel(jobId);
      onChange(null);
      report('takes-zip-cancelled');
    },
  };
}

/** @param {{takes: Pick<Takes, 'list'>, list: TakesList, report: Report}} parts */
export function wireAllTakes({ takes, list, report }) {
  const allTakes = createAllTakes({
    api: createJobsApi(),
    save: (file) => saveFile(file, datedName('takes', 'zip')),
    onChange: (progress) => {
      list.gathered = progress;
    },
    report,
  });
  onRequests(list, {
    'takes-zip': () => {
      const sent = newestFirst(takes.list().filter(({ state }) => state === 'sent'));
      // As many as one file has, in the order in which they were recorded.
      const newest = sent.slice(0, MOST_TAKES).map(({ id }) => id);
      return allTakes.make(newest.reverse());
    },
    'takes-zip-cancel': allTakes.cancel,
  });
}
