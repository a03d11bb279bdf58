/** Every song: one line each. See docs/how-to/add-a-song.md. */

import { song as alleMeineEntchen } from './alle-meine-entchen.js';
import { song as amazingGrace } from './amazing-grace.js';
import { song as auClairDeLaLune } from './au-clair-de-la-lune.js';
import { song as augustin } from './augustin.js';
import { song as auldLangSyne } from './auld-lang-syne.js';
import { song as deckTheHalls } from './deck-the-halls.js';
import { song as frereJacques } from './frere-jacques.js';
import { song as goodKingWenceslas } from './good-king-wenceslas.js';
import { song as greensleeves } from './greensleeves.js';
import { song as gutenAbend } from './guten-abend.js';
import { song as haenschenKlein } from './haenschen-klein.js';
import { song as happyBirthday } from './happy-birthday.js';
import { song as hotCrossBuns } from './hot-cross-buns.js';
import { song as jingleBells } from './jingle-bells.js';
import { song as kinderlein } from './kinderlein.js';
import { song as kuckuck } from './kuckuck.js';
import { song as londonBridge } from './london-bridge.js';
import { song as mary } from './mary.js';
import { song as morningMood } from './morning-mood.js';
import { song as mountainKing } from './mountain-king.js';
import { song as newWorld } from './new-world.js';
import { song as odeToJoy } from './ode-to-joy.js';
import { song as oldMacDonald } from './old-macdonald.js';
import { song as rowYourBoat } from './row-your-boat.js';
import { song as sakura } from './sakura.js';
import { song as silentNight } from './silent-night.js';
import { song as surprise } from './surprise.js';
import { song as thisOldMan } from './this-old-man.js';
import { song as twinkle } from './twinkle.js';
import { song as whenTheSaints } from './when-the-saints.js';

/**
 * @typedef {Object} Song
 * @property {string} id
 * @property {string} title  as it is known, in its own language
 * @property {string} language  of title and words: 'en'
 * @property {string} source  whose it is, in a few words
 * @property {number} year  when it was written, or first printed
 * @property {number} tempoBpm
 * @property {number} beatsPerBar
 * @property {string} tune  see tune.js
 * @property {string} [words]  a syllable a note: 'Twin-kle twin-kle'
 */

/** In the order of the list. @type {readonly Song[]} */
export const songs = [
  twinkle,
  hotCrossBuns,
  mary,
  odeToJoy,
  frereJacques,
  auClairDeLaLune,
  londonBridge,
  rowYourBoat,
  jingleBells,
  amazingGrace,
  silentNight,
  alleMeineEntchen,
  haenschenKlein,
  auldLangSyne,
  happyBirthday,
  greensleeves,
  deckTheHalls,
  goodKingWenceslas,
  newWorld,
  thisOldMan,
  mountainKing,
  morningMood,
  surprise,
  oldMacDonald,
  whenTheSaints,
  gutenAbend,
  kuckuck,
  augustin,
  kinderlein,
  sakura,
];

/** @param {string} id @returns {Song}  the first one where there is none of that name */
export const findSong = (id) => songs.find((song) => song.id === id) ?? songs[0];
