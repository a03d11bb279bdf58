/**
 * From predictions to what they do: each gesture's own trigger, and the
 * commands that it is mapped to. Knows no page; every effect goes through
 * what it is given.
 */

import { defaultsOf } from '../commands/fields.js';
import { findCommand } from '../commands/index.js';
import { NOTHING } from './gesture-set.js';
import { makeGraded } from './graded.js';
import { makeTrigger } from './trigger.js';

/** @import {CommandContext} from '../commands/index.js' */
/** @import {Mapping} from './choices.js' */
/** @import {TriggerSettings} from './trigger.js' */
/** @import {TriggerState} from './trigger.js' */
/** @typedef {{gestureId: string, confidence: number|null}} Confidence  null: nobody is seen */
/** @typedef {ReturnType<typeof makeRunner>} Runner */

/**
 * @param {Object} parts
 * @param {readonly string[]} parts.gestureIds
 * @param {readonly Mapping[]} parts.mappings
 * @param {(gestureId: string) => TriggerSettings} parts.triggerOf
 * @param {(source: string) => CommandContext} parts.contextOf  what a command with this source may use
 * @param {(gestureId: string, phase: 'begin'|'end', confidence: number, atMs: number) => void} parts.onGesture
 * @param {() => boolean} [parts.isPaused]
 */
export function makeRunner({ gestureIds, mappings, triggerOf, contextOf, onGesture, isPaused = () => false }) {
  const gestures = gestureIds.filter((id) => id !== NOTHING).map((id) => ({ id, update: makeTrigger(triggerOf(id)) }));
  const mapped = mappings.map((mapping) => makeMapped(mapping, contextOf, isPaused));

  /** @param {string} gestureId @param {'begin'|'end'} phase */
  const run = (gestureId, phase) =>
    mapped.filter((each) => each.gestureId === gestureId).forEach((each) => each.run(phase));

  return {
    /**
     * One call a prediction.
     * @param {ReadonlyMap<string, number>|null} confidences  by gesture; null: nobody is seen
     * @param {number} atMs
     * @returns {Map<string, TriggerState>}
     */
    update(confidences, atMs) {
      /** @type {Map<string, TriggerState>} */
      const states = new Map();
      for (const { id, update } of gestures) {
        const confidence = confidences === null ? null : (confidences.get(id) ?? 0);
        const state = update(confidence, atMs);
        states.set(id, state);
        mapped.filter((each) => each.gestureId === id).forEach((each) => each.follow(confidence, atMs));
        if (!state.phase) continue;
        onGesture(id, state.phase, confidence ?? 0, atMs);
        run(id, state.phase);
      }
      return states;
    },

    /** As if the gesture were made now, or ended: how a mapping is tried. @param {string} mappingId @param {'begin'|'end'} phase */
    try(mappingId, phase) {
      mapped.find(({ id }) => id === mappingId)?.attempt(phase);
    },

    /** Let go of whatever is held. */
    dispose() {
      mapped.forEach((each) => each.end());
    },
  };
}

/**
 * One line of the mapping at work.
 * @param {Mapping} mapping
 * @param {(source: string) => CommandContext} contextOf
 * @param {() => boolean} isPaused
 */
function makeMapped({ id, gestureId, command, args }, contextOf, isPaused) {
  const { meta, create } = findCommand(command);
  const made = create(contextOf(`gesture ${id}`));
  const values = { ...defaultsOf(meta.fields), ...args };
  const graded = meta.phases === 'graded' ? makeGraded() : null;
  let on = false;
  /** The last value that was sent; a control is put back to its low end when nobody holds it. */
  let level = 0;

  /** @param {'begin'|'end'} phase */
  const run = (phase) => {
    if (graded) return;
    // What began before a pause ends in it.
    if (phase === 'begin' && isPaused() && !meta.duringPause) return;
    if ((phase === 'begin') === on) return;
    on = phase === 'begin';
    made.run(phase, on ? 127 : 0, values);
  };
  /** @param {number|null} confidence @param {number} atMs */
  const follow = (confidence, atMs) => {
    const value = graded?.(isPaused() ? null : confidence, atMs) ?? null;
    // Nothing to take back where nothing was given.
    if (value === null || (value === 0 && level === 0)) return;
    level = value;
    made.run('value', value, values);
  };
  const end = () => {
    run('end');
    if (level > 0) made.run('value', 0, values);
    level = 0;
  };
  return {
    id,
    gestureId,
    run,
    follow,
    end,
    /** @param {'begin'|'end'} phase */
    attempt(phase) {
      if (!graded) return run(phase);
      level = phase === 'begin' ? 127 : 0;
      return made.run('value', level, values);
    },
  };
}
