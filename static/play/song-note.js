/** A note of a song, as wide as it is long: the shape, the colour and the name of its key. */
import { keyName } from '../core/note-names.js';
import { lookOf, SHAPES, toneOf } from '../core/palettes.js';
import { html } from '../vendor/lit.js';

/** @import {ComingNote} from './song-row.js' */

/** @param {string} palette @param {ComingNote} note */
export function songNote(palette, note) {
  const { colour, ink, shape } = lookOf(palette, note);
  const outline = shape ?? SHAPES[toneOf(note)];
  return html`
    <li .style=${`--colour:${colour};--ink-on:${ink};--beats:${Math.min(4, note.beats)}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${outline}></path></svg>
      <span>${keyName(note.label)}</span>
    </li>`;
}
