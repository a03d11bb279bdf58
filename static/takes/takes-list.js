/** The player's takes: hear them again, take them home as files, rename, delete, and have deleted ones back. */

import { clockTime } from '../core/clock-time.js';
import { t } from '../core/i18n.js';
import { newestFirst } from '../recorder/take-rows.js';
import { whenChosen } from '../ui/chosen-files.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { CoverDialog } from './cover-dialog.js';
import { soundFormat } from './sound-file.js';

/** @import {RequestWith} from '../core/requests.js' */
/** @import {Cover} from '../recorder/take-covers.js' */
/** @import {ExportFormat} from '../recorder/takes-api.js' */
/** @import {Making} from './sound-file.js' */

const MUSIC_FILES = '.mid,.midi,.musicxml,.xml,.mxl,.json,audio/midi';

/**
 * @typedef {Object} TakeRow
 * @property {string} id
 * @property {string} name
 * @property {string} startedAt  ISO 8601
 * @property {number} durationSeconds
 * @property {number} noteCount
 * @property {string} state  'recording', 'stored', 'sent' or 'refused'
 */

export class TakesList extends LightElement {
  static properties = {
    takes: { attribute: false },
    removed: { attribute: false },
    deleted: { attribute: false },
    formats: { attribute: false },
    playingId: { attribute: false },
    making: { attribute: false },
    gathered: { attribute: false },
    mayGo: { attribute: false },
    covers: { attribute: false },
    keepDays: { attribute: false },
  };

  constructor() {
    super();
    /** @type {readonly TakeRow[]} */
    this.takes = [];
    /** What was deleted last, whose place in the list says so. @type {TakeRow|null} */
    this.removed = null;
    /** Of earlier, what can be put back. @type {readonly TakeRow[]} */
    this.deleted = [];
    /** What a take can become: a button each. @type {readonly ExportFormat[]} */
    this.formats = [];
    /** @type {string|null} */
    this.playingId = null;
    /** What is being made into a file of sound. @type {Making|null} */
    this.making = null;
    /** How much of the file of all takes there is, 0..1; null: none is being made. @type {number|null} */
    this.gathered = null;
    /** The browser may throw away what it keeps. */
    this.mayGo = false;
    /** Of some takes, by their ids. @type {ReadonlyMap<string, Cover>} */
    this.covers = new Map();
    /** After so many days the server deletes for good; null: it keeps. @type {number|null} */
    this.keepDays = null;
  }

  /** @returns {CoverDialog|null} */
  get coverDialog() {
    const dialog = this.querySelector('cover-dialog');
    return dialog instanceof CoverDialog ? dialog : null;
  }

  render() {
    const rows = newestFirst([...this.takes, ...(this.removed ? [this.removed] : [])]);
    return html`
      <section class="takes" aria-labelledby="takes-title">
        <h2 id="takes-title">${t('takes')}</h2>
        ${rows.length === 0 ? html`<p>${t('takes-none')}</p>` : nothing}
        ${this.takes.length > 0 && this.mayGo ? html`<p class="may-go">${t('kept-may-go')}</p>` : nothing}
        ${this.keepDays === null ? nothing : html`<p class="kept-days">${t('kept-days', { count: this.keepDays })}</p>`}
        <ul>${repeat(
          rows,
          ({ id }) => id,
          (take) => (take === this.removed ? this.renderRemoved(take) : this.renderTake(take)),
        )}</ul>
        ${this.renderAll()}
        ${this.deleted.length ? this.renderDeleted() : nothing}
      </section>
      ${this.renderImport()}
      <cover-dialog></cover-dialog>`;
  }

  /** Where there are several at the server. One button for both: whoever pressed it with a switch is there to cancel it. */
  renderAll() {
    const isMaking = this.gathered !== null;
    if (!isMaking && this.takes.filter(({ state }) => state === 'sent').length < 2) return nothing;
    const press = () => (isMaking ? this.ask('takes-zip-cancel') : this.ask('takes-zip'));
    return html`
      <div class="controls takes-together" role="group" aria-label=${t('takes-together')}>
        <button type="button" data-request="takes-zip" @click=${press}>${icon(isMaking ? 'stop' : 'download')}${t(isMaking ? 'takes-zip-cancel' : 'takes-zip')}</button>
      </div>
      ${isMaking ? html`<p class="take-making">${t('takes-zip-making', { percent: Math.round(100 * (this.gathered ?? 0)) })}</p>` : nothing}`;
  }

  /** Beside the takes, not among them: whoever comes to a take by a switch has no step more. */
  renderImport() {
    return html`
      <div class="controls" role="group" aria-label=${t('take-import')}>
        <button type="button" data-request="take-import" aria-describedby="take-import-about" @click=${() => this.querySelector('input')?.click()}>${icon('file')}${t('take-import')}</button>
        <input type="file" hidden multiple accept=${MUSIC_FILES} aria-label=${t('take-import')} @change=${whenChosen((files) => this.ask('take-import', files))}>
      </div>
      <p class="field-hint" id="take-import-about">${t('take-import-about')}</p>`;
  }

