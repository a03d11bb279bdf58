/** The teacher's lock: a button that locks, and while locked the only way out. */

import { t } from '../core/i18n.js';
import { hidesKeyUps } from '../core/key-code.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { renderPinPad } from '../ui/pin-pad.js';
import { html, nothing } from '../vendor/lit.js';

export class LockView extends DialogElement {
  static properties = {
    locked: { attribute: false },
    way: { attribute: false },
    canUsePin: { attribute: false },
    holding: { attribute: false },
    problem: { attribute: false },
    busy: { attribute: false },
    pin: { state: true },
  };

  constructor() {
    super();
    this.locked = false;
    /** @type {'hold'|'pin'} */
    this.way = 'hold';
    this.canUsePin = true;
    /** Something is being held now. */
    this.holding = false;
    this.problem = '';
    /** A PIN is being checked. */
    this.busy = false;
    this.pin = '';
  }

  open() {
    this.pin = this.problem = '';
    this.showModal();
  }

  close() {
    super.close();
    this.pin = this.problem = '';
  }

  render() {
    return html`
      <button type="button" class="lock-button" @click=${this.open} aria-haspopup="dialog">
        ${icon(this.locked ? 'unlock' : 'lock')}${t(this.locked ? 'lock-leave' : 'lock')}</button>
      <p class="lock-pressing" ?hidden=${!this.holding}>${t('lock-pressing')}</p>
      <dialog class="lock" aria-labelledby="lock-title" @close=${() => {
        this.pin = this.problem = '';
        this.ask('lock-press-end');
      }}>
        <h2 id="lock-title">${t(this.locked ? 'lock-leave' : 'lock-title')}</h2>
        <p class="players-problem" role="alert">${this.problem}</p>
        ${this.locked ? this.renderLeave() : this.renderLock()}
        <div class="dialog-buttons"><button type="button" @click=${this.close}>${t('cancel')}</button></div>
      </dialog>`;
  }

  renderLock() {
    return html`
      <p>${t('lock-help')}</p>
      <section class="lock-way" aria-labelledby="lock-way-long-press">
        <h3 id="lock-way-long-press">${t('lock-way-long-press')}</h3>
        <p>${t('lock-way-long-press-help')}</p>
        <button type="button" class="primary" @click=${() => this.ask('lock-with-long-press')}>${icon('lock')}${t('lock-with-long-press')}</button>
      </section>
      <section class="lock-way" aria-labelledby="lock-way-pin">
        <h3 id="lock-way-pin">${t('lock-way-pin')}</h3>
        ${this.canUsePin ? this.renderPin('lock-with-pin', 'lock') : html`<p>${t('lock-no-pin')}</p>`}
      </section>`;
  }

  renderLeave() {
    if (this.way === 'pin') return this.renderPin('lock-open', 'unlock');
    const begin = () => this.ask('lock-press-begin');
    const end = () => this.ask('lock-press-end');
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      if (hidesKeyUps(event)) return end();
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      if (event.type === 'keydown') begin();
      else end();
    };
    return html`
      <p>${t('lock-leave-help')}</p>
      <button type="button" class="primary big lock-press" @pointerdown=${begin} @pointerup=${end} @pointercancel=${end} @pointerleave=${end}
        @keydown=${onKey} @keyup=${onKey} @blur=${end} @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}>
        ${icon('unlock')}${t(this.holding ? 'lock-pressing' : 'lock-press-here')}</button>`;
  }

  /** @param {'lock-with-pin'|'lock-open'} request @param {'lock'|'unlock'} sign */
  renderPin(request, sign) {
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.ask(request, this.pin);
    };
    return html`
      <form class="lock-pin" @submit=${submit}>
        ${renderPinPad({
          pin: this.pin,
          label: t('lock-pin'),
          most: 8,
          onPin: (pin) => {
            this.pin = pin;
          },
        })}
        <button class="primary" ?disabled=${this.busy}>${icon(sign)}${t(request)}</button>
        ${this.locked ? nothing : html`<p>${t('lock-pin-help')}</p>`}
      </form>`;
  }
}

customElements.define('lock-view', LockView);
