/** "Press the switch now": how a switch is told what it is. */

import { t } from '../core/i18n.js';
import { SWITCH_KINDS } from '../switches/index.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html } from '../vendor/lit.js';

export class SwitchDialog extends DialogElement {
  static properties = { number: { state: true }, secondsLeft: { state: true } };

  constructor() {
    super();
    /** @type {1|2} */
    this.number = 1;
    /** null: the kind of switch is still to be chosen. @type {number|null} */
    this.secondsLeft = null;
  }

  /**
   * Ask which kind of switch it will be. `switch-kind` tells what was chosen, `switch-kind-cancel` that nothing was.
   * @param {1|2} number
   */
  async open(number) {
    this.number = number;
    this.secondsLeft = null;
    await this.updateComplete;
    this.showModal();
  }

  render() {
    const asking = this.secondsLeft === null;
    return html`
      <dialog class="ask" aria-labelledby="switch-title" @close=${() => this.ask('switch-closed')}>
        <h2 id="switch-title">${t(this.number === 1 ? 'switch-set-one' : 'switch-set-two')}</h2>
        ${
          asking
            ? this.renderKinds()
            : html`
          <p class="switch-now" role="alert">${t('switch-press-now')}</p>
          <p aria-hidden="true">${t('seconds', { seconds: this.secondsLeft ?? 0 })}</p>`
        }
        <div class="dialog-buttons"><button type="button" data-not-a-switch @click=${() => this.close()}>${t('cancel')}</button></div>
      </dialog>`;
  }

  renderKinds() {
    return SWITCH_KINDS.map(
      ({ kindKey, ids }) => html`
      <button type="button" class="switch-kind" @click=${() => this.ask('switch-kind', ids)}>${t(kindKey)}</button>`,
    );
  }
}

customElements.define('switch-dialog', SwitchDialog);
