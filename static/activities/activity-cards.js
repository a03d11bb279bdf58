/** The activities as large cards, each with a picture and a name; and a button that brings them back once they have made room. */

import { t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html } from '../vendor/lit.js';

/** @typedef {{id: string, title: string, about: string, path: string, colour: string}} Card */

export class ActivityCards extends LightElement {
  static properties = { cards: { attribute: false }, isOpen: { attribute: false }, runningId: { attribute: false } };

  constructor() {
    super();
    /** @type {readonly Card[]} */
    this.cards = [];
    this.isOpen = false;
    this.runningId = '';
  }

  updated() {
    this.toggleAttribute('open', this.isOpen);
    // The page's columns go by it. (What `:has()` asks of the page, the browser asks again whenever something changes.)
    document.documentElement.toggleAttribute('data-activity-cards', this.isOpen);
  }

  render() {
    return html`
      <section class="activities" aria-labelledby="activities-title" data-settings>
        ${this.isOpen ? this.renderCards() : this.renderButton()}
      </section>`;
  }

  renderButton() {
    return html`<button type="button" id="activities-title" @click=${() => this.ask('activities-toggle', true)}>${icon('cards')}${t('activities')}</button>`;
  }

  renderCards() {
    return html`
      <div class="activity-panel">
        <h2 id="activities-title">${t('activities')}</h2>
        <div class="activity-cards">
          ${this.cards.map((card) => this.renderCard(card))}
        </div>
      </div>
      <div class="activity-tools">
        <button type="button" @click=${() => this.ask('activities-toggle', false)}>${t('activities-hide')}</button>
        <button type="button" @click=${() => this.first('input')?.click()}>${icon('file')}${t('activity-open')}</button>
        <input type="file" hidden data-input="activity-file" accept=".txt,text/plain" aria-label=${t('activity-open')}
          @change=${whenChosen(([file]) => this.ask('activity-open', file))}>
        <button type="button" @click=${() => this.ask('activity-save')}>${icon('download')}${t('activity-save')}</button>
      </div>`;
  }

  /** @param {Card} card */
  renderCard({ id, title, about, path, colour }) {
    return html`
      <button type="button" class="activity-card" data-activity=${id} data-colour=${colour} title=${about}
        aria-pressed=${id === this.runningId} @click=${() => this.ask('activity-choose', id)}>
        <svg class="activity-picture" viewBox="0 0 48 48" aria-hidden="true"><path fill-rule="evenodd" d=${path}></path></svg>
        <span class="activity-name">${title}</span>
      </button>`;
  }
}

customElements.define('activity-cards', ActivityCards);
