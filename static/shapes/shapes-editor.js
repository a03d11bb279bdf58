/** The editor as a dialog: the sheet, on which shapes are chosen and moved, and beside it all that can be done to them. */
import { t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { inkOn } from '../core/palettes.js';
import { COLOURS, STEPS } from '../instruments/shape-code.js';
import { labelOf, placeOf } from '../instruments/shape-zones.js';
import { boundsOf, outlineOf } from '../instruments/shapes.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { makeDrag } from './drag.js';
import { renderFields, renderFiles, renderTemplates } from './editor-fields.js';
import { outlineSign } from './outline-sign.js';

/** @import {SheetShape} from '../instruments/shape-code.js' */
/** @import {StageRoom} from '../types.js' */
/** @import {Said, Sheet} from './edits.js' */

/** Pixels; as small as a shape gets on the stage (WCAG 2.2, 2.5.8). */
const SMALLEST = 24;

/** Ways, as arrow keys name them. @type {Readonly<Record<string, string>>} */
const ARROWS = Object.freeze({ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' });

export class ShapesEditor extends DialogElement {
  static properties = {
    edited: { attribute: false },
    said: { attribute: false },
    canUndo: { attribute: false },
    canRedo: { attribute: false },
    aspect: { attribute: false },
    room: { state: true },
    dragged: { state: true },
  };

  constructor() {
    super();
    /** @type {Sheet} */
    this.edited = { shapes: [], chosen: 0, ground: 'plain', picture: null, name: '' };
    /** What was done last. @type {Said|null} */
    this.said = null;
    this.canUndo = false;
    this.canRedo = false;
    /** The stage's width by its height: the sheet is as it is. */
    this.aspect = 2;
    /** @type {StageRoom} */
    this.room = { columns: Infinity, rows: Infinity, aspect: 2 };
    /** The shape that is being dragged, where it is now, in steps. @type {{index: number, x: number, y: number}|null} */
    this.dragged = null;
    this.drag = makeDrag({
      toSteps: (place) => this.toSteps(place),
      onMove: (dragged) => {
        this.dragged = dragged;
      },
      onEnd: (dragged) => this.ask('shapes-edit', { edit: 'place', ...dragged }),
    });
  }

  /** @returns {HTMLElement} */
  get sheet() {
    return /** @type {HTMLElement} */ (this.querySelector('.shapes-sheet'));
  }

  /** Where the ground is shown. @returns {HTMLElement} */
  get layer() {
    return /** @type {HTMLElement} */ (this.querySelector('.shapes-layer'));
  }

  firstUpdated() {
    new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = this.sheet;
      if (!width || !height) return;
      this.room = { columns: width / SMALLEST, rows: height / SMALLEST, aspect: width / height };
    }).observe(this.sheet);
  }

  /** @param {{clientX: number, clientY: number}} place  of the window @returns {{x: number, y: number}} */
  toSteps({ clientX, clientY }) {
    const { left, top, width, height } = this.sheet.getBoundingClientRect();
    return { x: ((clientX - left) / width) * STEPS, y: ((clientY - top) / height) * STEPS };
  }

  render() {
    return html`
      <dialog class="shapes-editor" aria-labelledby="shapes-title" @keydown=${this.goBack}>
        <form method="dialog" @submit=${this.stay}>
          <h2 id="shapes-title">${t('instrument-shapes')}</h2>
          <div class="shapes-columns">
            <div class="shapes-main">
              <div class="shapes-sheet" role="group" aria-label=${t('shapes-sheet')} aria-describedby="shapes-help" .style=${`--aspect:${this.aspect}`}>
                <div class="shapes-layer"></div>
                ${repeat(
                  this.edited.shapes,
                  (_, index) => index,
                  (shape, index) => this.renderShape(shape, index),
                )}
              </div>
              <p class="shapes-said" role="status">${this.wordsOfSaid()}</p>
              ${this.renderMoves()}
              <p id="shapes-help" class="shapes-help">${t('shapes-help')}</p>
            </div>
            <div class="shapes-more">
              ${this.renderAdding()} ${renderFields(this)} ${renderTemplates(this)} ${renderFiles(this)}
            </div>
          </div>
          <div class="dialog-buttons dialog-footer">
            <button type="button" data-repeats="scan" ?disabled=${!this.canUndo} @click=${() => this.ask('shapes-undo')}>${icon('undo')}${t('shapes-undo')}</button>
            <button type="button" data-repeats="scan" ?disabled=${!this.canRedo} @click=${() => this.ask('shapes-redo')}>${t('shapes-redo')}</button>
            <button value="done" class="primary">${t('done')}</button>
          </div>
        </form>
      </dialog>`;
  }

  /** @param {SheetShape} shape @param {number} index */
  renderShape(shape, index) {
    const { dragged } = this;
    const shown = dragged?.index === index ? { ...shape, x: dragged.x, y: dragged.y } : shape;
    const box = boundsOf(outlineOf(placeOf(shown, this.room)));
    const colour = COLOURS[/** @type {keyof typeof COLOURS} */ (shape.colour)];
    const place = `--x:${box.x};--y:${box.y};--width:${box.width};--height:${box.height};--colour:${colour};--on-colour:${inkOn(colour)}`;
    return html`
      <button type="button" class="shapes-shape" data-shape=${shape.shape} data-index=${index} ?autofocus=${index === this.edited.chosen} aria-pressed=${index === this.edited.chosen}
        aria-label=${this.nameOf(index)} .style=${place} @focus=${() => this.choose(index)} @click=${() => this.choose(index)}
        @keydown=${this.receive} @pointerdown=${this.drag.begin} @pointermove=${this.drag.move}
        @pointerup=${this.drag.end} @pointercancel=${this.drag.cancel}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${outlineSign(shape.shape)}${outlineSign(shape.shape)}</svg>
        <span class="shapes-name"><b>${index + 1}</b> ${keyName(labelOf(shape))}</span>
      </button>`;
  }

  renderAdding() {
    return html`
      <div class="shapes-row" role="group" aria-label=${t('shapes-add')}>
        ${
          /** @type {const} */ (['circle', 'square', 'triangle']).map(
            (shape) => html`
          <button type="button" data-add=${shape} @click=${() => this.ask('shapes-edit', { edit: 'add', shape })}>
            <svg class="icon" viewBox="0 0 100 100" aria-hidden="true">${outlineSign(shape)}</svg>${t(`shapes-add-${shape}`)}</button>`,
          )
        }
      </div>`;
  }

  /** What dragging does, for whoever cannot drag (WCAG 2.2, 2.5.7). */
  renderMoves() {
    const move = (/** @type {string} */ way) => this.ask('shapes-edit', { edit: 'move', way });
    return html`
      <div class="shapes-moves" role="group" aria-label=${t('shapes-move')}>
        ${
          /** @type {const} */ (['left', 'up', 'right', 'down']).map(
            (way) => html`
          <button type="button" data-repeats data-way=${way} @click=${() => move(way)}>${icon(way)}${t(`shapes-move-${way}`)}</button>`,
          )
        }
        <button type="button" data-repeats @click=${() => this.ask('shapes-edit', { edit: 'resize', by: 1 })}>${icon('larger')}${t('shapes-larger')}</button>
        <button type="button" data-repeats @click=${() => this.ask('shapes-edit', { edit: 'resize', by: -1 })}>${icon('smaller')}${t('shapes-smaller')}</button>
      </div>`;
  }

  /** "Circle 3, E4". @param {number} index */
  nameOf(index) {
    const shape = this.edited.shapes[index];
    if (!shape) return '';
    return t('shapes-name', {
      shape: t(`shapes-shape-${shape.shape}`),
      number: index + 1,
      plays: keyName(labelOf(shape)),
    });
  }

  wordsOfSaid() {
    if (!this.said) return nothing;
    const { key, index, part } = this.said;
    const { shapes, ground } = this.edited;
    const shape = shapes[index ?? this.edited.chosen];
    // What its name does not say.
    const value = { colour: t(`shapes-colour-${shape?.colour}`), loudest: t(`shapes-loudest-${shape?.loudest}`) }[
      part ?? ''
    ];
    if (value) return t('shapes-said-set-to', { name: this.nameOf(index ?? 0), value });
    return t(`shapes-said-${key}`, {
      name: this.nameOf(index ?? this.edited.chosen),
      count: shapes.length,
      ground: t(`shapesGround-${ground}`),
    });
  }

  /** @param {number} index */
  choose(index) {
    if (index !== this.edited.chosen) this.ask('shapes-edit', { edit: 'choose', index });
  }

  /** @param {KeyboardEvent} event */
  receive(event) {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    const change = ctrlKey || altKey || metaKey ? null : changeOf(key, shiftKey);
    if (!change) return;
    // Not for the letters that play, nor for a shortcut.
    event.preventDefault();
    event.stopPropagation();
    this.ask('shapes-edit', change);
    if (change.edit === 'remove') this.focusChosen();
  }

  /** Ctrl+Z and Ctrl+Y, as everywhere; a text field has its own. @param {KeyboardEvent} event */
  goBack(event) {
    const { key, ctrlKey, metaKey, shiftKey, target } = event;
    const letter = key.toLowerCase();
    if (!(ctrlKey || metaKey) || !['z', 'y'].includes(letter) || target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.ask(letter === 'y' || shiftKey ? 'shapes-redo' : 'shapes-undo');
  }

  /** The focus would be nowhere: what has it is gone. */
  async focusChosen() {
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('.shapes-shape[aria-pressed="true"]'))?.focus();
  }

  /** Enter in a field is no way out. @param {SubmitEvent} event */
  stay(event) {
    if (!event.submitter || /** @type {HTMLButtonElement} */ (event.submitter).value !== 'done') event.preventDefault();
  }
}

/** @param {string} key @param {boolean} finely @returns {{edit: string, [detail: string]: any}|null} */
function changeOf(key, finely) {
  if (ARROWS[key]) return { edit: 'move', way: ARROWS[key], ...(finely && { steps: 1 }) };
  if (key === '+' || key === '=') return { edit: 'resize', by: 1 };
  if (key === '-') return { edit: 'resize', by: -1 };
  return key === 'Delete' || key === 'Backspace' ? { edit: 'remove' } : null;
}

customElements.define('shapes-editor', ShapesEditor);
