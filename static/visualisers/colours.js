/**
 * The colours of the pictures: one dark, calm ground for all, because light
 * on dark is what shows loudness best; with forced colours the system's own.
 *
 * Twelve tones in rainbow: B. Ottosson, "A perceptual color space for image
 * processing" (Oklab), 2020, equally light all around. Loudness: "magma" by
 * N. Smith and S. van der Walt (CC0), even in lightness, for all kinds of colour vision.
 */

import { luminance } from '../core/luminance.js';
import { clamp } from '../core/numbers.js';
import { PALETTES } from '../core/palettes.js';

/** @import {Scene} from '../types.js' */

const DARK = Object.freeze({
  ground: '#0e1118',
  ink: '#f3f4f7',
  soft: '#b4bbcb',
  line: '#39404f',
  accent: '#86b6ff',
  blush: '#eb9fd9',
  ember: '#ffb060',
});
const SYSTEM = Object.freeze({
  ground: 'Canvas',
  ink: 'CanvasText',
  soft: 'CanvasText',
  line: 'GrayText',
  accent: 'Highlight',
  blush: 'CanvasText',
  ember: 'CanvasText',
});

/** @param {Pick<Scene, 'forcedColours'>} scene */
export const inks = ({ forcedColours }) => (forcedColours ? SYSTEM : DARK);

/** The palettes have a colour for each letter; a black key has that of the white key below it. */
const LETTER_OF_TONE = [0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6];
/** A colour that is darker than this would be lost on the ground: 4.5:1 with it. */
const DARKEST = 0.2;

const RAINBOW = Array.from({ length: 12 }, (_, tone) => hexOfOklch(0.8, 0.13, tone * 30 + 20));

/**
 * @param {Pick<Scene, 'palette'|'forcedColours'>} scene
 * @param {number} midi  rounded to the nearest note
 * @returns {string}  a CSS colour; the same in every octave
 */
export function toneColour({ palette, forcedColours }, midi) {
  if (forcedColours) return SYSTEM.accent;
  const tone = ((Math.round(midi) % 12) + 12) % 12;
  const colours = PALETTES[palette];
  return colours ? onDark(colours[LETTER_OF_TONE[tone]]) : RAINBOW[tone];
}

/** @type {Map<string, string>} */
const lifted = new Map();

/** @param {string} colour  '#rrggbb' */
function onDark(colour) {
  const known = lifted.get(colour);
  if (known) return known;
  let [light, share] = [colour, 0];
  while (luminance(light) < DARKEST) {
    share += 0.05;
    light = mix(colour, '#ffffff', share);
  }
  lifted.set(colour, light);
  return light;
}

/** @param {string} from  '#rrggbb' @param {string} to @param {number} share */
function mix(from, to, share) {
  return hex(
    [1, 3, 5].map((at) => {
      const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
      return a + (b - a) * share;
    }),
  );
}

/** How bright a sound is, from dull (warm) to sharp (cool). @param {Scene} scene @param {number} hertz */
export function brightnessColour(scene, hertz) {
  if (scene.forcedColours) return SYSTEM.ember;
  return WARM_TO_COOL[Math.round(20 * clamp(Math.log2(Math.max(hertz, 1) / 200) / 5))];
}

const WARM_TO_COOL = Array.from({ length: 21 }, (_, step) => {
  const [from, to] = step < 10 ? [DARK.ember, DARK.blush] : [DARK.blush, DARK.accent];
  return mix(from, to, (step < 10 ? step : step - 10) / 10);
});

const MAGMA = [
  [20, 14, 54],
  [59, 15, 112],
  [100, 26, 128],
  [140, 41, 129],
  [183, 55, 121],
  [222, 73, 104],
  [247, 112, 92],
  [254, 159, 109],
  [254, 207, 146],
  [252, 253, 191],
];

/** 256 steps of loudness: red, green, blue, alpha; the first are clear, so that silence shows what lies below. */
export const HEAT = Uint8ClampedArray.from({ length: 256 * 4 }, (_, index) => {
  const [step, channel] = [Math.floor(index / 4) / 255, index % 4];
  if (channel === 3) return 255 * clamp(step * 5);
  const place = step * (MAGMA.length - 1);
  const from = Math.min(MAGMA.length - 2, Math.floor(place));
  return MAGMA[from][channel] + (MAGMA[from + 1][channel] - MAGMA[from][channel]) * (place - from);
});

/** @param {readonly number[]} rgb  0..255 */
function hex(rgb) {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** @param {number} lightness @param {number} chroma @param {number} degrees */
function hexOfOklch(lightness, chroma, degrees) {
  const [a, b] = [Math.cos, Math.sin].map((turn) => chroma * turn((degrees * Math.PI) / 180));
  const [l, m, s] = [
    [0.3963377774, 0.2158037573],
    [-0.1055613458, -0.0638541728],
    [-0.0894841775, -1.291485548],
  ].map(([ofA, ofB]) => (lightness + ofA * a + ofB * b) ** 3);
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return hex(
    linear.map((value) => {
      const light = clamp(value);
      return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
    }),
  );
}
