/** Which activity goes on: its name, what to do, what it is good for; and one press that puts everything back as it was. */

import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @typedef {{title: string, do: string, for: string}} Said  '' where nothing is said */

export class ActivitySign extends LightElement {
  static properties = { said: { attribute: false } };

  constructor() {
    super();
    /** null: no activity goes on. @type {Said|null} */
    this.said = null;
  }

  render() {
    if (!this.said) return nothing;
    const { title, do: whatToDo, for: goodFor } = this.said;
    return html`
      <section class="activity-sign" aria-labelledby="activity-title">
        <div>
          <h2 id="activity-title">${title}</h2>
          ${whatToDo ? html`<p>${whatToDo}</p>` : nothing}
          ${goodFor ? html`<p class="activity-for">${t('activity-for', { what: goodFor })}</p>` : nothing}
        </div>
        <button type="button" data-settings @click=${() => this.ask('activity-end')}>${icon('undo')}${t('activity-end')}</button>
      </section>`;
  }
}

customElements.define('activity-sign', ActivitySign);
