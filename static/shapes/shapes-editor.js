/** The editor as a dialog: the sheet, on which shapes are chosen and moved, and beside it all that can be done to them. */
import { t } from '../core/i18n.js';
import { STEPS } from '../instruments/shape-code.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { makeDrag } from './drag.js';
import { renderFields, renderFiles, renderTemplates } from './editor-fields.js';
import { changeBy, wayBackBy } from './editor-keys.js';
import { renderAdding, renderMoves, renderShape } from './editor-sheet.js';
import { wordsOfSaid } from './editor-words.js';

/** @import {StageRoom} from '../types.js' */
/** @import {Said, Sheet} from './edits.js' */

/** Pixels; as small as a shape gets on the stage (WCAG 2.2, 2.5.8). */
const SMALLEST = 24;

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
                  (shape, index) => renderShape(this, shape, index),
                )}
              </div>
              <p class="shapes-said" role="status">${this.said ? wordsOfSaid(this.edited, this.said) : nothing}</p>
              ${renderMoves(this)}
              <p id="shapes-help" class="shapes-help">${t('shapes-help')}</p>
            </div>
            <div class="shapes-more">
              ${renderAdding(this)} ${renderFields(this)} ${renderTemplates(this)} ${renderFiles(this)}
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

  /** @param {number} index */
  choose(index) {
    if (index !== this.edited.chosen) this.ask('shapes-edit', { edit: 'choose', index });
  }

  /** @param {KeyboardEvent} event */
  receive(event) {
    const change = changeBy(event);
    if (!change) return;
    // Not for the letters that play, nor for a shortcut.
    event.preventDefault();
    event.stopPropagation();
    this.ask('shapes-edit', change);
    if (change.edit === 'remove') this.focusChosen();
  }

  /** @param {KeyboardEvent} event */
  goBack(event) {
    const request = wayBackBy(event);
    if (!request) return;
    event.preventDefault();
    this.ask(request);
  }

  /** The focus would be nowhere: what has it is gone. */
  async focusChosen() {
    await this.updateComplete;
    this.first('.shapes-shape[aria-pressed="true"]')?.focus();
  }

  /** Enter in a field is no way out. @param {SubmitEvent} event */
  stay(event) {
    if (!event.submitter || /** @type {HTMLButtonElement} */ (event.submitter).value !== 'done') event.preventDefault();
  }
}

customElements.define('shapes-editor', ShapesEditor);
