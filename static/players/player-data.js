/** The data of one player: what there is in this browser, taken along as one file, or deleted for good. */
import { isGood, NONE } from '../belongings/passphrases.js';
import { t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { icon } from '../ui/icons.js';
import { saveFile } from '../ui/save-file.js';
import { html, nothing } from '../vendor/lit.js';
import { renderPassphrase } from './passphrase.js';
import { renderAudit } from './player-audit.js';

/** @import {AuditLine} from '../belongings/audit-api.js' */
/** @import {Passphrase} from '../belongings/passphrases.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {Audit} from './player-audit.js' */
/** @import {ProfilesView} from './profiles-view.js' */

/** A player by profile, or a name that was typed for sessions. @typedef {{name: string, profileId?: string}} Owner */
/** @typedef {{profile: boolean, sessions: number, takes: number, sets: number, sounds: number, earlier: number}} Counts */
/** doing: what is going on; said: what came of it. @typedef {{owner: Owner, counts: Counts, doing: 'export'|'wipe'|null, said: string, passphrase: Passphrase, audit: Audit}} Data */

/**
 * Everything of one player, as app/ knows it.
 * @typedef {Object} BelongingsOf
 * @property {(owner: Owner) => Promise<Counts>} count
 * @property {(owner: Owner, passphrase: string) => Promise<{blob: Blob, name: string, missing: number}>} toFile  locked, where there is a passphrase
 * @property {(owner: Owner) => Promise<readonly AuditLine[]|null>} audit  null: the server does not say
 * @property {(owner: Owner) => Promise<void>} wipe
 */

/**
 * @param {Data} data
 * @param {{onExport: () => void, onWipe: () => void, onBack: () => void, onPassphrase: (changed: Partial<Passphrase>) => void, onAudit: () => void}} options
 */
export function renderData(
  { owner, counts, doing, said, passphrase, audit },
  { onExport, onWipe, onBack, onPassphrase, onAudit },
) {
  return html`
    <p>${t('player-data-help', { name: owner.name })}</p>
    <p class="player-data-counts">${countsInWords(counts)}</p>
    <p role="status" class="player-data-said">${doing ? t(`player-data-${doing}-doing`) : said}</p>
    <div class="players-more" role="group" aria-label=${t('player-data-title', { name: owner.name })}>
      <button type="button" class="primary" data-request="player-data-export" ?disabled=${doing !== null} @click=${onExport}>${icon('download')}${t('player-data-export')}</button>
      <button type="button" data-request="player-data-wipe" ?disabled=${doing !== null} @click=${onWipe}>${icon('remove')}${t('player-data-wipe')}</button>
    </div>
    ${renderPassphrase(passphrase, onPassphrase)}
    ${renderAudit(audit, onAudit)}
    ${owner.profileId ? nothing : html`<p>${t('player-data-typed', { name: owner.name })}</p>`}
    <div class="dialog-buttons"><button type="button" @click=${onBack}>${t('player-back')}</button></div>`;
}

/** @param {Counts} counts */
function countsInWords({ profile, sessions, takes, sets, sounds, earlier }) {
  const all = /** @type {const} */ ([
    ['player-data-sessions', sessions],
    ['player-data-takes', takes],
    ['player-data-sets', sets],
    ['player-data-sounds', sounds],
    ['player-data-earlier', earlier],
  ]);
  const there = all.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
  return [...(profile ? [t('player-data-profile')] : []), ...there].join(' · ') || t('player-data-none');
}

/**
 * @param {Object} parts
 * @param {() => Promise<boolean>} parts.mayEnter
 * @param {ProfilesView} parts.view
 * @param {AskDialog} parts.ask
 * @param {BelongingsOf} parts.belongings
 * @param {Report} parts.report
 */
export function wirePlayerData({ mayEnter, view, ask, belongings, report }) {
  /** @param {Owner} owner @param {Partial<Data>} [more] */
  const show = async (owner, more = {}) => {
    const counts = await belongings.count(owner);
    view.showModal();
    await view.show({
      name: 'data',
      data: { owner, counts, doing: null, said: '', passphrase: NONE, audit: null, ...more },
    });
  };

  /** @param {Data} data */
  const toFile = async (data) => {
    const { owner, passphrase } = data;
    if (!isGood(passphrase)) {
      view.screen = { name: 'data', data: { ...data, said: '', passphrase: { ...passphrase, isWrong: true } } };
      await view.updateComplete;
      view.querySelector('input')?.focus();
      return;
    }
    view.screen = { name: 'data', data: { ...data, doing: 'export' } };
    try {
      const { blob, name, missing } = await belongings.toFile(owner, passphrase.text);
      saveFile(blob, name);
      const code = missing ? 'player-exported-partly' : 'player-exported';
      report(code, { name: owner.name, count: missing });
      // Shown still, as it has to be written down.
      await show(owner, { said: t(`status-${code}`, { name: owner.name, count: missing }), passphrase });
    } catch {
      report('player-export-failed', { name: owner.name });
      await show(owner, { said: t('status-player-export-failed', { name: owner.name }), passphrase });
    }
  };

  /** @param {Data} data */
  const readAudit = async ({ owner }) => {
    const become = (/** @type {Audit} */ audit) => {
      const { screen } = view;
      // Another player's may be shown by now.
      if (screen.name === 'data' && screen.data.owner === owner)
        view.screen = { name: 'data', data: { ...screen.data, audit } };
    };
    become('asking');
    become((await belongings.audit(owner)) ?? 'away');
  };

  /** @param {Data} data */
  const wipe = async (data) => {
    const { owner, counts } = data;
    const answer = await ask.put({
      title: t('player-data-wipe-question', { name: owner.name }),
      about: t('player-data-wipe-about', { counts: countsInWords(counts) }),
      yes: t('player-data-wipe-yes'),
    });
    if (answer === null) return;
    view.screen = { name: 'data', data: { ...data, doing: 'wipe' } };
    try {
      await belongings.wipe(owner);
      await view.show({ name: 'list' });
      report('player-wiped', { name: owner.name });
    } catch {
      report('player-wipe-failed', { name: owner.name });
      await show(owner, { said: t('status-player-wipe-failed', { name: owner.name }) });
    }
  };

  // From the dialog's own list, and from other views.
  onRequests(document, {
    'player-data': async (owner) => {
      if (await mayEnter()) await show(owner);
    },
    'player-data-export': toFile,
    'player-data-audit': readAudit,
    'player-data-wipe': wipe,
  });
}
