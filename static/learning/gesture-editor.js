/**
 * The set of gestures that is being taught and used: every change is kept,
 * can be undone, and is learnt by itself, whatever view is shown. Knows
 * neither page nor camera.
 */
import { makeListeners } from '../core/listeners.js';
import { codeOf } from '../core/statuses.js';
import { stateOf, stateWithTheirs, UNLEARNT } from './editor-state.js';
import { emptySet, lessonOf, trainable } from './gesture-set.js';
import { makeSetKeeper } from './set-keeper.js';
import { makeTrainingSchedule } from './training-schedule.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Tabs} from '../core/tabs.js' */
/** @import {CurvePoint, Sample, TrainedModel, TrainingSettings} from '../types.js' */
/** @import {EditorState, Outcome} from './editor-state.js' */
/** @import {GestureSet, Lesson} from './gesture-set.js' */
/** @import {SetBin} from './set-bin.js' */
/** @import {SetNews} from './set-keeper.js' */
/** @import {GestureStore, Kept} from './store.js' */

/** @typedef {(samples: Sample[], options: {kind: 'body'|'picture', gestureIds: string[], onCurve?: (point: CurvePoint) => void} & Partial<TrainingSettings>) => Promise<TrainedModel>} Train */

/** So many changes can be undone, from when the set was opened on. */
const MOST_STEPS = 50;

/**
 * @typedef {Object} EditorParts
 * @property {Pick<GestureStore, 'load'|'save'>} store
 * @property {Train} train  rejects with an error that has a `code`
 * @property {Report} onProblem  what could not be kept
 * @property {Timers} [timers]
 * @property {Tabs<SetNews>} [tabs]  in which the same set may be taught
 * @property {Pick<SetBin, 'has'|'takeOut'>} [bin]  what was deleted, perhaps in another tab
 */

/** @param {EditorParts} parts */
export const createGestureEditor = (parts) => new GestureEditor(parts);

/** What it can do is handed on one by one, so each is bound to it. */
export class GestureEditor {
  #train;
  #keeper;
  #schedule;
  #changes = makeListeners();
  #state = stateOf(emptySet());
  /** Counts the sets that were asked for: only the last one is opened. */
  #asked = 0;

