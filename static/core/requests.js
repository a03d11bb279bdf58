/**
 * What a view asks the page for when somebody presses something in it: one
 * line a request. Whoever ties the view to its state hears it, on the view
 * itself or on the document. These names are the page's own; what others may
 * use is in events.js.
 */

/** @import {EmbeddingKind, TrainingSettings} from '../types.js' */

/**
 * What each request carries, by what it is about; `undefined` where its name says all.
 * @typedef {{
 *   'start-tracking': undefined, 'stop-tracking': undefined, 'camera-choose': string,
 *   'recentre': undefined, 'recentre-soon': undefined, 'calibrate': undefined,
 *   'pause-toggle': undefined, 'rest-toggle': undefined, 'start-dwell': undefined,
 *   'start-mouse': undefined,
 *   'scroll-by-page': 1|-1, 'guide-toggle': boolean,
 * }} PointerRequests
 */

/**
 * @typedef {{
 *   'setting-choose': {name: string, value: string|number|boolean},
 *   'settings-undo': undefined, 'settings-reset': undefined, 'safe-defaults': undefined,
 *   'shortcuts-show': undefined, 'shortcuts-reset': undefined,
 * }} SettingRequests
 */

/**
 * @typedef {{
 *   'activities-toggle': boolean, 'activity-choose': string, 'activity-end': undefined,
 *   'activity-open': File, 'activity-save': undefined,
 * }} ActivityRequests
 */

/**
 * @typedef {{
 *   'instruments-open': undefined, 'instrument-choose': string,
 *   'beat-toggle': undefined, 'beat-tap': undefined,
 *   'song-restart': undefined, 'song-sheet': undefined, 'song-print': undefined, 'song-file-open': File, 'song-play': string, 'song-leave': string,
 *   'song-part': {id: string, mine: number}, 'song-delete': string, 'song-undo': undefined,
 *   'accompaniment-toggle': undefined, 'accompaniment-passage': {fromBar?: number, toBar?: number},
 *   'zone-press': HeldZone, 'zone-release': HeldZone, 'sustain-toggle': undefined,
 *   'drums-toggle': undefined, 'drums-open': undefined, 'drums-change': string, 'drums-undo': undefined,
 *   'chords-toggle': undefined,
 *   'led-toggle': undefined, 'led-press': undefined, 'led-file': File, 'led-song': undefined,
 *   'loop-record': undefined, 'loop-undo': undefined, 'loop-clear': undefined,
 *   'sound-choose': string, 'volume-choose': number, 'sound-retry': undefined, 'view-retry': undefined,
 *   'soundfont-open': File, 'soundfont-choose': string, 'soundfont-remove': undefined,
 *   'midi-ask': undefined, 'midi-choose': string,
 *   'record-start': undefined, 'record-stop': undefined,
 * }} InstrumentRequests
 */

/**
 * @typedef {{
 *   'sounds-open': undefined, 'sampler-closed': undefined,
 *   'sampler-record': number, 'sampler-file': {field: number, file: File}, 'sampler-listen': number,
 *   'sampler-cut': {field: number, start: number, end: number}, 'sampler-name': {field: number, name: string},
 *   'sampler-take-away': number, 'sampler-undo': undefined, 'sampler-save': undefined, 'sampler-open-all': File,
 * }} SamplerRequests
 */

/**
 * @typedef {{
 *   'take-play': string, 'take-stop': string, 'take-score': string, 'take-file': string, 'take-line': string, 'take-song': string, 'take-rename': string, 'take-delete': string,
 *   'takes-zip': undefined, 'takes-zip-cancel': undefined, 'take-import': readonly File[],
 *   'take-undo': undefined, 'take-put-back': string, 'take-forget': string,
 *   'take-download': {id: string, format: string, extension: string}, 'take-download-cancel': string,
 *   'score-colours': undefined, 'score-size': 1|-1, 'score-turn': 1|-1, 'score-print': undefined, 'score-closed': undefined,
 *   'cover-open': string, 'cover-save': string, 'cover-away': string,
 * }} TakeRequests
 */

