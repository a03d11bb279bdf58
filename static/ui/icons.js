/** The few signs on buttons; each stands beside its word, never alone. */
import { html, svg } from '../vendor/lit.js';

const SHAPES = {
  record: svg`<circle cx="12" cy="12" r="7"></circle>`,
  stop: svg`<rect x="6" y="6" width="12" height="12" rx="1"></rect>`,
  play: svg`<path d="M7 5 l12 7 l-12 7 z"></path>`,
  pause: svg`<path d="M6 5 h4 v14 h-4 z M14 5 h4 v14 h-4 z"></path>`,
  centre: svg`<path d="M11 2 h2 v6 h-2 z M11 16 h2 v6 h-2 z M2 11 h6 v2 h-6 z M16 11 h6 v2 h-6 z"></path><circle cx="12" cy="12" r="2"></circle>`,
  up: svg`<path d="M12 4 l8 9 h-5 v7 h-6 v-7 h-5 z"></path>`,
  down: svg`<path d="M12 20 l8 -9 h-5 v-7 h-6 v7 h-5 z"></path>`,
  rest: svg`<path d="M14 3 a9 9 0 1 0 7 12 a7 7 0 0 1 -7 -12 z"></path>`,
  backspace: svg`<path d="M9 5 h12 v14 h-12 l-7 -7 z m3 3 l3 3 l-3 3 l1.4 1.4 l3 -3 l3 3 l1.4 -1.4 l-3 -3 l3 -3 l-1.4 -1.4 l-3 3 l-3 -3 z"></path>`,
  reach: svg`<path d="M2 12 l5 -5 v4 h10 v-4 l5 5 l-5 5 v-4 h-10 v4 z"></path>`,
  camera: svg`<path d="M3 7 h11 a1 1 0 0 1 1 1 v2 l6 -3 v10 l-6 -3 v2 a1 1 0 0 1 -1 1 h-11 z"></path>`,
  settings: svg`<path d="M3 6 h9 v2 h-9 z M16 6 h5 v2 h-5 z M13 4 h2 v6 h-2 z M3 16 h3 v2 h-3 z M10 16 h11 v2 h-11 z M7 14 h2 v6 h-2 z"></path>`,
  download: svg`<path d="M11 3 h2 v9 h4 l-5 5 l-5 -5 h4 z M4 19 h16 v2 h-16 z"></path>`,
  remove: svg`<path d="M5 7 h14 v2 h-14 z M7 10 h10 l-1 11 h-8 z M10 3 h4 v3 h-4 z"></path>`,
  rename: svg`<path d="M4 17 l10 -10 l3 3 l-10 10 h-3 z M15 6 l2 -2 l3 3 l-2 2 z"></path>`,
  file: svg`<path d="M6 3 h8 l4 4 v14 h-12 z"></path>`,
  keys: svg`<path d="M2 4 h20 v16 h-20 z M4 6 v12 h4.500 v-5 h-1.500 v-7 z M9 6 v7 h-.500 v0 h1.500 v5 h4 v-5 h1.500 v-7 z M17 6 v7 h-1.500 v5 h4.500 v-12 z"></path>`,
  shapes: svg`<circle cx="7" cy="7" r="5"></circle><path d="M14 2 h8 v9 h-8 z M12 13 l7 9 h-14 z"></path>`,
  cards: svg`<path d="M3 3 h8 v8 h-8 z M13 3 h8 v8 h-8 z M3 13 h8 v8 h-8 z M13 13 h8 v8 h-8 z"></path>`,
  left: svg`<path d="M4 12 l9 -8 v5 h7 v6 h-7 v5 z"></path>`,
  right: svg`<path d="M20 12 l-9 -8 v5 h-7 v6 h7 v5 z"></path>`,
  larger: svg`<path d="M10 4 h4 v6 h6 v4 h-6 v6 h-4 v-6 h-6 v-4 h6 z"></path>`,
  smaller: svg`<path d="M4 10 h16 v4 h-16 z"></path>`,
  copy: svg`<path d="M3 3 h12 v4 h-2 v-2 h-8 v10 h2 v2 h-4 z M9 9 h12 v12 h-12 z"></path>`,
  sustain: svg`<path d="M2 14 q5 -9 10 0 t10 0 v3 q-5 9 -10 0 t-10 0 z"></path>`,
  switch: svg`<path d="M3 17 h18 v4 h-18 z M6 13 a6 6 0 0 1 12 0 v2 h-12 z"></path>`,
  score: svg`<path d="M2 5 h20 v1.500 h-20 z M2 9.500 h20 v1.500 h-20 z M2 14 h20 v1.500 h-20 z M2 18.500 h20 v1.500 h-20 z"></path><ellipse cx="10" cy="17" rx="4" ry="3"></ellipse><path d="M12 3 h2 v14 h-2 z"></path>`,
  line: svg`<circle cx="5" cy="17" r="3"></circle><circle cx="12" cy="12" r="3"></circle><path d="M16 3 l5 5 l-5 5 v-4 h-3 v-2 h3 z"></path>`,
  undo: svg`<path d="M9 4 v4 h4 a7 6.500 0 1 1 -7 8 h3 a4.200 3.800 0 1 0 4 -5 h-4 v4 l-6 -5.500 z"></path>`,
  players: svg`<circle cx="9" cy="8" r="4"></circle><path d="M2 20 a7 7 0 0 1 14 0 z M17 5 h2 v3 h3 v2 h-3 v3 h-2 v-3 h-3 v-2 h3 z"></path>`,
  lock: svg`<path d="M5 11 h2 v-3 a5 5 0 0 1 10 0 v3 h2 v10 h-14 z M9.500 11 h5 v-3 a2.500 2.500 0 0 0 -5 0 z"></path>`,
  unlock: svg`<path d="M5 11 h2 v-4 a5 5 0 0 1 9.800 -1.500 l-2.400 .8 a2.500 2.500 0 0 0 -4.900 .7 v4 h9.500 v10 h-14 z"></path>`,
  full: svg`<path d="M3 3 h7 v2 h-5 v5 h-2 z M14 3 h7 v7 h-2 v-5 h-5 z M3 14 h2 v5 h5 v2 h-7 z M19 14 h2 v7 h-7 v-2 h5 z"></path>`,
  small: svg`<path d="M8 3 h2 v7 h-7 v-2 h5 z M14 3 h2 v5 h5 v2 h-7 z M3 14 h7 v7 h-2 v-5 h-5 z M14 14 h7 v2 h-5 v5 h-2 z"></path>`,
  projector: svg`<path d="M3 4 h18 v11 h-18 z M5 6 v7 h14 v-7 z M11 15 h2 v3 h5 v2 h-12 v-2 h5 z"></path>`,
  pencil: svg`<path d="M4 20 l1 -5 l11 -11 l4 4 l-11 11 z"></path>`,
  microphone: svg`<path d="M9 5 a3 3 0 0 1 6 0 v6 a3 3 0 0 1 -6 0 z M5 10 h2 v1 a5 5 0 0 0 10 0 v-1 h2 v1 a7 7 0 0 1 -6 6.900 v2.100 h4 v2 h-10 v-2 h4 v-2.100 a7 7 0 0 1 -6 -6.900 z"></path>`,
  speaker: svg`<path d="M3 9 h4 l6 -5 v16 l-6 -5 h-4 z M15.500 7 q4 5 0 10 v-3 q1.500 -2 0 -4 z"></path>`,
  mark: svg`<path d="M6 3 h12 v18 l-6 -5 l-6 5 z"></path>`,
  help: svg`<path d="M8 9 a4 4 0 1 1 5.5 3.7 q-1.5 .8 -1.5 2.3 h-2 q0 -2.8 2.6 -4.1 a2 2 0 1 0 -2.6 -1.9 z M10 17 h2 v3 h-2 z"></path>`,
};

/** @param {keyof typeof SHAPES} name */
export const icon = (name) => html`
  <svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