  /** @param {EditorParts} parts */
  constructor({ store, train, onProblem, timers, tabs, bin }) {
    this.#train = train;
    /** @type {(base: GestureSet, theirs: Kept) => void} */
    const onTheirs = (base, theirs) => this.#takeIn(base, theirs);
    this.#keeper = makeSetKeeper({ store, onProblem, onTheirs, shown: () => this.set, tabs, bin });
    this.#schedule = makeTrainingSchedule({
      timers,
      train: (/** @type {() => boolean} */ isCurrent) => this.#learnNow(isCurrent),
      mayComeRight: ({ problem }) => problem === 'learning-failed',
      onOutcome: (/** @type {Outcome} */ outcome) => {
        this.#update(outcome);
        this.#keeper.save(this.kept);
        this.#changes.tell();
      },
    });
  }

  /** As it is to be kept now. @returns {Kept} */
  kept = () => {
    const { set, model, learntFrom, imported } = this.#state;
    return { set, model, learntFrom, imported };
  };

  /** When all that was changed is kept, or could not be. */
  whenSaved = () => this.#keeper.whenSaved();

  /** @param {() => void} listener */
  onChange = (listener) => this.#changes.listen(listener);

  get set() {
    return this.#state.set;
  }
  /** @returns {TrainedModel|null} */
  get model() {
    return this.#state.model;
  }
  /** What the model was learnt from: after a change, for a moment, less or more than is in the set. @returns {Lesson|null} */
  get learntFrom() {
    return this.#state.learntFrom;
  }
  /** A Teachable Machine project, as its files. @returns {readonly File[]|null} */
  get imported() {
    return this.#state.imported;
  }
  get phase() {
    return this.#schedule.phase;
  }
  /** What stands in the way of learning, '' where nothing does. @returns {StatusCode|''} */
  get problem() {
    return this.#state.problem;
  }
  /** @returns {readonly CurvePoint[]} */
  get curve() {
    return this.#state.curve;
  }
  get canUndo() {
    return this.#state.undoSteps.length > 0;
  }
  get options() {
    return this.#state.options;
  }

  /** @param {GestureSet} next  can be undone */
  change = (next) => {
    const { set, undoSteps } = this.#state;
    if (next !== set) this.#put({ set: next, undoSteps: [...undoSteps.slice(1 - MOST_STEPS), set] });
  };

  undo = () => {
    const { undoSteps } = this.#state;
    const before = undoSteps.at(-1);
    if (before) this.#put({ set: before, undoSteps: undoSteps.slice(0, -1) });
    return before !== undefined;
  };

  /** While snapshots are being taken. @param {boolean} on */
  pauseTraining = (on) => {
    this.#schedule.pause(on);
  };

  /** @param {Partial<TrainingSettings>} next */
  setOptions = (next) => {
    this.#update({ options: { ...this.#state.options, ...next } });
    this.#learn();
    this.#changes.tell();
  };

  /**
   * Go on with another set.
   * @param {string|null} id  one that this browser keeps; null, or one that it does not keep: an empty one
   * @returns {Promise<boolean>}  whether it was there
   */
  open = async (id) => {
    this.#asked += 1;
    const mine = this.#asked;
    // Nothing of this set is learnt, or told, once another one is wanted.
    this.#schedule.drop();
    await this.#keeper.whenSaved();
    const found = id === null ? null : await this.#keeper.load(id);
    if (mine !== this.#asked) return Boolean(found);
    const set = found?.set ?? { ...emptySet(), ...(id !== null && { id }) };
    const { model = null, learntFrom = null, imported = null } = found ?? {};
    this.#state = { ...stateOf(set), model, learntFrom, imported, options: this.#state.options };
    // The page may have been closed before the last change was learnt.
    if (!this.#isLearnt) this.#learn();
    this.#changes.tell();
    return Boolean(found);
  };

  /**
   * Take in a set from elsewhere.
   * @param {GestureSet} next
   * @param {readonly File[]|null} [files]  a Teachable Machine project
   * @param {{replace?: boolean}} [options]  replace: it takes the place of what is kept under its id
   */
  adopt = (next, files = null, { replace = true } = {}) => {
    this.#put({ ...stateOf(next), imported: files, options: this.#state.options }, { replace });
  };

  /** @param {Partial<EditorState>} changed */
  #update(changed) {
    this.#state = { ...this.#state, ...changed };
  }

  /** @param {Partial<EditorState>} changed  with another set @param {{replace?: boolean}} [options] */
  #put(changed, options) {
    this.#update(changed);
    this.#keeper.save(this.kept, options);
    this.#learn();
    this.#changes.tell();
  }

  #learn() {
    this.#update({ problem: '' });
    // What Teachable Machine has learnt is not learnt again.
    if (this.#state.imported) this.#schedule.drop();
    else this.#schedule.changed();
  }

  /** @param {() => boolean} isCurrent @returns {Promise<Outcome>} */
  async #learnNow(isCurrent) {
    const { set, options } = this.#state;
    const { gestureIds, samples } = trainable(set);
    const lesson = lessonOf(set);
    if (gestureIds.length < 2) return { ...UNLEARNT, problem: set.samples.length ? 'gestures-too-few' : '' };
    this.#update({ curve: [] });
    this.#changes.tell();
    const onCurve = (/** @type {CurvePoint} */ point) => {
      if (isCurrent()) this.#update({ curve: [...this.#state.curve, point] });
    };
    try {
      const model = await this.#train(samples, { kind: set.kind, gestureIds, onCurve, ...options });
      return { model, learntFrom: lesson, problem: '' };
    } catch (error) {
      return { ...UNLEARNT, problem: codeOf(error, 'learning-failed') };
    }
  }

  /** What another tab has changed. @param {GestureSet} base @param {Kept} theirs */
  #takeIn(base, theirs) {
    if (theirs.set.id !== this.#state.set.id) return;
    const isMine = this.#state.set !== base;
    this.#state = stateWithTheirs(this.#state, base, theirs);
    if (isMine) this.#keeper.save(this.kept);
    if (!this.#isLearnt) this.#learn();
    this.#changes.tell();
  }

  /** Where there is nothing to learn, it is. */
  get #isLearnt() {
    const { set, model, learntFrom } = this.#state;
    return !set.samples.length || Boolean(model && learntFrom?.key === lessonOf(set).key);
  }
}
