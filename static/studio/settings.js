/** What can be set about the studio. */
import { text } from '../core/ranges.js';

/** So many objects can have a sound. */
export const MOST_OBJECTS = 6;
const ROW = /^[a-z-]{1,20}:[nd]\d{1,3}$/;

export const STUDIO_SETTINGS = Object.freeze({
  /** What is heard when an object is shown: its group, and a note (n) or a drum (d) of MIDI. */
  objectSounds: text(
    (value) => {
      const rows = value.split(' ').filter(Boolean);
      return rows.length <= MOST_OBJECTS && rows.every((row) => ROW.test(row));
    },
    'cup:n60 ball:d38',
    'cup:n60 bottle:n62 book:n64 phone:n67 shoe:n69 hat:d38',
  ),
});
