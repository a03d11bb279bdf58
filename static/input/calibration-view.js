/**
 * The calibration: a large figure, a sentence, and buttons nobody has to press.
 * It shows what pointer/calibration-flow.js says and asks for nothing else.
 */

import { formatNumber, t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { html, nothing } from '../vendor/lit.js';
import { calibrationFigure } from './calibration-figure.js';
import { cameraChecklist } from './camera-hint.js';

/** @import {CameraProblem} from '../camera/check.js' */
/** @import {CalibrationView as Shown} from '../pointer/calibration-flow.js' */
/** @import {Range} from '../pointer/calibration.js' */
/** @import {PlayingPart} from '../types.js' */
/** @import {EventOf} from '../ui/element.js' */

/** A movement of this much of the picture fills the meter: small ones are seen in it, too. */
const FULL_METER = 0.1;

const TITLES = Object.freeze({ 1: 'calibrate', 2: 'calibrate-second' });

export class CalibrationView extends DialogElement {
  static properties = {
    shown: { attribute: false },
    problems: { attribute: false },
    movedPart: { attribute: false },
    speaks: { attribute: false },
    paused: { attribute: false },
    player: { attribute: false },
    hasTwo: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Shown|null} */
    this.shown = null;
    /** @type {readonly CameraProblem[]} */
    this.problems = [];
    /** @type {PlayingPart} */
    this.movedPart = 'nose';
    this.speaks = false;
    this.paused = false;
    /** Whose reach is set. @type {1|2} */
    this.player = 1;
    /** Two play, and the other one can be chosen. */
    this.hasTwo = false;
  }

  /** @param {Shown} shown */
  async open(shown) {
    this.shown = shown;
    await this.updateComplete;
    this.showModal();
  }

  /** @returns {string}  what to do now */
  get sentence() {
    const { step, code, seen } = this.shown ?? { step: 'ready', code: null, seen: true };
    if (this.paused) return t('status-paused');
    if (code) return t(`status-${code}`);
    return step === 'ready' && !seen ? t('calibration-waiting') : t(`calibration-${step}`);
  }

  render() {
    const { shown } = this;
    return html`
      <dialog class="calibration" aria-labelledby="calibration-title" @close=${() => this.ask('calibration-close')}>
        <h2 id="calibration-title" tabindex="-1">${t(TITLES[this.player])}</h2>
        ${shown?.step === 'ready' ? html`<p>${t('calibration-about')}</p>` : nothing}
        ${shown ? this.renderPicture(shown) : nothing}
        <p class="calibration-sentence" aria-live="polite">${shown ? this.sentence : ''}</p>
        ${shown ? this.renderRest(shown) : nothing}
      </dialog>`;
  }

  /** @param {Shown} shown */
  renderPicture(shown) {
    return shown.step === 'result' || shown.step === 'problem'
      ? this.renderChoice(shown)
      : calibrationFigure(shown.step, this.movedPart);
  }

  /** @param {Shown} shown */
  renderRest(shown) {
    const { step, range } = shown;
    const isChoice = step === 'result' || step === 'problem';
    return html`
      ${this.renderMeter(step)}
      ${range ? html`<p>${t('calibration-learnt', this.learnt(range))}</p>` : nothing}
      ${isChoice && shown.ends.low && shown.ends.high ? html`<p>${t('calibration-choose')}</p>` : nothing}
      ${shown.unseen.length ? html`<p>${t('calibration-unseen', { directions: shown.unseen.map((side) => t(`direction-${side}`)).join(', ') })}</p>` : nothing}
      <p class="calibration-seconds">${this.seconds(shown)}</p>
      <div class="dialog-buttons">
        ${
          isChoice
            ? nothing
            : html`
          <button type="button" class="primary" ?disabled=${step === 'centre'} @click=${() => this.ask('calibration-skip')}>
            ${t(step === 'ready' ? 'calibration-start' : 'calibration-skip')}</button>`
        }
        <button type="button" @click=${() => this.close()}>${t('calibration-close')}</button>
      </div>
      ${step === 'ready' ? this.renderReady() : nothing}`;
  }

  renderReady() {
    const other = this.player === 1 ? 2 : 1;
    return html`
      ${this.hasTwo ? html`<button type="button" @click=${() => this.ask('calibration-other')}>${t(TITLES[other])}</button>` : nothing}
      <label class="switch"><input type="checkbox" .checked=${this.speaks}
        @change=${(/** @type {EventOf} */ event) => this.ask('calibration-speak', event.target.checked)}>
        <span>${t('setting-speakCalibration')}</span></label>
      ${cameraChecklist(this.problems)}`;
  }

  /** @param {Shown['step']} step */
  renderMeter(step) {
    if (!['left', 'right', 'up', 'down'].includes(step)) return nothing;
    return html`
      <label class="calibration-meter"><span>${t('calibration-moved')}</span><progress max=${FULL_METER} value="0"></progress></label>`;
  }

  /**
   * Two large buttons at the ends of the dot's way; the dot chooses one by staying there.
   * @param {Shown} shown
   */
  renderChoice({ axis, ends, range }) {
    const isMirrored = ends.low === 'keep' || ends.high === 'again';
    /** @type {('keep'|'again')[]} */
    const [low, high] = isMirrored ? ['keep', 'again'] : ['again', 'keep'];
    return html`
      <div class="calibration-field" data-axis=${axis}>
        ${this.renderEnd(low, 'low', Boolean(range))}
        ${this.renderEnd(high, 'high', Boolean(range))}
        <span class="calibration-dot" aria-hidden="true"></span>
      </div>`;
  }

  /** @param {'keep'|'again'} what  @param {string} end  @param {boolean} canKeep */
  renderEnd(what, end, canKeep) {
    if (what === 'keep' && !canKeep)
      return html`<button type="button" data-end=${end} @click=${() => this.close()}>${t('calibration-close')}</button>`;
    return html`
      <button type="button" data-end=${end} @click=${() => this.ask(`calibration-${what}`)}>${t(`calibration-${what}`)}</button>`;
  }

  /** @param {Range} range */
  learnt({ reach }) {
    return Object.fromEntries(
      Object.entries(reach).map(([side, value]) => [side, formatNumber(Math.round(1000 * value) / 10)]),
    );
  }

  /** @param {Shown} shown */
  seconds({ step, secondsLeft, keeps, seen }) {
    const seconds = { seconds: formatNumber(Math.ceil(secondsLeft)) };
    if (step === 'ready' && !seen) return '';
    if (step === 'result' || step === 'problem') return t(keeps ? 'calibration-keeps' : 'calibration-closes', seconds);
    return t('calibration-goes-on', seconds);
  }

  /** What changes with every frame is written straight to the elements. @param {Shown} shown */
  showProgress({ moved, place, choice }) {
    this.querySelector('.calibration-meter progress')?.setAttribute('value', String(Math.min(FULL_METER, moved)));
    const field = this.first('.calibration-field');
    if (!field) return;
    field.style.setProperty('--x', String(place.x));
    field.style.setProperty('--y', String(place.y));
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (field.querySelectorAll('[data-end]'))) {
      button.style.setProperty('--share', String(button.dataset.end === choice.end ? choice.share : 0));
    }
  }

  updated() {
    // The button that had the focus may have gone with its step; the focus stays in the dialog.
    if (this.dialog?.open && !this.dialog.contains(document.activeElement)) this.querySelector('h2')?.focus();
  }
}

customElements.define('calibration-view', CalibrationView);
