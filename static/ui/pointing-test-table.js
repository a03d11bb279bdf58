/** Earlier results of the pointing test as a table, each with what was set differently than before. */
import { changedSettings } from '../pointing-test/results.js';
import { html, nothing } from '../vendor/lit.js';
import { formatDate, formatNumber, percent, t } from './i18n.js';
import { SETTINGS_GROUPS } from './settings-groups.js';

/** @import {TestResult} from '../pointing-test/results.js' */
/** @import {Row} from './settings-panel.js' */

const ROWS = SETTINGS_GROUPS.flatMap(({ rows }) => rows);

/** @param {readonly TestResult[]} results  oldest first; the newest is shown first */
export const resultsTable = (results) => html`
  <div class="table-frame" role="region" aria-labelledby="pointing-results" tabindex="0">
    <table>
      <caption id="pointing-results">${t('pointing-results')}</caption>
      <thead><tr>${['when', 'how', 'throughput', 'errors', 'time', 'changed'].map(
        (column) => html`
        <th scope="col">${t(`pointing-column-${column}`)}</th>`,
      )}</tr></thead>
      <tbody>${results.map((result, index) => resultRow(result, changedSettings(results, index))).reverse()}</tbody>
    </table>
  </div>`;

/** @param {TestResult} result @param {[string, string|number|boolean][]} changed */
const resultRow = (result, changed) => html`
  <tr>
    <th scope="row">${formatDate(new Date(result.at))}</th>
    <td>${pointerName(result.source)}, ${t(`pointing-select-${result.select}`)}</td>
    <td>${t('pointing-bits', { bits: formatNumber(result.throughput) })}</td>
    <td>${percent(result.errorRate)}</td>
    <td>${t('pointing-seconds', { seconds: formatNumber(result.movementMs / 1000) })}</td>
    <td>${changed.map(([name, value]) => settingWords(name, value))}</td>
  </tr>`;

const DEVICES = ['mouse', 'touch', 'pen'];

/** @param {string} source  a device, or the part of the body that points */
export const pointerName = (source) => t(DEVICES.includes(source) ? `pointing-source-${source}` : `part-${source}`);

/** @param {string} name @param {string|number|boolean} value */
function settingWords(name, value) {
  const row = ROWS.find((each) => each.name === name);
  if (!row) return nothing;
  return html`<span class="changed-setting">${t(`setting-${name}`)}: ${valueWords(row, value)}</span>`;
}

/** @param {Row} row @param {string|number|boolean} value */
function valueWords(row, value) {
  if (row.words) return row.words(value);
  if (typeof value === 'boolean') return t(value ? 'switched-on' : 'switched-off');
  return row.choices ? t(`${row.name}-${value}`) : formatNumber(Number(value));
}
