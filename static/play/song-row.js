/** The notes of a song that come next, as coloured shapes with their names, and afterwards what was played. */

import { t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { LightElement } from '../ui/element.js';
import { html, nothing } from '../vendor/lit.js';
import { songNote } from './song-note.js';

/** @typedef {{label: string, note: number, beats: number, syllable?: string}} ComingNote */
/** @typedef {{title: string, language: string, at: number, count: number, atFirst: number, moved: number, shift: number, all: number, kept: number, isWithBand: boolean, isDue: boolean, coming: readonly ComingNote[]}} SongNow */

export class SongRow extends LightElement {
  static properties = { now: { attribute: false }, palette: { attribute: false }, isMissing: { attribute: false } };

  constructor() {
    super();
    /** null: no song is followed. @type {SongNow|null} */
    this.now = null;
    this.palette = 'rainbow';
    /** One of the player's own is wanted, and is not in this browser. */
    this.isMissing = false;
  }

  render() {
    if (!this.now) return this.isMissing ? html`<p class="song-missing">${t('song-missing')}</p>` : nothing;
    const { title, language, at, count, moved, shift, all, kept, isWithBand, isDue, coming } = this.now;
    const isOver = at === count && !isWithBand;
    return html`
      <section class="song-row" aria-labelledby="song-title">
        <div class="song-words">
          <h2 id="song-title" lang=${language || nothing}><bdi>${title}</bdi></h2>
          <p>${isOver ? t('song-over', { count, atFirst: this.now.atFirst }) : t('song-at', { at, count })}</p>
          ${kept < all ? html`<p class="song-moved">${t('song-easier', { kept, all })}</p>` : nothing}
          ${shift ? html`<p class="song-moved">${t(shift > 0 ? 'song-shifted-up' : 'song-shifted-down', { count: Math.abs(shift) })}</p>` : nothing}
          ${moved ? html`<p class="song-moved">${t('song-moved', { count: moved })}</p>` : nothing}
        </div>
        <p class="visually-hidden" role="status">${coming[0] && !isWithBand ? t(isOver ? 'song-over' : 'song-next', { key: keyName(coming[0].label), count, atFirst: this.now.atFirst }) : nothing}</p>
        <ol class="song-notes ${isDue ? 'is-due' : ''}" aria-label=${t('song-coming')}>${coming.map((note) => songNote(note, { palette: this.palette, language }))}</ol>
        <div class="song-row-buttons">
          <button type="button" @click=${() => this.ask('song-restart')}>${t('song-restart')}</button>
          <button type="button" aria-haspopup="dialog" @click=${() => this.ask('song-sheet')}>${t('song-sheet')}</button>
        </div>
      </section>`;
  }
}

customElements.define('song-row', SongRow);
