/**
 * The singer: keys that sing the words that were typed, a syllable a note; or
 * pitches above each other, where left and right is the vowel. Up to three
 * more voices sing along in harmony. What it does is said in MIDI, so a take
 * sings again: audio/singer/controls.js.
 */
import { SPELLING, VIBRATO, VOICE, VOWEL, vowelValue } from '../audio/singer/controls.js';
import { VOICES, VOWELS } from '../audio/singer/formants.js';
import { SPELLINGS } from '../audio/singer/spelling/index.js';
import { clamp } from '../core/numbers.js';
import { checked, flag, oneOf, text, whole } from '../core/ranges.js';
import { ARRANGEMENTS, arrange, REST, thatFit } from './arrangements.js';
import { MOST_PARTS, partsOf } from './choir-parts.js';
import { hidesTones, MUSIC_SETTINGS, MUSIC_WORDS, notesOf } from './music-settings.js';
import { follow as followKeys, meta as piano } from './piano.js';
import { isBlackKey } from './scales.js';
import { canBeSung, languageWords, makeLine, OF_THE_PAGE, sayWords } from './singer-words.js';
import { playZones, TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {Axis, Instrument, InstrumentContext, NoteEvent, Pointer} from '../types.js' */
/** @import {Part} from './choir-parts.js' */

const { keys, arrangement } = piano.settings;

const SETTINGS = Object.freeze({
  /** Each note sings the next syllable; or left and right is the vowel. */
  singerMode: oneOf(['words', 'vowel'], 'words'),
  singerWords: text(canBeSung, 'la la la', 'la la la'),
  singerLanguage: oneOf([OF_THE_PAGE, ...SPELLINGS], OF_THE_PAGE),
  singerVoice: oneOf(VOICES, 'alto'),
  /** So many more sing along. */
  singerChoir: whole(0, MOST_PARTS, 0),
  singerVibrato: flag(true),
  ...MUSIC_SETTINGS,
  keys,
  arrangement,
  ...TOUCH_SETTINGS,
});

/** What says nothing where the vowel is played: pitches lie above each other then. */
const OF_WORDS = ['singerWords', 'singerLanguage', 'arrangement'];

export const meta = Object.freeze({
  id: 'singer',
  nameKey: 'instrument-singer',
  needs: 'movement',
  picture:
    'M20 5 a8 9 0 1 0 0.1 0 z M14 27 h12 c7 0 10 5 10 10 v7 h-32 v-7 c0 -5 3 -10 10 -10 z M38 8 l2 -2 c4 5 4 11 0 16 l-2 -2 c3 -4 3 -8 0 -12 z M33 11 l2 -2 c2 3 2 7 0 10 l-2 -2 c1 -2 1 -4 0 -6 z',
  voice: 'singer',
  /** Where its own voice cannot be had, and in other programs. */
  sounds: Object.freeze(['choir']),
  settings: SETTINGS,
  words: Object.freeze({ ...MUSIC_WORDS, ...TOUCH_WORDS, ...piano.words, singerLanguage: languageWords }),
  hints: Object.freeze({ singerWords: sayWords }),
  hides: (/** @type {Readonly<Record<string, unknown>>} */ settings) => [
    ...(settings.singerMode === 'vowel' ? OF_WORDS : []),
    ...hidesTones(settings),
  ],
});

/** Where each voice is at home. @type {Record<string, number>} */
const OCTAVE_OF = { child: 4, alto: 4, tenor: 3, bass: 2 };

/**
 * Another voice sings where it is at home; another scale has other keys, as the piano.
 * @param {string} name  of the setting
 * @param {Readonly<Record<string, any>>} values  as they are now
 * @returns {Record<string, number>}
 */
export const follow = (name, values) =>
  name === 'singerVoice' ? { octave: OCTAVE_OF[values.singerVoice] } : followKeys(name, values);

/** As much as everybody hears, and no head holds still enough for less. */
const LEAST_VOWEL_STEP = 2;

/** What the singer trembles by: 15 cents. */
const USUAL_VIBRATO = 64;

/** @param {number} x  of the stage @returns {number}  0..1 from a to u; each vowel is as wide as the others */
const vowelAt = (x) => clamp((((x - REST) / (1 - REST)) * VOWELS.length - 0.5) / (VOWELS.length - 1), 0, 1);

/** @type {readonly Axis[]} */
const VOWEL_AXES = [
  {
    id: 'vowel',
    along: 'x',
    lines: VOWELS.map((vowel, index) => ({
      at: REST + ((index + 0.5) / VOWELS.length) * (1 - REST),
      label: `vowel-${vowel}`,
    })),
  },
];

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const isVowel = settings.singerMode === 'vowel';
  const lie = isVowel ? 'column' : settings.arrangement;
  const tones = notesOf(settings, thatFit(settings.keys, lie, context.room)).map(({ note, label }) => ({
    label,
    dark: isBlackKey(note),
    parts: partsOf(note, settings),
  }));
  const zones = arrange(
    tones.map((tone) => ({ ...tone, notes: tone.parts.map(({ note }) => note).sort((a, b) => a - b) })),
    lie,
  );
  const voice = makeSinging(context, settings);
  const playing = playZones({ ...context, settings, emit: voice.emit }, zones, ARRANGEMENTS[lie], (zone) =>
    voice.begin(tones[zones.indexOf(zone)].parts),
  );
  if (!isVowel) return { ...playing, prompt: voice.prompt, dispose: voice.endingWith(playing) };
  return {
    ...playing,
    axes: VOWEL_AXES,
    update(pointer) {
      voice.follow(pointer);
      playing.update(pointer);
    },
    dispose: voice.endingWith(playing),
  };
}

