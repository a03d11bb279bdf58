/** What was entered by hand on scales, in a session that is opened: entered with a press, noted, taken away again. */
import { t } from '../core/i18n.js';
import { oneLine } from '../core/one-line.js';
import {
  ATTAINED,
  cleanScale,
  DOMAINS,
  isScale,
  LEVELS,
  LONGEST_OF_RATING,
  ownScalesOf,
  STEPS,
} from '../play-sessions/ratings.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { enteredOn, GOAL, OWN } from './rating-choice.js';
import { exactTimeOf } from './session-words.js';

/** @import {PlaySession} from '../play-sessions/play-session.js' */
/** @import {Entered, OwnScale, Rating} from '../play-sessions/ratings.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {SessionsView} from './sessions-view.js' */

/** What each number of a goal's attainment is called. @type {Record<number, string>} */
const ATTAINED_WORDS = { [-2]: 'much-less', [-1]: 'less', 0: 'expected', 1: 'more', 2: 'much-more' };
const NEW_SCALE = 'new';

/** @param {SessionsView} view @param {PlaySession} session */
export const renderRatings = (view, session) => html`
  <h3 id="session-ratings">${t('session-ratings')}</h3>
  <p>${t('session-ratings-about')}</p>
  ${
    session.ratings
      ? html`<ul class="session-ratings" aria-labelledby="session-ratings">${session.ratings.map((rating) => renderRating(view, session, rating))}</ul>`
      : nothing
  }
  <details class="session-rate"><summary>${t('session-rate')}</summary>${renderEntering(view, session)}</details>`;

/** @param {SessionsView} view @param {PlaySession} session @param {Rating} rating */
const renderRating = (view, { id }, rating) => html`
  <li data-rating=${rating.id}>
    <div>
      <p><strong dir="auto">${scaleOf(rating)}</strong> ${exactTimeOf(rating.at)}</p>
      <p dir="auto">${stepOf(rating)}</p>
      ${rating.note ? html`<p dir="auto" class="session-rating-note">${rating.note}</p>` : nothing}
    </div>
    <button type="button" data-request="session-rating-delete" @click=${() => view.ask('session-rating-delete', { id, ratingId: rating.id })}>
      ${icon('remove')}${t('session-rating-delete')}<span class="visually-hidden">${scaleOf(rating)}, ${stepOf(rating)}</span></button>
  </li>`;

/** What its scale is called. @param {Entered} rating */
export function scaleOf(rating) {
  if (rating.type === 'own-scale') return rating.name;
  if (rating.type === 'goal-attainment') return t('rating-goal-is', { goal: rating.goal });
  return t(`rating-${rating.domain}`);
}

/** @param {Entered} rating */
export function stepOf(rating) {
  if (rating.type === 'own-scale') return rating.steps[rating.step - 1] ?? String(rating.step);
  if (rating.type === 'goal-attainment') return attainedWords(rating.value);
  return t('rating-level', { number: rating.level });
}

/** @param {number} value */
const attainedWords = (value) =>
  t('rating-attained', { value: `${value > 0 ? '+' : ''}${value}`, words: t(`rating-${ATTAINED_WORDS[value]}`) });

/** @param {SessionsView} view @param {PlaySession} session */
function renderEntering(view, session) {
  const own = ownScales(view);
  const choose = (/** @type {EventOf<HTMLSelectElement>} */ event) =>
    view.ask('session-rate-scale', event.target.value);
  const option = (/** @type {string} */ value, /** @type {string} */ words) =>
    html`<option value=${value} .selected=${value === view.rateScale}>${words}</option>`;
  return html`
    <div class="session-fields">
      <label class="field"><span>${t('session-rate-scale')}</span>
        <select class="session-rate-scale" @change=${choose}>
          ${DOMAINS.map((domain) => option(domain, t(`rating-${domain}`)))}
          ${option(GOAL, t('rating-goal'))}
          ${own.map(({ name }, place) => option(`${OWN}${place}`, name))}
          ${option(NEW_SCALE, t('rating-new-scale'))}
        </select></label>
      ${view.rateScale === NEW_SCALE ? renderNewScale(view) : renderSteps(view, session, own)}
    </div>`;
}

