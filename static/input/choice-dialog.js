/**
 * A select or a slider as large buttons, for whoever cannot open the one or
 * drag the other: by dwell, by a switch, by a big finger. Of a long list that
 * is in parts, the parts come first, so that nobody goes past thirty buttons.
 */

import { formatNumber, t } from '../core/i18n.js';
import { DialogElement } from '../ui/dialog-element.js';
import { nameOf } from '../ui/operables.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { sliderValues } from './slider-values.js';

/** @typedef {HTMLSelectElement|HTMLInputElement} Field */

/** Words for a slider's value, where plain numbers would not do: set by whoever renders the slider. */
/** @typedef {HTMLInputElement & {valueWords?: (value: number) => string}} Slider */

export class ChoiceDialog extends DialogElement {
  static properties = { field: { state: true }, section: { state: true } };

  constructor() {
    super();
    /** @type {Field|null} */
    this.field = null;
    /** The part of the list whose choices are shown. @type {HTMLOptGroupElement|null} */
    this.section = null;
  }

  /** @param {Field} field */
  async choose(field) {
    this.field = field;
    this.section = null;
    await this.updateComplete;
    this.showModal();
  }

  render() {
    const { field } = this;
    return html`
      <dialog class="choice" aria-labelledby="choice-title" @close=${this.forget}>
        <form method="dialog">
          <h2 id="choice-title">${field ? nameOf(field) : ''}</h2>
          ${field instanceof HTMLSelectElement ? this.renderSelect(field) : field ? this.renderSlider(field) : nothing}
          <div class="dialog-buttons"><button class="primary">${t('done')}</button></div>
        </form>
      </dialog>`;
  }

  /** @param {HTMLSelectElement} select */
  renderSelect(select) {
    const parts = [...select.querySelectorAll('optgroup')];
    if (parts.length > 1 && !this.section) return this.renderParts(select, parts);
    const options = [...(this.section ?? select).querySelectorAll('option')].filter((option) => !option.disabled);
    return html`
      <div class="choices" role="group" aria-label=${this.section?.label ?? nothing} aria-labelledby=${this.section ? nothing : 'choice-title'}>
        ${repeat(
          options,
          // A button of its own: who has stayed on the part above has not stayed on this.
          (option) => option,
          (option) => this.renderChoice(option.label, option.selected, () => this.take(select, option.value)),
        )}
      </div>
      ${this.section ? html`<div class="choices"><button type="button" @click=${() => this.show(null)}>${t('choice-back')}</button></div>` : nothing}`;
  }

  /** @param {HTMLSelectElement} select @param {readonly HTMLOptGroupElement[]} parts */
  renderParts(select, parts) {
    const [chosen] = select.selectedOptions;
    return html`
      <div class="choices" role="group" aria-labelledby="choice-title">
        ${repeat(
          parts,
          (part) => part,
          (part) => this.renderChoice(part.label, part.contains(chosen), () => this.show(part)),
        )}
      </div>`;
  }

  /** @param {HTMLOptGroupElement|null} part  null: all parts */
  async show(part) {
    this.section = part;
    await this.updateComplete;
    (this.first('.choices [aria-pressed="true"]') ?? this.first('.choices button'))?.focus();
  }

  /** @param {Slider} slider */
  renderSlider(slider) {
    const { values, stepped } = sliderValues({
      min: Number(slider.min),
      max: Number(slider.max),
      step: Number(slider.step) || 1,
    });
    const words = slider.valueWords ?? formatNumber;
    return html`
      <div class="choices" role="group" aria-labelledby="choice-title">
        ${values.map((value) => this.renderChoice(words(value), value === slider.valueAsNumber, () => this.take(slider, value)))}
      </div>
      ${
        stepped
          ? html`
        <div class="choices" role="group" aria-label=${t('choice-steps', { name: nameOf(slider) })}>
          <button type="button" data-repeats @click=${() => this.step(slider, -1)}>${t('choice-less')}</button>
          <output class="choice-value">${words(slider.valueAsNumber)}</output>
          <button type="button" data-repeats @click=${() => this.step(slider, 1)}>${t('choice-more')}</button>
        </div>`
          : nothing
      }`;
  }

  /** The event comes a moment later: the dialog may be open again by then, for another field. */
  forget() {
    if (!this.dialog?.open) this.field = null;
  }

  /** @param {string} words @param {boolean} chosen @param {() => void} take */
  renderChoice(words, chosen, take) {
    return html`<button type="button" aria-pressed=${chosen} @click=${take}>${words}</button>`;
  }

  /** @param {Field} field @param {string|number} value */
  take(field, value) {
    setValue(field, value);
    this.close();
  }

  /** @param {HTMLInputElement} slider @param {1|-1} direction */
  step(slider, direction) {
    const step = Number(slider.step) || 1;
    // The browser keeps the value within its ends, and on a step.
    setValue(slider, Number((slider.valueAsNumber + direction * step).toFixed(6)));
    this.requestUpdate();
  }
}

/**
 * As if the player had done it: whoever listens to the field hears of it.
 * @param {HTMLInputElement|HTMLSelectElement|HTMLTextAreaElement} field
 * @param {string|number} value
 */
export function setValue(field, value) {
  field.value = String(value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

customElements.define('choice-dialog', ChoiceDialog);
