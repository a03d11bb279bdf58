/** "How does a computer learn?": a neuron that learns a line while one watches, and a rule beside learning. */
import { formatNumber, t } from '../core/i18n.js';
import { borderAt, byNeuron, byRule, countRight, KNOWN, KNOWN_COUNT, learn, NEW } from '../learning/toys/fruit.js';
import { dotsOn, errorOf, heightAt, RATES, stateOf } from '../learning/toys/line.js';
import { LightElement } from '../ui/element.js';
import { html, nothing } from '../vendor/lit.js';
import { renderPlot } from './dot-plot.js';

/** @import {Fruit, Neuron, Rule} from '../learning/toys/fruit.js' */
/** @import {Line} from '../learning/toys/line.js' */
/** @import {EventOf} from '../ui/element.js' */

/** @typedef {keyof typeof RATES} Rate */
/**
 * @typedef {Object} LearnShown
 * @property {Line} aim  what the two sliders say
 * @property {Line} guess
 * @property {Rate} rate
 * @property {number} steps
 * @property {boolean} isLearning
 * @property {Rule} rule
 * @property {number} examples  that are learnt from, the first ones of those known
 */

const [FEWEST, BY] = [2, 2];
/** Of the plots' axes. */
const LINE_SPAN = 2;
const [FRUIT_LOWEST, FRUIT_HIGHEST] = [-0.3, 1.3];

export class LearnView extends LightElement {
  static properties = { shown: { attribute: false } };
  /** What so many examples have taught: it is learnt once, and not with each step of the line. @type {Map<number, Neuron>} */
  #neurons = new Map();

  constructor() {
    super();
    /** @type {LearnShown|null} */
    this.shown = null;
  }

  /** @param {number} examples */
  neuronOf(examples) {
    const neuron = this.#neurons.get(examples) ?? learn(KNOWN.slice(0, examples));
    this.#neurons.set(examples, neuron);
    return neuron;
  }

  render() {
    const { shown } = this;
    if (!shown) return nothing;
    return html`
      <h2>${t('studio-learn')}</h2>
      <p>${t('learn-about')}</p>
      <section class="learn-part" aria-labelledby="learn-line">
        <h3 id="learn-line">${t('learn-line')}</h3>
        <p>${t('learn-line-about')}</p>
        <div class="learn-place">${renderLine(shown)}<div class="what-seen">${this.renderLearning(shown)}</div></div>
      </section>
      <section class="learn-part" aria-labelledby="learn-fruit">
        <h3 id="learn-fruit">${t('learn-fruit')}</h3>
        <p>${t('learn-fruit-about')}</p>
        <div class="learn-pair">${this.renderRule(shown)}${this.renderExamples(shown)}</div>
      </section>
      <details class="studio-how"><summary>${t('what-how')}</summary>
        ${[1, 2, 3].map((part) => html`<p>${t(`learn-how-${part}`)}</p>`)}
      </details>`;
  }

  /** @param {LearnShown} shown */
  renderLearning({ aim, guess, rate, steps, isLearning }) {
    const error = errorOf(guess, dotsOn(aim));
    const state = stateOf(error);
    return html`
      ${this.renderSlider('learn-slope', aim.slope, [-1, 1, 0.1], (slope) => this.ask('learn-aim', { slope }))}
      ${this.renderSlider('learn-height', aim.height, [-1, 1, 0.1], (height) => this.ask('learn-aim', { height }))}
      <div class="controls" role="group" aria-label=${t('learn-rate')}>
        ${Object.keys(RATES).map(
          (name) => html`
          <button type="button" aria-pressed=${rate === name} @click=${() => this.ask('learn-rate', name)}>${t(`learn-rate-${name}`)}</button>`,
        )}
      </div>
      <div class="controls">
        <button type="button" class="primary" ?disabled=${state !== 'learning' && !isLearning}
          @click=${() => this.ask('learn-run')}>${t(isLearning ? 'what-stop' : 'learn-run')}</button>
        <button type="button" @click=${() => this.ask('learn-step')}>${t('learn-step')}</button>
        <button type="button" @click=${() => this.ask('learn-anew')}>${t('learn-anew')}</button>
      </div>
      <p class="learn-numbers">${t('learn-numbers', { steps, slope: short(guess.slope), height: short(guess.height), error: short(error) })}</p>
      <p class="learn-state" role="status">${state === 'learning' ? '' : t(`learn-${state}`, { steps })}</p>`;
  }

