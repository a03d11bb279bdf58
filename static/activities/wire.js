/** Activities on the page: cards, the sign of the one that goes on, `?activity=` in the address, and files of one's own. */

import { fileName } from '../core/file-name.js';
import { onLanguageChange, t } from '../core/i18n.js';
import { readText } from '../core/read-file.js';
import { askFor, isPermitted, onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { findInstrument } from '../instruments/index.js';
import { saveFile } from '../ui/save-file.js';
import { Activities } from './activities.js';
import { ACTIVITIES } from './index.js';
import { PICTURES } from './pictures.js';
import { activityTable, readActivity, writeActivity } from './read-activity.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {ActivityCards} from './activity-cards.js' */
/** @import {ActivitySign} from './activity-sign.js' */
/** @import {Activity, Flaw} from './read-activity.js' */

/** Of a file. */
const OWN = 'own';
/** What two play, or play with their bodies, has no room beside the cards. */
const NEEDS_ROOM = new Set(['instrument', 'players', 'secondInstrument']);
/** Of several flaws so many are said at once: who mends these finds the next. */
const MOST_FLAWS_SAID = 3;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ActivityCards} parts.cards
 * @param {ActivitySign} parts.sign
 * @param {{currentId: string|null, list: () => readonly {profile: {id: string}}[], onSwitch: (listener: () => void) => void}} parts.players
 * @param {{recall: (name: string) => any, remember: (name: string, value: unknown) => void}} parts.memory
 * @param {() => boolean} parts.isFollowed  whether the camera follows the player already
 * @param {Report} parts.report
 */
export function wireActivities({ settings, cards, sign, players, memory, isFollowed, report }) {
  const table = activityTable(settings.ranges);
  const activities = new Activities({ settings, playerId: () => players.currentId, memory });
  /** @type {ReadonlyMap<string, Activity>} */
  const shipped = new Map(ACTIVITIES.map(({ id, text }) => [id, readActivity(text, table).activity]));
  let hasPlayed = false;

  const show = () => {
    const { running } = activities;
    cards.cards = [...shipped].map(([id, { picture, colour }]) => ({
      id,
      title: t(`activity-${id}`),
      about: t(`activity-${id}-do`),
      path: PICTURES[picture],
      colour,
    }));
    cards.runningId = running?.id ?? '';
    sign.said = running && saidOf(running.id, running.own);
  };
  const makeRoom = () => {
    const { guideDone, players: heads } = settings.values;
    cards.isOpen = !hasPlayed && !guideDone && heads === 1 && !activities.running;
  };

  /** @param {string} id @param {Activity} activity @param {boolean} own */
  function begin(id, activity, own) {
    activities.begin(id, activity, { own });
    report('activity-begun', { title: saidOf(id, own ? activity : undefined).title });
    // Opened anew it would take where the player looks just now, which is the card, for the middle.
    if (activity.input === 'camera' && !isFollowed()) askFor(document, 'start-tracking');
    sign.updateComplete.then(() => sign.scrollIntoView({ block: 'nearest' }));
  }

  onRequests(
    document,
    {
      'activities-toggle': (on) => {
        cards.isOpen = on;
      },
      'activity-choose': (id) => {
        const activity = shipped.get(id);
        if (activity) begin(id, activity, false);
      },
      'activity-end': () => {
        activities.putBack();
        report('activity-ended');
      },
      'activity-open': async (file) => {
        const { activity, flaws } = readActivity(await readText(file), table);
        if (flaws.length) return report('activity-flawed', { file: file.name, flaws: saidFlaws(flaws) });
        if (!activity.texts.title) return report('activity-untitled', { file: file.name });
        return begin(OWN, activity, true);
      },
      'activity-save': () => {
        const { values } = settings;
        const { meta } = findInstrument(values.instrument);
        const title = t(meta.nameKey);
        const used = [
          'instrument',
          'sound',
          ...Object.keys(meta.settings),
          // One of the player's own is in this browser alone.
          ...(values.waitingSong === 'own' ? [] : ['waitingSong']),
          'backgroundPicture',
          'players',
          'secondInstrument',
        ];
        const text = writeActivity(title, { ...values }, table, used);
        saveFile(new Blob([text], { type: 'text/plain' }), fileName({ name: title, startedAt: '' }, 'txt'));
      },
    },
    (error) => report(codeOf(error, 'file-unreadable')),
  );
  activities.onChange(() => {
    show();
    makeRoom();
  });
  players.onSwitch(() => {
    activities.keepOnly(players.list().map(({ profile }) => profile.id));
    show();
    makeRoom();
  });
  onLanguageChange(show);
  settings.onChange((name) => {
    if (name === 'guideDone') makeRoom();
  });
  show();
  makeRoom();
  const asked = shipped.get(idInAddress());
  if (asked && isPermitted('activity-choose') && activities.running?.id !== idInAddress())
    begin(idInAddress(), asked, false);
  /** Whoever has found their way needs the room for the keys. */
  const onPlay = () => {
    if (hasPlayed) return;
    hasPlayed = true;
    makeRoom();
  };
  onRequests(document, {
    'instrument-choose': onPlay,
    'record-start': onPlay,
    'setting-choose': ({ name }) => NEEDS_ROOM.has(name) && onPlay(),
  });
  return { onPlay };
}

const idInAddress = () => new URLSearchParams(location.search).get('activity') ?? '';

/** @param {string} id @param {Activity} [own] */
function saidOf(id, own) {
  if (!own) return { title: t(`activity-${id}`), do: t(`activity-${id}-do`), for: t(`activity-${id}-for`) };
  const language = document.documentElement.lang;
  const say = (/** @type {string} */ name) => own.texts[`${name} ${language}`] ?? own.texts[name] ?? '';
  return { title: say('title'), do: say('do'), for: say('for') };
}

/** @param {readonly Flaw[]} flaws */
function saidFlaws(flaws) {
  const said = flaws.slice(0, MOST_FLAWS_SAID).map(({ line, code, args }) => t(code, { ...args, line }));
  return said.join(' ');
}
