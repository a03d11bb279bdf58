/** Which take is to have a picture of the studio as its cover? */
import { t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html } from '../vendor/lit.js';

export class CoverChoice extends DialogElement {
  static properties = { takes: { state: true } };

  constructor() {
    super();
    /** Newest first. @type {readonly {id: string, name: string}[]} */
    this.takes = [];
    /** @type {(id: string|null) => void} */
    this.settle = () => {};
  }

  /** @param {readonly {id: string, name: string}[]} takes @returns {Promise<string|null>}  the id of one; null: none */
  async put(takes) {
    this.settle(null);
    this.takes = takes;
    await this.updateComplete;
    const { dialog } = this;
    if (dialog) dialog.returnValue = '';
    this.showModal();
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  render() {
    return html`
      <dialog class="ask" aria-labelledby="cover-choice-title" @close=${this.closed}>
        <form method="dialog">
          <h2 id="cover-choice-title">${t('cover-choose')}</h2>
          <label class="field"><span>${t('cover-which')}</span>
            <select>${this.takes.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></label>
          <div class="dialog-buttons">
            <button type="button" @click=${() => this.close()}>${t('cancel')}</button>
            <button value="yes" class="primary">${t('cover-use')}</button>
          </div>
        </form>
      </dialog>`;
  }

  closed() {
    const said = this.dialog?.returnValue === 'yes';
    this.settle(said ? (this.querySelector('select')?.value ?? null) : null);
  }
}

customElements.define('cover-choice', CoverChoice);
