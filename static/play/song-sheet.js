/** The sheet of a song, to be read or printed: its bars, with each note as the shape, the colour and the name of its key. */
import { t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html, nothing } from '../vendor/lit.js';
import { songNote } from './song-note.js';

/** @import {SheetBar} from '../songs/sheet.js' */
/** @import {ComingNote} from './song-row.js' */

/** @typedef {{title: string, language: string, palette: string, isWhole: boolean, bars: readonly SheetBar<ComingNote>[]}} Sheet */

export class SongSheet extends DialogElement {
  static properties = { sheet: { attribute: false } };

  constructor() {
    super();
    /** null: none is open. @type {Sheet|null} */
    this.sheet = null;
  }

  /** @param {Sheet} sheet */
  async show(sheet) {
    this.sheet = sheet;
    await this.updateComplete;
    this.showModal();
  }

  render() {
    return html`
      <dialog class="song-sheet" aria-labelledby="song-sheet-title" @close=${() => {
        this.sheet = null;
      }}>
        ${this.sheet ? this.renderSheet(this.sheet) : nothing}
      </dialog>`;
  }

  /** @param {Sheet} sheet */
  renderSheet({ title, language, palette, isWhole, bars }) {
    return html`
      <form method="dialog">
        <h2 id="song-sheet-title" lang=${language || nothing}><bdi>${title}</bdi></h2>
        <ol class="sheet-bars">${bars.map(({ number, steps }) => {
          return html`
            <li aria-label=${t('song-bar', { bar: number })}>
              <span class="sheet-number" aria-hidden="true">${number}</span>
              <ol class="song-notes">${steps.map((note) => songNote(note, { palette, language }))}</ol>
            </li>`;
        })}</ol>
        ${isWhole ? nothing : html`<p>${t('song-sheet-cut', { count: bars.length })}</p>`}
        <div class="dialog-buttons">
          <button type="button" @click=${() => this.ask('song-print')}>${t('song-print')}</button>
          <button class="primary" value="done">${t('done')}</button>
        </div>
      </form>`;
  }
}

customElements.define('song-sheet', SongSheet);
