/**
 * The one place where the page says what happened: seen, and read out once by
 * screen readers. A problem stays until it is dealt with; news goes by itself.
 */
import { html, nothing } from '../vendor/lit.js';
import { LightElement } from './element.js';
import { hasWords, t } from './i18n.js';

/** @typedef {import('../events.js').EventDetails['creatable:status']} Status */

const NEWS_MS = 8000;
/** News that follows waits so long, or nobody could have read what was there before. */
const READING_MS = 2500;
/** News that ends a problem, and the problems that it ends. */
const SOLVES = /** @type {Record<string, RegExp>} */ ({
  playing: /^(camera|tracker|download)-/, 'server-back': /^server-/, 'take-sent': /^(server|take)-/,
});
/** Problems that trying again can mend, and what to ask the page for. */
const RETRIES = /** @type {const} */ ([['camera-', 'start-tracking'], ['tracker-', 'start-tracking'],
  ['download-', 'start-tracking'], ['sound-', 'sound-retry']]);

export class StatusLine extends LightElement {
  static properties = { status: { state: true } };

  constructor() {
    super();
    /** @type {Status|null} */
    this.status = null;
    this.shownAtMs = -Infinity;
    /** @type {Status[]} */
    this.waiting = [];
    this.timer = 0;
  }

  /** @param {Status} status  news never hides a problem that still stands; problems and what ends them come at once */
  show(status) {
    if (!hasWords(`status-${status.code}`)) return;
    const stands = this.status?.level === 'problem';
    const solved = SOLVES[status.code]?.test(this.status?.code ?? '');
    if (stands && status.level === 'info' && !solved) return;
    if (stands || status.level === 'problem') this.put(status);
    else {
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
    if (this.waiting.length) this.next();
    else if (status.level !== 'problem') this.timer = window.setTimeout(() => this.clear(), NEWS_MS);
  }

  clear() {
    this.status = null;
    this.next();
  }

  render() {
    return html`<div role="status" class="status-region">${this.status ? this.renderStatus(this.status) : nothing}</div>`;
  }

  /** @param {Status} status */
  renderStatus({ code, level, args }) {
    const retry = level === 'problem' && RETRIES.find(([prefix]) => code.startsWith(prefix));
    return html`
      <div class="status is-${level}">
        <p>${level === 'info' ? nothing : html`<strong>${t(`status-${level}`)}</strong> `}${t(`status-${code}`, args)}</p>
        <div class="status-buttons">
          ${retry ? html`<button type="button" @click=${() => this.answer(retry[1])}>${t('try-again')}</button>` : nothing}
          ${level === 'info' ? nothing
            : html`<button type="button" @click=${() => this.clear()}>${t('dismiss')}</button>`}
        </div>
      </div>`;
  }

  /** @param {string} request */
  answer(request) {
    this.clear();
    this.ask(request);
  }
}

customElements.define('status-line', StatusLine);
