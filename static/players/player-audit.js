/** What the server has written down of a player's things: exported, deleted, brought back. Numbers stand for them there. */
import { formatDate, t } from '../core/i18n.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {AuditLine} from '../belongings/audit-api.js' */
/** @import {EventOf} from '../ui/element.js' */

/** Before it was asked for, while it is, and what came of it. @typedef {null|'asking'|'away'|readonly AuditLine[]} Audit */

const WHAT = /** @type {Record<string, string>} */ ({
  export: 'audit-export',
  delete: 'audit-delete',
  restore: 'audit-restore',
  'delete-for-good': 'audit-delete-for-good',
});
const KINDS = /** @type {Record<string, string>} */ ({
  profile: 'audit-profile',
  'play-session': 'audit-play-session',
  take: 'audit-take',
  'gesture-set': 'audit-gesture-set',
});
const WAYS = /** @type {Record<string, string>} */ ({
  page: 'audit-page',
  api: 'audit-api',
  shell: 'audit-shell',
  retention: 'audit-retention',
});

/** What a newer server may say is shown as it says it. @param {Record<string, string>} table @param {string} code */
const named = (table, code) => (table[code] ? t(table[code]) : code);

/** @param {Audit} audit @param {() => void} onAsk  when it is opened */
export const renderAudit = (audit, onAsk) => html`
  <details class="player-data-audit" @toggle=${(/** @type {EventOf<HTMLDetailsElement>} */ event) => event.target.open && onAsk()}>
    <summary>${t('player-data-audit')}</summary>
    <p role="status">${audit === 'asking' ? t('player-data-audit-asking') : audit === 'away' ? t('player-data-audit-away') : nothing}</p>
    ${Array.isArray(audit) ? renderLines(audit) : nothing}
  </details>`;

/** @param {readonly AuditLine[]} lines */
const renderLines = (lines) =>
  lines.length === 0
    ? html`<p>${t('player-data-audit-none')}</p>`
    : html`<ol>${lines.map(
        ({ at, action, kind, way }) =>
          html`<li>${t('player-data-audit-line', { date: formatDate(new Date(at)), what: named(WHAT, action), kind: named(KINDS, kind), way: named(WAYS, way) })}</li>`,
      )}</ol>`;
