/**
 * Where the keys of a row are: equal columns in the lower part of the stage.
 * Above it is the rest area, where the pointer plays nothing. Pure.
 */

/** @import {Key} from '../types.js' */

/** The keys' upper border, as a fraction of the stage. */
export const KEYS_TOP = 0.3;

/**
 * @param {readonly {note: number, label: string, dark?: boolean}[]} tones  from left to right
 * @returns {readonly Key[]}
 */
export function rowLayout(tones) {
  const width = 1 / tones.length;
  return Object.freeze(
    tones.map(({ note, label, dark = false }, index) =>
      Object.freeze({
        id: `key-${index}`,
        note,
        label,
        dark,
        box: Object.freeze({ x: index * width, y: KEYS_TOP, width, height: 1 - KEYS_TOP }),
      }),
    ),
  );
}
