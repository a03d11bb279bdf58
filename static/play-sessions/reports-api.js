/**
 * The server makes reports: docs/reference/api.md. It gets what the figures need, and nothing that somebody wrote:
 * names, goal, place, notes and the words of marks and of ratings stay here, and are put in where they belong.
 */
import { makeAsk } from '../core/server-answers.js';
import { HiddenWords } from './hidden-words.js';
import { playedSettings } from './played-settings.js';
import { withOtherWords } from './ratings.js';

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
  /** @param {string} what @param {ReportFormat} format @param {string} language @param {(hidden: HiddenWords) => object} bodyOf @returns {Promise<Result<string>>} */
  const post = (what, format, language, bodyOf) => {
    const hidden = new HiddenWords();
    const body = JSON.stringify(bodyOf(hidden));
    return ask(
      `${base}/${what}/${format}?language=${language}`,
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body },
      async (answer) => hidden.show(await answer.text(), format),
    );
  };

  return {
    /** @param {PlaySession} session @param {ReportFormat} format @param {string} language  a code of locales/index.js */
    session: (session, format, language) => post('sessions', format, language, (hidden) => bare(session, hidden)),

    /** @param {readonly PlaySession[]} sessions  of one player @param {ReportFormat} format @param {string} language */
    trend: (sessions, format, language) =>
      post('trend', format, language, (hidden) => ({ sessions: sessions.map((session) => bare(session, hidden)) })),
  };
}

/**
 * A session without anything that was written in it, and with what had a say in what was played. The words of ratings
 * tell one scale from another, so each has a sign in its place.
 * @param {PlaySession} session
 * @param {HiddenWords} hidden
 * @returns {PlaySession}
 */
const bare = (session, hidden) => ({
  ...session,
  player: { name: NAMELESS },
  name: '',
  place: '',
  goal: '',
  notes: '',
  tags: [],
  settings: playedSettings(session),
  marks: session.marks.map((mark) => ({ ...mark, words: '' })),
  ...(session.ratings && { ratings: session.ratings.map((rating) => withOtherWords(rating, hidden.hide)) }),
});
