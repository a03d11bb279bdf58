/** A step of main.js: everything of one player, which only this place can know: counted, exported, and deleted for good. */

import { createSampleStore } from '../audio/samples/store.js';
import { idsWithin } from '../audio/samples/tidying.js';
import { noteExported, readAudit } from '../belongings/audit-api.js';
import { belongingsOf, countsOf } from '../belongings/belongings.js';
import { zipPlayer } from '../belongings/player-zip.js';
import { seal } from '../belongings/seal.js';
import { fileName } from '../core/file-name.js';
import { currentLanguage, t } from '../core/i18n.js';
import { recall } from '../core/remembered.js';
import { meta, shapesOf } from '../instruments/my-shapes.js';
import { createReportsApi } from '../play-sessions/reports-api.js';
import { wirePlayerData } from '../players/player-data.js';
import { ofPlayer, readResults } from '../pointing-test/results.js';
import { STORE as POINTING_TESTS } from '../pointing-test/wire.js';
import { fetchMidi } from '../recorder/midi.js';
import { writeFile } from '../shapes/shape-file.js';

/** @import {Owner} from '../belongings/belongings.js' */
/** @import {ExportFile, Sources} from '../belongings/export-files.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {GestureSets, Recording, Sessions, Takes} from '../parts.js' */
/** @import {Profile} from '../players/profile.js' */
/** @import {ProfileSync} from '../players/sync.js' */
/** @import {ProfileParts} from '../players/wire.js' */
/** @import {TakeCovers} from '../recorder/take-covers.js' */
/** @import {GroundPicture} from '../shapes/ground-picture.js' */
/** @import {Elements} from './elements.js' */

/**
 * @typedef {Object} Parts
 * @property {() => Promise<boolean>} mayEnter  asks for the PIN, where there is one
 * @property {Pick<Elements, 'profiles'|'ask'>} elements
 * @property {Pick<ProfileParts, 'store'|'players'>} profiles
 * @property {Pick<ProfileSync, 'wipe'>} profileSync
 * @property {Sessions} sessions
 * @property {Takes} takes
 * @property {TakeCovers} covers
 * @property {Recording} recording
 * @property {GestureSets} gestureSets
 * @property {GroundPicture} pictures
 * @property {Report} report
 */

/** @param {Parts} parts */
export function wireBelongings(parts) {
  const { elements, report } = parts;
  const find = (/** @type {Owner} */ owner) => belongingsOf(owner, everythingOf(parts, owner));
  wirePlayerData({
    mayEnter: parts.mayEnter,
    view: elements.profiles,
    ask: elements.ask,
    report,
    belongings: {
      count: async (owner) => countsOf(find(owner)),
      toFile: async (owner, passphrase) => {
        const now = new Date();
        const readme = (/** @type {number} */ count) => t('player-export-readme', { name: owner.name, count });
        const { blob, listed, missing } = await zipPlayer(find(owner), sourcesOf(parts), { readme, now });
        const file = passphrase ? await seal(blob, passphrase, { now }) : blob;
        // Nobody waits for the server to write it down.
        noteExported(listed);
        return {
          blob: file,
          name: fileName({ name: owner.name, startedAt: now.toISOString() }, 'zip'),
          missing: missing.length,
        };
      },
      audit: async (owner) => {
        const { sessions, takes } = find(owner);
        const newest = [...sessions.map(({ playSession }) => playSession.id), ...takes.map(({ id }) => id)].reverse();
        const answer = await readAudit([...(owner.profileId ? [owner.profileId] : []), ...newest]);
        return answer.ok ? answer.value : null;
      },
      wipe: (owner) => wipe(parts, owner, find),
    },
  });
}

/** @param {Parts} parts @param {Owner} owner */
function everythingOf({ profiles, sessions, takes }, { profileId }) {
  const player = profileId ? profiles.store.get(profileId) : null;
  return {
    profiles: player ? [player.profile, ...player.earlier] : [],
    sessions: [
      ...sessions.all.list().map((playSession) => ({ playSession, deleted: false })),
      ...sessions.all.deleted().map((playSession) => ({ playSession, deleted: true })),
    ],
    takes: takes.everything(),
  };
}

