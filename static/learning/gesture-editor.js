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

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Tabs} from '../core/tabs.js' */
/** @import {CurvePoint, Sample, TrainedModel, TrainingSettings} from '../types.js' */
/** @import {EditorState, Outcome} from './editor-state.js' */
/** @import {GestureSet, Lesson} from './gesture-set.js' */
/** @import {SetBin} from './set-bin.js' */
/** @import {SetNews} from './set-keeper.js' */
/** @import {GestureStore, Kept} from './store.js' */

/** @typedef {(samples: Sample[], options: {kind: 'body'|'picture', gestureIds: string[], onCurve?: (point: CurvePoint) => void} & Partial<TrainingSettings>) => Promise<TrainedModel>} Train */
/** @typedef {ReturnType<typeof createGestureEditor>} GestureEditor */

/** So many changes can be undone, from when the set was opened on. */
const MOST_STEPS = 50;

/**
 * @param {Object} parts
 * @param {Pick<GestureStore, 'load'|'save'>} parts.store
 * @param {Train} parts.train  rejects with an error that has a `code`
 * @param {Report} parts.onProblem  what could not be kept
 * @param {Pick<typeof globalThis, 'setTimeout'|'clearTimeout'>} [parts.timers]
 * @param {Tabs<SetNews>} [parts.tabs]  in which the same set may be taught
 * @param {Pick<SetBin, 'has'|'takeOut'>} [parts.bin]  what was deleted, perhaps in another tab
 */
export function createGestureEditor({ store, train, onProblem, timers, tabs, bin }) {
  const changes = makeListeners();
  const keeper = makeSetKeeper({ store, onProblem, onTheirs: takeIn, shown: () => state.set, tabs, bin });
  let state = stateOf(emptySet());
  /** Counts the sets that were asked for: only the last one is opened. */
  let asked = 0;

  /** @param {Partial<EditorState>} changed */
  const update = (changed) => {
    state = { ...state, ...changed };
  };
  /** @returns {Kept} */
  const kept = () => {
    const { set, model, learntFrom, imported } = state;
    return { set, model, learntFrom, imported };
  };

  const schedule = makeTrainingSchedule({
    timers,
    /** @returns {Promise<Outcome>} */
    async train(isCurrent) {
      const { gestureIds, samples } = trainable(state.set);
      const lesson = lessonOf(state.set);
      if (gestureIds.length < 2) return { ...UNLEARNT, problem: state.set.samples.length ? 'gestures-too-few' : '' };
      update({ curve: [] });
      changes.tell();
      const onCurve = (/** @type {CurvePoint} */ point) => {
        if (isCurrent()) update({ curve: [...state.curve, point] });
      };
      try {
        const model = await train(samples, { kind: state.set.kind, gestureIds, onCurve, ...state.options });
        return { model, learntFrom: lesson, problem: '' };
      } catch (error) {
        return { ...UNLEARNT, problem: codeOf(error, 'learning-failed') };
      }
    },
    mayComeRight: ({ problem }) => problem === 'learning-failed',
    onOutcome(outcome) {
      update(outcome);
      keeper.save(kept);
      changes.tell();
    },
  });

  const learn = () => {
    update({ problem: '' });
    // What Teachable Machine has learnt is not learnt again.
    if (state.imported) schedule.drop();
    else schedule.changed();
  };

  /** What another tab has changed. @param {GestureSet} base @param {Kept} theirs */
  function takeIn(base, theirs) {
    if (theirs.set.id !== state.set.id) return;
    const isMine = state.set !== base;
    state = stateWithTheirs(state, base, theirs);
    if (isMine) keeper.save(kept);
    if (!isLearnt()) learn();
    changes.tell();
  }
  /** Where there is nothing to learn, it is. */
  const isLearnt = () =>
    !state.set.samples.length || (state.model && state.learntFrom?.key === lessonOf(state.set).key);

  /** @param {Partial<EditorState>} changed  with another set @param {{replace?: boolean}} [options] */
  const put = (changed, options) => {
    update(changed);
    keeper.save(kept, options);
    learn();
    changes.tell();
  };

  return {
    /** @returns {GestureSet} */
    get set() {
      return state.set;
    },
    /** @returns {TrainedModel|null} */
    get model() {
      return state.model;
    },
    /** What the model was learnt from: after a change, for a moment, less or more than is in the set. @returns {Lesson|null} */
    get learntFrom() {
      return state.learntFrom;
    },
    /** A Teachable Machine project, as its files. @returns {readonly File[]|null} */
    get imported() {
      return state.imported;
    },
    get phase() {
      return schedule.phase;
    },
    /** What stands in the way of learning, '' where nothing does. @returns {StatusCode|''} */
    get problem() {
      return state.problem;
    },
    /** @returns {readonly CurvePoint[]} */
    get curve() {
      return state.curve;
    },
    get canUndo() {
      return state.undoSteps.length > 0;
    },
    get options() {
      return state.options;
    },

    /** @param {GestureSet} next  can be undone */
    change(next) {
      if (next !== state.set) put({ set: next, undoSteps: [...state.undoSteps.slice(1 - MOST_STEPS), state.set] });
    },
    undo() {
      const before = state.undoSteps.at(-1);
      if (before) put({ set: before, undoSteps: state.undoSteps.slice(0, -1) });
      return before !== undefined;
    },
    /** While snapshots are being taken. @param {boolean} on */
    pauseTraining: (on) => schedule.pause(on),
    /** @param {Partial<TrainingSettings>} next */
    setOptions(next) {
      update({ options: { ...state.options, ...next } });
      learn();
      changes.tell();
    },

    /**
     * Go on with another set.
     * @param {string|null} id  one that this browser keeps; null, or one that it does not keep: an empty one
     * @returns {Promise<boolean>}  whether it was there
     */
    async open(id) {
      asked += 1;
      const mine = asked;
      // Nothing of this set is learnt, or told, once another one is wanted.
      schedule.drop();
      await keeper.whenSaved();
      const found = id === null ? null : await keeper.load(id);
      if (mine !== asked) return Boolean(found);
      const set = found?.set ?? { ...emptySet(), ...(id !== null && { id }) };
      const { model = null, learntFrom = null, imported = null } = found ?? {};
      state = { ...stateOf(set), model, learntFrom, imported, options: state.options };
      // The page may have been closed before the last change was learnt.
      if (!isLearnt()) learn();
      changes.tell();
      return Boolean(found);
    },

    /**
     * Take in a set from elsewhere.
     * @param {GestureSet} next
     * @param {readonly File[]|null} [files]  a Teachable Machine project
     * @param {{replace?: boolean}} [options]  replace: it takes the place of what is kept under its id
     */
    adopt(next, files = null, { replace = true } = {}) {
      put({ ...stateOf(next), imported: files, options: state.options }, { replace });
    },
    /** As it is to be kept now. */
    kept,

    /** When all that was changed is kept, or could not be. */
    whenSaved: keeper.whenSaved,
    onChange: changes.listen,
  };
}
