/** One session with all that is in it: what was written, and takes and marks in the order in which they came. */
import { clockTime } from '../core/clock-time.js';
import { t } from '../core/i18n.js';
import { isOfOnePlayer } from '../play-sessions/merge-sessions.js';
import { isRunning, LONGEST } from '../play-sessions/play-session.js';
import { icon } from '../ui/icons.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { renderNotes } from './now-panel.js';
import { renderRatings } from './ratings-panel.js';
import { about, dayOf, exactTimeOf, lengthOf, nameOf } from './session-words.js';

/** @import {TakeRow} from '../recorder/take-rows.js' */
/** @import {Mark, PlaySession} from '../play-sessions/play-session.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {SessionsView} from './sessions-view.js' */

/** @typedef {{at: string, mark?: Mark, take?: TakeRow}} Moment */

/** @param {SessionsView} view @param {PlaySession} session */
export function renderOpened(view, session) {
  const { id, archived } = session;
  return html`
    <section class="session-opened" aria-labelledby="session-opened-title">
      <div class="controls"><button type="button" data-request="session-close" @click=${() => view.ask('session-open', null)}>${icon('left')}${t('session-close')}</button></div>
      <h2 id="session-opened-title" tabindex="-1">${nameOf(session)}</h2>
      ${view.renderUndo()}
      <p>${about(session)}</p>
      <p>${lengthOf(session)}</p>
      <p class="session-kept">${t(keptWords(view))}</p>
      ${renderFields(view, session)}
      ${renderTags(view, session)}
      ${renderRatings(view, session)}
      ${renderMoments(view, session)}
      <div class="controls" role="group" aria-label=${t('session-do')}>
        ${
          isRunning(session)
            ? nothing
            : html`<button type="button" data-request="session-resume" @click=${() => view.ask('session-resume', id)}>${icon('play')}${t('session-resume')}</button>`
        }
        <button type="button" data-request="report-session" @click=${() => view.ask('report-session', id)}>${icon('file')}${t('session-report')}</button>
        <button type="button" data-request="report-trend" @click=${() => view.ask('report-trend', { id, since: '', until: '' })}>${icon('file')}${t('session-trend', { name: session.player.name })}</button>
        ${renderFile(view, session, 'midi')}${renderFile(view, session, 'zip')}
        <button type="button" data-request="player-data" @click=${() => view.ask('player-data', session.player)}>${icon('download')}${t('session-player-data', { name: session.player.name })}</button>
        <button type="button" data-request="session-archive" @click=${() => view.ask('session-archive', { id, archived: !archived })}>
          ${icon(archived ? 'undo' : 'file')}${t(archived ? 'session-unarchive' : 'session-archive')}</button>
        <button type="button" data-request="session-delete" @click=${() => view.ask('session-delete', id)}>${icon('remove')}${t('session-delete')}</button>
      </div>
      ${renderMaking(view, session)}
      ${renderMerge(view, session)}
    </section>`;
}

/**
 * One button for both: whoever pressed it by staying on it, or with a switch, is there to cancel it.
 * @param {SessionsView} view @param {PlaySession} session @param {'midi'|'zip'} kind
 */
function renderFile(view, { id, takes }, kind) {
  const isMaking = view.making?.id === id && view.making.kind === kind;
  const press = () => (isMaking ? view.ask('session-file-cancel') : view.ask('session-file', { id, kind }));
  const words = isMaking ? 'session-file-cancel' : `session-${kind}`;
  return html`<button type="button" data-session-file=${kind} ?disabled=${takes.length === 0} @click=${press}>
    ${icon(isMaking ? 'stop' : 'download')}${t(words)}</button>`;
}

/** @param {SessionsView} view @param {PlaySession} session */
function renderMaking({ making }, { id }) {
  if (making?.id !== id) return nothing;
  return html`<p class="session-making">${t('session-file-making', { done: making.done, count: making.count })}</p>`;
}

/** Where it is kept. @param {SessionsView} view */
function keptWords({ shown: { record } }) {
  if (record?.refused) return `${record.refused}-about`;
  if (!record || record.base === 'new') return 'session-kept-here';
  return record.revision === record.sentRevision ? 'session-kept-there' : 'session-kept-on-its-way';
}

/** @param {SessionsView} view @param {PlaySession} session */
function renderFields(view, { id, name, player, place, goal, notes }) {
  const write = (/** @type {string} */ field) => (/** @type {EventOf} */ event) =>
    view.ask('session-write', { id, written: { [field]: event.target.value } });
  const text = (/** @type {'name'|'place'} */ field, /** @type {string} */ value) => html`
    <label class="field"><span>${t(`session-${field}`)}</span>
      <input type="text" dir="auto" class="session-${field}" maxlength=${LONGEST[field]} .value=${value} @change=${write(field)}></label>`;
  return html`
    <div class="session-fields">
      ${text('name', name)}
      ${
        player.profileId
          ? nothing
          : html`<label class="field"><span>${t('session-code')}</span>
        <input type="text" dir="auto" class="session-code" maxlength=${LONGEST.player} .value=${player.name}
          @change=${(/** @type {EventOf} */ event) => view.ask('session-write', { id, written: { player: { name: event.target.value } } })}></label>`
      }
      ${text('place', place)}
      <label class="field"><span>${t('session-goal')}</span>
        <textarea dir="auto" class="session-goal" rows="2" maxlength=${LONGEST.goal} .value=${goal} @change=${write('goal')}></textarea></label>
      ${renderNotes(view, id, notes)}
    </div>`;
}

