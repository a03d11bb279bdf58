/** What stands before sessions and data while a PIN is asked for, and where it is set, changed and taken away. */
import { PIN } from '../area-pin/area.js';
import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { renderPinPad } from '../ui/pin-pad.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {Area, AreaState} from '../area-pin/area.js' */

/** open: the PIN is asked for; current: before it is changed; new: the one from now on. @typedef {'open'|'remove'|'current'|'new'} Step */

const MOST_DIGITS = 12;
const PROBLEMS = /** @type {Record<string, string>} */ ({ wrong: 'area-pin-wrong', failed: 'area-pin-failed' });
const NEWS = /** @type {Record<string, string>} */ ({
  again: 'area-pin-again',
  set: 'area-pin-is-set',
  changed: 'area-pin-is-changed',
  removed: 'area-pin-is-removed',
});
const LABELS = /** @type {const} */ ({
  open: ['area-pin-digits', 'area-pin-open'],
  remove: ['area-pin-digits', 'area-pin-remove'],
  current: ['area-pin-current', 'area-pin-next'],
  new: ['area-pin-new', 'area-pin-set'],
});

export class AreaPin extends LightElement {
  static properties = {
    area: { attribute: false },
    state: { attribute: false },
    step: { state: true },
    pin: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Area|null} */
    this.area = null;
    /** @type {AreaState|null} */
    this.state = null;
    /** @type {Step|null} */
    this.step = null;
    this.pin = '';
    /** The PIN until now, between the two steps of a change. */
    this.current = '';
    this.problem = '';
    this.busy = false;
  }

  render() {
    if (!this.state) return nothing;
    const { isSet, isOpen } = this.state;
    return html`
      <section class="area-pin" aria-labelledby="area-pin-title">
        <h2 id="area-pin-title" tabindex="-1">${t(isSet && !isOpen ? 'area-pin-title' : 'area-pin-offer')}</h2>
        ${isSet && !isOpen ? this.renderGate(this.state) : this.renderChoices(this.state)}
      </section>`;
  }

  /** @param {AreaState} state */
  renderGate(state) {
    return html`
      <p>${t('area-pin-gate-help')}</p>
      ${this.renderSaid(state)}
      ${
        state.isAway
          ? html`<button type="button" class="primary" @click=${() => this.area?.look()}>${t('try-again')}</button>`
          : this.renderForm('open', state)
      }
      <p>${t('area-pin-forgotten')}</p>`;
  }

  /** @param {AreaState} state */
  renderChoices(state) {
    return html`
      <p>${t('area-pin-offer-help')}</p>
      ${this.renderSaid(state)}
      ${this.step ? this.renderForm(this.step, state) : nothing}
      <div class="players-more" role="group" aria-labelledby="area-pin-title">
        ${this.step ? html`<button type="button" @click=${() => this.go(null)}>${t('cancel')}</button>` : this.renderButtons(state.isSet)}
      </div>`;
  }

  /** @param {boolean} isSet */
  renderButtons(isSet) {
    if (!isSet)
      return html`<button type="button" @click=${() => this.go('new')}>${icon('lock')}${t('area-pin-set')}</button>`;
    return html`
      <button type="button" @click=${() => this.area?.close()}>${icon('lock')}${t('area-pin-close')}</button>
      <button type="button" @click=${() => this.go('current')}>${t('area-pin-change')}</button>
      <button type="button" @click=${() => this.go('remove')}>${t('area-pin-remove')}</button>`;
  }

  /** @param {AreaState} state */
  renderSaid({ said, isAway, waitSeconds }) {
    const waits = waitSeconds > 0 && !isAway ? t('area-pin-wait', { count: waitSeconds }) : '';
    const problem = [PROBLEMS[said] ? t(PROBLEMS[said]) : '', waits].filter(Boolean).join(' ');
    return html`
      <p class="players-problem" role="alert">${this.problem || (isAway ? t('area-pin-away') : problem)}</p>
      <p class="area-pin-news" role="status">${NEWS[said] ? t(NEWS[said]) : ''}</p>`;
  }

  /** @param {Step} step @param {AreaState} state */
  renderForm(step, { waitSeconds }) {
    const [label, button] = LABELS[step];
    const onPin = (/** @type {string} */ pin) => {
      this.pin = pin;
      this.problem = '';
    };
    return html`
      <form class="lock-pin" novalidate @submit=${(/** @type {Event} */ event) => this.submit(event, step)}>
        ${renderPinPad({ pin: this.pin, label: t(label), most: MOST_DIGITS, onPin })}
        <button class="primary" ?disabled=${this.busy || waitSeconds > 0}>${t(button)}</button>
      </form>`;
  }

  /** @param {Step|null} step */
  async go(step) {
    this.step = step;
    this.pin = this.problem = '';
    if (step !== 'new') this.current = '';
    await this.updateComplete;
    this.first(step ? 'input' : 'h2')?.focus();
  }

  /** @param {Event} event @param {Step} step */
  async submit(event, step) {
    event.preventDefault();
    if (this.busy || !this.area) return;
    const { pin, current, area } = this;
    if (!PIN.test(pin)) {
      this.problem = t('area-pin-form');
      this.first('input')?.focus();
      return;
    }
    if (step === 'current') {
      await this.go('new');
      this.current = pin;
      return;
    }
    this.busy = true;
    const isDone = await { open: area.open, remove: area.remove, new: area.set }[step](pin, current || undefined);
    this.busy = false;
    if (step === 'open') return this.follow(isDone);
    // Of a change it may be the one until now that is wrong.
    await this.go(isDone || step === 'new' ? null : step);
  }

  /** Where the PIN was right, the focus is for what is open now to take. @param {boolean} isOpen */
  async follow(isOpen) {
    this.pin = '';
    await this.updateComplete;
    if (!isOpen) this.first('input, button')?.focus();
  }
}

customElements.define('area-pin', AreaPin);
