/** One question in a native dialog: may this go, what shall this be called? */

import { t } from '../core/i18n.js';
import { html, nothing } from '../vendor/lit.js';
import { LightElement } from './element.js';
import { find } from './find.js';

/**
 * `about`: what else is to be known; `text` present: an answer is typed, beginning with it
 * @typedef {{title: string, yes: string, about?: string, text?: string}} Question
 */

export class AskDialog extends LightElement {
  static properties = { question: { state: true } };

  constructor() {
    super();
    /** @type {Question|null} */
    this.question = null;
    /** @type {(answer: string|null) => void} */
    this.settle = () => {};
  }

  /**
   * @param {Question} question
   * @returns {Promise<string|null>}  the text ('' where none was asked for), or null for no
   */
  async put(question) {
    this.settle(null);
    this.question = question;
    await this.updateComplete;
    const dialog = find(HTMLDialogElement, 'dialog', this);
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  render() {
    const { title = '', yes = '', about, text } = this.question ?? {};
    return html`
      <dialog class="ask" aria-labelledby="ask-title" aria-describedby="ask-about" @close=${this.close}>
        <form method="dialog">
          <h2 id="ask-title">${title}</h2>
          ${about ? html`<p id="ask-about">${about}</p>` : nothing}
          ${
            text === undefined
              ? nothing
              : html`<input type="text" name="answer" required maxlength="120" aria-labelledby="ask-title" .value=${text}>`
          }
          <div class="dialog-buttons">
            ${/* Not a submit button: Enter in the field means yes. */ nothing}
            <button type="button" @click=${() => this.querySelector('dialog')?.close('')}>${t('cancel')}</button>
            <button value="yes" class="primary">${yes}</button>
          </div>
        </form>
      </dialog>`;
  }

  close() {
    const said = this.querySelector('dialog')?.returnValue === 'yes';
    const typed = this.querySelector('input')?.value ?? '';
    this.settle(said ? typed.trim() : null);
  }
}

customElements.define('ask-dialog', AskDialog);