/**
 * @typedef {{
 *   'calibration-skip': undefined, 'calibration-again': undefined, 'calibration-keep': undefined,
 *   'calibration-close': undefined, 'calibration-other': undefined, 'calibration-speak': boolean,
 *   'switch-learn': 1|2, 'switch-kind': readonly string[], 'switch-closed': undefined,
 *   'reaction-measure': undefined, 'reaction-use': number, 'reaction-closed': undefined,
 *   'gesture-switch': {number: 1|2, down: boolean}, 'gestures-asked': undefined, 'gestures-seen': boolean,
 * }} CalibrationAndSwitchRequests
 */

/**
 * @typedef {{
 *   'pointing-open': undefined, 'pointing-start': undefined, 'pointing-stop': undefined, 'pointing-leave': undefined,
 *   'pointing-delete': undefined, 'pointing-export': undefined,
 *   'pointing-sample': Place & {atMs: number, pressed: boolean, source: string},
 * }} PointingTestRequests
 */

/**
 * @typedef {{
 *   'players-open': undefined, 'players-close': undefined, 'player-choose': string|null,
 *   'player-save': {id: string|null, identity: {nickname: string, colour: string, symbol: string, onServer: boolean}},
 *   'player-delete': string, 'player-fetch': string, 'player-earlier': string,
 *   'player-restore': {id: string, version?: number, index?: number},
 *   'player-share': string, 'player-export': string, 'player-import': File,
 *   'player-data': {name: string, profileId?: string}, 'player-data-export': PlayerData, 'player-data-wipe': PlayerData,
 *   'player-data-audit': PlayerData,
 *   'player-read': undefined, 'player-read-stop': undefined,
 *   'lock-press-begin': undefined, 'lock-press-end': undefined, 'lock-with-long-press': undefined,
 *   'lock-with-pin': string, 'lock-open': string,
 * }} PlayerRequests
 */

/**
 * @typedef {{
 *   'see-source': string, 'see-stop': undefined, 'see-file': File, 'see-microphone': string, 'see-take': string,
 *   'see-picture': string, 'see-pause': undefined, 'see-full': undefined, 'see-projector': undefined,
 *   'see-save-png': undefined, 'see-paint': undefined, 'see-save-svg': undefined, 'see-clear': undefined,
 *   'draw-play': undefined, 'draw-pen': undefined, 'draw-undo': undefined, 'draw-clear': undefined,
 *   'draw-move': {columns: number, rows: number, extend: boolean}, 'draw-toggle': undefined,
 *   'draw-mark': undefined, 'draw-column': undefined, 'draw-point': Place & {down: boolean},
 * }} SeeRequests
 */

/**
 * @typedef {{
 *   'shapes-open': undefined, 'shapes-edit': SheetEdit, 'shapes-undo': undefined, 'shapes-redo': undefined,
 *   'shapes-hear': undefined, 'shapes-save': undefined, 'shapes-file-open': File, 'shapes-picture-open': File,
 * }} ShapeRequests
 */

