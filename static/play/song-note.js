/** A note of a song, as wide as it is long: the shape, the colour and the name of its key, and what is sung on it. */
import { keyName } from '../core/note-names.js';
import { lookOf, SHAPES, toneOf } from '../core/palettes.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {ComingNote} from './song-row.js' */

/** @param {ComingNote} note @param {{palette: string, language: string}} how  language: of its words; '' where nobody knows */
export function songNote(note, { palette, language }) {
  const { colour, ink, shape } = lookOf(palette, note);
  const outline = shape ?? SHAPES[toneOf(note)];
  return html`
    <li .style=${`--colour:${colour};--ink-on:${ink};--beats:${Math.min(4, note.beats)}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${outline}></path></svg>
      <span>${keyName(note.label)}</span>
      ${note.syllable ? html`<span class="song-syllable" lang=${language || nothing}><bdi>${note.syllable}</bdi></span>` : nothing}
    </li>`;
}
