/** All takes that the server has as one ZIP: a job of the server, which says how far it is and can be cancelled. */

import { datedName } from '../core/dated-name.js';
import { onRequests } from '../core/requests.js';
import { createJobsApi, MOST_TAKES } from '../recorder/jobs-api.js';
import { runJob } from '../recorder/run-job.js';
import { newestFirst } from '../recorder/take-rows.js';
import { saveFile } from '../ui/save-file.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Failure} from '../core/server-answers.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {JobsApi} from '../recorder/jobs-api.js' */
/** @import {Takes} from '../recorder/takes.js' */
/** @import {TakesList} from './takes-list.js' */

/** @type {Partial<Record<Failure['kind'], StatusCode>>} */
const WHY = Object.freeze({ unreachable: 'takes-zip-offline', busy: 'takes-zip-busy' });

/**
 * @param {Object} parts
 * @param {JobsApi} parts.api
 * @param {(file: Blob) => void} parts.save
 * @param {(progress: number|null) => void} parts.onChange  0..1; null: none is being made
 * @param {Report} parts.report
 * @param {Pick<Timers, 'setTimeout'>} [parts.timers]
 */
export function createAllTakes({ api, save, onChange, report, timers = globalThis }) {
  /** @type {AbortController|null} */
  let under = null;

  /** @param {AbortSignal} signal @param {readonly string[]} takes */
  const work = async (signal, takes) => {
    const begin = () => api.begin({ kind: 'takes-zip', takes });
    const file = await runJob({ api, begin, read: api.result, onProgress: onChange, signal, timers });
    if (!file) return;
    if (file.ok) save(file.value);
    report(file.ok ? 'takes-zip-ready' : (WHY[file.kind] ?? 'takes-zip-failed'));
  };

  return {
    /** Once at a time. @param {readonly string[]} ids  of takes, in the order in which they are to be */
    async make(ids) {
      if (under) return;
      const mine = new AbortController();
      under = mine;
      onChange(0);
      await work(mine.signal, ids);
      if (under !== mine) return;
      under = null;
      onChange(null);
    },

    /** At once here; the server ends its job as soon as it hears of it. */
    cancel() {
      if (!under) return;
      under.abort();
      under = null;
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