/**
 * @typedef {{
 *   'studio-cover': {canvas: HTMLCanvasElement, kind: 'paint'|'dream'|'who'}, 'studio-activity': string, 'studio-file': File, 'studio-snap': undefined, 'studio-watch': undefined,
 *   'studio-stop': undefined, 'studio-ask': string, 'studio-say': undefined, 'studio-maps': boolean,
 *   'studio-objects': boolean, 'studio-objects-change': readonly {group: string, sound: string}[],
 *   'who-start': undefined, 'who-stop': undefined, 'who-effect': string,
 *   'who-blur': number, 'who-colour': string, 'who-alone': boolean, 'who-file': File,
 *   'learn-aim': {slope?: number, height?: number}, 'learn-rate': string, 'learn-run': undefined, 'learn-step': undefined, 'learn-anew': undefined,
 *   'learn-rule': {by?: 'size'|'yellow', above?: number}, 'learn-examples': number,
 *   'paint-file': File, 'paint-snap': undefined, 'paint-previews': undefined, 'paint-style': string, 'paint-second': string,
 *   'paint-share': number, 'paint-own': File, 'paint-known': undefined, 'paint-longest': number, 'paint-webnn': boolean,
 *   'paint-start': undefined, 'paint-cancel': undefined, 'paint-strength': number, 'paint-save': undefined,
 *   'paint-back': undefined,
 *   'dream-file': File, 'dream-snap': undefined, 'dream-model': string, 'dream-layer': number, 'dream-octaves': number, 'dream-steps': number,
 *   'dream-longest': number, 'dream-start': undefined, 'dream-stop': undefined, 'dream-save': undefined,
 *   'model-fetch': string, 'model-cancel': string, 'model-check': string, 'model-remove': string,
 *   'speeds-start': undefined, 'speeds-imitated': undefined, 'speeds-stop': undefined,
 * }} StudioRequests
 */

/**
 * @typedef {{
 *   'gesture-add': undefined, 'gesture-rename': string, 'gesture-delete': string,
 *   'capture-begin': string, 'capture-countdown': string, 'capture-end': undefined,
 *   'capture-from-files': {gestureId: string, files: readonly File[]},
 *   'samples-delete': ReadonlySet<string>, 'samples-move': {ids: ReadonlySet<string>, to: string},
 *   'teach-kind': EmbeddingKind, 'teach-undo': undefined, 'training-options': Partial<TrainingSettings>,
 *   'mapping-add': undefined, 'mapping-remove': string, 'mapping-try': string,
 *   'mapping-change': {id: string, gestureId: string, command: string, args: Record<string, string|number>},
 *   'trigger-change': {gestureId: string, settings: {threshold: number, hysteresis: number, holdMs: number,
 *     cooldownMs: number, smoothingMs: number, holdsPointer: boolean}},
 *   'trigger-reset': string,
 *   'set-new': undefined, 'set-save': undefined, 'set-file-open': readonly File[], 'set-fetch': undefined,
 *   'set-restore': string,
 *   'set-to-server': undefined, 'set-from-server': undefined, 'pictures-drop': undefined,
 *   'machine-save': undefined, 'machine-file-open': readonly File[],
 * }} TeachRequests
 */

/**
 * @typedef {{
 *   'session-begin': {name: string, place: string, goal: string}, 'session-end': undefined, 'session-resume': string,
 *   'session-mark': undefined, 'session-mark-write': {id: string, mark: {id: string, at: string, words: string}},
 *   'session-mark-delete': {id: string, markId: string},
 *   'session-open': string|null, 'session-write': {id: string, written: {[field: string]: any}},
 *   'session-movement': {id: string, on: boolean},
 *   'session-help': boolean|undefined, 'cue-give': undefined,
 *   'session-rate-scale': string, 'session-rate-new': {name: string, steps: string[]}|null,
 *   'session-rate': {id: string, entered: any, note: string}, 'session-rating-delete': {id: string, ratingId: string},
 *   'session-archive': {id: string, archived: boolean}, 'session-delete': string, 'session-put-back': string,
 *   'session-merge': {id: string, otherId: string}, 'session-undo': undefined,
 *   'session-filter': {words?: string, tag?: string|null, archived?: boolean},
 *   'session-file': {id: string, kind: 'midi'|'zip'}, 'session-file-cancel': undefined,
 *   'session-play-take': string, 'session-stop-take': undefined,
 *   'report-session': string, 'report-trend': {id: string, since: string, until: string}, 'report-overview': 'month'|'week', 'report-close': undefined,
 *   'report-again': undefined, 'report-print': undefined, 'report-save': 'html'|'csv'|'text'|'json', 'report-save-cancel': undefined,
 * }} SessionRequests
 */

