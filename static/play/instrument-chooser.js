/**
 * The instruments as large cards in a dialog, each with a picture and a name:
 * for a finger, a head or a switch, and as many as there may ever be.
 */

import { t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html } from '../vendor/lit.js';

/** @import {InstrumentMeta} from '../instruments/index.js' */

export class InstrumentChooser extends DialogElement {
  static properties = { instruments: { attribute: false }, chosen: { attribute: false } };

  constructor() {
    super();
    /** @type {readonly InstrumentMeta[]} */
    this.instruments = [];
    this.chosen = '';
  }

  render() {
    return html`
      <dialog class="instruments" aria-labelledby="instruments-title">
        <form method="dialog">
          <h2 id="instruments-title">${t('instrument-choose')}</h2>
          <div class="instrument-cards" role="group" aria-labelledby="instruments-title">
            ${this.instruments.map((instrument) => this.renderCard(instrument))}
          </div>
          <div class="dialog-buttons"><button class="primary">${t('done')}</button></div>
        </form>
      </dialog>`;
  }

  /** @param {InstrumentMeta} instrument */
  renderCard({ id, nameKey, needs, picture }) {
    return html`
      <button type="button" data-instrument=${id} aria-pressed=${id === this.chosen} aria-describedby=${`needs-${id}`} ?autofocus=${id === this.chosen}
        @click=${() => this.choose(id)}>
        <svg class="instrument-picture" viewBox="0 0 48 48" aria-hidden="true"><path fill-rule="evenodd" d=${picture}></path></svg>
        <span class="instrument-name">${t(nameKey)}</span>
        <span class="instrument-needs" id=${`needs-${id}`} aria-hidden="true">${t(`needs-${needs}`)}</span>
      </button>`;
  }

  /** @param {string} id */
  choose(id) {
    this.ask('instrument-choose', id);
    this.close();
  }
}

customElements.define('instrument-chooser', InstrumentChooser);
