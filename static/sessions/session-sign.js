/** What shows, in every view, that a session goes on: whose it is, and the buttons that mark this moment and give a cue. */
import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {PlaySession} from '../play-sessions/play-session.js' */

export class SessionSign extends LightElement {
  static properties = {
    running: { attribute: false },
    isHelped: { attribute: false },
    isRecording: { attribute: false },
  };

  constructor() {
    super();
    /** @type {PlaySession|null} */
    this.running = null;
    /** undefined: nobody says. @type {boolean|undefined} */
    this.isHelped = undefined;
    this.isRecording = false;
  }

  render() {
    if (!this.running) return nothing;
    const { player, marks, movement } = this.running;
    return html`
      <div role="group" aria-label=${t('session-now')}>
        <button type="button" class="session-sign" @click=${() => this.ask('session-mark')}>${icon('mark')}
          <span><span>${t('session-with', { name: player.name })}</span> <strong>${t('session-mark')}</strong>
            ${this.isHelped === undefined ? nothing : html`<span>${t(this.isHelped ? 'session-helped' : 'session-alone')}</span>`}
            ${movement ? html`<span class="session-sign-movement">${t('session-movement-on')}</span>` : nothing}</span>
          ${marks.length ? html`<span class="session-sign-count" aria-hidden="true">${marks.length}</span>` : nothing}</button>
        <button type="button" data-request="cue-give" aria-keyshortcuts="F2" ?disabled=${!this.isRecording} @click=${() => this.ask('cue-give')}>${icon('down')}${t('cue-give')}</button>
      </div>`;
  }
}

customElements.define('session-sign', SessionSign);
