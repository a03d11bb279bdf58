/** A description in the player's language: 'Piano, A4, loud'. */
import { currentLanguage, formatNumber, t } from '../core/i18n.js';
import { nameOfNote } from './note-naming.js';

/** @import {Description} from './describe.js' */

/** More names than these nobody can take in. */
const MOST_NOTES = 6;
/** What sounds have no instrument of ours in them: the strokes of a drum have, too. */
const UNNAMED = new Set(['caption-silence', 'caption-noise', 'caption-sound']);

/**
 * @param {Description} found
 * @param {{naming: string, instrument?: string}} options  instrument: key of its words, where it is known for certain
 */
export function wordCaption(found, { naming, instrument }) {
  const { code, notes, loudness, register, bpm } = found;
  const names = notes.slice(-MOST_NOTES).map((midi) => nameOfNote(midi, {}, naming));
  const together = code === 'caption-chord' ? listOf(names) : names.join(' ');
  return [
    instrument && !UNNAMED.has(code) ? t(instrument) : '',
    t(code, { notes: together, count: notes.length, bpm: formatNumber(bpm ?? 0) }),
    register ? t(`register-${register}`) : '',
    loudness ? t(`loudness-${loudness}`) : '',
  ]
    .filter(Boolean)
    .join(t('caption-between'));
}

/** 'C4 and E4'. @param {readonly string[]} names */
const listOf = (names) => new Intl.ListFormat(currentLanguage().code, { type: 'conjunction' }).format(names);
