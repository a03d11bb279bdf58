/** What a session is called, and what is said of it in a line. */
import { currentLanguage, t } from '../core/i18n.js';
import { isRunning, startOf } from '../play-sessions/play-session.js';

/** @import {PlaySession} from '../play-sessions/play-session.js' */

/** @param {string} at @param {Intl.DateTimeFormatOptions} form */
const format = (at, form) => new Intl.DateTimeFormat(currentLanguage().code, form).format(new Date(at));

/** @param {string} at */
export const dayOf = (at) => format(at, { dateStyle: 'full' });
/** @param {string} month  2026-05 */
export const monthOf = (month) => format(`${month}-01T12:00:00`, { month: 'long', year: 'numeric' });
/** @param {string} at */
export const timeOf = (at) => format(at, { timeStyle: 'short' });
/** @param {string} at */
export const exactTimeOf = (at) => format(at, { timeStyle: 'medium' });

/** @param {PlaySession} session */
export const nameOf = (session) => session.name || dayOf(startOf(session));

/** Whose, when and where. @param {PlaySession} session */
export function about(session) {
  const start = startOf(session);
  const day = session.name ? dayOf(start) : '';
  return [session.player.name, day, timeOf(start), session.place].filter(Boolean).join(' · ');
}

/** How long it went on, and what is in it. @param {PlaySession} session */
export function lengthOf(session) {
  const { spans, takes, marks } = session;
  const minutes =
    spans.reduce(
      (sum, { startedAt, endedAt }) => sum + (endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : 0),
      0,
    ) / 60_000;
  const parts = [
    ...(isRunning(session) ? [] : [t('session-minutes', { count: Math.max(1, Math.round(minutes)) })]),
    t('session-takes-count', { count: takes.length }),
    t('session-marks-count', { count: marks.length }),
  ];
  return parts.join(' · ');
}
