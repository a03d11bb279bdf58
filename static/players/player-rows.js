/** The players of this browser and of the server, one row each: who plays now? */

import { t } from '../core/i18n.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { playerSign } from './player-signs.js';

/** @import {Player} from './profile-store.js' */
/** @import {ProfileSummary} from './profiles-api.js' */

/** @typedef {(request: string, detail?: unknown) => void} Ask */

/**
 * @param {readonly Player[]} players
 * @param {string|null} currentId
 * @param {Ask} ask
 */
export function renderPlayers(players, currentId, ask) {
  return html`
    <ul class="player-rows">
      <li>
        <button type="button" class="player-choose" aria-pressed=${currentId === null} @click=${() => ask('player-choose', null)}>
          ${t('player-nobody')}</button>
      </li>
      ${repeat(
        players,
        ({ profile }) => profile.id,
        (player) => renderPlayer(player, player.profile.id === currentId, ask),
      )}
    </ul>`;
}

/** @param {Player} player @param {boolean} isCurrent @param {Ask} ask */
function renderPlayer({ profile, onServer, unsent, earlier }, isCurrent, ask) {
  const { id, nickname } = profile;
  const button = (/** @type {string} */ request, /** @type {Parameters<typeof icon>[0]} */ sign) => html`
    <button type="button" aria-describedby="player-${id}" @click=${() => ask(request, id)}>${icon(sign)}${t(request)}</button>`;
  return html`
    <li>
      <button type="button" class="player-choose" id="player-${id}" aria-pressed=${isCurrent} @click=${() => ask('player-choose', id)}>
        ${playerSign(profile)}<span>${nickname}</span></button>
      ${onServer ? html`<p class="player-state">${t(unsent ? 'player-unsent' : 'player-sent')}</p>` : nothing}
      <div class="player-buttons" role="group" aria-labelledby="player-${id}">
        ${button('player-edit', 'rename')} ${button('player-share', 'file')}
        ${earlier.length > 0 || onServer ? button('player-earlier', 'undo') : nothing} ${button('player-delete', 'remove')}
      </div>
    </li>`;
}

/** Players of the server who are not here. @param {readonly ProfileSummary[]} elsewhere @param {Ask} ask */
export function renderElsewhere(elsewhere, ask) {
  if (elsewhere.length === 0) return nothing;
  return html`
    <section aria-labelledby="players-elsewhere">
      <h3 id="players-elsewhere">${t('players-elsewhere')}</h3>
      <ul class="player-rows">
        ${elsewhere.map(
          (summary) => html`
          <li><button type="button" class="player-choose" @click=${() => ask('player-fetch', summary.id)}>
            ${playerSign(summary)}<span>${summary.nickname}</span></button></li>`,
        )}
      </ul>
    </section>`;
}
