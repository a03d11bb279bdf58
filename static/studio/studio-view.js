/** The studio: what else a browser can see and paint. Its activities as large buttons, and below them the one that is open. */
import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { html } from '../vendor/lit.js';

export class StudioView extends LightElement {
  static properties = { open: { attribute: false }, activities: { attribute: false } };

  constructor() {
    super();
    /** The id of the one that is open. */
    this.open = '';
    /** Each with its element, which stays. @type {readonly {id: string, element: HTMLElement}[]} */
    this.activities = [];
  }

  render() {
    return html`
      <p class="studio-about">${t('studio-about')}</p>
      <div class="studio-choices" role="group" aria-label=${t('studio-activities')}>
        ${this.activities.map(
          ({ id }) => html`
          <button type="button" class="studio-choice" data-activity=${id} aria-pressed=${this.open === id}
            @click=${() => this.ask('studio-activity', id)}>${t(`studio-${id}`)}</button>`,
        )}
      </div>
      ${this.activities.find(({ id }) => id === this.open)?.element}`;
  }
}

customElements.define('studio-view', StudioView);
