/**
 * The large targets at the window's edge that a player needs who has nothing
 * but a pointer: scroll, rest, centre, pause everything. It stands above open
 * dialogs too, and is an ordinary row of buttons to everybody else.
 */

import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html } from '../vendor/lit.js';

export class DwellBar extends LightElement {
  static properties = {
    resting: { attribute: false },
    paused: { attribute: false },
    canScroll: { attribute: false },
    centring: { attribute: false },
  };

  constructor() {
    super();
    this.resting = false;
    this.paused = false;
    this.canScroll = { up: false, down: false };
    /** The player is asked to look at the middle. */
    this.centring = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.popover = 'manual';
    this.showPopover();
  }

  render() {
    return html`
      <section class="dwell-bar" aria-label=${t('dwell-bar')}>
        ${this.renderScroll('up', -1)}
        <button type="button" data-dwell="rest" aria-pressed=${this.resting} @click=${() => this.ask('rest-toggle')}>
          ${icon('rest')}${t('dwell-rest')}</button>
        <button type="button" @click=${() => this.ask('recentre-soon')}>${icon('centre')}${t('recentre')}</button>
        <button type="button" data-dwell="pause" @click=${() => this.ask('pause-toggle')}>
          ${icon(this.paused ? 'play' : 'pause')}${t(this.paused ? 'resume' : 'pause-all')}</button>
        ${this.renderScroll('down', 1)}
      </section>
      <div class="centre-mark" ?hidden=${!this.centring} aria-hidden="true">${icon('centre')}<p>${t('status-recentre-soon')}</p></div>`;
  }

  /** @param {'up'|'down'} way @param {1|-1} direction */
  renderScroll(way, direction) {
    return html`<button type="button" data-repeats ?disabled=${!this.canScroll[way]}
      @click=${() => this.ask('scroll-by-page', direction)}>${icon(way)}${t(`scroll-${way}`)}</button>`;
  }
}

customElements.define('dwell-bar', DwellBar);
