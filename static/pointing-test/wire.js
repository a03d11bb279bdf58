/** The pointing test on the page: whatever points becomes samples, what was measured is kept and taken home. */

import { dispatch } from '../core/events.js';
import { t } from '../core/i18n.js';
import { onRemembered, recall, remember } from '../core/remembered.js';
import { onRequest, onRequests } from '../core/requests.js';
import { saveFile } from '../ui/save-file.js';
import { addResult, factsOf, ofPlayer, readResults, toCsv } from './results.js';
import { rings } from './ring.js';
import { createRun } from './run.js';

/** @import {Players, PointerField, PointerPoint, Settings, SettingsPanel} from '../parts.js' */
/** @import {PointerSample} from './run.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {PointingTestView} from './pointing-test-view.js' */

export const STORE = 'pointing-tests';
const FILE_NAME = 'pointing-tests.csv';

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {PointingTestView} parts.view
 * @param {SettingsPanel} parts.panel
 * @param {AskDialog} parts.ask
 * @param {PointerField} parts.field
 * @param {Pick<Players, 'current'|'list'|'onSwitch'>} parts.players  whose results these are
 */
export function wirePointingTest({ settings, view, panel, ask, field, players }) {
  /** Which pointer does this test: the one that begins it. */
  let source = '';
  /** The last sample of a hand, which is sent only when it moves. @type {{sample: PointerSample, from: string}|null} */
  let held = null;
  const { player, keep } = keepResults({ view, players });

  /** @param {PointerSample} sample @param {string} from */
  const add = (sample, from) => {
    const { run } = view;
    if (!run || (source && from !== source)) return;
    const outcome = run.add(sample);
    if (outcome === 'begin') source = from;
    if (outcome === 'done') return end();
    if (outcome) view.requestUpdate();
    else view.showProgress();
  };

  /** @param {{clientX: number, clientY: number}} place  pixels of the window */
  const within = ({ clientX, clientY }) => {
    const box = view.field;
    return box ? { x: (clientX - box.x) / box.width, y: (clientY - box.y) / box.height } : null;
  };

  const start = () => {
    const { select, count, size } = view.options;
    [source, held] = ['', null];
    view.begin(createRun({ rings: rings(count, size), select, dwellMs: settings.values.dwellMs }));
    field.lend(() => view.field ?? null);
    if (select === 'dwell') requestAnimationFrame(keepDwelling);
  };

  /** A mouse that rests sends nothing, and rests all the same. */
  const keepDwelling = () => {
    if (!view.run) return;
    if (held) add({ ...held.sample, atMs: performance.now(), pressed: false }, held.from);
    requestAnimationFrame(keepDwelling);
  };

  const end = () => {
    const measured = view.run?.result() ?? null;
    field.lend(null);
    const { select } = view.options;
    const result = measured && {
      at: new Date().toISOString(),
      ...player(),
      source,
      select,
      dwellMs: select === 'dwell' ? settings.values.dwellMs : 0,
      settings: settings.snapshot(),
      ...measured,
    };
    if (result) {
      keep((kept) => addResult(kept, result));
      dispatch('creatable:pointing-test', factsOf(result));
    }
    view.end(result);
  };

  const leave = () => {
    if (view.run) end();
    panel.querySelector('button')?.focus();
  };

  /** @param {PointerPoint} point @param {string} from */
  const followPoint = ({ x, y, present, atMs }, from) => {
    const place = within({ clientX: x, clientY: y });
    if (place) add({ ...place, present, atMs }, from);
  };
  field.onPoint((point) => followPoint(point, settings.values.part));
  // A mouse that rests tells of no movement: whoever chooses by resting needs the time as well.
  field.onHover((point) => followPoint(point, 'mouse'));
  onRequest(view, 'pointing-sample', ({ atMs, pressed, source: from, ...client }) => {
    const place = within(client);
    if (!place) return;
    const sample = { ...place, atMs, pressed };
    if (!source || source === from) held = { sample, from };
    add(sample, from);
  });
  onRequests(view, {
    'pointing-start': start,
    'pointing-stop': end,
    'pointing-leave': leave,
    'pointing-export': () => saveFile(new Blob(['\ufeff', toCsv(view.results)], { type: 'text/csv' }), FILE_NAME),
    'pointing-delete': async () => {
      const answer = await ask.put({ title: t('pointing-delete-question'), yes: t('pointing-delete') });
      if (answer !== null) keep((kept) => kept.filter(({ playerId }) => playerId !== player().playerId));
    },
  });
  onRequest(panel, 'pointing-open', () => {
    if (settings.values.dwell) view.options = { ...view.options, select: 'dwell' };
    view.open();
  });
}

/**
 * What was measured, as it is kept and shown: each player's own.
 * @param {{view: PointingTestView, players: Pick<Players, 'current'|'list'|'onSwitch'>}} parts
 */
function keepResults({ view, players }) {
  let results = readResults(recall(STORE));
  let known = players.list();

  const player = () => {
    const { id = '', nickname = '' } = players.current()?.profile ?? {};
    return { playerId: id, player: nickname };
  };

  /** Each player sees the own results only. */
  const show = () => {
    view.results = ofPlayer(results, player().playerId);
  };

  /** As they are kept: another tab may have measured meanwhile. */
  const follow = () => {
    const kept = recall(STORE);
    if (kept !== null) results = readResults(kept);
    show();
  };
  /** @param {(kept: typeof results) => typeof results} change */
  const keep = (change) => {
    follow();
    results = change(results);
    remember(STORE, results);
    show();
  };

  /** Whoever deletes a player deletes the player's results as well. */
  const followPlayers = () => {
    const now = players.list();
    const gone = known.map(({ profile }) => profile.id).filter((id) => !now.some(({ profile }) => profile.id === id));
    known = now;
    if (gone.length) keep((kept) => kept.filter(({ playerId }) => !gone.includes(playerId)));
    else show();
  };

  players.onSwitch(followPlayers);
  onRemembered(STORE, follow);
  show();
  return { player, keep };
}
