/** Everything that can be chosen on the page: what belongs to all of it, and the tables of the engines and features. */

import { DWELL_SETTINGS } from '../actions/dwell.js';
import { SCAN_SETTINGS } from '../actions/scan.js';
import { MIDI_OUT } from '../audio/midi-out.js';
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { TUNING } from '../audio/tuning.js';
import { USUAL_VOLUME } from '../audio/volume.js';
import { isPattern, READY } from '../band/drum-pattern.js';
import { BED_SETTINGS } from '../band/settings.js';
import { CAPTION_SETTINGS } from '../captions/settings.js';
import { isUuid } from '../core/documents.js';
import { PALETTE_NAMES } from '../core/palettes.js';
import { flag, number, oneOf, text, whole } from '../core/ranges.js';
import { createSettings } from '../core/settings.js';
import { DRAW_SETTINGS } from '../draw/settings.js';
import { FEEL_SETTINGS } from '../feel/settings.js';
import { INSTRUMENT_SETTINGS, instruments, SAME, withInstrument } from '../instruments/index.js';
import { LED_SETTINGS } from '../leading/settings.js';
import { TEACH_SETTINGS } from '../learning/settings.js';
import { LANGUAGES } from '../locales/index.js';
import { CALIBRATION_SETTINGS } from '../pointer/calibration-states.js';
import { SMOOTHING_RANGE } from '../pointer/smoothing.js';
import { STEERING_SETTINGS } from '../pointer/steering.js';
import { songs } from '../songs/index.js';
import { EASIER } from '../songs/thin.js';
import { STUDIO_SETTINGS } from '../studio/settings.js';
import { SWITCH_SETTINGS } from '../switches/settings.js';
import { TRACKERS } from '../trackers/index.js';
import { PLAYING_PARTS } from '../trackers/parts.js';
import { SEE_SETTINGS } from '../visualisers/settings.js';
import { SHORTCUT_SETTINGS } from './shortcuts.js';

/** @import {Settings as SettingsOf} from '../core/settings.js' */

export const SETTINGS = Object.freeze({
  ...INSTRUMENT_SETTINGS,
  volume: number(0, 1, 0.05, USUAL_VOLUME),
  /** Hertz of A4. */
  tuning: TUNING,
  /** The MIDI device that plays along. */
  midiOut: MIDI_OUT,
  midiKeyboard: flag(false),
  announceNotes: flag(false),
  speakInstrument: flag(true),
  letterKeys: flag(true),
  letterKeysEverywhere: flag(false),
  mousePlays: flag(false),
  ...SHORTCUT_SETTINGS,

  tracker: oneOf(
    TRACKERS.map(({ id }) => id),
    TRACKERS[0].id,
  ),
  /** Before one camera. */
  players: oneOf([1, 2], 1),
  /** 'same': the same zones; another one has a half of the stage. */
  secondInstrument: oneOf([SAME, ...instruments.map(({ meta }) => meta.id)], SAME),
  /** On a channel of its own; drums are drums for both. */
  secondSound: oneOf(PITCHED_SOUNDS, 'marimba'),
  part: oneOf(PLAYING_PARTS, 'nose'),
  /** It waits until the player has found its next note. */
  waitingSong: oneOf(['none', 'own', ...songs.map(({ id }) => id)], 'none'),
  /** By its id, where that is 'own'. */
  ownSong: text((id) => id === '' || isUuid(id), '0f5c1a2e-8d3b-4c6f-9a7e-5b4d3c2a1f00', ''),
  /** Per cent of its own tempo, with its band. */
  songSpeed: whole(25, 150, 100),
  songLoop: flag(false),
  songNotes: oneOf(EASIER, 'every'),
  /** A metronome beside the stage. */
  beat: flag(false),
  tempoBpm: whole(20, 300, 100),
  beatsInBar: whole(2, 7, 4),
  /** What the drums play to the beat. */
  drumPattern: text(isPattern, READY.rock, READY.rock),
  ...BED_SETTINGS,
  ...LED_SETTINGS,
  /** Bars of a loop. */
  loopBars: oneOf([1, 2, 4], 2),
  /** Per cent of the way to the nearest half beat that the notes of a take go. */
  drawToBeat: whole(0, 100, 0),
  /** A bar of the beat before a take. */
  countIn: flag(false),
  ...STEERING_SETTINGS,
  smoothing: SMOOTHING_RANGE,
  driftCorrection: flag(true),
  ...CALIBRATION_SETTINGS,
  speakCalibration: flag(false),
  dwell: flag(false),
  dwellMs: DWELL_SETTINGS.dwellMs,
  ...SCAN_SETTINGS,
  ...SWITCH_SETTINGS,
  ...TEACH_SETTINGS,

  ...CAPTION_SETTINGS,
  ...FEEL_SETTINGS,
  ...SEE_SETTINGS,
  ...DRAW_SETTINGS,
  ...STUDIO_SETTINGS,

  language: oneOf(['auto', ...LANGUAGES.map(({ code }) => code)], 'auto'),
  picture: oneOf(['camera', 'silhouette', 'none'], 'camera'),
  hideBehind: flag(false),
  theme: oneOf(['auto', 'light', 'dark', 'contrast'], 'auto'),
  palette: oneOf(PALETTE_NAMES, 'rainbow'),
  textScale: number(1, 2, 0.1, 1),
  pointerShape: oneOf(['dot', 'ring', 'cross', 'square'], 'dot'),
  pointerColour: oneOf(['blue', 'yellow', 'pink', 'black', 'white'], 'blue'),
  pointerSize: number(0.5, 3, 0.25, 1),
  motion: oneOf(['auto', 'reduced', 'full'], 'auto'),
  hand: oneOf(['both', 'left', 'right'], 'both'),
  guideDone: flag(false),
});

/** @typedef {SettingsOf<typeof SETTINGS>} Settings */

/** @param {Parameters<typeof createSettings>[1]} [storage] */
export const openSettings = (storage) => createSettings(SETTINGS, storage, withInstrument);
