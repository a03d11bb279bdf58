/** The reaction test on the page: a light, five presses, and what follows for the scan. */

import { formatNumber, t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {ReactionState} from '../switches/reaction.js' */

const seconds = (/** @type {number} */ ms) => t('seconds', { seconds: formatNumber(ms / 1000) });

export class ReactionTest extends DialogElement {
  static properties = { state: { attribute: false }, result: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {ReactionState} */
    this.state = { phase: 'wait', early: false, reactionsMs: [], trials: 0 };
    /** What the test came to, once it is over. @type {{medianMs: number, scanMs: number}|null} */
    this.result = null;
    /** A step of the scan as it is set, in milliseconds. */
    this.now = 0;
  }

  async open() {
    await this.updateComplete;
    this.showModal();
  }

  render() {
    return html`
      <dialog class="ask" aria-labelledby="reaction-title" @close=${() => this.ask('reaction-closed')}>
        <h2 id="reaction-title">${t('reaction-measure')}</h2>
        ${this.wasShown ? this.renderTest() : nothing}
      </dialog>`;
  }

  renderTest() {
    const over = this.state.phase === 'done' || this.state.phase === 'none';
    return over ? this.renderResult() : this.renderLight();
  }

  renderLight() {
    const { phase, early, reactionsMs, trials } = this.state;
    const lit = phase === 'light';
    return html`
      <p>${t(early ? 'reaction-early' : 'reaction-help')}</p>
      <div class="reaction-light ${lit ? 'is-lit' : ''}"><span aria-live="assertive">${t(lit ? 'reaction-press' : 'reaction-wait')}</span></div>
      <p>${t('reaction-count', { done: reactionsMs.length, trials })}</p>
      <div class="dialog-buttons"><button type="button" @click=${() => this.close()}>${t('cancel')}</button></div>`;
  }

  renderResult() {
    if (!this.result) {
      return html`
        <p role="alert">${t('reaction-none')}</p>
        <div class="dialog-buttons"><button type="button" class="primary" @click=${() => this.close()}>${t('done')}</button></div>`;
    }
    const { medianMs, scanMs } = this.result;
    return html`
      <p role="alert">${t('reaction-result', { reaction: seconds(medianMs), step: seconds(scanMs) })}</p>
      <div class="dialog-buttons">
        <button type="button" class="primary" @click=${() => this.ask('reaction-use', scanMs)}>
          ${t('reaction-use', { step: seconds(scanMs) })}</button>
        <button type="button" @click=${() => this.close()}>${t('reaction-keep', { step: seconds(this.now) })}</button>
      </div>`;
  }
}

customElements.define('reaction-test', ReactionTest);
