/**
 * Dwell on the page: what the pointer rests on is pressed, with a ring that
 * fills around the dot. The rules of time are in actions/dwell.js; here is
 * which thing is pointed at, what happens when it is pressed, and the bar of
 * large targets that comes with dwell.
 */
import { create } from '../actions/dwell.js';
import { dispatch } from '../core/events.js';
import { onRequest, onRequests } from '../core/requests.js';
import { activate, placeOf, repeatsFor, topDialog } from '../ui/operables.js';
import { watchAppearances } from './appearances.js';
import { DwellBar } from './dwell-bar.js';
import { makeDwellTargets } from './dwell-targets.js';
import { markInput } from './input-mark.js';
import { canScroll, onScrollChange, scrollByPage } from './scrolling.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {ActionEvent} from '../types.js' */
/** @import {Pause} from './pause.js' */
/** @import {Point, wirePointerField} from './pointer-field.js' */

/** Time to look at the middle of the window before it becomes the middle. */
const CENTRE_AFTER_MS = 2500;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ReturnType<typeof wirePointerField>} parts.field
 * @param {Pause} parts.pause
 * @param {() => void} parts.recentre
 * @param {Report} parts.report
 */
export function wireDwell({ settings, field, pause, recentre, report }) {
  const { dot } = field;
  const bar = new DwellBar();
  const targets = makeDwellTargets();
  const appearances = watchAppearances(settle);
  /** @type {ReturnType<typeof create>|null} */
  let update = null;
  /** What was pressed has to be left first. */
  let isSpent = false;

  /** The bar and the dot above whatever dialog is on top. */
  function settle() {
    const home = topDialog() ?? document.body;
    if (bar.parentElement !== home) {
      home.append(bar);
      // The bar has just come above it.
      dot.raise();
    }
    showScroll();
  }

  /** Only when it has changed: each change is rendered. */
  const showScroll = () => {
    const { up, down } = canScroll();
    if (up !== bar.canScroll.up || down !== bar.canScroll.down) bar.canScroll = { up, down };
  };

  /** What reacts at all: while everything rests, only what ends the rest. @param {HTMLElement|null} element */
  const awake = (element) => {
    const only = bar.centring ? 'none' : pause.on ? 'pause' : field.resting ? 'rest' : '';
    return !only || element?.dataset.dwell === only ? element : null;
  };

  /** @param {Point} point */
  const onPoint = (point) => {
    if (!update) return;
    const target = awake(point.present ? targets.find(point) : null);
    const event = update({
      ...point,
      target,
      ...(target && {
        box: placeOf(target),
        appearedAtMs: appearances.of(target),
        repeats: repeatsFor(target, 'dwell'),
      }),
    });
    if (event) act(event, target);
    dot.spend(isSpent && point.present);
  };

  /** @param {ActionEvent} event @param {HTMLElement|null} target */
  const act = (event, target) => {
    const filling = event.phase === 'enter' || event.phase === 'progress';
    dot.fill(filling ? event.progress : null);
    targets.mark(filling ? target : null);
    isSpent = event.phase === 'commit';
    dispatch('creatable:action', event);
    if (event.phase === 'commit' && target) activate(target);
  };

  const show = () => {
    const on = settings.values.dwell;
    markInput('dwell', on);
    update = on ? create({ dwellMs: settings.values.dwellMs }) : null;
    isSpent = false;
    dot.fill(null);
    dot.spend(false);
    targets.mark(null);
    if (on) {
      settle();
      appearances.start();
    } else {
      appearances.stop();
      field.rest(false);
      bar.resting = false;
      bar.remove();
    }
  };

  const rest = () => {
    field.rest(!field.resting);
    bar.resting = field.resting;
    report(field.resting ? 'resting' : 'rest-over');
  };
  const recentreSoon = () => {
    bar.centring = true;
    report('recentre-soon');
    setTimeout(() => {
      bar.centring = false;
      recentre();
    }, CENTRE_AFTER_MS);
  };

  onRequest(document, 'start-dwell', () => {
    settings.set('dwell', true);
    bar.ask('start-tracking');
  });
  field.onPoint(onPoint);
  field.onHover(onPoint);
  pause.onChange(() => {
    bar.paused = pause.on;
  });
  onScrollChange(showScroll);
  onRequests(bar, { 'rest-toggle': rest, 'recentre-soon': recentreSoon, 'scroll-by-page': scrollByPage });
  settings.onChange((name) => {
    if (name === 'dwell' || name === 'dwellMs') show();
  });
  show();
}
