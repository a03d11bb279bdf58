/** The calibration on the page: tracked points go into the flow, what it learns goes to the pointer and is kept. */

import { onRequest, onRequests } from '../core/requests.js';
import { createSpeech } from '../core/speech.js';
import { CalibrationFlow } from '../pointer/calibration-flow.js';
import { placeOf } from '../trackers/parts.js';
import { isOver } from './tracking-states.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {CalibrationView as Shown, Outcome} from '../pointer/calibration-flow.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {PlayingPart, Pose, PoseMessage} from '../types.js' */
/** @import {CalibrationView} from './calibration-view.js' */
/** @import {Pause} from './pause.js' */
/** @import {wireTracking} from './tracking.js' */

/** Less certain than this is not where the player is. */
const LEAST_SCORE = 0.4;
/** So often time goes on where nothing is measured. */
const TICK_MS = 250;

/**
 * @typedef {Object} CalibrationParts
 * @property {Settings} settings
 * @property {Pause} pause
 * @property {ReturnType<typeof wireTracking>} tracking
 * @property {readonly [Reaches, Reaches]} reaches  of the first player and of the second
 * @property {CalibrationView} view
 * @property {Report} report
 */

/** @param {CalibrationParts} parts */
export function wireCalibration(parts) {
  const { settings, pause, tracking, view } = parts;
  const calibration = new Calibration(parts);
  onRequest(document, 'calibrate', () => calibration.open());
  onRequests(view, {
    'calibration-skip': () => calibration.press('skip'),
    'calibration-again': () => calibration.press('again'),
    'calibration-keep': () => calibration.press('keep'),
    'calibration-close': () => calibration.press('close'),
    'calibration-other': () => calibration.beginWithTheOther(),
    'calibration-speak': (on) => settings.set('speakCalibration', on),
  });
  const showSetting = () => {
    view.speaks = settings.values.speakCalibration;
  };
  settings.onChange((name) => {
    showSetting();
    // The second player is no longer looked for.
    if (name === 'players' && calibration.player === 2) calibration.press('close');
  });
  showSetting();
  pause.onChange(() => calibration.followPause());
  tracking.onPose((message) => calibration.follow(message));
  // Without the camera there is nothing to wait for; its own status says why.
  tracking.onState((state) => {
    if (isOver(state)) calibration.press('close');
  });
}

class Calibration {
  #parts;
  #speech;
  #clock = makeStoppableClock();
  /** @type {CalibrationFlow|null} */
  #flow = null;
  #said = '';
  #drawn = '';
  #timer = 0;
  /** Whose reach is set. @type {1|2} */
  player = 1;

  /** @param {CalibrationParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#speech = createSpeech({ report: parts.report });
  }

  open() {
    const { tracking, view } = this.#parts;
    if (this.#flow || !tracking.isFollowing) return;
    view.movedPart = this.#part;
    view.open(this.#begin(1).view);
    this.#timer = window.setInterval(() => this.#tick(), TICK_MS);
    this.#tick();
  }

  beginWithTheOther() {
    if (!this.#flow) return;
    this.#begin(this.player === 1 ? 2 : 1);
    this.#tick();
  }

  /** @param {PoseMessage} message */
  follow({ pose, second = null, capturedAtMs }) {
    const point = pointOf(this.player === 1 ? pose : second, this.#part);
    if (!this.#parts.pause.on) this.#flow?.update(point, this.#clock.at(capturedAtMs));
    this.#after();
  }

  followPause() {
    this.#clock.stop(this.#parts.pause.on, performance.now());
    this.#after();
  }

  /** @param {'skip'|'again'|'keep'|'close'} action */
  press(action) {
    this.#flow?.[action]();
    this.#after();
  }

  get #part() {
    return this.#parts.settings.values.part;
  }

  get #reaches() {
    return this.#parts.reaches[this.player - 1];
  }

  /** @param {1|2} whose */
  #begin(whose) {
    const { settings, view } = this.#parts;
    this.player = whose;
    this.#flow = new CalibrationFlow({
      previous: this.#reaches.of(this.#part),
      atMs: this.#clock.at(performance.now()),
      share: settings.values.calibrationTime,
    });
    [this.#said, this.#drawn] = ['', ''];
    view.player = whose;
    view.hasTwo = settings.values.players === 2;
    return this.#flow;
  }

  #tick() {
    if (!this.#parts.pause.on) this.#flow?.tick(this.#clock.at(performance.now()));
    this.#after();
  }

  #after() {
    if (!this.#flow) return;
    const { outcome, view: shown } = this.#flow;
    if (outcome) return this.#finish(outcome);
    this.#parts.tracking.suspend(this.#isMuted(shown));
    this.#draw(shown);
    return undefined;
  }

  /**
   * While it is measured, a pointer would only press and play things. With dwell a player may press with it
   * before that, and go on with it after a pause.
   * @param {Shown} shown
   */
  #isMuted({ step }) {
    const { settings, pause } = this.#parts;
    return !settings.values.dwell || (step !== 'ready' && !pause.on);
  }

  /** @param {Shown} shown */
  #draw(shown) {
    const { view, pause, settings } = this.#parts;
    const now = [shown.step, shown.seen, shown.code, Math.ceil(shown.secondsLeft)].join();
    if (now !== this.#drawn) view.shown = shown;
    view.paused = pause.on;
    this.#drawn = now;
    view.showProgress(shown);
    if (settings.values.speakCalibration && view.sentence !== this.#said) this.#speech.say(view.sentence);
    this.#said = view.sentence;
  }

  /** @param {Outcome} outcome */
  #finish(outcome) {
    const { view, tracking, report } = this.#parts;
    this.#flow = null;
    clearInterval(this.#timer);
    this.#speech.stop();
    view.close();
    if (outcome.kept) {
      this.#reaches.learn(this.#part, outcome.kept);
      tracking.setCentre(outcome.centre, this.player);
      report('calibrated');
    } else if (outcome.code) {
      report(outcome.code);
    }
    tracking.suspend(false);
  }
}

/** The page's time, less what went by while everything was paused. */
function makeStoppableClock() {
  let lostMs = 0;
  let stoppedAtMs = NaN;
  return {
    /** @param {number} atMs */
    at: (atMs) => atMs - lostMs,
    /** @param {boolean} isStopped  @param {number} atMs */
    stop(isStopped, atMs) {
      if (!isStopped) lostMs += atMs - stoppedAtMs;
      stoppedAtMs = atMs;
    },
  };
}

/**
 * @param {Pose|null} pose
 * @param {PlayingPart} part
 * @returns {{x: number, y: number}|null}
 */
function pointOf(pose, part) {
  const found = pose && placeOf(pose.keypoints, part);
  return found && found.score >= LEAST_SCORE ? { x: found.x, y: found.y } : null;
}
