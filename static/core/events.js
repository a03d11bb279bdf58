/**
 * The page's public events: the one way in which its parts, its tests and
 * classroom add-ons hear of each other. See docs/reference/events.md.
 */

/** @import {ActionEvent, Caption, Cue, NoteEvent, Pointer} from '../types.js' */
/** @import {Status} from './statuses.js' */

/**
 * What each event carries in its `detail`.
 * @typedef {{
 *   'creatable:pointer': Pointer,
 *   'creatable:note': NoteEvent & {origin: 'player'|'playback'|'band'|'accompaniment'},
 *   'creatable:action': ActionEvent,
 *   'creatable:cue': Cue,
 *   'creatable:song-over': {count: number, played: number},
 *   'creatable:caption': Caption,
 *   'creatable:gesture': {gestureId: string, name: string, phase: 'begin'|'end', confidence: number, atMs: number},
 *   'creatable:custom': {name: string, phase: 'begin'|'end'},
 *   'creatable:status': Status,
 * }} EventDetails
 */

/**
 * @template {keyof EventDetails} Name
 * @param {Name} name
 * @param {EventDetails[Name]} detail
 * @param {EventTarget} [target]
 */
export function dispatch(name, detail, target = document) {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}

/**
 * @template {keyof EventDetails} Name
 * @param {Name} name
 * @param {(detail: EventDetails[Name]) => void} listener
 * @param {{target?: EventTarget, signal?: AbortSignal}} [options]
 */
export function listen(name, listener, { target = document, signal } = {}) {
  target.addEventListener(name, (event) => listener(/** @type {CustomEvent} */ (event).detail), { signal });
}
