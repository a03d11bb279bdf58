/** Scanning and its switches, in a dialog of their own that is quickly scanned. */

import { t } from '../core/i18n.js';
import { switchName } from '../switches/index.js';
import { icon } from '../ui/icons.js';
import { SettingsRows } from '../ui/settings-rows.js';
import { html, nothing } from '../vendor/lit.js';

export class SwitchPanel extends SettingsRows {
  render() {
    return html`
      <button type="button" @click=${() => this.showModal()}>${icon('switch')}${t('switches')}</button>
      <dialog class="settings" aria-labelledby="switches-title">
        <form method="dialog">
          <h2 id="switches-title">${t('switches')}</h2>
          ${this.wasShown ? this.renderRows() : nothing}
          <p>${t('switch-address')}</p>
          <div class="dialog-buttons">
            ${
              this.values.scan === 'one-switch'
                ? html`<button type="button" @click=${() => this.ask('reaction-measure')}>${t('reaction-measure')}</button>`
                : nothing
            }
            <button class="primary">${t('done')}</button>
          </div>
        </form>
      </dialog>`;
  }

  renderRows() {
    const [how, ...more] = this.groups;
    return html`
      ${this.renderGroup(how)}
      <fieldset><legend>${t('switch-which')}</legend>
        ${this.renderSwitch(1)}
        ${this.values.scan === 'two-switches' ? this.renderSwitch(2) : nothing}
      </fieldset>
      ${more.map((group) => this.renderGroup(group))}`;
  }

  /** @param {1|2} number */
  renderSwitch(number) {
    const written = String(number === 1 ? this.values.switchOne : this.values.switchTwo);
    return html`
      <div class="switch-set">
        <button type="button" @click=${() => this.ask('switch-learn', number)}>
          ${t(number === 1 ? 'switch-set-one' : 'switch-set-two')}</button>
        <b>${switchName(written)}</b>
      </div>`;
  }
}

customElements.define('switch-panel', SwitchPanel);
