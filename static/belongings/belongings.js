/**
 * What there is of one player in this browser, deleted or not: what is exported, and what goes when everything goes.
 * A session says whose it is. A take is whose session it was recorded in, else whose who was chosen then; what is in a
 * session of somebody else as well is not one player's alone, and is left to both. Pure.
 */
import { idsWithin } from '../audio/samples/tidying.js';
import { isSame } from '../play-sessions/play-session.js';

/** @import {PlaySession, SessionPlayer} from '../play-sessions/play-session.js' */
/** @import {TakeRow} from '../recorder/take-rows.js' */
/** @import {Take} from '../types.js' */

/** A player by profile, or a name that was typed. @typedef {SessionPlayer} Owner */
/** What a profile has to be for this. @typedef {{id: string, gestures?: {setId: string|null}}} ProfileLike */
/** @typedef {{playSession: PlaySession, deleted: boolean}} OwnSession */
/** row: none where nothing is known of it but its id. @typedef {{id: string, row?: TakeRow, take?: Take, deleted: boolean}} OwnTake */

/**
 * @typedef {Object} Everything  of everybody
 * @property {readonly ProfileLike[]} profiles  of the owner: the one in use, then those of before
 * @property {readonly OwnSession[]} sessions
 * @property {readonly {row: TakeRow, take?: Take, deleted: boolean}[]} takes
 */
/**
 * @typedef {Object} Belongings
 * @property {Owner} owner
 * @property {readonly ProfileLike[]} profiles
 * @property {readonly OwnSession[]} sessions
 * @property {readonly OwnTake[]} takes
 * @property {readonly string[]} setIds  of gestures
 * @property {readonly string[]} sampleIds  sounds of one's own
 */

/** @param {SessionPlayer} player @param {Owner} owner */
export const isOwner = (player, owner) =>
  owner.profileId ? player.profileId === owner.profileId : !player.profileId && isSame(player.name, owner.name);

/** @param {Owner} owner @param {Everything} all @returns {Belongings} */
export function belongingsOf(owner, { profiles, sessions, takes }) {
  const own = sessions.filter(({ playSession }) => isOwner(playSession.player, owner));
  return {
    owner,
    profiles,
    sessions: own,
    takes: takesOf(owner, sessions, takes),
    setIds: unique(profiles.flatMap(({ gestures }) => gestures?.setId ?? [])),
    sampleIds: unique(idsWithin([profiles, own.map(({ playSession }) => playSession)])),
  };
}

/** @param {Owner} owner @param {readonly OwnSession[]} sessions @param {Everything['takes']} takes @returns {OwnTake[]} */
function takesOf(owner, sessions, takes) {
  /** @param {boolean} isTheirs */
  const namedBy = (isTheirs) =>
    sessions.flatMap(({ playSession }) => (isOwner(playSession.player, owner) === isTheirs ? playSession.takes : []));
  const others = new Set(namedBy(false).map(({ id }) => id));
  const chosen = takes
    .filter(({ row }) => owner.profileId && row.playerId === owner.profileId)
    .map(({ row }) => row.id);
  const rows = new Map(takes.map((each) => [each.row.id, each]));
  const ids = unique([...namedBy(true).map(({ id }) => id), ...chosen]).filter((id) => !others.has(id));
  return ids.map((id) => ({ deleted: false, ...rows.get(id), id }));
}

/** How much there is, for the question before it goes. @param {Belongings} found */
export const countsOf = ({ profiles, sessions, takes, setIds, sampleIds }) => ({
  profile: profiles.length > 0,
  sessions: sessions.length,
  takes: takes.filter(({ row }) => row).length,
  sets: setIds.length,
  sounds: sampleIds.length,
  earlier: Math.max(0, profiles.length - 1),
});

/** @param {readonly string[]} ids */
const unique = (ids) => [...new Set(ids)];
