/** What goes along with a player who is deleted: pictures of people, first of all. */

/** @import {Player, ProfileStore} from '../players/profile-store.js' */
/** @import {GroundPicture} from '../shapes/ground-picture.js' */
/** @import {GestureSets} from './start-gestures.js' */

/**
 * @param {Object} parts
 * @param {Pick<GestureSets, 'forgetPlayers'>} parts.gestureSets
 * @param {Pick<GroundPicture, 'forget'>} parts.pictures
 * @param {Pick<ProfileStore, 'isChosen'>} parts.store  without who is deleted
 */
export const makeForgetting = ({ gestureSets, pictures, store }) => {
  /** @param {Player|null} player */
  return (player) => {
    gestureSets.forgetPlayers(setIdsOf(player));
    // A browser keeps one picture for all its players: it stays as long as one of them has it behind the shapes.
    if (!store.isChosen('shapesGround', 'picture')) pictures.forget();
  };
};

/** Of all that the player has, and could go back to. @param {Player|null} player */
const setIdsOf = (player) =>
  [player?.profile, ...(player?.earlier ?? [])].flatMap((profile) => profile?.gestures?.setId ?? []);
