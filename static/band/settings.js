/** What can be chosen of the chords that are played below a melody. */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { flag, oneOf, whole } from '../core/ranges.js';
import { BED_STYLES } from './chord-bed.js';
import { ROW_NAMES } from './chord-rows.js';

export const BED_SETTINGS = Object.freeze({
  bedStyle: oneOf(BED_STYLES, 'arpeggio'),
  /** Where no song is followed, whose own chords they are else. */
  bedRow: oneOf(ROW_NAMES, 'pop'),
  bedSound: oneOf(PITCHED_SOUNDS, 'guitar'),
  /** Per cent of what is played as loud as they are. */
  bedLoudness: whole(10, 100, 50),
  /** With the band of a song as well. */
  songChords: flag(false),
});
