/** A report in the view Sessions: what can be done with it above, the sheet of paper below. And what asks for those of many sessions. */
import { t } from '../core/i18n.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { monthsOf, playersOf } from './report-choice.js';
import { monthOf } from './session-words.js';

/** @import {EventOf} from '../ui/element.js' */
/** @import {Format, ShownReport} from './reports.js' */
/** @import {SessionsView} from './sessions-view.js' */

/** @param {SessionsView} view @param {ShownReport} report */
export const renderReport = (view, report) => html`
  <section class="session-report" aria-label=${t('report')}>
    <div class="controls" role="group" aria-label=${t('report-do')}>
      ${renderClose(view, report)}
      ${report.state === 'there' ? renderKeeping(view, report) : nothing}
      ${report.state === 'failed' ? html`<button type="button" data-request="report-again" @click=${() => view.ask('report-again')}>${icon('undo')}${t('report-again')}</button>` : nothing}
    </div>
    ${renderState(report)}
    ${report.left ? html`<p class="report-left">${t('report-left', { count: report.left })}</p>` : nothing}
    ${report.article ?? nothing}
    ${
      report.text === undefined
        ? nothing
        : html`<details class="report-as-text"><summary>${t('report-text')}</summary>
      <label class="field"><span>${t('report-text-about')}</span>
        <textarea readonly dir="auto" rows="12" .value=${report.text} @focus=${(/** @type {EventOf<HTMLTextAreaElement>} */ event) => event.target.select()}></textarea></label></details>`
    }
  </section>`;

/** What is on its way ends with it. @param {SessionsView} view @param {ShownReport} report */
function renderClose(view, { isOverview, state }) {
  const isMaking = isOverview && state === 'making';
  return html`<button type="button" data-request="report-close" @click=${() => view.ask('report-close')}>
    ${icon(isMaking ? 'stop' : 'left')}${t(isMaking ? 'overview-cancel' : 'report-close')}</button>`;
}

/** How far it is, where that takes its time. @param {ShownReport} report */
function renderState({ state, isOverview, progress = 0, saving }) {
  const percent = Math.floor(progress * 100);
  if (state === 'there')
    return saving ? html`<p class="report-saving">${t('report-saving', { percent })}</p>` : nothing;
  const words = isOverview && state === 'making' ? t('overview-making', { percent }) : t(`report-${state}`);
  return html`<p class="report-state" tabindex="-1">${words}</p>`;
}

/** @param {SessionsView} view @param {ShownReport} report */
const renderKeeping = (view, { isOverview, saving }) => html`
  <button type="button" class="primary" data-request="report-print" @click=${() => view.ask('report-print')}>${icon('file')}${t('report-print')}</button>
  ${renderSave(view, 'html', 'report-save-page', saving)}${renderSave(view, 'csv', 'report-save-table', saving)}
  ${renderSave(view, 'text', 'report-save-text', saving)}
  ${isOverview ? renderSave(view, 'json', 'report-save-json', saving) : nothing}`;

/**
 * One button for both: whoever pressed it by staying on it, or with a switch, is there to cancel it.
 * @param {SessionsView} view @param {Format} format @param {string} words @param {Format|null} [saving]
 */
function renderSave(view, format, words, saving) {
  const isMaking = saving === format;
  const press = () => (isMaking ? view.ask('report-save-cancel') : view.ask('report-save', format));
  return html`<button type="button" data-format=${format} @click=${press}>
    ${icon(isMaking ? 'stop' : 'download')}${t(isMaking ? 'session-file-cancel' : words)}</button>`;
}

/** By month or by week: chosen, not typed. @param {SessionsView} view */
export function renderOverview(view) {
  const by = view.overview ?? 'month';
  const ask = () => {
    const field = view.querySelector('.session-overview [name="by"]');
    view.ask('report-overview', field instanceof HTMLSelectElement && field.value === 'week' ? 'week' : 'month');
  };
  return html`
    <details class="session-overview" ?open=${view.overview !== null}><summary>${t('overview')}</summary>
      <p>${t('overview-about')}</p>
      <div class="controls" role="group" aria-label=${t('overview-by')}>
        <label class="field"><span>${t('overview-by')}</span>
          <select name="by">
            <option value="month" .selected=${by === 'month'}>${t('overview-month')}</option>
            <option value="week" .selected=${by === 'week'}>${t('overview-week')}</option>
          </select></label>
        <button type="button" data-request="report-overview" @click=${ask}>${icon('file')}${t('overview-show')}</button>
      </div>
    </details>`;
}

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
      <div class="controls" role="group" aria-label=${t('report-trend-show')}>
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
