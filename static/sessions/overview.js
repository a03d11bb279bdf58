/** The overview of all that the server keeps: a job there for each form that is wanted, since it adds up every take. */
import { newSecret, secrets as ownSecrets } from '../core/secrets.js';
import { createJobsApi } from '../recorder/jobs-api.js';
import { runJob } from '../recorder/run-job.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Result} from '../core/server-answers.js' */
/** @import {Secrets} from '../core/secrets.js' */
/** @import {PlaySession} from '../play-sessions/play-session.js' */
/** @import {JobsApi} from '../recorder/jobs-api.js' */
/** @import {Under} from './reports.js' */

/** @typedef {'month'|'week'} Period */
/** @typedef {'html'|'csv'|'text'|'json'} OverviewFormat */

/** The most secrets that come along. */
const MOST_SECRETS = 400;

/**
 * Of the players whose sessions are kept here, the newest first: theirs alone the server counts.
 * @param {readonly PlaySession[]} all
 * @param {Pick<Secrets, 'known'>} [secrets]
 */
export function secretsOf(all, secrets = ownSecrets) {
  const each = all.flatMap(({ id, player: { profileId } }) => [
    secrets.known(id),
    profileId ? secrets.known(profileId) : null,
  ]);
  return [...new Set(each.filter((secret) => secret !== null))].slice(0, MOST_SECRETS);
}

/**
 * @param {Object} wanted
 * @param {Period} wanted.by
 * @param {readonly string[]} wanted.secrets
 * @param {string} wanted.language
 * @param {JobsApi} [wanted.api]
 * @param {Pick<Timers, 'setTimeout'>} [wanted.timers]
 * @returns {(format: OverviewFormat, under: Under) => Promise<Result<string>|null>}  null: nobody waits for it
 */
export const overviewBy =
  ({ by, secrets, language, api = createJobsApi({ secret: newSecret() }), timers }) =>
  (format, under) =>
    runJob({
      api,
      begin: () => api.begin({ kind: 'archive', by, format, language, secrets }),
      read: api.resultText,
      timers,
      ...under,
    });
