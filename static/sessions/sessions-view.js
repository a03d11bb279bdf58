/** Sessions: the one that goes on, the list of all, and one that is opened with all that is in it. */
import { t } from '../core/i18n.js';
import { isFound, isRunning, isSame } from '../play-sessions/play-session.js';
import { DOMAINS } from '../play-sessions/ratings.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { renderNow } from './now-panel.js';
import { renderOpened } from './opened-session.js';
import { renderOverview, renderReport, renderTrend } from './report-panel.js';
import { about, lengthOf, nameOf } from './session-words.js';

/** @import {TakeRow} from '../recorder/take-rows.js' */
/** @import {PlaySession, SessionPlayer} from '../play-sessions/play-session.js' */
/** @import {OwnScale} from '../play-sessions/ratings.js' */
/** @import {SessionRecord} from '../play-sessions/session-store.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {Period} from './overview.js' */
/** @import {ShownReport} from './reports.js' */
/** @import {MakingFile} from './session-downloads.js' */

/**
 * @typedef {Object} ShownSessions
 * @property {readonly PlaySession[]} all  newest first
 * @property {readonly PlaySession[]} deleted
 * @property {PlaySession|null} running
 * @property {SessionPlayer|null} player  whose profile is chosen
 * @property {boolean|undefined} isHelped  whether somebody helps just now; undefined: nobody says
 * @property {SessionRecord|undefined} record  how the one that is opened is kept
 * @property {readonly TakeRow[]} takes  of this browser and the server
 */
/** @typedef {{words: string, tag: string|null, archived: boolean}} Filter */

/** Whoever has more of them searches. */
const MOST_ROWS = 50;

export class SessionsView extends LightElement {
  static properties = {
    shown: { attribute: false },
    openedId: { attribute: false },
    filter: { attribute: false },
    undo: { attribute: false },
    report: { attribute: false },
    trend: { attribute: false },
    overview: { attribute: false },
    making: { attribute: false },
    mayGo: { attribute: false },
    keepDays: { attribute: false },
    rateScale: { attribute: false },
    newScale: { attribute: false },
  };

  constructor() {
    super();
    /** @type {ShownSessions} */
    this.shown = {
      all: [],
      deleted: [],
      running: null,
      player: null,
      isHelped: undefined,
      record: undefined,
      takes: [],
    };
    /** @type {string|null} */
    this.openedId = null;
    /** @type {Filter} */
    this.filter = { words: '', tag: null, archived: false };
    /** What can be undone, as a sentence. */
    this.undo = '';
    /** What is read in place of the sessions. @type {ShownReport|null} */
    this.report = null;
    /** What was asked for last: whoever comes back finds it so. @type {{id: string, since: string, until: string}|null} */
    this.trend = null;
    /** By what all that is kept was added up last; null: it was not asked for. @type {Period|null} */
    this.overview = null;
    /** What is being made into a file. @type {MakingFile|null} */
    this.making = null;
    /** The browser may throw away what it keeps. */
    this.mayGo = false;
    /** After so many days the server deletes for good; null: it keeps. @type {number|null} */
    this.keepDays = null;
    /** On which scale something is entered next. @type {string} */
    this.rateScale = DOMAINS[0];
    /** One that was made, and is kept with what is entered on it. @type {OwnScale|null} */
    this.newScale = null;
  }

  /** @returns {PlaySession|undefined} */
  get opened() {
    return this.shown.all.find(({ id }) => id === this.openedId);
  }

  render() {
    const { opened, report } = this;
    if (report) return html`${this.shown.running ? renderNow(this) : nothing}${renderReport(this, report)}`;
    return html`
      ${opened && !this.shown.running ? nothing : renderNow(this)}
      ${opened ? renderOpened(this, opened) : this.renderAll()}
      <p class="sessions-private">${t('sessions-private')}</p>
      ${this.mayGo ? html`<p class="may-go">${t('sessions-may-go')}</p>` : nothing}
      ${this.keepDays === null ? nothing : html`<p class="kept-days">${t('kept-days', { count: this.keepDays })}</p>`}`;
  }

  /** It stays until something else can be undone. */
  renderUndo() {
    if (!this.undo) return nothing;
    return html`
      <div class="session-undo"><p aria-hidden="true">${this.undo}</p>
        <button type="button" data-request="session-undo" @click=${() => this.ask('session-undo')}>${icon('undo')}${t('session-undo')}
          <span class="visually-hidden">${this.undo}</span></button></div>`;
  }