  renderDeleted() {
    return html`
      <details class="takes-deleted"><summary>${t('takes-deleted', { count: this.deleted.length })}</summary>
        <p>${t('takes-deleted-about')}</p>
        <ul>${repeat(
          this.deleted,
          ({ id }) => id,
          (take) => html`
          <li data-deleted=${take.id}>
            <h3 id="take-${take.id}">${take.name}</h3>
            <div class="take-buttons" role="group" aria-labelledby="take-${take.id}">
              ${this.renderButton(take, 'take-put-back', 'undo')}
              ${this.renderButton(take, 'take-forget', 'remove')}
            </div>
          </li>`,
        )}</ul>
      </details>`;
  }

  /** It stays there: whoever sees a mistake late, or needs long to get to a button, is to be in time. @param {TakeRow} take */
  renderRemoved({ name }) {
    return html`
      <li class="is-removed">
        <p aria-hidden="true">${t('take-was-deleted', { name })}</p>
        <button type="button" data-request="take-undo" @click=${() => this.ask('take-undo')}>${icon('undo')}${t('take-undo')}
          <span class="visually-hidden">${t('take-was-deleted', { name })}</span></button>
      </li>`;
  }

  /** Whoever has just deleted goes on from where the take was. */
  async focusUndo() {
    await this.updateComplete;
    this.first('[data-request="take-undo"]')?.focus();
  }

  /** @param {TakeRow} take */
  renderTake(take) {
    const playing = take.id === this.playingId;
    const about = t('take-about', { minutes: clockTime(take.durationSeconds), notes: take.noteCount });
    return html`
      <li data-take=${take.id}>
        ${this.renderCover(take)}
        <div class="take-words">
          <h3 id="take-${take.id}">${take.name}</h3>
          <p>${about} <span class="take-state is-${take.state}">${t(`take-${take.state}`)}</span></p>
          ${this.renderMaking(take)}
        </div>
        <div class="take-buttons" role="group" aria-labelledby="take-${take.id}">
          ${this.renderButton(take, playing ? 'take-stop' : 'take-play', playing ? 'stop' : 'play')}
          ${this.renderButton(take, 'take-score', 'score')}
          ${this.formats.map((format) => this.renderDownload(take, format))}
          ${this.renderButton(take, 'take-file', 'file')}
          ${this.renderButton(take, 'take-line', 'line')}
          ${this.renderButton(take, 'take-song', 'cards')}
          ${this.renderButton(take, 'take-rename', 'rename')}
          ${this.renderButton(take, 'take-delete', 'remove')}
        </div>
      </li>`;
  }

  /** Small; it opens the large one. @param {TakeRow} take */
  renderCover({ id, name }) {
    const cover = this.covers.get(id);
    if (!cover) return nothing;
    const words = t(`cover-alt-${cover.kind}`, { name });
    return html`<button type="button" class="take-cover" data-request="cover-open" aria-label=${words} @click=${() => this.ask('cover-open', id)}>
      <cover-picture .picture=${cover.picture} .words=${words}></cover-picture></button>`;
  }

  /** @param {TakeRow} take */
  renderMaking({ id, durationSeconds }) {
    if (this.making?.id !== id) return nothing;
    const [done, minutes] = [this.making.doneSeconds, durationSeconds].map(clockTime);
    return html`<p class="take-making">${t('take-making', { label: soundFormat(this.making.format)?.label ?? '', done, minutes })}</p>`;
  }

  /**
   * One button for both: whoever pressed it by staying on it, or with a switch, is there to cancel it.
   * @param {TakeRow} take @param {ExportFormat} format
   */
  renderDownload(take, { format, label, extension }) {
    const isMaking = format === this.making?.format && this.making.id === take.id;
    if (isMaking)
      return html`<button type="button" data-format=${format} aria-describedby="take-${take.id}"
        @click=${() => this.ask('take-download-cancel', take.id)}>${icon('stop')}${t('take-download-cancel', { label })}</button>`;
    return html`<button type="button" data-format=${format} aria-describedby="take-${take.id}" ?disabled=${take.state === 'recording'}
      @click=${() => this.ask('take-download', { id: take.id, format, extension })}>${icon('download')}${t('take-download', { label })}</button>`;
  }

  /**
   * @param {TakeRow} take
   * @param {RequestWith<string> & `take-${string}`} request
   * @param {Parameters<typeof icon>[0]} sign
   */
  renderButton(take, request, sign) {
    return html`<button type="button" data-request=${request} aria-describedby="take-${take.id}" ?disabled=${take.state === 'recording'}
      @click=${() => this.ask(request, take.id)}>${icon(sign)}${t(request)}</button>`;
  }
}

customElements.define('takes-list', TakesList);
