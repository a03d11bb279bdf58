/**
 * Snapshots by themselves: the countdown, the player's picture, and a way
 * out. A dialog, so that nothing else is pressed by a head that makes a
 * gesture.
 */

import { t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html } from '../vendor/lit.js';

/** @import {Mirrored} from './teach-view.js' */

export class CaptureDialog extends DialogElement {
  static properties = {
    name: { state: true },
    mirrored: { attribute: false },
    secondsLeft: { attribute: false },
    taken: { attribute: false },
    of: { attribute: false },
  };

  constructor() {
    super();
    this.name = '';
    /** @type {Mirrored} */
    this.mirrored = { stream: null, picture: 'camera' };
    this.secondsLeft = 0;
    this.taken = 0;
    this.of = 0;
  }

  /** @param {string} name  of the gesture */
  async open(name) {
    this.name = name;
    await this.updateComplete;
    this.showModal();
  }

  render() {
    return html`
      <dialog class="capture" aria-labelledby="capture-title" @close=${() => this.ask('capture-end')}>
        <h2 id="capture-title">${t('capture-title', { name: this.name })}</h2>
        <mirror-view .stream=${this.mirrored.stream} .picture=${this.mirrored.picture}></mirror-view>
        <p class="capture-number" aria-hidden="true">${this.secondsLeft || t('capture-of', { taken: this.taken, of: this.of })}</p>
        <p role="status" class="visually-hidden">${t(this.secondsLeft ? 'capture-soon' : 'capture-now')}</p>
        <div class="dialog-buttons"><button type="button" @click=${() => this.close()}>${t('capture-stop')}</button></div>
      </dialog>`;
  }
}

customElements.define('capture-dialog', CaptureDialog);
