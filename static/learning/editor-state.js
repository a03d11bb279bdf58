/** What the gesture editor holds, and how another tab's change comes into it. Pure. */
import { mergeSets } from './merge-sets.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {CurvePoint, TrainedModel, TrainingSettings} from '../types.js' */
/** @import {GestureSet, Lesson} from './gesture-set.js' */
/** @import {Kept} from './store.js' */

/** @typedef {{model: TrainedModel|null, learntFrom: Lesson|null, problem: StatusCode|''}} Outcome  problem: '' for none */
/** @typedef {Pick<Outcome, 'model'|'learntFrom'>} Learnt */
/**
 * @typedef {Object} EditorState
 * @property {GestureSet} set
 * @property {TrainedModel|null} model
 * @property {Lesson|null} learntFrom
 * @property {readonly File[]|null} imported
 * @property {readonly GestureSet[]} undoSteps
 * @property {Outcome['problem']} problem
 * @property {Partial<TrainingSettings>} options
 * @property {readonly CurvePoint[]} curve
 */

/** @type {Learnt} */
export const UNLEARNT = Object.freeze({ model: null, learntFrom: null });

/** @param {GestureSet} set @returns {EditorState} */
export const stateOf = (set) => ({
  set,
  ...UNLEARNT,
  imported: null,
  undoSteps: [],
  problem: '',
  options: {},
  curve: [],
});

/**
 * What another tab has changed comes to what was changed here; what can be undone here does not undo it.
 * @param {EditorState} state
 * @param {GestureSet} base  what both were made from
 * @param {Kept} theirs
 * @returns {EditorState}
 */
export function stateWithTheirs(state, base, theirs) {
  const undoSteps = state.undoSteps.map((step) => mergeSets(base, step, theirs.set));
  if (state.set !== base) return { ...state, undoSteps, set: mergeSets(base, state.set, theirs.set) };
  const { set, model, learntFrom = null, imported } = theirs;
  return { ...state, undoSteps, set, model, learntFrom, imported };
}
