/**
 * The one place where the page says what happened: seen, and read out once by
 * screen readers. A problem stays until it is dealt with; news goes by itself.
 */

import { t } from '../core/i18n.js';
import { isStatusCode, STATUSES } from '../core/statuses.js';
import { LightElement } from '../ui/element.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {Status} from '../core/statuses.js' */

const NEWS_MS = 8000;
/** News that follows waits so long, or nobody could have read what was there before. */
const READING_MS = 2500;

export class StatusLine extends LightElement {
  static properties = { status: { state: true } };

  constructor() {
    super();
    /** What is shown. @type {Status|null} */
    this.status = null;
    /** The problems that stand, oldest first; the newest is shown. @type {Status[]} */
    this.problems = [];
    this.shownAtMs = -Infinity;
    /** News for later. @type {Status[]} */
    this.waiting = [];
    this.timer = 0;
    this.newTimer = 0;
  }

  /** @param {Status} status  problems and what ends them come at once; other news never hides a problem */
  show(status) {
    const { code, level } = status;
    // An add-on may say what the page has no words for.
    if (!isStatusCode(code)) return;
    const { solves = [], undoes = [] } = STATUSES[code];
    const over = [code, ...solves];
    this.waiting = this.waiting.filter((news) => !undoes.includes(news.code));
    const stood = this.problems.length;
    this.problems = this.problems.filter((problem) => !over.includes(problem.code));
    const solved = this.problems.length < stood;
    if (level === 'problem') {
      this.problems.push(status);
      this.put(status);
    } else if (solved || (stood && level === 'warning')) this.put(status);
    else if (!stood) {
      this.waiting.push(status);
      this.next();
    }
  }

  /** Show the next piece of news when the present one has had its time. */
  next() {
    clearTimeout(this.timer);
    const restMs = this.status ? this.shownAtMs + READING_MS - performance.now() : 0;
    if (restMs > 0) this.timer = window.setTimeout(() => this.next(), restMs);
    else if (this.waiting.length) this.put(/** @type {Status} */ (this.waiting.shift()));
  }

  /** @param {Status} status */
  put(status) {
    clearTimeout(this.timer);
    this.status = status;
    this.shownAtMs = performance.now();
    this.beNew();
    if (this.waiting.length && !this.problems.length) this.next();
    else if (status.level !== 'problem') this.timer = window.setTimeout(() => this.clear(), NEWS_MS);
  }

  /** What was just said is seen wherever the page was scrolled to: status-place.js. */
  beNew() {
    clearTimeout(this.newTimer);
    this.classList.add('is-new');
    this.newTimer = window.setTimeout(() => this.classList.remove('is-new'), NEWS_MS);
  }

  /** What is shown has had its time; a problem that still stands behind it comes back. */
  clear() {
    const problem = this.problems.at(-1);
    if (problem) this.put(problem);
    else {
      this.status = null;
      this.next();
    }
  }

  dismiss() {
    this.problems = this.problems.filter((problem) => problem !== this.status);
    this.clear();
  }

  /** All that can be is tried again: a player who presses once should not have to press for each. The rest stands. */
  tryAgain() {
    const requests = new Set(this.problems.flatMap(({ code }) => STATUSES[code].retry ?? []));
    this.problems = this.problems.filter(({ code }) => !STATUSES[code].retry);
    this.clear();
    for (const request of requests) this.ask(request);
  }

  render() {
    return html`<div role="status" class="status-region">${this.status ? this.renderStatus(this.status) : nothing}</div>`;
  }

  /** @param {Status} status */
  renderStatus({ code, level, args }) {
    return html`
      <div class="status is-${level}">
        <p>${level === 'info' ? nothing : html`<strong>${t(`status-${level}`)}</strong> `}${t(`status-${code}`, args)}</p>
        <div class="status-buttons">
          ${level === 'problem' && STATUSES[code].retry ? html`<button type="button" @click=${this.tryAgain}>${t('try-again')}</button>` : nothing}
          ${level === 'info' ? nothing : html`<button type="button" @click=${this.dismiss}>${t('dismiss')}</button>`}
        </div>
      </div>`;
  }
}

customElements.define('status-line', StatusLine);