  renderAll() {
    const { all, deleted } = this.shown;
    const rows = all.filter((session) => session.archived === this.filter.archived && isFound(session, this.filter));
    return html`
      <section class="sessions-all" aria-labelledby="sessions-title">
        <h2 id="sessions-title" tabindex="-1">${t('sessions')}</h2>
        ${this.renderUndo()}
        ${all.length ? this.renderFilter() : html`<p>${t('sessions-none')}</p>`}
        ${all.length ? html`<p class="sessions-count" role="status">${t('sessions-found', { count: rows.length })}</p>` : nothing}
        <ul>${repeat(
          rows.slice(0, MOST_ROWS),
          ({ id }) => id,
          (session) => this.renderRow(session),
        )}</ul>
        ${rows.length > MOST_ROWS ? html`<p>${t('sessions-more', { count: rows.length - MOST_ROWS })}</p>` : nothing}
        ${all.length ? renderTrend(this) : nothing}
        ${renderOverview(this)}
        ${deleted.length ? this.renderDeleted() : nothing}
      </section>`;
  }

  renderFilter() {
    const tags = this.shown.all.flatMap((session) => session.tags);
    const each = tags
      .filter((tag, place) => tags.findIndex((other) => isSame(other, tag)) === place)
      .sort((a, b) => a.localeCompare(b));
    return html`
      <div class="controls" role="group" aria-label=${t('sessions-filter')}>
        <label class="field"><span>${t('sessions-search')}</span>
          <input type="text" .value=${this.filter.words} @input=${(/** @type {EventOf} */ event) => this.ask('session-filter', { words: event.target.value })}></label>
        ${
          each.length
            ? html`<label class="field"><span>${t('sessions-tag')}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('session-filter', { tag: event.target.value || null })}>
            <option value="" .selected=${this.filter.tag === null}>${t('sessions-tag-any')}</option>
            ${each.map((tag) => html`<option value=${tag} .selected=${tag === this.filter.tag}>${tag}</option>`)}
          </select></label>`
            : nothing
        }
        <label class="switch"><input type="checkbox" .checked=${this.filter.archived}
          @change=${(/** @type {EventOf} */ event) => this.ask('session-filter', { archived: event.target.checked })}>
          <span>${t('sessions-archived')}</span></label>
      </div>`;
  }

  /** @param {PlaySession} session */
  renderRow(session) {
    const { id, tags } = session;
    return html`
      <li data-session=${id}>
        <div class="session-words">
          <h3 id="session-${id}">${nameOf(session)}</h3>
          <p>${about(session)}</p>
          <p>${lengthOf(session)}${isRunning(session) ? html` <strong>${t('session-goes-on')}</strong>` : nothing}</p>
          ${tags.length ? html`<p class="session-tags">${tags.map((tag) => html`<span>${tag}</span>`)}</p>` : nothing}
        </div>
        <div class="session-buttons" role="group" aria-labelledby="session-${id}">
          <button type="button" data-request="session-open" aria-describedby="session-${id}" @click=${() => this.ask('session-open', id)}>${icon('file')}${t('session-open')}</button>
          <button type="button" data-request="report-session" aria-describedby="session-${id}" @click=${() => this.ask('report-session', id)}>${icon('file')}${t('session-report')}</button>
          ${
            isRunning(session)
              ? nothing
              : html`<button type="button" data-request="session-resume" aria-describedby="session-${id}" @click=${() => this.ask('session-resume', id)}>${icon('play')}${t('session-resume')}</button>`
          }
          <button type="button" data-request="session-delete" aria-describedby="session-${id}" @click=${() => this.ask('session-delete', id)}>${icon('remove')}${t('session-delete')}</button>
        </div>
      </li>`;
  }

  renderDeleted() {
    return html`
      <details class="sessions-deleted"><summary>${t('sessions-deleted', { count: this.shown.deleted.length })}</summary>
        <p>${t('sessions-deleted-about')}</p>
        <ul>${this.shown.deleted.map(
          (session) => html`
          <li><h3 id="session-${session.id}">${nameOf(session)}</h3>
            <div role="group" aria-labelledby="session-${session.id}">
              <button type="button" data-request="session-put-back" aria-describedby="session-${session.id}"
                @click=${() => this.ask('session-put-back', session.id)}>${icon('undo')}${t('session-put-back')}</button></div></li>`,
        )}</ul>
      </details>`;
  }

  /** What was entered is in the list: nothing of it stays chosen for the next. */
  emptyRating() {
    for (const field of this.querySelectorAll('[name="session-step"], .session-rate-note')) {
      if (field instanceof HTMLInputElement) field.checked = false;
      if (field instanceof HTMLTextAreaElement) field.value = '';
    }
  }

  /** What led here may be gone: whoever reads with the ears or the keyboard goes on from a heading, or from Undo. @param {string} selector */
  async focusOn(selector) {
    await this.updateComplete;
    this.first(selector)?.focus();
  }
}

customElements.define('sessions-view', SessionsView);
