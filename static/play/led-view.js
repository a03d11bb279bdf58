/** Music that is led, on the page: begun and ended, what it is, how much it needs; and a bar of the movement with words. */
import { formatNumber, percent, t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {Course, Way} from '../leading/leader.js' */
/** @import {EventOf} from '../ui/element.js' */

/** title: of the song or file, '' where there is none; needs: per cent; rest: seconds @typedef {{way: Way, isOn: boolean, title: string, language: string, isFile: boolean, needs: number, rest: number}} LedNow */

/** From so much on there is a little movement, and much. */
const LITTLE = 0.08;
const MUCH = 0.5;

export class LedView extends LightElement {
  static properties = { now: { attribute: false } };

  constructor() {
    super();
    /** null: nobody wants to lead. @type {LedNow|null} */
    this.now = null;
  }

  render() {
    if (!this.now) return nothing;
    const { way, isOn, title } = this.now;
    return html`
      <section class="led-music" aria-labelledby="led-title">
        <h2 id="led-title">${t(`ledBy-${way}`)}</h2>
        <button type="button" class="primary" ?disabled=${!title} @click=${() => this.ask('led-toggle')}>
          ${icon(isOn ? 'stop' : 'play')}${t(isOn ? 'led-stop' : 'led-start')}</button>
        ${isOn ? this.renderCourse(this.now) : nothing}
        ${way === 'conducts' ? nothing : this.renderSliders(this.now)}
        ${this.renderMusic(this.now)}
        <p class="led-about">${t(`led-about-${way}`)}</p>
      </section>`;
  }

  /** What would stand in a style attribute the page's policy refuses. */
  updated() {
    this.first('.led-bar')?.style.setProperty('--needs', String((this.now?.needs ?? 0) / 100));
  }

  /** @param {LedNow} now */
  renderCourse({ way }) {
    return html`
      <button type="button" @click=${() => this.ask('led-press')}>${icon('switch')}${t(way === 'conducts' ? 'led-beat' : 'led-keep')}</button>
      <div class="led-course">
        <div class="led-bar" aria-hidden="true" ?data-marked=${way !== 'conducts'}><span></span></div>
        <p class="led-words"></p>
      </div>`;
  }

  /** @param {LedNow} now */
  renderSliders({ needs, rest }) {
    const needed = t('led-needs', { percent: percent(needs / 100) });
    const rests = t('led-rest', { seconds: formatNumber(rest) });
    return html`
      <label class="field"><span>${needed}</span>
        <input type="range" min="5" max="100" step="5" .value=${String(needs)} aria-valuetext=${needed}
          @input=${(/** @type {EventOf} */ event) => this.choose('ledNeeds', event.target.valueAsNumber)}></label>
      <label class="field"><span>${rests}</span>
        <input type="range" min="0.5" max="10" step="0.5" .value=${String(rest)} aria-valuetext=${rests}
          @input=${(/** @type {EventOf} */ event) => this.choose('ledRest', event.target.valueAsNumber)}></label>`;
  }

  /** @param {LedNow} now */
  renderMusic({ title, language, isFile }) {
    return html`
      <div class="led-what">
        <p>${title ? html`${t('led-music')} <b lang=${language || nothing}><bdi>${title}</bdi></b>` : t('led-nothing')}</p>
        <button type="button" data-settings @click=${() => this.first('input[type="file"]')?.click()}>${icon('file')}${t('led-open')}</button>
        <input type="file" hidden data-input="led-file" accept="audio/*" aria-label=${t('led-open')} @change=${whenChosen(([file]) => this.ask('led-file', file))}>
        ${isFile ? html`<button type="button" data-settings @click=${() => this.ask('led-song')}>${icon('undo')}${t('led-back')}</button>` : nothing}
      </div>`;
  }

  /** @param {'ledNeeds'|'ledRest'} name @param {number} value */
  choose(name, value) {
    this.ask('setting-choose', { name, value });
  }

  /** Straight on the elements: it changes all the time. @param {Course|null} course  null: nobody leads */
  showCourse(course) {
    const bar = this.first('.led-bar');
    const words = this.first('.led-words');
    if (!course || !this.now || !bar || !words) return;
    bar.style.setProperty('--amount', (this.now.way === 'conducts' ? course.loudness : course.amount).toFixed(2));
    bar.classList.toggle('is-playing', course.plays);
    const said = wordsOf(this.now.way, course);
    if (words.textContent !== said) words.textContent = said;
  }
}

/** @param {Way} way @param {Course} course */
function wordsOf(way, { plays, amount, bpm, group }) {
  const state = t(plays ? 'led-plays' : 'led-rests');
  if (way === 'conducts') return `${state} ${t(`led-group-${group}`)} ${t('beat-tempo', { tempo: Math.round(bpm) })}`;
  return `${state} ${t(amount > MUCH ? 'led-much' : amount > LITTLE ? 'led-little' : 'led-still')}`;
}

customElements.define('led-view', LedView);
