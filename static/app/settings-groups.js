/** What the settings dialog shows, in its order: one line a setting. */

import { findSound } from '../audio/sounds.js';
import { formatNumber, percent, t } from '../core/i18n.js';
import { findInstrument, instruments, isSplit, SAME, secondChoice } from '../instruments/index.js';
import { LANGUAGES } from '../locales/index.js';
import { findSong } from '../songs/index.js';
import { findTracker, TRACKERS } from '../trackers/index.js';

/** @import {InstrumentModule} from '../instruments/index.js' */
/** @import {Group, Row} from '../ui/settings-rows.js' */
/** @import {SETTINGS} from './settings.js' */

/** A language is found by its own name, whatever the page speaks now. */
const nameOfLanguage = (/** @type {string} */ code) =>
  LANGUAGES.find((language) => language.code === code)?.name ?? t('language-auto');

/** @typedef {Row & {name: keyof typeof SETTINGS}} SettingRow */

/** @type {{title: string, rows: readonly SettingRow[]}} */
const LANGUAGE_GROUP = {
  title: 'settings-language',
  rows: [{ name: 'language', words: nameOfLanguage, language: (code) => (code === 'auto' ? undefined : code) }],
};

/** @type {SettingRow} */
const INSTRUMENT_ROW = { name: 'instrument', words: (id) => t(findInstrument(id).meta.nameKey) };

/** Where there is something to choose. @type {readonly SettingRow[]} */
const TRACKER_ROWS = TRACKERS.length > 1 ? [{ name: 'tracker', words: (id) => findTracker(id).name }] : [];

/** What is chosen in the list of songs, and nothing. @type {Readonly<Record<string, string>>} */
const NO_SHIPPED_SONG = { none: 'song-none', own: 'song-own' };

/** @type {readonly {title: string, rows: readonly SettingRow[]}[]} */
const OTHER_GROUPS = [
  {
    title: 'settings-playing',
    rows: [
      { name: 'part', words: (part) => t(`part-${part}`) },
      {
        name: 'waitingSong',
        words: (id) => (id in NO_SHIPPED_SONG ? t(NO_SHIPPED_SONG[id]) : findSong(id).title),
        language: (id) => (id in NO_SHIPPED_SONG ? undefined : findSong(id).language),
      },
      { name: 'beat' },
      { name: 'bedStyle' },
      { name: 'bedRow' },
      { name: 'bedSound', words: (id) => t(findSound(id).nameKey) },
      { name: 'bedLoudness', words: (loudness) => percent(loudness / 100) },
      { name: 'ledBy' },
      { name: 'players' },
      { name: 'secondInstrument', words: (id) => t(id === SAME ? 'second-same' : findInstrument(id).meta.nameKey) },
      { name: 'secondSound', words: (id) => t(findSound(id).nameKey) },
      { name: 'tuning', words: (hertz) => t('hertz', { hertz: formatNumber(hertz) }) },
      { name: 'letterKeys' },
      { name: 'letterKeysEverywhere' },
      { name: 'mousePlays' },
      { name: 'shortcuts' },
      { name: 'announceNotes' },
      { name: 'speakInstrument' },
      { name: 'midiKeyboard' },
    ],
  },
  {
    title: 'settings-movement',
    rows: [
      ...TRACKER_ROWS,
      { name: 'gain', words: percent },
      { name: 'smoothing' },
      { name: 'pointerMode' },
      { name: 'joystickRest', words: percent },
      { name: 'joystickSpeed', words: percent },
      { name: 'axes' },
      { name: 'invertX' },
      { name: 'invertY' },
      { name: 'driftCorrection' },
      { name: 'calibrationTime', words: percent },
      { name: 'speakCalibration' },
    ],
  },
  {
    title: 'settings-dwell',
    rows: [{ name: 'dwell' }, { name: 'dwellMs', words: (ms) => t('seconds', { seconds: formatNumber(ms / 1000) }) }],
  },
  {
    title: 'settings-listening',
    rows: [
      { name: 'noteNaming' },
      { name: 'announceCaptions' },
      { name: 'feelVibrate' },
      { name: 'feelGamepad' },
      { name: 'feelLow' },
      { name: 'feelStrength', words: percent },
    ],
  },
  {
    title: 'settings-look',
    rows: [
      { name: 'picture' },
      { name: 'hideBehind' },
      { name: 'backgroundPicture', words: (id) => t(`picture-${id}`) },
      { name: 'theme' },
      { name: 'palette' },
      { name: 'textScale', words: percent },
      { name: 'pointerShape' },
      { name: 'pointerColour' },
      { name: 'pointerSize', words: percent },
      { name: 'motion' },
      { name: 'hand' },
    ],
  },
];

/** Of a second player there is nothing to choose where one plays. @param {Group} group @returns {Group} */
const withoutSecond = ({ title, rows }) => ({ title, rows: rows.filter(({ name }) => !name.startsWith('second')) });

/** @param {InstrumentModule} instrument @returns {Row[]}  in the order of its table */
const rowsOf = ({ meta }) =>
  Object.keys(meta.settings).map((name) => ({ name, words: meta.words?.[name], hint: meta.hints?.[name] }));

/**
 * The language first, by which a reader finds the rest, and then what is played.
 * @param {Readonly<Record<string, unknown> & {instrument: string}>} values
 * @returns {readonly Group[]}
 */
export function settingsGroups(values) {
  const shownBy = (/** @type {string} */ id) => {
    const instrument = findInstrument(id);
    const hidden = instrument.meta.hides?.(values) ?? [];
    return rowsOf(instrument).filter(({ name }) => !hidden.includes(name));
  };
  const rows = shownBy(values.instrument);
  const names = rows.map(({ name }) => name);
  // What both have is one setting, and stands once.
  const theirs = isSplit(values)
    ? shownBy(secondChoice(values).instrument).filter(({ name }) => !names.includes(name))
    : [];
  const second = theirs.length ? [{ title: 'setting-secondInstrument', rows: theirs }] : [];
  const others = values.players === 2 ? OTHER_GROUPS : OTHER_GROUPS.map(withoutSecond);
  return [LANGUAGE_GROUP, { title: 'instrument', rows: [INSTRUMENT_ROW, ...rows] }, ...second, ...others];
}

/** Of whatever instrument. @type {readonly Row[]} */
export const ALL_ROWS = [INSTRUMENT_ROW, ...instruments.flatMap(rowsOf), ...OTHER_GROUPS.flatMap(({ rows }) => rows)];