/**
 * @typedef {PointerRequests & SettingRequests & ActivityRequests & InstrumentRequests & SamplerRequests & TakeRequests & CalibrationAndSwitchRequests
 *   & PointingTestRequests & PlayerRequests & SeeRequests & ShapeRequests & StudioRequests & TeachRequests & SessionRequests} RequestDetails
 */

/** What the screen of a player's data shows. @typedef {{owner: {name: string, profileId?: string},
 *   counts: {profile: boolean, sessions: number, takes: number, sets: number, sounds: number, earlier: number}, doing: 'export'|'wipe'|null, said: string,
 *   passphrase: {text: string, isShown: boolean, isWrong: boolean},
 *   audit: null|'asking'|'away'|readonly {at: string, action: string, kind: string, way: string}[]}} PlayerData */
/** @typedef {{zoneId: string, source: string}} HeldZone  source: who holds it, as two may hold the same */
/** One change of a sheet of shapes, by its name. @typedef {{edit: string, [detail: string]: any}} SheetEdit */
/** @typedef {{clientX: number, clientY: number}} Place  pixels of the window */

/** @typedef {keyof RequestDetails} RequestName */
/** @typedef {{[Name in RequestName]?: (detail: RequestDetails[Name]) => unknown}} RequestListeners */

/**
 * The names of those that carry such a detail.
 * @template Detail
 * @typedef {{[Name in RequestName]: RequestDetails[Name] extends Detail ? Name : never}[RequestName]} RequestWith
 */

/**
 * What follows the name: the detail, where there is one.
 * @template {RequestName} Name
 * @typedef {RequestDetails[Name] extends undefined ? [] : [detail: RequestDetails[Name]]} RequestRest
 */

/** What may be asked for at the moment. @type {(name: RequestName) => boolean} */
let permits = () => true;

/**
 * Every request passes here before anybody hears it, wherever it comes from.
 * @param {(name: RequestName) => boolean} next  whether that may be asked for now
 */
export function permitRequests(next) {
  permits = next;
}

/** Asked once for each request, however many hear it: a refusal is said once. @type {WeakMap<Event, boolean>} */
const decided = new WeakMap();

/** @param {Event} request @param {RequestName} name */
function isHeard(request, name) {
  if (!decided.has(request)) decided.set(request, permits(name));
  return decided.get(request);
}

/**
 * For what does by itself what a request would do, such as an address.
 * @param {RequestName} name
 */
export const isPermitted = (name) => permits(name);

/**
 * @template {RequestName} Name
 * @param {EventTarget} target  the view, or the document
 * @param {Name} name
 * @param {RequestRest<Name>} rest
 */
export function askFor(target, name, ...rest) {
  target.dispatchEvent(new CustomEvent(name, { detail: rest[0], bubbles: true }));
}

/**
 * @template {RequestName} Name
 * @param {EventTarget} target
 * @param {Name} name
 * @param {(detail: RequestDetails[Name]) => unknown} listener
 * @param {{signal?: AbortSignal}} [options]
 */
export function onRequest(target, name, listener, { signal } = {}) {
  const hear = (/** @type {Event} */ event) => {
    if (isHeard(event, name)) listener(/** @type {CustomEvent} */ (event).detail);
  };
  target.addEventListener(name, hear, { signal });
}

/**
 * @param {EventTarget} target
 * @param {RequestListeners} listeners
 * @param {(error: unknown) => void} [onFailure]  hears what a listener throws, or rejects with
 */
export function onRequests(target, listeners, onFailure) {
  const all = /** @type {[RequestName, (detail: any) => unknown][]} */ (Object.entries(listeners));
  for (const [name, listener] of all) onRequest(target, name, onFailure ? guarded(listener, onFailure) : listener);
}

/**
 * @param {(detail: any) => unknown} listener
 * @param {(error: unknown) => void} onFailure
 * @returns {(detail: any) => Promise<void>}
 */
const guarded = (listener, onFailure) => async (detail) => {
  try {
    await listener(detail);
  } catch (error) {
    onFailure(error);
  }
};
