/** A file that is no song: which of the page's sentences says why. */

import { MOST_BARS, MOST_NOTES } from '../songs/score.js';

/** @import {GivenChord, Part, Tempo} from '../songs/score.js' */
/** @import {StatusArgs, StatusCode} from '../core/statuses.js' */

export class SongError extends Error {
  /** @param {StatusCode} code @param {StatusArgs} [args] */
  constructor(code, args = {}) {
    super(code);
    this.name = 'SongError';
    this.code = code;
    this.args = args;
  }
}

export const tooLong = () => new SongError('song-too-long', { notes: MOST_NOTES, bars: MOST_BARS });

/** What was left out or changed so that it can be played; each has its words. @typedef {'cut-short'|'frames'|'parts'|'tempi'} Remark */
/** @typedef {{title: string, tempi: readonly Tempo[], bars: readonly number[], parts: readonly Part[], remarks: readonly Remark[], chords?: readonly GivenChord[]}} Found */