  /** @param {LearnShown} shown */
  renderRule({ rule }) {
    const { by, above } = rule;
    const low = by === 'size' ? { x: above, y: FRUIT_LOWEST } : { x: FRUIT_LOWEST, y: above };
    const high = by === 'size' ? { x: above, y: FRUIT_HIGHEST } : { x: FRUIT_HIGHEST, y: above };
    return html`
      <div class="what-seen">
        <h4>${t('learn-rule')}</h4>
        <div class="controls" role="group" aria-label=${t('learn-rule')}>
          ${
            /** @type {const} */ (['size', 'yellow']).map(
              (each) => html`
            <button type="button" aria-pressed=${by === each} @click=${() => this.ask('learn-rule', { by: each })}>${t(`learn-by-${each}`)}</button>`,
            )
          }
        </div>
        ${this.renderSlider('learn-above', above, [0, 1, 0.05], (value) => this.ask('learn-rule', { above: value }))}
        ${renderFruit(KNOWN, low, high, t('learn-rule-picture'))}
        ${renderRight(byRule(rule), KNOWN)}
      </div>`;
  }

  /** @param {LearnShown} shown */
  renderExamples({ examples }) {
    const known = KNOWN.slice(0, examples);
    const neuron = this.neuronOf(examples);
    const at = (/** @type {number} */ x) => ({ x, y: borderAt(neuron, x) });
    return html`
      <div class="what-seen">
        <h4>${t('learn-examples')}</h4>
        ${this.renderSlider('learn-count', examples, [FEWEST, KNOWN_COUNT, BY], (count) => this.ask('learn-examples', count))}
        ${renderFruit(known, at(FRUIT_LOWEST), at(FRUIT_HIGHEST), t('learn-examples-picture', { count: examples }))}
        ${renderRight(byNeuron(neuron), known)}
      </div>`;
  }

  /** @param {string} words @param {number} value @param {readonly [number, number, number]} range  lowest, highest, step @param {(value: number) => void} choose */
  renderSlider(words, value, [lowest, highest, step], choose) {
    return html`
      <label class="field"><span>${t(words)} <b aria-hidden="true">${short(value)}</b></span>
        <input type="range" min=${lowest} max=${highest} step=${step} .value=${String(value)} aria-valuetext=${short(value)}
          @input=${(/** @type {EventOf} */ event) => choose(Number(event.target.value))}></label>`;
  }
}

/** @param {LearnShown} shown */
function renderLine({ aim, guess }) {
  const end = (/** @type {Line} */ line, /** @type {number} */ x) => ({ x, y: heightAt(line, x) });
  return renderPlot({
    dots: dotsOn(aim),
    lines: [{ kind: 'guess', from: end(guess, -LINE_SPAN), to: end(guess, LINE_SPAN) }],
    lowest: -LINE_SPAN,
    highest: LINE_SPAN,
    words: t('learn-line-picture'),
  });
}

/** @param {readonly Fruit[]} fruits @param {{x: number, y: number}} from @param {{x: number, y: number}} to @param {string} words */
const renderFruit = (fruits, from, to, words) =>
  renderPlot({
    dots: fruits.map(({ size, yellow, isLemon }) => ({ x: size, y: yellow, kind: isLemon ? 'round' : 'square' })),
    lines: [{ kind: 'border', from, to }],
    lowest: FRUIT_LOWEST,
    highest: FRUIT_HIGHEST,
    words,
  });

/** @param {(fruit: Fruit) => boolean} judge @param {readonly Fruit[]} known  that it goes by */
const renderRight = (judge, known) => html`
  <p class="learn-right">${t('learn-right', { right: countRight(judge, known), of: known.length })}</p>
  <p class="learn-right">${t('learn-right-new', { right: countRight(judge, NEW), of: NEW.length })}</p>`;

/** @param {number} value */
const short = (value) => formatNumber(Math.abs(value) < 1e6 ? Number(value.toPrecision(2)) : value);

customElements.define('learn-view', LearnView);
