/**
 * The server makes reports: docs/reference/api.md. It gets what the figures need, and nothing that somebody wrote:
 * names, goal, place, notes and the words of marks stay here, and the page puts them in where they belong.
 */
import { makeAsk } from '../core/server-answers.js';
import { playedSettings } from './played-settings.js';

/** @import {Result} from '../core/server-answers.js' */
/** @import {PlaySession} from './play-session.js' */

/** @typedef {'html'|'csv'|'text'} ReportFormat */
/** @typedef {ReturnType<typeof createReportsApi>} ReportsApi */

/** Most sessions of one trend. */
export const MOST_OF_A_TREND = 50;
/** In place of a name that is kept here. */
const NAMELESS = '-';

/** @param {{fetch?: typeof globalThis.fetch, base?: string}} [options]  `base` has no slash at its end */
export function createReportsApi({ fetch, base = '/api/v1/reports' } = {}) {
  const ask = makeAsk({ fetch });
  /** @param {string} what @param {ReportFormat} format @param {string} language @param {object} body @returns {Promise<Result<string>>} */
  const post = (what, format, language, body) =>
    ask(
      `${base}/${what}/${format}?language=${language}`,
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
      (answer) => answer.text(),
    );

  return {
    /** @param {PlaySession} session @param {ReportFormat} format @param {string} language  a code of locales/index.js */
    session: (session, format, language) => post('sessions', format, language, bare(session)),

    /** @param {readonly PlaySession[]} sessions  of one player @param {ReportFormat} format @param {string} language */
    trend: (sessions, format, language) => post('trend', format, language, { sessions: sessions.map(bare) }),
  };
}

/** A session without anything that was written in it, and with what had a say in what was played. @param {PlaySession} session @returns {PlaySession} */
export const bare = (session) => ({
  ...session,
  player: { name: NAMELESS },
  name: '',
  place: '',
  goal: '',
  notes: '',
  tags: [],
  settings: playedSettings(session),
  marks: session.marks.map((mark) => ({ ...mark, words: '' })),
});
