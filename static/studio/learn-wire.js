/** "How does a computer learn?" on the page: what was chosen, and the steps while somebody watches. */
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { KNOWN_COUNT } from '../learning/toys/fruit.js';
import { dotsOn, errorOf, RATES, stateOf, step, UNTAUGHT } from '../learning/toys/line.js';

/** @import {LearnShown, LearnView, Rate} from './learn-view.js' */

/** Slow enough to be followed. */
const STEP_MS = 150;

/** @param {LearnView} view @param {() => boolean} isShown */
export function wireLearn(view, isShown) {
  /** @type {Omit<LearnShown, 'isLearning'>} */
  const choice = {
    aim: { slope: 0.6, height: 0.4 },
    guess: UNTAUGHT,
    rate: 'right',
    steps: 0,
    rule: { by: 'size', above: 0.5 },
    examples: KNOWN_COUNT,
  };
  /** @type {ReturnType<typeof setInterval>|undefined} */
  let timer;
  const show = makeSoon(() => {
    view.shown = { ...choice, isLearning: timer !== undefined };
  });
  /** @param {Partial<typeof choice>} next */
  const choose = (next) => {
    Object.assign(choice, next);
    show();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    show();
  };
  const stepOnce = () => {
    const dots = dotsOn(choice.aim);
    choose({ guess: step(choice.guess, dots, RATES[choice.rate]), steps: choice.steps + 1 });
    if (stateOf(errorOf(choice.guess, dots)) !== 'learning') stop();
  };
  onRequests(view, {
    'learn-aim': (aim) => choose({ aim: { ...choice.aim, ...aim } }),
    'learn-rate': (rate) => choose({ rate: /** @type {Rate} */ (rate) }),
    'learn-run': () => {
      if (timer !== undefined) return stop();
      timer = setInterval(stepOnce, STEP_MS);
      show();
    },
    'learn-step': stepOnce,
    'learn-anew': () => {
      stop();
      choose({ guess: UNTAUGHT, steps: 0 });
    },
    'learn-rule': (rule) => choose({ rule: { ...choice.rule, ...rule } }),
    'learn-examples': (examples) => choose({ examples }),
  });
  show();
  return {
    look() {
      if (!isShown()) stop();
    },
  };
}
