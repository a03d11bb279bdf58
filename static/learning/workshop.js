/**
 * The set of gestures that is being taught and used: every change is kept,
 * can be undone, and is learnt by itself. Knows neither page nor camera.
 *
 * Training follows the last change: a result that was overtaken by another
 * change is thrown away. It goes on whatever view is shown.
 */
import { emptySet, trainable } from './gesture-set.js';

/** @import {CurvePoint, Sample, TrainedModel, TrainingSettings} from '../types.js' */
/** @import {GestureSet} from './gesture-set.js' */
/** @import {GestureStore} from './store.js' */

/** @typedef {(samples: Sample[], options: {kind: 'body'|'picture', gestureIds: string[], onCurve?: (point: CurvePoint) => void} & Partial<TrainingSettings>) => Promise<TrainedModel>} Train */
/** @typedef {ReturnType<typeof createWorkshop>} Workshop */

const CODES = Object.freeze({ few: 'gestures-too-few', failed: 'learning-failed' });
/** Of one sitting. */
const MOST_STEPS = 50;
/** Changes that come one upon the other are learnt together. */
const SOON_MS = 150;

/**
 * @param {Object} parts
 * @param {Pick<GestureStore, 'load'|'save'>} parts.store
 * @param {Train} parts.train  rejects with an error that has a `code`
 * @param {(code: string) => void} parts.onProblem  what could not be kept
 * @param {Pick<typeof globalThis, 'setTimeout'|'clearTimeout'>} [parts.timers]
 */
export function createWorkshop({ store, train, onProblem, timers = globalThis }) {
  const changes = new EventTarget();
  let set = emptySet();
  /** @type {TrainedModel|null} */
  let model = null;
  /** A Teachable Machine project, as its files. @type {readonly File[]|null} */
  let imported = null;
  /** @type {GestureSet[]} */
  let steps = [];
  /** What the browser holds. @type {GestureSet|null} */
  let saved = null;
  /** @type {Promise<unknown>} */
  let saving = Promise.resolve();
  /** @type {'idle'|'waiting'|'training'} */
  let state = 'idle';
  let problem = '';
  let held = false;
  /** @type {Partial<TrainingSettings>} */
  let options = {};
  /** @type {CurvePoint[]} */
  let curve = [];
  let wish = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  const tell = () => {
    changes.dispatchEvent(new Event('change'));
  };

  function keep() {
    const kept = { set, model, imported };
    saving = saving
      .then(async () => {
        await store.save(kept, saved?.id === kept.set.id ? saved : null);
        saved = kept.set;
      })
      .catch((error) => onProblem(error.code ?? 'gestures-storage-unavailable'));
  }

  /** Learn what the set is now, as soon as nothing changes any more. */
  function learnSoon() {
    wish += 1;
    timers.clearTimeout(timer);
    state = imported ? 'idle' : 'waiting';
    problem = '';
    if (!imported && !held) timer = timers.setTimeout(learn, SOON_MS);
  }

  async function learn() {
    const mine = wish;
    const { gestureIds, samples } = trainable(set);
    if (gestureIds.length < 2) return finish(null, set.samples.length ? CODES.few : '');
    state = 'training';
    curve = [];
    tell();
    try {
      const onCurve = (/** @type {CurvePoint} */ point) => {
        if (mine === wish) curve = [...curve, point];
      };
      const trained = await train(samples, { kind: set.kind, gestureIds, onCurve, ...options });
      if (mine === wish) finish(trained, '');
    } catch (error) {
      if (mine === wish) finish(null, /** @type {any} */ (error).code ?? CODES.failed);
    }
    return undefined;
  }

  /** @param {TrainedModel|null} trained @param {string} code */
  function finish(trained, code) {
    state = 'idle';
    model = trained;
    problem = code;
    keep();
    tell();
  }

  /** @param {GestureSet} next */
  function put(next) {
    set = next;
    keep();
    learnSoon();
    tell();
  }

  return {
    /** @returns {GestureSet} */
    get set() {
      return set;
    },
    /** @returns {TrainedModel|null} */
    get model() {
      return model;
    },
    /** @returns {readonly File[]|null} */
    get imported() {
      return imported;
    },
    /** @returns {'idle'|'waiting'|'training'} */
    get state() {
      return state;
    },
    /** A status code, '' where there is none. @returns {string} */
    get problem() {
      return problem;
    },
    /** @returns {readonly CurvePoint[]} */
    get curve() {
      return curve;
    },
    get canUndo() {
      return steps.length > 0;
    },
    get options() {
      return options;
    },

    /** @param {GestureSet} next  can be undone */
    change(next) {
      if (next === set) return;
      steps = [...steps.slice(1 - MOST_STEPS), set];
      put(next);
    },
    undo() {
      const before = steps.at(-1);
      if (!before) return false;
      steps = steps.slice(0, -1);
      put(before);
      return true;
    },
    /** While snapshots are being taken nothing is trained. @param {boolean} on */
    hold(on) {
      held = on;
      if (!on && state === 'waiting') learnSoon();
    },
    /** @param {Partial<TrainingSettings>} next */
    setOptions(next) {
      options = { ...options, ...next };
      learnSoon();
      tell();
    },

    /**
     * Go on with another set.
     * @param {string|null} id  one that this browser keeps; null, or one that it does not keep: an empty one
     * @returns {Promise<boolean>}  whether it was there
     */
    async open(id) {
      wish += 1;
      const mine = wish;
      // Nothing of this set is learnt, or told, once another one is wanted.
      timers.clearTimeout(timer);
      await saving;
      const kept = id === null ? null : await store.load(id).catch((error) => onProblem(error.code));
      if (mine !== wish) return Boolean(kept);
      set = kept?.set ?? { ...emptySet(), ...(id !== null && { id }) };
      model = kept?.model ?? null;
      imported = kept?.imported ?? null;
      saved = kept?.set ?? null;
      [steps, curve, state, problem] = [[], [], 'idle', ''];
      if (kept && !model && !imported && set.samples.length) learnSoon();
      tell();
      return Boolean(kept);
    },

    /** Take in a set from elsewhere. @param {GestureSet} next @param {readonly File[]|null} [files]  a Teachable Machine project */
    adopt(next, files = null) {
      [steps, model, imported, curve] = [[], null, files, []];
      // Whatever is kept under that id is replaced altogether.
      saved = saved?.id === next.id ? saved : null;
      put(next);
    },

    /** When all that was changed is kept, or could not be. */
    whenSaved: () => saving,
    /** @param {() => void} listener */
    onChange: (listener) => changes.addEventListener('change', listener),
  };
}