/** @param {SessionsView} view @param {PlaySession} session */
function renderTags(view, { id, tags }) {
  const add = (/** @type {EventOf} */ event) => {
    view.ask('session-write', { id, written: { tags: [...tags, event.target.value] } });
    event.target.value = '';
  };
  return html`
    <div class="controls session-tagging" role="group" aria-label=${t('session-tags')}>
      <label class="field"><span>${t('session-tag-add')}</span><input type="text" dir="auto" class="session-tag" maxlength=${LONGEST.tag} @change=${add}></label>
      ${tags.map(
        (
          tag,
        ) => html`<button type="button" data-tag=${tag} @click=${() => view.ask('session-write', { id, written: { tags: tags.filter((each) => each !== tag) } })}>
          ${icon('remove')}${t('session-tag-remove', { tag })}</button>`,
      )}
    </div>`;
}

/** @param {SessionsView} view @param {PlaySession} session */
function renderMoments(view, session) {
  const rows = new Map(view.shown.takes.map((take) => [take.id, take]));
  const found = session.takes.flatMap(({ id, startedAt }) => {
    const take = rows.get(id);
    return take ? [{ at: startedAt, take }] : [];
  });
  /** @type {Moment[]} */
  const moments = [...found, ...session.marks.map((mark) => ({ at: mark.at, mark }))];
  moments.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const gone = session.takes.length - found.length;
  return html`
    <h3 id="session-moments">${t('session-moments')}</h3>
    ${moments.length ? nothing : html`<p>${t('session-moments-none')}</p>`}
    ${found.length ? html`<div class="controls"><button type="button" @click=${() => view.ask('session-stop-take')}>${icon('stop')}${t('session-take-stop')}</button></div>` : nothing}
    <ol class="session-moments" aria-labelledby="session-moments">${repeat(
      moments,
      ({ mark, take }) => (mark ?? take)?.id,
      (moment, place) => html`
        ${place > 0 && dayOf(moment.at) !== dayOf(moments[place - 1].at) ? html`<li class="session-day">${dayOf(moment.at)}</li>` : nothing}
        ${moment.mark ? renderMark(view, session, moment.mark) : renderTake(view, /** @type {TakeRow} */ (moment.take), moment.at)}`,
    )}</ol>
    ${gone ? html`<p>${t('session-takes-gone', { count: gone })}</p>` : nothing}`;
}

/** @param {SessionsView} view @param {PlaySession} session @param {Mark} mark */
const renderMark = (view, { id }, mark) => html`
  <li data-mark=${mark.id}>
    <label class="field"><span>${icon('mark')}${t('session-mark-words', { time: exactTimeOf(mark.at) })}</span>
      <input type="text" dir="auto" maxlength=${LONGEST.words} .value=${mark.words}
        @change=${(/** @type {EventOf} */ event) => view.ask('session-mark-write', { id, mark: { ...mark, words: event.target.value } })}></label>
    <button type="button" @click=${() => view.ask('session-mark-delete', { id, markId: mark.id })}>${icon('remove')}${t('session-mark-delete')}
      <span class="visually-hidden">${exactTimeOf(mark.at)}</span></button>
  </li>`;

/** @param {SessionsView} view @param {TakeRow} take @param {string} at */
const renderTake = (view, { id, name, durationSeconds, noteCount }, at) => html`
  <li data-take-of-session=${id}>
    <p><strong>${name}</strong> ${exactTimeOf(at)} · ${t('take-about', { minutes: clockTime(durationSeconds), notes: noteCount })}</p>
    <button type="button" @click=${() => view.ask('session-play-take', id)}>${icon('play')}${t('take-play')}<span class="visually-hidden">${name}</span></button>
  </li>`;

/** With another one of the same player. @param {SessionsView} view @param {PlaySession} session */
function renderMerge(view, session) {
  const others = view.shown.all.filter((other) => other.id !== session.id && isOfOnePlayer(session, other));
  if (others.length === 0) return nothing;
  const merge = () => {
    const list = view.querySelector('.session-merge select');
    if (list instanceof HTMLSelectElement) view.ask('session-merge', { id: session.id, otherId: list.value });
  };
  return html`
    <details class="session-merge"><summary>${t('session-merge')}</summary>
      <p>${t('session-merge-about')}</p>
      <div class="controls">
        <label class="field"><span>${t('session-merge-with')}</span>
          <select>${others.map((other) => html`<option value=${other.id}>${nameOf(other)} · ${about(other)}</option>`)}</select></label>
        <button type="button" data-request="session-merge" @click=${merge}>${icon('copy')}${t('session-merge-do')}</button>
      </div>
    </details>`;
}
