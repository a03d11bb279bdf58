/** The players of this browser and of the server, one row each: who plays now? */

import { t } from '../core/i18n.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { playerSign } from './player-signs.js';

/** @import {Player} from './profile-store.js' */
/** @import {ProfileSummary} from './profiles-api.js' */

/**
 * @typedef {Object} RowRequests
 * @property {(id: string|null) => void} choose  null: nobody in particular
 * @property {(id: string) => void} edit
 * @property {(owner: {name: string, profileId: string}) => void} data
 * @property {(request: 'player-share'|'player-earlier'|'player-delete', id: string) => void} ask
 */

/**
 * @param {readonly Player[]} players
 * @param {string|null} currentId
 * @param {RowRequests} requests
 */
export function renderPlayers(players, currentId, requests) {
  return html`
    <ul class="player-rows">
      <li>
        <button type="button" class="player-choose" aria-pressed=${currentId === null} @click=${() => requests.choose(null)}>
          ${t('player-nobody')}</button>
      </li>
      ${repeat(
        players,
        ({ profile }) => profile.id,
        (player) => renderPlayer(player, player.profile.id === currentId, requests),
      )}
    </ul>`;
}

/** @param {Player} player @param {boolean} isCurrent @param {RowRequests} requests */
function renderPlayer({ profile, onServer, unsent, earlier }, isCurrent, { choose, edit, data, ask }) {
  const { id, nickname } = profile;
  /** @param {Parameters<RowRequests['ask']>[0]|'player-edit'} request @param {Parameters<typeof icon>[0]} sign */
  const button = (request, sign) => html`
    <button type="button" aria-describedby="player-${id}" @click=${() => (request === 'player-edit' ? edit(id) : ask(request, id))}>${icon(sign)}${t(request)}</button>`;
  return html`
    <li>
      <button type="button" class="player-choose" id="player-${id}" aria-pressed=${isCurrent} @click=${() => choose(id)}>
        ${playerSign(profile)}<span>${nickname}</span></button>
      ${onServer ? html`<p class="player-state">${t(unsent ? 'player-unsent' : 'player-sent')}</p>` : nothing}
      <div class="player-buttons" role="group" aria-labelledby="player-${id}">
        ${button('player-edit', 'rename')} ${button('player-share', 'file')}
        ${earlier.length > 0 || onServer ? button('player-earlier', 'undo') : nothing}
        <button type="button" aria-describedby="player-${id}" @click=${() => data({ name: nickname, profileId: id })}>${icon('download')}${t('player-data')}</button>
        ${button('player-delete', 'remove')}
      </div>
    </li>`;
}

/** Players of the server who are not here. @param {readonly ProfileSummary[]} elsewhere @param {(id: string) => void} fetch */
export function renderElsewhere(elsewhere, fetch) {
  if (elsewhere.length === 0) return nothing;
  return html`
    <section aria-labelledby="players-elsewhere">
      <h3 id="players-elsewhere">${t('players-elsewhere')}</h3>
      <ul class="player-rows">
        ${elsewhere.map(
          (summary) => html`
          <li><button type="button" class="player-choose" @click=${() => fetch(summary.id)}>
            ${playerSign(summary)}<span>${summary.nickname}</span></button></li>`,
        )}
      </ul>
    </section>`;
}
