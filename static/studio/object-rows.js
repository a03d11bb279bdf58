/** Which object has which sound: one row each. */
import { t } from '../core/i18n.js';
import { DRUM_KEYS } from '../instruments/drum-keys.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { groupOptions } from './group-menu.js';
import { SOUNDS, soundOf } from './object-sounds.js';
import { MOST_OBJECTS } from './settings.js';

/** @import {EventOf} from '../ui/element.js' */
/** @import {ObjectSound} from './object-sounds.js' */

export class ObjectRows extends LightElement {
  static properties = {
    plays: { attribute: false },
    objects: { attribute: false },
    sounding: { attribute: false },
    noteName: { attribute: false },
  };

  constructor() {
    super();
    this.plays = false;
    /** @type {readonly ObjectSound[]} */
    this.objects = [];
    /** Groups. @type {readonly string[]} */
    this.sounding = [];
    /** @type {(note: number) => string} */
    this.noteName = String;
  }

  render() {
    return html`
      <section class="objects" aria-labelledby="objects-title">
        <h3 id="objects-title">${t('objects-title')}</h3>
        <p>${t('objects-about')}</p>
        <label class="switch"><input type="checkbox" .checked=${this.plays}
          @change=${(/** @type {EventOf} */ event) => this.ask('studio-objects', event.target.checked)}><span>${t('objects-play')}</span></label>
        ${this.plays ? this.renderRows() : nothing}
      </section>`;
  }

  /** Only while they sound: every row has two hundred words to choose from, a burden to a page that does not play them. */
  renderRows() {
    return html`
      <div class="object-rows">${this.objects.map((row, index) => this.renderRow(row, index))}</div>
      <button type="button" ?disabled=${this.objects.length >= MOST_OBJECTS} @click=${() => this.change([...this.objects, { group: 'ball', sound: SOUNDS[0] }])}>${t('objects-add')}</button>`;
  }

  /** @param {ObjectSound} row @param {number} index */
  renderRow({ group, sound }, index) {
    const number = index + 1;
    const put = (/** @type {Partial<ObjectSound>} */ part) =>
      this.change(this.objects.map((row, at) => (at === index ? { ...row, ...part } : row)));
    return html`
      <fieldset class="object-row ${this.sounding.includes(group) ? 'is-on' : ''}">
        <legend>${t('objects-row', { number, thing: t(`group-${group}`) })}</legend>
        <div class="controls">
          <label class="field"><span>${t('objects-thing')}</span>
            <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => put({ group: event.target.value })}>${groupOptions(group)}</select></label>
          <label class="field"><span>${t('objects-sound')}</span>
            <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => put({ sound: event.target.value })}>
              ${SOUNDS.map((each) => html`<option value=${each} .selected=${each === sound}>${this.nameOf(each)}</option>`)}
            </select></label>
          ${this.objects.length > 1 ? html`<button type="button" @click=${() => this.change(this.objects.filter((_, at) => at !== index))}>${icon('remove')}${t('objects-remove')}</button>` : nothing}
        </div>
      </fieldset>`;
  }

  /** @param {string} sound */
  nameOf(sound) {
    const { isDrum, note } = soundOf(sound);
    return isDrum ? t(DRUM_KEYS.find((drum) => drum.note === note)?.label ?? '') : this.noteName(note);
  }

  /** @param {readonly ObjectSound[]} objects */
  change(objects) {
    this.ask('studio-objects-change', objects);
  }
}

customElements.define('object-rows', ObjectRows);
