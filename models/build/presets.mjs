/** Which presets of the SoundFont become sounds of the page. */

/** General MIDI's percussion map; the kit's other keys are Roland's and Yamaha's extras. */
const GM_DRUM_KEYS = { first: 35, last: 81 };

/**
 * @typedef {Object} Wanted
 * @property {number} program
 * @property {boolean} [isDrum]
 * @property {{first: number, last: number}} [keys]  of a drum kit; all others sound at every key
 * @property {number} [quieter]  decibels, where it would be louder than the others
 */

/** File name -> the preset of bank 0 that it holds. @type {Record<string, Wanted>} */
export const PRESETS = {
  piano: { program: 0 },
  'electric-piano': { program: 4 },
  celesta: { program: 8 },
  'music-box': { program: 10 },
  vibraphone: { program: 11 },
  marimba: { program: 12 },
  xylophone: { program: 13 },
  glockenspiel: { program: 9 },
  organ: { program: 19 },
  accordion: { program: 21 },
  harmonica: { program: 22 },
  guitar: { program: 24 },
  'steel-guitar': { program: 25 },
  'electric-guitar': { program: 27, quieter: 2 },
  bass: { program: 32, quieter: 3 },
  violin: { program: 40 },
  cello: { program: 42 },
  pizzicato: { program: 45 },
  harp: { program: 46 },
  strings: { program: 48 },
  choir: { program: 52 },
  oohs: { program: 53 },
  trumpet: { program: 56 },
  brass: { program: 61, quieter: 3 },
  saxophone: { program: 65 },
  oboe: { program: 68 },
  clarinet: { program: 71 },
  flute: { program: 73 },
  recorder: { program: 74, quieter: 5 },
  'pan-flute': { program: 75 },
  'soft-pad': { program: 89 },
  sitar: { program: 104 },
  koto: { program: 107 },
  kalimba: { program: 108 },
  'steel-drums': { program: 114 },
  drums: { program: 0, isDrum: true, keys: GM_DRUM_KEYS },
};
