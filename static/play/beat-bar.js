/** The beat on the page: begun and ended, its tempo set or tapped, and each beat seen where it is. */
import { percent, t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {LoopsNow} from '../band/loop-layers.js' */
/** @import {EventOf} from '../ui/element.js' */

/** now: the beat that is heard, from 0; null: none is @typedef {{isOn: boolean, countIn: boolean, tempoBpm: number, fastest: number, slowest: number, beatsInBar: number, drawToBeat: number, loopBars: number, now: number|null}} BeatNow */

/** Beats in a bar that are offered: those of marches, waltzes, and what is counted in five, six and seven. */
const BARS = Object.freeze([2, 3, 4, 5, 6, 7]);

/** As many as there can be. */
const MOST_LOOPS = 4;
const LOOP_BARS = Object.freeze([1, 2, 4]);
/** @type {Readonly<LoopsNow>} */
export const NO_LOOPS = Object.freeze({ state: 'rest', count: 0, canUndo: false });

export class BeatBar extends LightElement {
  static properties = {
    now: { attribute: false },
    drumsPlay: { attribute: false },
    chordsPlay: { attribute: false },
    chord: { attribute: false },
    loops: { attribute: false },
  };

  constructor() {
    super();
    /** null: nobody wants a beat. @type {BeatNow|null} */
    this.now = null;
    this.drumsPlay = false;
    this.chordsPlay = false;
    /** The one that sounds, as it is called. @type {string|null} */
    this.chord = null;
    /** @type {LoopsNow} */
    this.loops = NO_LOOPS;
  }

  render() {
    if (!this.now) return nothing;
    const { isOn, countIn, tempoBpm, slowest, fastest, beatsInBar, drawToBeat, loopBars } = this.now;
    return html`
      <section class="beat-bar" aria-label=${t('beat')}>
        <ol class="beat-lamps" aria-hidden="true">${Array.from({ length: beatsInBar }, (_, beat) => this.renderLamp(beat))}</ol>
        <button type="button" @click=${() => this.ask('beat-toggle')}>
          ${icon(isOn ? 'stop' : 'play')}${t(isOn ? 'beat-stop' : 'beat-start')}</button>
        <button type="button" @click=${() => this.ask('beat-tap')}>${icon('switch')}${t('beat-tap')}</button>
        <label class="field"><span>${t('beat-tempo', { tempo: tempoBpm })}</span>
          <input type="range" min=${slowest} max=${fastest} step="1" .value=${String(tempoBpm)} aria-valuetext=${t('beat-tempo', { tempo: tempoBpm })}
            @input=${(/** @type {EventOf} */ event) => this.choose('tempoBpm', event.target.valueAsNumber)}></label>
        <label class="field"><span>${t('beat-bars')}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.choose('beatsInBar', Number(event.target.value))}>
            ${BARS.map((beats) => html`<option value=${beats} .selected=${beats === beatsInBar}>${beats}</option>`)}
          </select></label>
        <label class="field beat-draw"><span>${t('beat-draw', { percent: percent(drawToBeat / 100) })}</span>
          <input type="range" min="0" max="100" step="5" .value=${String(drawToBeat)} aria-valuetext=${t('beat-draw', { percent: percent(drawToBeat / 100) })}
            @input=${(/** @type {EventOf} */ event) => this.choose('drawToBeat', event.target.valueAsNumber)}></label>
        <label class="switch"><input type="checkbox" .checked=${countIn}
          @change=${(/** @type {EventOf} */ event) => this.choose('countIn', event.target.checked)}><span>${t('beat-count-in')}</span></label>
        ${this.renderPlayers()}
        ${this.renderLoops(loopBars)}
      </section>`;
  }

  /** What plays beside the beat stays together, however narrow the window is. */
  renderPlayers() {
    return html`
      <div class="beat-players">
        <button type="button" @click=${() => this.ask('drums-toggle')}>
          ${icon(this.drumsPlay ? 'stop' : 'play')}${t(this.drumsPlay ? 'drums-stop' : 'drums-start')}</button>
        <button type="button" data-settings aria-haspopup="dialog" @click=${() => this.ask('drums-open')}>${icon('cards')}${t('drums')}</button>
        <button type="button" @click=${() => this.ask('chords-toggle')}>
          ${icon(this.chordsPlay ? 'stop' : 'play')}${t(this.chordsPlay ? 'chords-stop' : 'chords-start')}</button>
        ${this.chord === null ? nothing : html`<p class="beat-chord">${t('chords-now', { chord: this.chord })}</p>`}
      </div>`;
  }

  /** @param {number} loopBars */
  renderLoops(loopBars) {
    const { state, count, canUndo } = this.loops;
    const canRecord = state === 'rest' && count < MOST_LOOPS;
    return html`
      <div class="beat-loops" role="group" aria-label=${t('loops')}>
        <p aria-live="polite">${t(`loops-${state}`, { count, most: MOST_LOOPS })}</p>
        <button type="button" ?disabled=${!canRecord} @click=${() => this.ask('loop-record')}>${icon('record')}${t('loop-record')}</button>
        <label class="field"><span>${t('loop-bars')}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.choose('loopBars', Number(event.target.value))}>
            ${LOOP_BARS.map((bars) => html`<option value=${bars} .selected=${bars === loopBars}>${bars}</option>`)}
          </select></label>
        <button type="button" ?disabled=${!canUndo} @click=${() => this.ask('loop-undo')}>${icon('undo')}${t('loop-undo')}</button>
        <button type="button" ?disabled=${count === 0} @click=${() => this.ask('loop-clear')}>${icon('remove')}${t('loop-clear')}</button>
      </div>`;
  }

  /** It goes from one to the next and is never dark in between: nothing flashes. @param {number} beat */
  renderLamp(beat) {
    return html`<li class=${beat === this.now?.now ? 'is-now' : ''}>${beat + 1}</li>`;
  }

  /** @param {'tempoBpm'|'beatsInBar'|'drawToBeat'|'countIn'|'loopBars'} name @param {number|boolean} value */
  choose(name, value) {
    this.ask('setting-choose', { name, value });
  }
}

customElements.define('beat-bar', BeatBar);
