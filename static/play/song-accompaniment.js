/** How a song is played: with its band, slower or faster, from bar to bar, easier; and afterwards what came in time. */

import { percent, t } from '../core/i18n.js';
import { EASIER } from '../songs/thin.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {Easier} from '../songs/thin.js' */
/** @import {EventOf} from '../ui/element.js' */

/** fromBar, toBar: from 0 @typedef {{isOn: boolean, speed: number, slowest: number, fastest: number, loop: boolean, chords: boolean, notes: Easier, fromBar: number, toBar: number, bars: number, isAlone: boolean, facts: {count: number, inTime: number}|null}} BandNow */

const SPEED_STEP = 5;

export class SongAccompaniment extends LightElement {
  static properties = { now: { attribute: false } };

  constructor() {
    super();
    /** null: no song is followed. @type {BandNow|null} */
    this.now = null;
  }

  render() {
    if (!this.now) return nothing;
    const { isOn, loop, chords, isAlone, facts } = this.now;
    return html`
      <section class="song-accompaniment" aria-label=${t('band')}>
        <button type="button" aria-describedby="band-about" @click=${() => this.ask('accompaniment-toggle')}>
          ${icon(isOn ? 'stop' : 'play')}${t(isOn ? 'band-stop' : 'band-start')}</button>
        ${this.renderSliders(this.now)}
        <label class="switch"><input type="checkbox" .checked=${loop}
          @change=${(/** @type {EventOf} */ event) => this.choose('songLoop', event.target.checked)}>
          <span>${t('band-loop')}</span></label>
        <label class="switch"><input type="checkbox" .checked=${chords}
          @change=${(/** @type {EventOf} */ event) => this.choose('songChords', event.target.checked)}>
          <span>${t('band-chords')}</span></label>
        ${this.renderEasier(this.now)}
        <p id="band-about">${t(isAlone ? 'band-alone' : 'band-about')}</p>
        <p role="status">${facts ? t('band-facts', facts) : nothing}</p>
      </section>`;
  }

  /** @param {BandNow} now */
  renderSliders({ speed, slowest, fastest, fromBar, toBar, bars }) {
    const last = bars - 1;
    const passage = [
      this.renderSlider({
        words: t('band-from', { bar: fromBar + 1 }),
        value: fromBar,
        min: 0,
        max: last,
        step: 1,
        choose: (value) => this.ask('accompaniment-passage', { fromBar: value }),
      }),
      this.renderSlider({
        words: t('band-to', { bar: toBar + 1 }),
        value: toBar,
        min: 0,
        max: last,
        step: 1,
        choose: (value) => this.ask('accompaniment-passage', { toBar: value }),
      }),
    ];
    const tempo = this.renderSlider({
      words: t('band-speed', { percent: percent(speed / 100) }),
      value: speed,
      min: slowest,
      max: fastest,
      step: SPEED_STEP,
      choose: (value) => this.choose('songSpeed', value),
    });
    return html`${tempo}${bars > 1 ? passage : nothing}`;
  }

  /** @param {{words: string, value: number, min: number, max: number, step: number, choose: (value: number) => void}} slider */
  renderSlider({ words, value, min, max, step, choose }) {
    return html`
      <label class="field"><span>${words}</span>
        <input type="range" min=${min} max=${max} step=${step} .value=${String(value)} aria-valuetext=${words}
          @change=${(/** @type {EventOf} */ event) => choose(event.target.valueAsNumber)}></label>`;
  }

  /** @param {BandNow} now */
  renderEasier({ notes }) {
    return html`
      <label class="field"><span>${t('band-notes')}</span>
        <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.choose('songNotes', EASIER[event.target.selectedIndex])}>
          ${EASIER.map((easier) => html`<option .selected=${easier === notes}>${t(`band-notes-${easier}`)}</option>`)}
        </select></label>`;
  }

  /** @param {string} name @param {string|number|boolean} value */
  choose(name, value) {
    this.ask('setting-choose', { name, value });
  }
}

customElements.define('song-accompaniment', SongAccompaniment);
