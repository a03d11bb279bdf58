/**
 * The one place where the page says what happened: seen, and read out once by
 * screen readers. A problem stays until it is dealt with; news goes by itself.
 */
import { html, nothing } from '../vendor/lit.js';
import { LightElement } from './element.js';
import { hasWords, t } from './i18n.js';

/** @typedef {import('../events.js').EventDetails['creatable:status']} Status */

const NEWS_MS = 8000;
/** Problems that trying again can mend, and what to ask the page for. */
const RETRIES = /** @type {const} */ ([['camera-', 'start-tracking'], ['tracker-', 'start-tracking'],
  ['download-', 'start-tracking'], ['sound-', 'sound-retry']]);

export class StatusLine extends LightElement {
  static properties = { status: { state: true } };

  constructor() {
    super();
    /** @type {Status|null} */
    this.status = null;
    this.timer = 0;
  }

  /** @param {Status} status  news never hides a problem that still stands */
  show(status) {
    if (!hasWords(`status-${status.code}`)) return;
    if (this.status?.level === 'problem' && status.level === 'info' && !status.args?.solves) return;
    clearTimeout(this.timer);
    this.status = status;
    if (status.level !== 'problem') this.timer = window.setTimeout(() => this.clear(), NEWS_MS);
  }

  /** @param {string} [prefix]  clear only a status whose code begins so */
  clear(prefix = '') {
    if (this.status?.code.startsWith(prefix)) this.status = null;
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
