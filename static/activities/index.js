/** Every activity that comes with the page: one line each. See docs/how-to/add-an-activity.md. */

import { activity as chordsForASong } from './chords-for-a-song.js';
import { activity as dance } from './dance.js';
import { activity as drumOnYourself } from './drum-on-yourself.js';
import { activity as echoMyRhythm } from './echo-my-rhythm.js';
import { activity as fourFriends } from './four-friends.js';
import { activity as highAndLow } from './high-and-low.js';
import { activity as hotCrossBuns } from './hot-cross-buns.js';
import { activity as itWaitsForMe } from './it-waits-for-me.js';
import { activity as oneBigDrum } from './one-big-drum.js';
import { activity as paintTheRain } from './paint-the-rain.js';
import { activity as singHello } from './sing-hello.js';
import { activity as twinkle } from './twinkle.js';

/** `id`: what `?activity=` names, and its words begin with. @typedef {{id: string, text: string}} ShippedActivity */

/** In the order of the cards. @type {readonly ShippedActivity[]} */
export const ACTIVITIES = [
  oneBigDrum,
  fourFriends,
  hotCrossBuns,
  twinkle,
  itWaitsForMe,
  highAndLow,
  paintTheRain,
  echoMyRhythm,
  chordsForASong,
  singHello,
  drumOnYourself,
  dance,
];
