/**
 * What the singer's mouth can be shaped to, for each kind of voice: where its
 * resonances (formants) lie, how strong and how wide they are. Pure.
 *
 * Alto, tenor and bass: "Formant Values", an appendix of The Canonical Csound
 * Reference Manual (after IRCAM's CHANT). Child: the first three formants are
 * the means of children in G. E. Peterson and H. L. Barney, "Control Methods
 * Used in a Study of the Vowels", JASA 24 (1952); the others follow the length
 * of a child's vocal tract. Nasals and l: K. N. Stevens, "Acoustic Phonetics"
 * (1998), for a tenor; shorter tracts have all of it higher.
 */

/** In the order of their number in controller 16. */
export const VOICES = Object.freeze(/** @type {const} */ (['child', 'alto', 'tenor', 'bass']));
/** @typedef {typeof VOICES[number]} VoiceKind */

/** In the order in which the vowel glides. */
export const VOWELS = Object.freeze(/** @type {const} */ (['a', 'e', 'i', 'o', 'u']));

/** @typedef {{hertz: readonly number[], decibels: readonly number[], widths: readonly number[]}} Shape  five formants each */

/** @typedef {readonly [readonly number[], readonly number[], readonly number[]]} Row  hertz, decibels, widths */

/** @type {Record<VoiceKind, Record<string, Row>>} */
const VOWEL_ROWS = {
  child: {
    a: [
      [1030, 1370, 3170, 4400, 5400],
      [0, -5, -20, -28, -40],
      [90, 100, 140, 170, 220],
    ],
    e: [
      [690, 2610, 3570, 4500, 5500],
      [0, -18, -22, -30, -42],
      [80, 110, 150, 180, 220],
    ],
    i: [
      [370, 3200, 3730, 4600, 5600],
      [0, -18, -22, -30, -44],
      [60, 120, 150, 180, 220],
    ],
    o: [
      [680, 1060, 3180, 4300, 5300],
      [0, -8, -24, -32, -46],
      [80, 90, 140, 170, 220],
    ],
    u: [
      [430, 1170, 3260, 4300, 5300],
      [0, -16, -30, -38, -50],
      [60, 90, 150, 180, 220],
    ],
  },
  alto: {
    a: [
      [800, 1150, 2800, 3500, 4950],
      [0, -4, -20, -36, -60],
      [80, 90, 120, 130, 140],
    ],
    e: [
      [400, 1600, 2700, 3300, 4950],
      [0, -24, -30, -35, -60],
      [60, 80, 120, 150, 200],
    ],
    i: [
      [350, 1700, 2700, 3700, 4950],
      [0, -20, -30, -36, -60],
      [50, 100, 120, 150, 200],
    ],
    o: [
      [450, 800, 2830, 3500, 4950],
      [0, -9, -16, -28, -55],
      [70, 80, 100, 130, 135],
    ],
    u: [
      [325, 700, 2530, 3500, 4950],
      [0, -12, -30, -40, -64],
      [50, 60, 170, 180, 200],
    ],
  },
  tenor: {
    a: [
      [650, 1080, 2650, 2900, 3250],
      [0, -6, -7, -8, -22],
      [80, 90, 120, 130, 140],
    ],
    e: [
      [400, 1700, 2600, 3200, 3580],
      [0, -14, -12, -14, -20],
      [70, 80, 100, 120, 120],
    ],
    i: [
      [290, 1870, 2800, 3250, 3540],
      [0, -15, -18, -20, -30],
      [40, 90, 100, 120, 120],
    ],
    o: [
      [400, 800, 2600, 2800, 3000],
      [0, -10, -12, -12, -26],
      [70, 80, 100, 130, 135],
    ],
    u: [
      [350, 600, 2700, 2900, 3300],
      [0, -20, -17, -14, -26],
      [40, 60, 100, 120, 120],
    ],
  },
  bass: {
    a: [
      [600, 1040, 2250, 2450, 2750],
      [0, -7, -9, -9, -20],
      [60, 70, 110, 120, 130],
    ],
    e: [
      [400, 1620, 2400, 2800, 3100],
      [0, -12, -9, -12, -18],
      [40, 80, 100, 120, 120],
    ],
    i: [
      [250, 1750, 2600, 3050, 3340],
      [0, -30, -16, -22, -28],
      [60, 90, 100, 120, 120],
    ],
    o: [
      [400, 750, 2400, 2600, 2900],
      [0, -11, -21, -20, -40],
      [40, 80, 100, 120, 120],
    ],
    u: [
      [350, 600, 2400, 2675, 2950],
      [0, -20, -32, -28, -36],
      [40, 80, 100, 120, 120],
    ],
  },
};

/** The mouth is closed, or the tongue is at the teeth: little is left above the lowest formant. @type {Record<string, Row>} */
const CONSONANT_ROWS = {
  m: [
    [270, 1000, 2150, 2900, 3500],
    [0, -26, -32, -42, -50],
    [60, 150, 200, 250, 300],
  ],
  n: [
    [290, 1450, 2350, 3000, 3600],
    [0, -22, -30, -40, -50],
    [60, 150, 200, 250, 300],
  ],
  l: [
    [380, 1250, 2700, 3100, 3700],
    [0, -13, -20, -28, -38],
    [70, 100, 150, 200, 250],
  ],
};

/** How much higher everything lies than in a tenor's vocal tract. @type {Record<VoiceKind, number>} */
const SHORTER = { child: 1.3, alto: 1.13, tenor: 1, bass: 0.94 };

/** @param {Row} row @param {number} [factor] @returns {Shape} */
const shapeFrom = ([hertz, decibels, widths], factor = 1) => ({
  hertz: hertz.map((each) => each * factor),
  decibels,
  widths,
});

/** By kind of voice and sound: the five vowels, m, n and l. @type {Readonly<Record<VoiceKind, Readonly<Record<string, Shape>>>>} */
export const SHAPES = Object.freeze(
  /** @type {Record<VoiceKind, Record<string, Shape>>} */ (
    Object.fromEntries(
      VOICES.map((voice) => [
        voice,
        Object.fromEntries([
          ...Object.entries(VOWEL_ROWS[voice]).map(([sound, row]) => [sound, shapeFrom(row)]),
          ...Object.entries(CONSONANT_ROWS).map(([sound, row]) => [sound, shapeFrom(row, SHORTER[voice])]),
        ]),
      ]),
    )
  ),
);