/** One that was just made comes first. @param {SessionsView} view @returns {OwnScale[]} */
const ownScales = (view) => [...(view.newScale ? [view.newScale] : []), ...ownScalesOf(view.shown.all)];

/** @param {SessionsView} view @param {PlaySession} session @param {OwnScale[]} own */
function renderSteps(view, session, own) {
  const { rateScale } = view;
  const steps = stepsOf(rateScale, own);
  return html`
    ${
      rateScale === GOAL
        ? html`<label class="field"><span>${t('rating-goal-words')}</span>
      <input type="text" dir="auto" class="session-rate-goal" maxlength=${LONGEST_OF_RATING.goal} .value=${oneLine(session.goal, LONGEST_OF_RATING.goal)}></label>`
        : nothing
    }
    <fieldset class="session-steps"><legend>${t('rating-step')}</legend>
      ${steps.map(
        ({ value, words }) => html`
        <label class="switch"><input type="radio" name="session-step" value=${value} .checked=${false}><span dir="auto">${words}</span></label>`,
      )}
    </fieldset>
    <label class="field"><span>${t('rating-note')}</span>
      <textarea dir="auto" class="session-rate-note" rows="2" maxlength=${LONGEST_OF_RATING.note}></textarea></label>
    <button type="button" class="primary" data-request="session-rate" @click=${() => enter(view, session, own)}>${icon('pencil')}${t('session-rate-enter')}</button>`;
}

/** @param {string} scale @param {OwnScale[]} own */
function stepsOf(scale, own) {
  if (scale === GOAL) return ATTAINED.map((value) => ({ value, words: attainedWords(value) }));
  const { steps } = own[Number(scale.slice(OWN.length))] ?? {};
  if (scale.startsWith(OWN)) return (steps ?? []).map((words, place) => ({ value: place + 1, words }));
  return LEVELS.map((value) => ({ value, words: t('rating-level', { number: value }) }));
}

/** @param {SessionsView} view @param {PlaySession} session @param {OwnScale[]} own */
function enter(view, { id }, own) {
  const chosen = view.querySelector('[name="session-step"]:checked');
  const goal = oneLine(textOf(view, '.session-rate-goal'), LONGEST_OF_RATING.goal);
  const value = chosen instanceof HTMLInputElement ? Number(chosen.value) : null;
  const entered = value === null ? null : enteredOn(view.rateScale, value, goal, own);
  view.ask('session-rate', { id, entered, note: textOf(view, '.session-rate-note') });
}

/** @param {SessionsView} view */
function renderNewScale(view) {
  const make = () => {
    const steps = [...view.querySelectorAll('.session-new-step')].map((field) => textIn(field));
    const scale = cleanScale({ name: textOf(view, '.session-new-scale'), steps });
    view.ask('session-rate-new', isScale(scale) ? scale : null);
  };
  return html`
    <p>${t('rating-new-about', { least: STEPS.least, most: STEPS.most })}</p>
    <label class="field"><span>${t('rating-new-name')}</span>
      <input type="text" dir="auto" class="session-new-scale" maxlength=${LONGEST_OF_RATING.name}></label>
    ${Array.from(
      { length: STEPS.most },
      (_, place) => html`<label class="field"><span>${t('rating-new-step', { number: place + 1 })}</span>
      <input type="text" dir="auto" class="session-new-step" maxlength=${LONGEST_OF_RATING.step}></label>`,
    )}
    <button type="button" data-request="session-rate-new" @click=${make}>${icon('right')}${t('rating-new-use')}</button>`;
}

/** @param {SessionsView} view @param {string} selector */
const textOf = (view, selector) => textIn(view.querySelector(selector));

/** @param {Element|null} field */
const textIn = (field) =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
