/** What the gestures do: one row a line of the mapping, made from the registry of commands. */
import { defaultsOf } from '../commands/fields.js';
import { commands, findCommand } from '../commands/index.js';
import { formatNumber, t } from '../core/i18n.js';
import { NOTHING } from '../learning/gesture-set.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { gestureName, nameOfGesture, nameOfValue } from './gesture-names.js';

/** @import {Field} from '../commands/fields.js' */
/** @import {Mapping} from '../learning/choices.js' */
/** @import {Conflict} from '../learning/conflicts.js' */
/** @import {Gesture} from '../types.js' */
/** @import {EventOf} from '../ui/element.js' */

export class GestureActions extends LightElement {
  static properties = {
    gestures: { attribute: false },
    mappings: { attribute: false },
    conflicts: { attribute: false },
    canTry: { attribute: false },
  };

  constructor() {
    super();
    /** @type {readonly Gesture[]} */
    this.gestures = [];
    /** @type {readonly Mapping[]} */
    this.mappings = [];
    /** @type {readonly Conflict[]} */
    this.conflicts = [];
    this.canTry = false;
  }

  get choosable() {
    return this.gestures.filter(({ id }) => id !== NOTHING);
  }

  render() {
    return html`
      <section class="actions" aria-labelledby="actions-title">
        <h2 id="actions-title">${t('actions-title')}</h2>
        <p>${t(this.choosable.length ? 'actions-about' : 'actions-first')}</p>
        ${repeat(
          this.mappings,
          ({ id }) => id,
          (mapping, index) => this.renderRow(mapping, index),
        )}
        ${this.conflicts.length ? html`<ul class="conflicts">${this.conflicts.map((conflict) => html`<li>${this.nameConflict(conflict)}</li>`)}</ul>` : nothing}
        <div class="gesture-buttons">
          <button type="button" class=${this.choosable.length ? 'primary' : ''} ?disabled=${!this.choosable.length} @click=${() => this.ask('mapping-add')}>${t('mapping-add')}</button>
        </div>
      </section>`;
  }

  /** @param {Mapping} mapping @param {number} index */
  renderRow(mapping, index) {
    const { meta } = findCommand(mapping.command);
    const known = this.choosable.some(({ id }) => id === mapping.gestureId);
    return html`
      <fieldset class="mapping" data-mapping=${mapping.id}>
        <legend>${t('mapping-number', { number: index + 1, name: nameOfGesture(this.gestures, mapping.gestureId), action: t(meta.nameKey) })}</legend>
        <label class="field"><span>${t('mapping-gesture')}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.change(mapping, { gestureId: event.target.value })}>
            ${known ? nothing : html`<option value=${mapping.gestureId} selected>${t('gesture-elsewhere')}</option>`}
            ${this.choosable.map((gesture) => html`<option value=${gesture.id} .selected=${gesture.id === mapping.gestureId}>${gestureName(gesture)}</option>`)}
          </select></label>
        <label class="field"><span>${t('mapping-command')}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.change(mapping, { command: event.target.value, args: defaultsOf(findCommand(event.target.value).meta.fields) })}>
            ${commands.map((command) => html`<option value=${command.meta.id} .selected=${command.meta.id === mapping.command}>${t(command.meta.nameKey)}</option>`)}
          </select></label>
        ${repeat(
          meta.fields,
          ({ name }) => `${mapping.command} ${name}`,
          (field) => this.renderField(mapping, field),
        )}
        <div class="gesture-buttons">
          <button type="button" ?disabled=${!this.canTry} @click=${() => this.ask('mapping-try', mapping.id)}>${icon('play')}${t('mapping-try')}</button>
          <button type="button" @click=${() => this.ask('mapping-remove', mapping.id)}>${icon('remove')}${t('mapping-remove')}</button>
        </div>
      </fieldset>`;
  }

  /** @param {Mapping} mapping @param {Field} field */
  renderField(mapping, field) {
    const { range } = field;
    const value = mapping.args[field.name] ?? range.default;
    const choose = (/** @type {string|number} */ next) =>
      this.change(mapping, { args: { ...mapping.args, [field.name]: next } });
    if (range.kind === 'choice') {
      const { choices } = range;
      return html`
        <label class="field"><span>${t(field.nameKey)}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => choose(choices[event.target.selectedIndex])}>
            ${choices.map((choice) => html`<option value=${choice} .selected=${choice === value}>${nameOfValue(field, choice)}</option>`)}
          </select></label>`;
    }
    if (range.kind === 'number') {
      return html`
        <label class="field"><span>${t(field.nameKey)} <b>${formatNumber(Number(value))}</b></span>
          <input type="range" min=${range.min} max=${range.max} step=${range.step} .value=${String(value)}
            @change=${(/** @type {EventOf} */ event) => choose(event.target.valueAsNumber)}></label>`;
    }
    return html`
      <label class="field"><span>${t(field.nameKey)}</span>
        <input type="text" maxlength="40" .value=${String(value)} @change=${(/** @type {EventOf} */ event) => {
          if (range.permits(event.target.value)) choose(event.target.value);
          else event.target.value = String(value);
        }}></label>`;
  }

  /** @param {Mapping} mapping @param {Partial<Mapping>} changes */
  change(mapping, changes) {
    this.ask('mapping-change', { ...mapping, ...changes });
  }

  /** @param {Conflict} conflict */
  nameConflict({ code, gestureIds: [a, b = a] }) {
    return t(`conflict-${code}`, { a: nameOfGesture(this.gestures, a), b: nameOfGesture(this.gestures, b) });
  }
}

customElements.define('gesture-actions', GestureActions);
