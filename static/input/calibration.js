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
/** @import {PlayingPart, Pose} from '../types.js' */
/** @import {CalibrationView} from './calibration-view.js' */
/** @import {Pause} from './pause.js' */
/** @import {wireTracking} from './tracking.js' */

/** Less certain than this is not where the player is. */
const LEAST_SCORE = 0.4;
/** So often time goes on while no frames come. */
const TICK_MS = 250;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pause} parts.pause
 * @param {ReturnType<typeof wireTracking>} parts.tracking
 * @param {readonly [Reaches, Reaches]} parts.reaches  of the first player and of the second
 * @param {CalibrationView} parts.view
 * @param {Report} parts.report
 */
export function wireCalibration({ settings, pause, tracking, reaches, view, report }) {
  const part = () => settings.values.part;
  const speech = createSpeech({ report });
  /** @type {CalibrationFlow|null} */
  let flow = null;
  /** Whose reach is set. @type {1|2} */
  let player = 1;
  const learnt = () => reaches[player - 1];
  let said = '';
  let drawn = '';
  let timer = 0;
  const clock = makeStoppableClock();

  function open() {
    if (flow || !tracking.isFollowing) return;
    view.movedPart = part();
    view.open(begin(1).view);
    timer = window.setInterval(() => update(null, performance.now()), TICK_MS);
    update(null, performance.now());
  }

  /** @param {1|2} whose */
  function begin(whose) {
    player = whose;
    const share = settings.values.calibrationTime;
    flow = new CalibrationFlow({ previous: learnt().of(part()), atMs: clock.at(performance.now()), share });
    [said, drawn] = ['', ''];
    view.player = whose;
    view.hasTwo = settings.values.players === 2;
    return flow;
  }

  function beginWithTheOther() {
    if (!flow) return;
    begin(player === 1 ? 2 : 1);
    update(null, performance.now());
  }

  /** @param {{x: number, y: number}|null} point  @param {number} atMs */
  function update(point, atMs) {
    if (!pause.on) flow?.update(point, clock.at(atMs));
    after();
  }

  function after() {
    if (!flow) return;
    const { outcome, view: shown } = flow;
    if (outcome) return finish(outcome);
    tracking.suspend(isMuted(shown));
    draw(shown);
    return undefined;
  }

  /**
   * While it is measured, a pointer would only press and play things. With dwell a player may press with it
   * before that, and go on with it after a pause.
   */
  const isMuted = (/** @type {Shown} */ { step }) => !settings.values.dwell || (step !== 'ready' && !pause.on);

  /** @param {Shown} shown */
  function draw(shown) {
    const now = [shown.step, shown.seen, shown.code, Math.ceil(shown.secondsLeft)].join();
    if (now !== drawn) view.shown = shown;
    view.paused = pause.on;
    drawn = now;
    view.showProgress(shown);
    if (settings.values.speakCalibration && view.sentence !== said) speech.say(view.sentence);
    said = view.sentence;
  }

  /** @param {Outcome} outcome */
  function finish(outcome) {
    flow = null;
    clearInterval(timer);
    speech.stop();
    view.close();
    if (outcome.kept) {
      learnt().learn(part(), outcome.kept);
      tracking.setCentre(outcome.centre, player);
      report('calibrated');
    } else if (outcome.code) {
      report(outcome.code);
    }
    tracking.suspend(false);
  }

  /** @param {'skip'|'again'|'keep'|'close'} action */
  const press = (action) => () => {
    flow?.[action]();
    after();
  };
  onRequests(view, {
    'calibration-skip': press('skip'),
    'calibration-again': press('again'),
    'calibration-keep': press('keep'),
    'calibration-close': press('close'),
    'calibration-other': beginWithTheOther,
    'calibration-speak': (on) => settings.set('speakCalibration', on),
  });
  const showSetting = () => {
    view.speaks = settings.values.speakCalibration;
  };
  settings.onChange(showSetting);
  pause.onChange(() => {
    clock.stop(pause.on, performance.now());
    after();
  });
  showSetting();
  onRequest(document, 'calibrate', open);
  tracking.onPose(({ pose, second = null, capturedAtMs }) =>
    update(pointOf(player === 1 ? pose : second, part()), capturedAtMs),
  );
  settings.onChange((name) => {
    // The second player is no longer looked for.
    if (name === 'players' && player === 2) press('close')();
  });
  // Without the camera there is nothing to wait for; its own status says why.
  tracking.onState((state) => {
    if (isOver(state)) press('close')();
  });
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
