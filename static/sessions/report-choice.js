/** Whose trend can be shown, and over which sessions. Pure. */
import { isOfOnePlayer } from '../play-sessions/merge-sessions.js';
import { startOf } from '../play-sessions/play-session.js';

/** @import {PlaySession} from '../play-sessions/play-session.js' */

/** A session of each player, the newest first. @param {readonly PlaySession[]} all */
export const playersOf = (all) =>
  all.filter((session, place) => all.findIndex((other) => isOfOnePlayer(session, other)) === place);

/** In which months there are sessions, newest first, as 2026-05. @param {readonly PlaySession[]} all */
export const monthsOf = (all) => [...new Set(all.map(monthIn))].sort().reverse();

/** At the place where it was. @param {PlaySession} session */
const monthIn = (session) => startOf(session).slice(0, 7);

/**
 * The sessions of a player, of some months, the last one among them.
 * @param {readonly PlaySession[]} all
 * @param {{id: string, since: string, until: string}} wanted  id: of one of them; months as 2026-05, or '' for any
 */
export function sessionsOf(all, { id, since, until }) {
  const one = all.find((session) => session.id === id);
  if (!one) return [];
  return all.filter((session) => {
    const month = monthIn(session);
    return isOfOnePlayer(one, session) && (!since || month >= since) && (!until || month <= until);
  });
}
