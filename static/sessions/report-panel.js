/** A report in the view Sessions: what can be done with it above, the sheet of paper below. And what asks for a trend. */
import { t } from '../core/i18n.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { monthsOf, playersOf } from './report-choice.js';
import { monthOf } from './session-words.js';

/** @import {ShownReport} from './reports.js' */
/** @import {SessionsView} from './sessions-view.js' */

/** @param {SessionsView} view @param {ShownReport} report */
export const renderReport = (view, report) => html`
  <section class="session-report" aria-label=${t('report')}>
    <div class="controls" role="group" aria-label=${t('report-do')}>
      <button type="button" data-request="report-close" @click=${() => view.ask('report-close')}>${icon('left')}${t('report-close')}</button>
      ${report.state === 'there' ? renderKeeping(view) : nothing}
      ${report.state === 'failed' ? html`<button type="button" data-request="report-again" @click=${() => view.ask('report-again')}>${icon('undo')}${t('report-again')}</button>` : nothing}
    </div>
    ${report.state === 'there' ? nothing : html`<p class="report-state" tabindex="-1">${t(`report-${report.state}`)}</p>`}
    ${report.left ? html`<p class="report-left">${t('report-left', { count: report.left })}</p>` : nothing}
    ${report.article ?? nothing}
    ${
      report.text === undefined
        ? nothing
        : html`<details class="report-as-text"><summary>${t('report-text')}</summary>
      <label class="field"><span>${t('report-text-about')}</span>
        <textarea readonly dir="auto" rows="12" .value=${report.text} @focus=${(/** @type {any} */ event) => event.target.select()}></textarea></label></details>`
    }
  </section>`;

/** @param {SessionsView} view */
const renderKeeping = (view) => html`
  <button type="button" class="primary" data-request="report-print" @click=${() => view.ask('report-print')}>${icon('file')}${t('report-print')}</button>
  <button type="button" data-format="html" @click=${() => view.ask('report-save', 'html')}>${icon('download')}${t('report-save-page')}</button>
  <button type="button" data-format="csv" @click=${() => view.ask('report-save', 'csv')}>${icon('download')}${t('report-save-table')}</button>
  <button type="button" data-format="text" @click=${() => view.ask('report-save', 'text')}>${icon('download')}${t('report-save-text')}</button>`;

/** Of whom, and from when to when: chosen, not typed, so that a nose or a switch can do it. @param {SessionsView} view */
export function renderTrend(view) {
  const players = playersOf(view.shown.all);
  const months = monthsOf(view.shown.all);
  const { id: chosen = '', since = '', until = '' } = view.trend ?? {};
  const value = (/** @type {string} */ name) => {
    const field = view.querySelector(`.session-trend [name="${name}"]`);
    return field instanceof HTMLSelectElement ? field.value : '';
  };
  const ask = () => view.ask('report-trend', { id: value('of'), since: value('since'), until: value('until') });
  return html`
    <details class="session-trend" ?open=${view.trend !== null}><summary>${t('report-trend')}</summary>
      <p>${t('report-trend-about')}</p>
      <div class="controls" role="group" aria-label=${t('report-trend')}>
        <label class="field"><span>${t('report-of')}</span>
          <select name="of">${players.map(({ id, player }) => html`<option value=${id} .selected=${id === chosen}>${player.name}</option>`)}</select></label>
        ${renderMonths('since', months, since)}${renderMonths('until', months, until)}
        <button type="button" data-request="report-trend" @click=${ask}>${icon('file')}${t('report-trend-show')}</button>
      </div>
    </details>`;
}

/** @param {'since'|'until'} name @param {readonly string[]} months @param {string} chosen */
const renderMonths = (name, months, chosen) => html`
  <label class="field"><span>${t(`report-${name}`)}</span>
    <select name=${name}>
      <option value="" .selected=${chosen === ''}>${t('report-any-month')}</option>
      ${months.map((month) => html`<option value=${month} .selected=${month === chosen}>${monthOf(month)}</option>`)}
    </select></label>`;
