/** Earlier results of the pointing test as a table, each with what was set differently than before. */

import { formatDate, formatNumber, percent, t } from '../core/i18n.js';
import { valueWords } from '../ui/settings-rows.js';
import { html, nothing } from '../vendor/lit.js';
import { changedSettings } from './results.js';

/** @import {TestResult} from './results.js' */
/** @import {Row} from '../ui/settings-rows.js' */

/**
 * @param {readonly TestResult[]} results  oldest first; the newest is shown first
 * @param {readonly Row[]} rows  of the settings that have words
 */
export const resultsTable = (results, rows) => html`
  <div class="table-frame" role="region" aria-labelledby="pointing-results" tabindex="0">
    <table>
      <caption id="pointing-results">${t('pointing-results')}</caption>
      <thead><tr>${['when', 'how', 'throughput', 'errors', 'time', 'changed'].map(
        (column) => html`
        <th scope="col">${t(`pointing-column-${column}`)}</th>`,
      )}</tr></thead>
      <tbody>${results.map((result, index) => resultRow(result, changedSettings(results, index), rows)).reverse()}</tbody>
    </table>
  </div>`;

/** @param {TestResult} result @param {[string, string|number|boolean][]} changed @param {readonly Row[]} rows */
const resultRow = (result, changed, rows) => html`
  <tr>
    <th scope="row">${formatDate(new Date(result.at))}</th>
    <td>${pointerName(result.source)}, ${t(`pointing-select-${result.select}`)}</td>
    <td>${t('pointing-bits', { bits: formatNumber(result.throughput) })}</td>
    <td>${percent(result.errorRate)}</td>
    <td>${t('seconds', { seconds: formatNumber(result.movementMs / 1000) })}</td>
    <td>${changed.map(([name, value]) =>
      settingWords(
        rows.find((row) => row.name === name),
        value,
      ),
    )}</td>
  </tr>`;

const DEVICES = ['mouse', 'touch', 'pen'];

/** @param {string} source  a device, or the part of the body that points */
export const pointerName = (source) => t(DEVICES.includes(source) ? `pointing-source-${source}` : `part-${source}`);

/** @param {Row|undefined} row @param {string|number|boolean} value */
function settingWords(row, value) {
  if (!row) return nothing;
  return html`<span class="changed-setting">${t(`setting-${row.name}`)}: ${valueWords(row, value)}</span>`;
}
