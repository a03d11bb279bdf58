/** "Show an object, hear its sound": which object has which sound, and when one begins and ends. Knows no page. */
import { makeHysteresis } from '../filters/hysteresis.js';
import { DRUM_KEYS } from '../instruments/drum-keys.js';
import { GROUP_IDS } from '../vision/everyday.js';

/** @import {Guess} from '../vision/everyday.js' */

/** Where a network is surer than not it begins to sound, and it sounds until something else is nearly as likely. */
const BAND = Object.freeze({ enter: 0.5, leave: 0.25 });

/** Two octaves of a scale that fits itself, and all drums, as the setting writes them. */
export const SOUNDS = Object.freeze([
  ...[60, 62, 64, 67, 69, 72, 74, 76, 79, 81, 84].map((note) => `n${note}`),
  ...DRUM_KEYS.map(({ note }) => `d${note}`),
]);

/** @typedef {{group: string, sound: string}} ObjectSound */

/** @param {string} value  the setting @returns {ObjectSound[]}  without what no group or sound is called any more */
export const readObjectSounds = (value) =>
  value
    .split(' ')
    .map((row) => row.split(':'))
    .filter(([group, sound]) => GROUP_IDS.includes(group) && SOUNDS.includes(sound))
    .map(([group, sound]) => ({ group, sound }));

/** @param {readonly ObjectSound[]} rows */
export const writeObjectSounds = (rows) => rows.map(({ group, sound }) => `${group}:${sound}`).join(' ');

/** @param {string} sound */
export const soundOf = (sound) => ({ isDrum: sound[0] === 'd', note: Number(sound.slice(1)) });

/**
 * @param {{hold: (row: ObjectSound) => void, letGo: (row: ObjectSound) => void}} parts
 */
export function makeObjectPlayer({ hold, letGo }) {
  /** @type {{row: ObjectSound, isThere: (share: number) => boolean, on: boolean}[]} */
  let players = [];

  const silence = () => {
    for (const player of players) if (player.on) letGo(player.row);
    players = players.map(({ row }) => ({ row, isThere: makeHysteresis(BAND), on: false }));
  };
  return {
    /** @param {readonly ObjectSound[]} rows */
    use(rows) {
      silence();
      players = rows.map((row) => ({ row, isThere: makeHysteresis(BAND), on: false }));
    },
    /** @param {readonly Guess[]|null} guesses  null: nothing is looked at any more */
    hear(guesses) {
      if (!guesses) return silence();
      const shares = new Map(guesses.map(({ id, share }) => [id, share]));
      const before = players.map(({ on }) => on);
      for (const player of players) player.on = player.isThere(shares.get(player.row.group) ?? 0);
      // What ends makes room before something else begins, which may be the same note.
      players.forEach(({ row, on }, index) => {
        if (before[index] && !on) letGo(row);
      });
      players.forEach(({ row, on }, index) => {
        if (on && !before[index]) hold(row);
      });
      return undefined;
    },
    /** The objects that sound. */
    get sounding() {
      return players.filter(({ on }) => on).map(({ row }) => row.group);
    },
  };
}