/** @param {Parts} parts @returns {Sources} */
function sourcesOf({ takes, covers, gestureSets, pictures }) {
  const reports = createReportsApi();
  return {
    loadTake: takes.load,
    coverOf: (id) => covers.all().get(id)?.picture ?? null,
    midiOf: async (take) => (await fetchMidi()).midiOfTake(take),
    reportOf: async (all) => {
      const answer = await reports.trend(all, 'csv', currentLanguage().code);
      // Without the mark in front of it a spreadsheet reads another alphabet.
      return answer.ok ? { ...answer, value: `\ufeff${answer.value}` } : answer;
    },
    loadSet: async (id) => {
      const kept = await gestureSets.store.load(id);
      if (!kept) return null;
      const keys = await gestureSets.store.earlier(id);
      const earlier = await Promise.all(keys.map(({ key }) => gestureSets.store.load(key)));
      return { set: kept.set, earlier: earlier.flatMap((each) => each?.set ?? []) };
    },
    loadSamples: (ids) => createSampleStore().load(ids),
    moreOf: (profile) => moreOf(/** @type {Profile} */ (profile), pictures),
  };
}

/** @param {Profile} profile @param {GroundPicture} pictures @returns {Promise<ExportFile[]>} */
async function moreOf({ id, settings }, pictures) {
  const mediaType = 'application/json';
  /** @type {ExportFile[]} */
  const files = [];
  const results = ofPlayer(readResults(recall(POINTING_TESTS)), id);
  if (results.length > 0)
    files.push({
      path: 'pointing-test.json',
      kind: 'pointing-test',
      mediaType,
      content: JSON.stringify(results, null, 2),
    });
  const { shapes, shapesGround } = settings;
  const isUsual = shapes === undefined || shapes === meta.settings.shapes.default;
  if (!isUsual || shapesGround === 'picture') {
    await pictures.load();
    const sheet = { shapes: shapesOf(String(shapes ?? '')), ground: String(shapesGround ?? 'plain'), name: '' };
    const content = await writeFile({ ...sheet, picture: pictures.picture });
    files.push({ path: 'shapes.json', kind: 'shapes', mediaType, content });
  }
  return files;
}

/**
 * The profile last: as long as it is there, everything of it can be found again and deleted once more.
 * @param {Parts} parts @param {Owner} owner @param {(owner: Owner) => ReturnType<typeof belongingsOf>} find
 */
async function wipe({ profiles, profileSync, sessions, takes, covers, recording, gestureSets, pictures }, owner, find) {
  // What is being recorded is somebody's take a moment later.
  await recording.stop();
  const found = find(owner);
  for (const { playSession } of found.sessions) await sessions.all.wipe(playSession.id);
  for (const { id } of found.takes) {
    await takes.wipe(id);
    if (covers.all().has(id)) await covers.drop(id);
  }
  if (owner.profileId) {
    profiles.players.remove(owner.profileId);
    const others = profiles.store.setIds();
    const sets = found.setIds.filter((id) => !others?.has(id));
    for (const id of sets) await gestureSets.store.remove(id);
    // The server may be long in answering; what is here is gone already.
    gestureSets.forgetForGood(sets);
    if (!profiles.store.isChosen('shapesGround', 'picture')) await pictures.forget();
    profileSync.wipe(owner.profileId);
  }
  await forgetSamples(found.sampleIds, takes);
  sessions.follow();
}

/** Those that nobody else's settings or takes name. @param {readonly string[]} ids @param {Takes} takes */
async function forgetSamples(ids, takes) {
  if (ids.length === 0) return;
  const named = new Set(Object.values({ ...localStorage }).flatMap(idsWithin));
  for (const { row, take } of takes.everything()) {
    const { settings } = take ?? (row.here ? await takes.load(row.id) : { settings: {} });
    for (const id of idsWithin({ settings })) named.add(id);
  }
  await createSampleStore().remove(ids.filter((id) => !named.has(id)));
}