/**
 * What is said in MIDI besides the notes: before each of them who sings it, and what.
 * @param {InstrumentContext} context
 * @param {Readonly<ValuesOf<typeof SETTINGS>>} settings
 */
function makeSinging({ channel, emit, nowSeconds }, settings) {
  const line = makeLine(settings);
  const isVowel = settings.singerMode === 'vowel';
  /** What the channel was last sent. @type {Map<number, number>} */
  const sent = new Map();
  /** Of the key that is struck. @type {readonly Part[]} */
  let parts = [];
  /** The syllable of the key that is struck, until its first note takes it. */
  let isSaid = true;
  let vowel = 0;
  let disposed = false;

  /** @param {number} controller @param {number} value @param {number} [atSeconds] */
  const control = (controller, value, atSeconds = nowSeconds()) => {
    if (sent.get(controller) === value) return;
    sent.set(controller, value);
    emit({ type: 'control-change', channel, controller, value, atSeconds });
  };
  /** At the note's own time, or a take would have it after the note. @param {number} note @param {number} atSeconds */
  const prepare = (note, atSeconds) => {
    control(VIBRATO, settings.singerVibrato ? USUAL_VIBRATO : 0, atSeconds);
    control(VOICE, parts.find((part) => part.note === note)?.voice ?? 0, atSeconds);
    if (isVowel) control(VOWEL, vowel, atSeconds);
    else control(SPELLING, line.spelling(), atSeconds);
    if (isVowel || isSaid) return;
    isSaid = true;
    emit({ type: 'lyric', channel, text: line.take(), atSeconds });
  };

  return {
    /** @param {NoteEvent} event */
    emit(event) {
      if (event.type === 'note-on') prepare(event.note, event.atSeconds);
      emit(event);
    },
    /** @param {readonly Part[]} struck */
    begin(struck) {
      parts = struck;
      isSaid = false;
    },
    /** @param {Pointer} pointer */
    follow({ present, x, y }) {
      if (disposed || !present || !Number.isFinite(x + y) || x < REST) return;
      const value = vowelValue(vowelAt(x));
      if (Math.abs(value - vowel) < LEAST_VOWEL_STEP) return;
      vowel = value;
      // Before the first note there is nothing to shape.
      if (sent.has(VOWEL)) control(VOWEL, vowel);
    },
    prompt: line.coming,
    /** @param {Instrument} playing */
    endingWith: (playing) => () => {
      playing.dispose();
      disposed = true;
      // The channel is anybody's again.
      for (const controller of [...sent.keys()]) control(controller, 0);
      sent.clear();
    },
  };
}
