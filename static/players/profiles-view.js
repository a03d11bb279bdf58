/** Who plays: a button that says it, and a dialog to choose, make, hand on and delete players. */

import { currentLanguage, t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { DialogElement } from '../ui/dialog-element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { renderData } from './player-data.js';
import { renderPlayerForm } from './player-form.js';
import { renderElsewhere, renderPlayers } from './player-rows.js';
import { renderReader, renderShare } from './player-share.js';
import { playerSign } from './player-signs.js';
import { COLOURS, SYMBOLS } from './profile.js';

/** @import {Passphrase} from '../belongings/passphrases.js' */
/** @import {Identity} from './players.js' */
/** @import {Data} from './player-data.js' */
/** @import {Player} from './profile-store.js' */
/** @import {ProfileSummary} from './profiles-api.js' */
/** @import {Share} from './player-share.js' */

/** What can be gone back to. @typedef {{changedAt: string, version?: number, index?: number}} Earlier */
/**
 * @typedef {{name: 'list'}
 *   | {name: 'form', id: string|null, identity: Identity}
 *   | {name: 'share', share: Share}
 *   | {name: 'data', data: Data}
 *   | {name: 'read', stream: MediaStream|null}
 *   | {name: 'earlier', id: string, nickname: string, earlier: readonly Earlier[]}} Screen
 */

const TITLES = {
  list: 'players',
  form: 'player-form',
  share: 'player-share-title',
  data: 'player-data-title',
  read: 'player-read',
  earlier: 'player-earlier',
};
const LIST = /** @type {const} */ ({ name: 'list' });

export class ProfilesView extends DialogElement {
  static properties = {
    players: { attribute: false },
    currentId: { attribute: false },
    elsewhere: { attribute: false },
    screen: { attribute: false },
    problem: { attribute: false },
    mayGo: { attribute: false },
  };

  constructor() {
    super();
    /** @type {readonly Player[]} */
    this.players = [];
    /** @type {string|null} */
    this.currentId = null;
    /** @type {readonly ProfileSummary[]} */
    this.elsewhere = [];
    /** @type {Screen} */
    this.screen = LIST;
    /** A sentence about what was just tried. */
    this.problem = '';
    /** The browser may throw away what it keeps. */
    this.mayGo = false;
  }

  open() {
    this.show(LIST);
    this.showModal();
    this.ask('players-open');
  }

  /** @param {Screen} screen  the button that led to it may be gone, so the focus goes to the new title */
  async show(screen) {
    this.problem = '';
    this.screen = screen;
    await this.updateComplete;
    if (this.dialog?.open) this.querySelector('h2')?.focus();
  }

  render() {
    const current = this.players.find(({ profile }) => profile.id === this.currentId)?.profile;
    return html`
      <button type="button" class="player-button" @click=${this.open} aria-haspopup="dialog">
        ${current ? playerSign(current) : icon('players')}<span>${current?.nickname ?? t('players')}</span>
        ${current ? html`<span class="visually-hidden">${t('players')}</span>` : nothing}
      </button>
      <dialog class="players" aria-labelledby="players-title" @close=${() => {
        this.ask('players-close');
        this.show(LIST);
      }}>
        <div class="players-screen">
          <h2 id="players-title" tabindex="-1">${t(TITLES[this.screen.name], titleArgs(this.screen))}</h2>
          <p class="players-problem" role="alert">${this.problem}</p>
          ${this.renderScreen(this.screen)}
        </div>
      </dialog>`;
  }

  /** @param {Screen} screen */
  renderScreen(screen) {
    const onBack = () => this.show(LIST);
    if (screen.name === 'form') return this.renderForm(screen);
    if (screen.name === 'share')
      return renderShare(screen.share, { onBack, onFile: () => this.ask('player-export', screen.share.id) });
    if (screen.name === 'data') return this.renderData(screen.data, onBack);
    if (screen.name === 'read') return renderReader(screen.stream, { onBack: () => this.ask('player-read-stop') });
    if (screen.name === 'earlier') return this.renderEarlier(screen, onBack);
    return this.renderList();
  }

  /** @param {Data} data @param {() => void} onBack */
  renderData(data, onBack) {
    const onExport = () => this.ask('player-data-export', data);
    const onPassphrase = (/** @type {Partial<Passphrase>} */ changed) => {
      this.screen = { name: 'data', data: { ...data, passphrase: { ...data.passphrase, ...changed } } };
    };
    return renderData(data, {
      onExport,
      onWipe: () => this.ask('player-data-wipe', data),
      onBack,
      onPassphrase,
      onAudit: () => this.ask('player-data-audit', data),
    });
  }

  renderList() {
    return html`
      ${renderPlayers(this.players, this.currentId, {
        choose: (id) => this.ask('player-choose', id),
        edit: (id) => this.edit(id),
        data: (owner) => this.ask('player-data', owner),
        ask: (request, id) => this.ask(request, id),
      })}
      ${this.players.length > 0 && this.mayGo ? html`<p class="may-go">${t('kept-may-go')}</p>` : nothing}
      ${renderElsewhere(this.elsewhere, (id) => this.ask('player-fetch', id))}
      <div class="players-more" role="group" aria-label=${t('players-more')}>
        <button type="button" @click=${() => this.show({ name: 'form', id: null, identity: this.proposal() })}>${icon('players')}${t('player-new')}</button>
        <button type="button" @click=${() => this.ask('player-read')}>${icon('camera')}${t('player-read')}</button>
        <button type="button" @click=${() => this.querySelector('input')?.click()}>${icon('file')}${t('player-import')}</button>
        <input type="file" hidden accept=".json,application/json" aria-label=${t('player-import')} @change=${whenChosen(([file]) => this.ask('player-import', file))}>
      </div>
      <div class="dialog-buttons"><button type="button" class="primary" @click=${this.close}>${t('done')}</button></div>`;
  }

  /** @param {Extract<Screen, {name: 'form'}>} screen */
  renderForm(screen) {
    const { id, identity } = screen;
    return renderPlayerForm(identity, {
      isNew: id === null,
      onBack: () => this.show(LIST),
      onChange: (changed) => {
        this.screen = { ...screen, identity: changed };
      },
      onSave: (changed) => this.ask('player-save', { id, identity: changed }),
    });
  }

  /** @param {Extract<Screen, {name: 'earlier'}>} screen @param {() => void} onBack */
  renderEarlier({ id, nickname, earlier }, onBack) {
    const dates = new Intl.DateTimeFormat(currentLanguage().code, { dateStyle: 'medium', timeStyle: 'medium' });
    return html`
      <p>${t(earlier.length > 0 ? 'player-earlier-help' : 'player-earlier-none', { name: nickname })}</p>
      <ul class="player-rows">${earlier.map(
        (each) => html`
        <li><button type="button" @click=${() => this.ask('player-restore', { id, version: each.version, index: each.index })}>
          ${t('player-restore', { date: dates.format(new Date(each.changedAt)) })}</button></li>`,
      )}</ul>
      <div class="dialog-buttons"><button type="button" @click=${onBack}>${t('player-back')}</button></div>`;
  }

  /** Needs nothing from outside. @param {string} id */
  edit(id) {
    const player = this.players.find(({ profile }) => profile.id === id);
    if (!player) return;
    const { nickname, colour, symbol } = player.profile;
    this.show({ name: 'form', id, identity: { nickname, colour, symbol, onServer: player.onServer } });
  }

  /** @returns {Identity}  a colour and a symbol that nobody has yet, as long as there are some */
  proposal() {
    const free = (/** @type {readonly string[]} */ all, /** @type {'colour'|'symbol'} */ name) =>
      all.find((each) => !this.players.some(({ profile }) => profile[name] === each)) ?? all[0];
    return { nickname: '', colour: free(COLOURS, 'colour'), symbol: free(SYMBOLS, 'symbol'), onServer: false };
  }
}

/** @param {Screen} screen */
const titleArgs = (screen) => (screen.name === 'data' ? { name: screen.data.owner.name } : undefined);

customElements.define('profiles-view', ProfilesView);
