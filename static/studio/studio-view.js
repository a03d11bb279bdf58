/** The studio: what else a browser can see and paint. Its activities as large buttons, and below them the one that is open. */
import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { html } from '../vendor/lit.js';

/** @typedef {'what'|'models'} ActivityId */
/** @type {readonly ActivityId[]} */
export const ACTIVITIES = Object.freeze(['what', 'models']);

export class StudioView extends LightElement {
  static properties = { open: { attribute: false }, parts: { attribute: false } };

  constructor() {
    super();
    /** @type {ActivityId} */
    this.open = 'what';
    /** The element of each activity, which stays. @type {ReadonlyMap<ActivityId, HTMLElement>} */
    this.parts = new Map();
  }

  render() {
    return html`
      <p class="studio-about">${t('studio-about')}</p>
      <div class="studio-choices" role="group" aria-label=${t('studio-activities')}>
        ${ACTIVITIES.map(
          (id) => html`
          <button type="button" class="studio-choice" data-activity=${id} aria-pressed=${this.open === id}
            @click=${() => this.ask('studio-activity', id)}>${t(`studio-${id}`)}</button>`,
        )}
      </div>
      ${this.parts.get(this.open)}`;
  }
}

customElements.define('studio-view', StudioView);
