/** Whose trend can be shown, and over which sessions. Pure. */
import { isOfOnePlayer } from '../play-sessions/merge-sessions.js';
import { startOf } from '../play-sessions/play-session.js';

/** @import {PlaySession} from '../play-sessions/play-session.js' */

/** A session of each player, the newest first. @param {readonly PlaySession[]} all */
export const playersOf = (all) =>
  all.filter((session, place) => all.findIndex((other) => isOfOnePlayer(session, other)) === place);

/**
 * The sessions of a player, of some days; those that begin on the last day are among them.
 * @param {readonly PlaySession[]} all
 * @param {{id: string, since: string, until: string}} wanted  id: of one of them; days as 2026-05-01, or ''
 */
export function sessionsOf(all, { id, since, until }) {
  const one = all.find((session) => session.id === id);
  if (!one) return [];
  return all.filter((session) => {
    const day = startOf(session).slice(0, 10);
    return isOfOnePlayer(one, session) && (!since || day >= since) && (!until || day <= until);
  });
}
