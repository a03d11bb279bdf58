/** My sounds: a card for each field of the sampler, and all of them together as a file. */
import { formatNumber, t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { html } from '../vendor/lit.js';
import { renderCard } from './sound-card.js';

/** @import {RecorderView} from './recorder.js' */
/** @import {SoundCard} from './sound-card.js' */

/** @type {RecorderView} */
const AT_REST = Object.freeze({ state: 'idle', field: -1, seconds: 0, level: 0 });

export class SoundsDialog extends DialogElement {
  static properties = {
    cards: { attribute: false },
    recorder: { attribute: false },
    cutting: { attribute: false },
    canUndo: { attribute: false },
  };

  constructor() {
    super();
    /** One a field. @type {readonly SoundCard[]} */
    this.cards = [];
    this.recorder = AT_REST;
    /** Which field's ends are being moved; -1: none. */
    this.cutting = -1;
    this.canUndo = false;
    /** Seconds that can be recorded. */
    this.mostSeconds = 0;
  }

  render() {
    return html`
      <dialog class="sounds" aria-labelledby="sounds-title" @close=${() => this.ask('sampler-closed')}>
        <form method="dialog" @submit=${keepOpenForEnter}>
          <h2 id="sounds-title">${t('sampler-sounds')}</h2>
          <p>${t('sampler-about', { seconds: formatNumber(this.mostSeconds) })}</p>
          <div class="sound-cards">${this.cards.map((card) => renderCard(this, card))}</div>
          <div class="dialog-buttons">
            <button type="button" ?disabled=${!this.canUndo} @click=${() => this.ask('sampler-undo')}>${icon('undo')}${t('sampler-undo')}</button>
            <button type="button" ?disabled=${!this.cards.some(({ sample }) => sample)} @click=${() => this.ask('sampler-save')}>
              ${icon('download')}${t('sampler-save')}</button>
            <button type="button" @click=${() => this.pick('.sounds-file')}>${icon('file')}${t('sampler-open')}</button>
            <input type="file" hidden class="sounds-file" accept=".json,application/json" aria-label=${t('sampler-open')}
              @change=${whenChosen(([file]) => this.ask('sampler-open-all', file))}>
            <button class="primary" value="done">${t('done')}</button>
          </div>
        </form>
      </dialog>`;
  }

  /** @param {string} selector  of a file's field */
  pick(selector) {
    this.first(selector)?.click();
  }
}

/** Enter in a name ends the name, not the dialog. @param {SubmitEvent} event */
function keepOpenForEnter(event) {
  if (document.activeElement instanceof HTMLInputElement) event.preventDefault();
}

customElements.define('sounds-dialog', SoundsDialog);
