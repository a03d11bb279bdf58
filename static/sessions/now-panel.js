/** The session that goes on, with what is needed while it does; or what begins one. */
import { t } from '../core/i18n.js';
import { LONGEST } from '../play-sessions/play-session.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { exactTimeOf, timeOf } from './session-words.js';

/** @import {PlaySession} from '../play-sessions/play-session.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {SessionsView} from './sessions-view.js' */

/** What can be said of help. @type {readonly (boolean|undefined)[]} */
const HELP = [undefined, false, true];

/** @param {boolean|undefined} on */
const helpKey = (on) => (on === undefined ? 'session-help-unsaid' : on ? 'session-helped' : 'session-alone');

/** @param {SessionsView} view */
export const renderNow = (view) => (view.shown.running ? renderRunning(view, view.shown.running) : renderBegin(view));

/** @param {SessionsView} view @param {PlaySession} session */
function renderRunning(view, { id, player, spans, marks, notes, movement }) {
  const last = marks[marks.length - 1];
  return html`
    <section class="session-now" aria-labelledby="session-now-title">
      <h2 id="session-now-title">${t('session-with', { name: player.name })}</h2>
      <p>${t('session-since', { time: timeOf(spans[spans.length - 1].startedAt) })}</p>
      <div class="session-big">
        <button type="button" class="big primary" data-request="session-mark" aria-keyshortcuts="F4" @click=${() => view.ask('session-mark')}>${icon('mark')}${t('session-mark')}</button>
        <button type="button" class="big" data-request="session-end" @click=${() => view.ask('session-end')}>${icon('stop')}${t('session-end')}</button>
      </div>
      ${
        last
          ? html`<label class="field"><span>${t('session-mark-words', { time: exactTimeOf(last.at) })}</span>
        <input type="text" dir="auto" class="session-last-words" maxlength=${LONGEST.words} .value=${typedOr(view, '.session-last-words', last.words)}
          @input=${(/** @type {EventOf} */ event) => view.ask('session-mark-write', { id, mark: { ...last, words: event.target.value } })}></label>`
          : nothing
      }
      <label class="switch"><input type="checkbox" class="session-movement" .checked=${movement === true} aria-describedby="session-movement-about"
        @change=${(/** @type {EventOf} */ event) => view.ask('session-movement', { id, on: event.target.checked })}>
        <span>${t('session-movement')}</span></label>
      <p class="field-hint" id="session-movement-about">${t('session-movement-about')}</p>
      <label class="field"><span>${t('session-help')}</span>
        <select class="session-help" aria-describedby="session-help-about"
          @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => view.ask('session-help', HELP[event.target.selectedIndex])}>
          ${HELP.map((on) => html`<option .selected=${on === view.shown.isHelped}>${t(helpKey(on))}</option>`)}
        </select></label>
      <p class="field-hint" id="session-help-about">${t('session-help-about')}</p>
      ${
        view.openedId === id
          ? nothing
          : html`${renderNotes(view, id, notes)}
      <button type="button" data-request="session-open" @click=${() => view.ask('session-open', id)}>${icon('file')}${t('session-open-whole')}</button>`
      }
    </section>`;
}

/** @param {SessionsView} view @param {string} id @param {string} notes */
export const renderNotes = (view, id, notes) => html`
  <label class="field"><span>${t('session-notes')}</span>
    <textarea dir="auto" class="session-notes" rows="5" maxlength=${LONGEST.notes} .value=${typedOr(view, '.session-notes', notes)}
      @input=${(/** @type {EventOf<HTMLTextAreaElement>} */ event) => view.ask('session-write', { id, written: { notes: event.target.value } })}></textarea></label>`;

/**
 * Whoever types is not interrupted by what was kept of it a moment ago.
 * @param {SessionsView} view @param {string} selector @param {string} kept
 */
function typedOr(view, selector, kept) {
  const field = view.querySelector(selector);
  const isTyped =
    field === document.activeElement && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement);
  return isTyped ? field.value : kept;
}

/** @param {SessionsView} view */
function renderBegin(view) {
  const { player, all } = view.shown;
  const places = [...new Set(all.map(({ place }) => place).filter(Boolean))].slice(0, 20);
  const begin = () =>
    view.ask('session-begin', { name: textOf(view, 'name'), place: textOf(view, 'place'), goal: textOf(view, 'goal') });
  return html`
    <section class="session-now" aria-labelledby="session-now-title">
      <h2 id="session-now-title" tabindex="-1">${t('session-new')}</h2>
      ${
        player
          ? html`<p>${t('session-for', { name: player.name })}</p>`
          : html`<label class="field"><span>${t('session-code')}</span>
        <input type="text" dir="auto" name="name" maxlength=${LONGEST.player} autocomplete="off" .value=${proposal(all)}></label>
        <p class="field-hint">${t('session-code-about')}</p>`
      }
      <details><summary>${t('session-more')}</summary>
        <div class="session-fields">
          <label class="field"><span>${t('session-place')}</span>
            <input type="text" dir="auto" name="place" list="session-places" maxlength=${LONGEST.place}></label>
          <datalist id="session-places">${places.map((place) => html`<option value=${place}></option>`)}</datalist>
          <label class="field"><span>${t('session-goal')}</span>
            <textarea dir="auto" name="goal" rows="3" maxlength=${LONGEST.goal}></textarea></label>
        </div>
      </details>
      <div class="session-big"><button type="button" class="big primary" data-request="session-begin" @click=${begin}>${icon('play')}${t('session-begin')}</button></div>
    </section>`;
}

/** @param {SessionsView} view @param {string} name */
const textOf = (view, name) => {
  const field = view.querySelector(`.session-now [name="${name}"]`);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
};

/** So that nobody has to type: who played last without a profile, else a code. @param {readonly PlaySession[]} all */
const proposal = (all) => all.find(({ player }) => !player.profileId)?.player.name ?? t('session-code-first');
