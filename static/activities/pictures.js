/** What an activity's card shows: one path each, 48 by 48, like those of the instruments, which can be shown as well. */

import { instruments } from '../instruments/index.js';

/** @type {Readonly<Record<string, string>>} */
const OWN = Object.freeze({
  drum: 'M8 15 a16 7 0 1 0 32 0 a16 7 0 1 0 -32 0 z M8 21 v14 a16 7 0 0 0 32 0 v-14 a16 7 0 0 1 -32 0 z',
  friends:
    'M6 14 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 z M26 14 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 z M6 34 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 z M26 34 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 z',
  bun: 'M5 29 a19 18 0 0 1 38 0 z M22 14 h4 v5 h6 v4 h-6 v5 h-4 v-5 h-6 v-4 h6 z M5 32 h38 v4 a5 5 0 0 1 -5 5 h-28 a5 5 0 0 1 -5 -5 z',
  rain: 'M13 25 a9 9 0 0 1 1 -18 a11 11 0 0 1 20 3 a7.5 7.5 0 0 1 1 15 z M12 29 l-4 11 h5 l3 -11 z M22 29 l-4 11 h5 l3 -11 z M32 29 l-4 11 h5 l3 -11 z',
  echo: 'M4 18 h8 l11 -9 v30 l-11 -9 h-8 z M28 16 q7 8 0 16 l3 3 q10 -11 0 -22 z M35 10 q12 14 0 28 l3 3 q15 -17 0 -34 z',
  'high-low': 'M14 5 l10 12 h-6 v25 h-8 v-25 h-6 z M34 43 l-10 -12 h6 v-25 h8 v25 h6 z',
  star: 'M24 3 l6.5 13.500 l14.500 2 l-10.500 10.500 l2.500 15 l-13 -7 l-13 7 l2.500 -15 l-10.500 -10.500 l14.500 -2 z',
  bell: 'M24 4 a4 4 0 0 1 4 4 a12 12 0 0 1 8 11 v10 l4 6 h-32 l4 -6 v-10 a12 12 0 0 1 8 -11 a4 4 0 0 1 4 -4 z M18 38 h12 a6 6 0 0 1 -12 0 z',
});

/** @type {Readonly<Record<string, string>>} */
export const PICTURES = Object.freeze({
  ...OWN,
  ...Object.fromEntries(instruments.map(({ meta }) => [meta.id, meta.picture])),
});

/** Grounds of the cards, light enough for dark ink in every look. */
export const COLOURS = Object.freeze(['yellow', 'orange', 'pink', 'violet', 'blue', 'green']);
