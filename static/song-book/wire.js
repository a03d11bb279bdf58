/** Songs of the player's own: files and takes become songs, and songs are chosen to be played. */

import { findSound, soundOfProgram } from '../audio/sounds.js';
import { fetchModule } from '../core/fetch-module.js';
import { onLanguageChange, t } from '../core/i18n.js';
import { inTime } from '../core/in-time.js';
import { readBytes } from '../core/read-file.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { newUuid } from '../core/uuid.js';
import { findInstrument } from '../instruments/index.js';
import { MOST_BYTES, MOST_SONGS } from '../songs/own-songs.js';

/** @import {Report, StatusArgs} from '../core/statuses.js' */
/** @import {Settings, Takes} from '../parts.js' */
/** @import {Read} from '../song-files/read-song-file.js' */
/** @import {OwnSongs} from '../songs/own-songs.js' */
/** @import {Part, Score} from '../songs/score.js' */
/** @import {SongBookView} from './song-book-view.js' */

/** A server may take the question and never answer. */
const CODE_MS = 20_000;

/** @typedef {Awaited<ReturnType<typeof fetchReaders>>} Readers */
/** What reads files; most visits open none. */
const fetchReaders = () => fetchModule(() => import('../song-files/read-song-file.js'));

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {SongBookView} parts.view
 * @param {OwnSongs} parts.songs
 * @param {Pick<Takes, 'load'>} parts.takes
 * @param {EventTarget} parts.takesList
 * @param {Report} parts.report
 * @param {() => Promise<Readers>} [parts.load]
 */
export function wireSongBook({ settings, view, songs, takes, takesList, report, load = fetchReaders }) {
  const show = () => {
    const { waitingSong, ownSong } = settings.values;
    view.songs = songs.list().map(({ score }) => lineOf(score));
    view.removed = songs.removed?.score.title ?? null;
    view.playingId = waitingSong === 'own' ? ownSong : null;
  };
  const follow = (/** @type {string} */ id) => {
    settings.choose('ownSong', id);
    settings.choose('waitingSong', 'own');
    const { ofOwnSong = {} } = findInstrument(settings.values.instrument).meta;
    for (const [name, value] of Object.entries(ofOwnSong)) settings.choose(name, value);
  };
  const readers = () =>
    inTime(load(), CODE_MS).catch((error) => {
      throw Object.assign(error, { code: 'song-reader-unreachable' });
    });

  /** What cannot be kept is there until the page is closed. @param {Score} score */
  const keep = (score) =>
    songs.add(score).then(
      () => true,
      (error) => {
        if (codeOf(error, 'song-unknown') !== 'song-not-kept') throw error;
        report('song-not-kept');
        return false;
      },
    );

  /** @param {string} name @param {(readers: Readers, id: string) => Read|Promise<Read>} read */
  async function open(name, read) {
    view.opening = name;
    try {
      const { score, remarks } = await read(await readers(), newUuid());
      const isKept = await keep(score);
      follow(score.id);
      if (!isKept) return;
      const said = remarks.map((remark) => t(`song-remark-${remark}`)).join(' ');
      if (said) report('song-opened-partly', { title: score.title, remarks: said });
      else report('song-opened', { title: score.title });
    } catch (error) {
      report(codeOf(error, 'song-unknown'), { file: name, songs: MOST_SONGS, ...argsOf(error) });
    } finally {
      view.opening = null;
    }
  }

  view.limits = { songs: MOST_SONGS, megabytes: MOST_BYTES / 1e6 };
  onRequests(
    view,
    {
      'song-file-open': (file) =>
        open(file.name, async ({ readSongFile, refuseLarge }, id) => {
          refuseLarge(file.size);
          return readSongFile({ name: file.name, bytes: await readBytes(file), id });
        }),
      'song-play': follow,
      'song-leave': () => settings.choose('waitingSong', 'none'),
      'song-part': ({ id, mine }) => songs.choosePart(id, mine),
      'song-delete': async (id) => {
        const title = songs.find(id)?.title ?? '';
        if (view.playingId === id) settings.choose('waitingSong', 'none');
        const removing = songs.remove(id);
        report('song-deleted', { title });
        await view.focusUndo();
        await removing;
      },
      'song-undo': async () => {
        const title = songs.removed?.score.title ?? '';
        const putting = songs.unremove();
        report('song-back', { title });
        await view.focusTitle();
        await putting;
      },
    },
    (error) => report(codeOf(error, 'song-not-kept')),
  );
  onRequests(takesList, {
    'take-song': (id) => open('', async ({ scoreOfTake }, songId) => scoreOfTake(await takes.load(id), songId)),
  });
  songs.onChange(show);
  onLanguageChange(show);
  settings.onChange((name) => (name === 'waitingSong' || name === 'ownSong') && show());
  show();
  songs.read();
}

/** @param {unknown} error */
const argsOf = (error) => /** @type {{args?: StatusArgs}} */ (error).args ?? {};

/** @param {Score} score @returns {SongBookView['songs'][number]} */
const lineOf = ({ id, title, parts, bars, mine }) => ({
  id,
  title,
  notes: parts[mine].notes.length,
  bars: bars.length,
  parts: parts.map(nameOf),
  mine,
});

/** By its own name, else by its sound. @param {Part} part @param {number} index */
function nameOf({ name, program, isDrums, notes }, index) {
  const sound = isDrums ? 'drums' : soundOfProgram(0, program).id;
  return t('song-part', { number: index + 1, name: name || t(findSound(sound).nameKey), notes: notes.length });
}
