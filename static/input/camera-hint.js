/** What the camera check has to say: one calm line beside the mirror, and the whole list in the calibration. */
import { CHECKS } from '../camera/check.js';
import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { html, nothing } from '../vendor/lit.js';
import { cameraPicture } from './camera-pictures.js';

/** @import {CameraProblem} from '../camera/check.js' */

export class CameraHint extends LightElement {
  static properties = { problem: { attribute: false } };

  constructor() {
    super();
    /** @type {CameraProblem|null} */
    this.problem = null;
  }

  render() {
    // The region is always there: one that came with its words would not be read out.
    return html`
      <div class=${this.problem ? 'camera-hint' : 'visually-hidden'} aria-live="polite">
        ${this.problem ? html`${cameraPicture(this.problem)}<span>${t(`check-${this.problem}`)}</span>` : nothing}
      </div>`;
  }
}

customElements.define('camera-hint', CameraHint);

/** @param {readonly CameraProblem[]} problems  those that there are now */
export const cameraChecklist = (problems) => html`
  <h3 id="check-list">${t('check-list')}</h3>
  <ul class="checklist" aria-labelledby="check-list">
    ${CHECKS.map((check) => renderCheck(check, problems.includes(check)))}
  </ul>`;

/**
 * @param {CameraProblem} check
 * @param {boolean} isWrong
 */
const renderCheck = (check, isWrong) => html`
  <li class=${isWrong ? 'is-wrong' : ''}>
    ${cameraPicture(check)}
    <span>${isWrong ? t(`check-${check}`) : `${t(`check-name-${check}`)}: ${t('check-good')}`}</span>
  </li>`;
