/**
 * What a player meets first: three short sentences with pictures, one big
 * button, what will be downloaded, and that no picture leaves the device.
 */

import { megabytes, t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { html, nothing } from '../vendor/lit.js';
import { guidePicture } from './guide-pictures.js';

const STEPS = ['sit', 'move', 'rest'];

export class StartPanel extends LightElement {
  static properties = {
    phase: { attribute: false },
    showGuide: { attribute: false },
    atMostBytes: { attribute: false },
    totalBytes: { attribute: false },
    loadedBytes: { attribute: false },
  };

  constructor() {
    super();
    /** waiting: the camera does not answer. @type {'ready'|'loading'|'waiting'|'playing'} */
    this.phase = 'ready';
    this.showGuide = true;
    this.atMostBytes = 0;
    this.totalBytes = 0;
    this.loadedBytes = 0;
  }

  render() {
    if (this.phase === 'playing') return nothing;
    return html`
      <section class="start" aria-labelledby="start-title">
        <h2 id="start-title" class="start-title">${t('start-title')}</h2>
        ${this.showGuide ? this.renderGuide() : nothing}
        ${this.phase === 'waiting' ? html`<p class="start-notes">${t('status-camera-waiting')}</p>` : nothing}
        ${this.phase === 'loading' ? this.renderProgress() : this.renderButton()}
        <p class="start-private">${t('start-private')}</p>
      </section>`;
  }

  renderGuide() {
    return html`
      <ol class="guide">
        ${STEPS.map((step) => html`<li>${guidePicture(step)}<span>${t(`guide-${step}`)}</span></li>`)}
      </ol>`;
  }

  renderButton() {
    return html`
      <div class="start-buttons">
        <button type="button" class="primary big" @click=${() => this.ask('start-tracking')}>${t('start-button')}</button>
        <button type="button" data-settings @click=${() => this.ask('start-dwell')}>${t('start-dwell')}</button>
        <button type="button" data-settings @click=${() => this.ask('start-mouse')}>${t('start-mouse')}</button>
        ${
          this.showGuide
            ? html`<button type="button" @click=${() => this.ask('guide-toggle', false)}>${t('guide-skip')}</button>`
            : html`<button type="button" @click=${() => this.ask('guide-toggle', true)}>${t('guide-show')}</button>`
        }
      </div>
      <p class="start-notes">${t('start-download', { size: megabytes(this.atMostBytes) })} ${t('start-without-camera')}</p>`;
  }

  renderProgress() {
    const loaded = Math.min(this.loadedBytes, this.totalBytes);
    return html`
      <label class="start-progress">
        <span>${t('start-loading', { loaded: megabytes(loaded), total: megabytes(this.totalBytes) })}</span>
        <progress max=${this.totalBytes || 1} .value=${loaded}></progress>
      </label>`;
  }
}

customElements.define('start-panel', StartPanel);
