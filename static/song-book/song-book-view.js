/** Songs of the player's own: open a file, choose what to play of it, play it, delete, and undo that. */

import { formatNumber, t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';

/** @import {EventOf} from '../ui/element.js' */

/** parts: how each is called; mine: which of them the player plays @typedef {{id: string, title: string, notes: number, bars: number, parts: readonly string[], mine: number}} SongLine */

export class SongBookView extends LightElement {
  static properties = {
    songs: { attribute: false },
    removed: { attribute: false },
    playingId: { attribute: false },
    opening: { attribute: false },
  };

  constructor() {
    super();
    /** @type {readonly SongLine[]} */
    this.songs = [];
    /** The title of what was deleted last. @type {string|null} */
    this.removed = null;
    /** The one that waits for the player. @type {string|null} */
    this.playingId = null;
    /** What is being read. @type {string|null} */
    this.opening = null;
    this.limits = { songs: 0, megabytes: 0 };
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) this.ask('song-file-open', file);
    });
  }

  render() {
    const { songs, megabytes } = this.limits;
    return html`
      <section class="song-book" aria-labelledby="songs-title">
        <h2 id="songs-title" tabindex="-1">${t('songs-own')}</h2>
        <div class="song-open">
          <button type="button" aria-describedby="songs-about" @click=${() => this.first('.song-open input')?.click()}>${icon('file')}${t('songs-open')}</button>
          <input type="file" hidden aria-label=${t('songs-open')} accept=".mid,.midi,.kar,.rmi,.musicxml,.xml,.mxl,.json,.txt"
            @change=${whenChosen(([file]) => this.ask('song-file-open', file))}>
          <p id="songs-about">${t('songs-about', { songs: formatNumber(songs), limit: formatNumber(megabytes) })}</p>
        </div>
        <p role="status">${this.opening === null ? nothing : t('song-opening', { file: this.opening })}</p>
        <ul>${repeat(
          this.songs,
          ({ id }) => id,
          (song) => this.renderSong(song),
        )}</ul>
        ${this.removed === null ? nothing : this.renderRemoved(this.removed)}
      </section>`;
  }

  /** @param {SongLine} song */
  renderSong({ id, title, notes, bars, parts, mine }) {
    const isPlaying = id === this.playingId;
    return html`
      <li data-song=${id}>
        <div class="song-about">
          <h3 id="song-${id}"><bdi>${title}</bdi></h3>
          <p>${t('song-length', { notes, bars })}${isPlaying ? html` <b>${t('song-waits')}</b>` : nothing}</p>
        </div>
        ${parts.length > 1 ? this.renderParts(id, parts, mine) : nothing}
        <div class="song-buttons" role="group" aria-labelledby="song-${id}">
          <button type="button" aria-describedby="song-${id}" @click=${() => this.ask(isPlaying ? 'song-leave' : 'song-play', id)}>
            ${icon(isPlaying ? 'stop' : 'play')}${t(isPlaying ? 'song-leave' : 'song-play')}</button>
          <button type="button" data-request="song-delete" aria-describedby="song-${id}" @click=${() => this.ask('song-delete', id)}>${icon('remove')}${t('song-delete')}</button>
        </div>
      </li>`;
  }

  /** @param {string} id @param {readonly string[]} parts @param {number} mine */
  renderParts(id, parts, mine) {
    return html`
      <label class="field"><span>${t('song-mine')}</span>
        <select aria-describedby="song-${id}" @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('song-part', { id, mine: event.target.selectedIndex })}>
          ${parts.map((part, index) => html`<option .selected=${index === mine}>${part}</option>`)}
        </select></label>`;
  }

  /** @param {string} title */
  renderRemoved(title) {
    return html`
      <div class="song-removed"><p aria-hidden="true">${t('song-was-deleted', { title })}</p>
        <button type="button" data-request="song-undo" @click=${() => this.ask('song-undo')}>${icon('undo')}${t('song-undo')}
          <span class="visually-hidden">${t('song-was-deleted', { title })}</span></button></div>`;
  }

  /** Whoever has just deleted goes on from where the way back is. */
  async focusUndo() {
    await this.updateComplete;
    this.first('[data-request="song-undo"]')?.focus();
  }

  /** Where the way back was is nothing any more. */
  async focusTitle() {
    await this.updateComplete;
    this.first('#songs-title')?.focus();
  }
}

customElements.define('song-book-view', SongBookView);
