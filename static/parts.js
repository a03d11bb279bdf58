/**
 * What app/main.js hands from one feature to another, by name. Only types live
 * here: a feature is given what it needs, and never imports another feature.
 */

/** @import {makeHandOver} from './core/hand-over.js' */
/** @import {Report} from './core/statuses.js' */
/** @import {wireViews} from './app/router.js' */
/** @import {wirePointerField} from './input/pointer-field.js' */
/** @import {wireTracking} from './input/tracking.js' */
/** @import {wireSound} from './play/sound.js' */
/** @import {GestureChoices} from './learning/choices.js' */
/** @import {makeGestureHold} from './pointer/gesture-hold.js' */
/** @import {TakeCovers} from './recorder/take-covers.js' */
/** @import {createTakes} from './recorder/takes.js' */
/** @import {AskDialog} from './ui/ask-dialog.js' */
/** @import {Settings as AppSettings} from './app/settings.js' */
/** @import {GestureSets as AppGestureSets} from './app/start-gestures.js' */
/** @import {SettingsPanel as AppSettingsPanel} from './app/settings-panel.js' */
/** @import {Pause as InputPause} from './input/pause.js' */
/** @import {ScreenAwake as InputScreenAwake} from './input/screen-awake.js' */
/** @import {Point} from './input/pointer-field.js' */
/** @import {TrackingState as InputTrackingState} from './input/tracking-states.js' */
/** @import {ControlBar as PlayControlBar} from './play/control-bar.js' */
/** @import {PlayStage as PlayPlayStage} from './play/play-stage.js' */
/** @import {Players as PlayersPlayers} from './players/players.js' */
/** @import {Sessions as SessionsSessions} from './sessions/wire.js' */
/** @import {Recording as TakesRecording} from './takes/recording.js' */

/** @typedef {AppSettings} Settings */
/** @typedef {AppGestureSets} GestureSets */
/** @typedef {AppSettingsPanel} SettingsPanel */
/** @typedef {ReturnType<typeof wireViews>} Views */
/** @typedef {InputPause} Pause */
/** @typedef {InputScreenAwake} ScreenAwake */
/** @typedef {ReturnType<typeof wirePointerField>} PointerField */
/** @typedef {Point} PointerPoint */
/** @typedef {ReturnType<typeof wireTracking>} Tracking */
/** @typedef {InputTrackingState} TrackingState */
/** @typedef {ReturnType<typeof wireSound>} Sound */
/** @typedef {PlayControlBar} ControlBar */
/** @typedef {PlayPlayStage} PlayStage */
/** @typedef {PlayersPlayers} Players */
/** @typedef {SessionsSessions} Sessions */
/** @typedef {TakesRecording} Recording */
/** @typedef {ReturnType<typeof createTakes>} Takes */

/**
 * What app/main.js hands to every view; each takes of it what it needs.
 * @typedef {Object} Page
 * @property {Settings} settings
 * @property {Sound} sound
 * @property {Tracking} tracking
 * @property {ScreenAwake} screen  keeps the computer's screen on
 * @property {Pause} pause
 * @property {PointerField} field
 * @property {Views} views
 * @property {Takes} takes
 * @property {TakeCovers} covers  of takes
 * @property {Recording} recording
 * @property {(id: string|null) => void} hearTake  null: no more
 * @property {Sessions} sessions  sittings of players
 * @property {GestureChoices} gestures  what gestures the player has, and what they do
 * @property {GestureSets} gestureSets  where they are kept
 * @property {ReturnType<typeof makeGestureHold>} gestureHold
 * @property {ControlBar} controls
 * @property {AskDialog} ask
 * @property {HTMLCanvasElement} stagePicture  behind the instrument's keys
 * @property {ReturnType<typeof makeHandOver>} pictureForStudio  what another view wants to be painted there
 * @property {Report} report
 */

/**
 * What the view.js of a view's folder exports. `main` is the view's place in the page, for whatever it shows.
 * @typedef {{wire: (main: HTMLElement, page: Page) => void}} ViewModule
 */

export {};
