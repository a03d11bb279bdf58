/** What the player plays of the song of their own that is chosen, moment by moment: for whatever plays it by itself. */
import { makeListeners } from '../core/listeners.js';
import { stepsOf } from './score.js';
import { thin } from './thin.js';

/** @import {OwnSongs} from './own-songs.js' */
/** @import {Score} from './score.js' */
/** @import {Easier} from './thin.js' */

/** @typedef {{values: Readonly<{ownSong: string, songNotes: Easier}>, onChange: (listener: (name: string) => void) => void}} Chosen */

/** @param {{settings: Chosen, ownSongs: Pick<OwnSongs, 'find'|'onChange'>}} parts */
export function makeOwnSteps({ settings, ownSongs }) {
  const changes = makeListeners();
  const find = () => ownSongs.find(settings.values.ownSong) ?? null;
  let score = find();
  const look = () => {
    // Another song of the list is nothing to whoever plays this one.
    if (find() === score) return;
    score = find();
    changes.tell();
  };
  ownSongs.onChange(look);
  settings.onChange((name) => {
    if (name === 'ownSong') look();
    if (name === 'songNotes') changes.tell();
  });
  return {
    onChange: changes.listen,
    /** @returns {readonly (readonly number[])[]}  none where there is no such song */
    steps: () => (score ? stepsPlayed(score, settings.values.songNotes) : []),
  };
}

/** @param {Score} score @param {Easier} easier */
const stepsPlayed = ({ parts, mine, bars }, easier) =>
  thin(stepsOf(parts[mine]), easier, bars).map(({ notes }) => notes);
