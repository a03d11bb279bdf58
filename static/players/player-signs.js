/** The picture symbol of a player, in the player's colour; it stands beside the nickname. */
import { html, svg } from '../vendor/lit.js';

const SHAPES = /** @type {Record<string, ReturnType<typeof svg>>} */ ({
  star: svg`<path d="M12 3 l2.7 6 6.3 .7 -4.7 4.3 1.3 6.4 -5.6 -3.3 -5.6 3.3 1.3 -6.4 -4.7 -4.3 6.3 -.7 z"></path>`,
  sun: svg`<circle cx="12" cy="12" r="4.5"></circle><path d="M11 2 h2 v4 h-2 z M11 18 h2 v4 h-2 z M2 11 h4 v2 h-4 z M18 11 h4 v2 h-4 z M4.2 5.6 l1.4 -1.4 2.8 2.8 -1.4 1.4 z M15.6 17 l1.4 -1.4 2.8 2.8 -1.4 1.4 z M18.4 4.2 l1.4 1.4 -2.8 2.8 -1.4 -1.4 z M7 15.6 l1.4 1.4 -2.8 2.8 -1.4 -1.4 z"></path>`,
  moon: svg`<path d="M15 3 a9.5 9.5 0 1 0 6 13 a8 8 0 0 1 -6 -13 z"></path>`,
  heart: svg`<path d="M12 20.5 l-8 -8.2 a4.8 4.8 0 0 1 8 -6.3 a4.8 4.8 0 0 1 8 6.3 z"></path>`,
  leaf: svg`<path d="M20 3 q2 14 -7 16 q-4 1 -7 -1 l-3 3 -1 -1 3.2 -3.4 q-3 -9 14.8 -13.6 z"></path>`,
  flower: svg`<circle cx="12" cy="6" r="3.6"></circle><circle cx="18" cy="10.4" r="3.6"></circle><circle cx="15.7" cy="17.4" r="3.6"></circle><circle cx="8.3" cy="17.4" r="3.6"></circle><circle cx="6" cy="10.4" r="3.6"></circle>`,
  fish: svg`<path d="M2 12 q6 -8 13 -3 l6 -4 v14 l-6 -4 q-7 5 -13 -3 z"></path>`,
  bird: svg`<path d="M3 9 l4 -2 a5 5 0 0 1 9 1 l5 10 h-6 l-1 3 h-2 l.5 -3 q-6.500 -.5 -6.500 -7 z"></path>`,
  boat: svg`<path d="M11 2 v12 h-8 z M13 5 l7 9 h-7 z M2 16 h20 l-3 5 h-14 z"></path>`,
  house: svg`<path d="M12 3 l10 9 h-3 v9 h-5 v-6 h-4 v6 h-5 v-9 h-3 z"></path>`,
  drum: svg`<ellipse cx="12" cy="8" rx="9" ry="3.500"></ellipse><path d="M3 11 q9 5 18 0 v6 q-9 6 -18 0 z"></path>`,
  note: svg`<path d="M9 4 l11 -2 v14 a3.500 3 0 1 1 -2 -2.600 v-7.400 l-7 1.300 v10.700 a3.500 3 0 1 1 -2 -2.600 z"></path>`,
});

/** @param {{colour: string, symbol: string}} player */
export const playerSign = ({ colour, symbol }) => html`
  <svg class="player-sign is-${colour}" viewBox="-5 -5 34 34" aria-hidden="true" focusable="false">
    <circle class="player-ground" cx="12" cy="12" r="16"></circle>${SHAPES[symbol]}</svg>`;
