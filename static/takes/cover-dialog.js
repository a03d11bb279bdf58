/** A take's cover, large: to be looked at, saved and taken away. */
import { t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import './cover-picture.js';

/** @import {Cover} from '../recorder/take-covers.js' */

export class CoverDialog extends DialogElement {
  static properties = { cover: { state: true }, name: { state: true } };

  constructor() {
    super();
    /** @type {Cover|null} */
    this.cover = null;
    /** Of its take. */
    this.name = '';
  }

  /** @param {Cover} cover @param {string} name  of its take */
  async show(cover, name) {
    Object.assign(this, { cover, name });
    await this.updateComplete;
    this.showModal();
  }

  render() {
    const { cover, name } = this;
    return html`
      <dialog class="cover" aria-labelledby="cover-title">
        <form method="dialog">
          <h2 id="cover-title">${name}</h2>
          ${
            cover
              ? html`<cover-picture .picture=${cover.picture} .words=${t(`cover-alt-${cover.kind}`, { name })}></cover-picture>
          <div class="dialog-buttons">
            <button type="button" @click=${() => this.ask('cover-away', cover.id)}>${icon('remove')}${t('cover-away')}</button>
            <button type="button" @click=${() => this.ask('cover-save', cover.id)}>${icon('download')}${t('cover-save')}</button>
            <button class="primary">${t('done')}</button>
          </div>`
              : nothing
          }
        </form>
      </dialog>`;
  }
}

customElements.define('cover-dialog', CoverDialog);
