/** The list of takes: play them back, take them home, rename, delete, and undo that. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { noteExported } from '../belongings/audit-api.js';
import { dispatch } from '../core/events.js';
import { fileName } from '../core/file-name.js';
import { t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { voiceOf } from '../instruments/index.js';
import { lineOfTake } from '../instruments/line.js';
import { ExportError, exportedFile } from '../recorder/exported-file.js';
import { askForFormats, lastFormats, MIDI } from '../recorder/formats.js';
import { fetchMidi, hasNotes, midiBlob } from '../recorder/midi.js';
import { createPlayer } from '../recorder/playback.js';
import { toFile } from '../recorder/takes.js';
import { saveFile } from '../ui/save-file.js';
import { wireAllTakes } from './all-takes.js';
import { wireCovers } from './covers.js';
import { wireImport } from './import-take.js';
import { createSoundMaker, makeWithSound, SOUND_FORMATS, soundFormat } from './sound-file.js';

/** @import {RequestListeners} from '../core/requests.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Sound} from '../parts.js' */
/** @import {TakeCovers} from '../recorder/take-covers.js' */
/** @import {createTakes} from '../recorder/takes.js' */
/** @import {TakesApi} from '../recorder/takes-api.js' */
/** @import {Take} from '../types.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {TakesList} from './takes-list.js' */

/** @typedef {ReturnType<typeof createTakes>} Takes */

/**
 * @param {Object} parts
 * @param {Takes} parts.takes
 * @param {TakeCovers} parts.covers
 * @param {TakesList} parts.list
 * @param {AskDialog} parts.ask
 * @param {Sound} parts.sound
 * @param {Pick<TakesApi, 'formats'|'read'>} parts.api
 * @param {Report} parts.report
 * @param {(line: string) => void} parts.playLine  its notes, one after the other, as `instruments/line.js` reads them
 * @param {(listener: () => void) => void} parts.onLeave  another view is opened
 */
export function wireTakes({ takes, covers, list, ask, sound, api, report, playLine, onLeave }) {
  const player = createPlayer({
    send: (event) => dispatch('creatable:note', { ...event, origin: 'playback' }),
    nowSeconds: sound.nowSeconds,
    onEnd: () => {
      list.playingId = null;
    },
  });
  const soundFile = createSoundMaker({
    load: takes.load,
    make: makeWithSound({ readTake: sound.readTake, voiceOf }),
    save: (file, take, format) => saveTake(file, take, format.extension),
    onChange: (making) => {
      list.making = making;
    },
    report,
  });
  onLeave(() => soundFile.cancel());
  const deletedName = (/** @type {string} */ id) => takes.deleted().find((row) => row.id === id)?.name ?? '';
  const nameOf = (/** @type {string} */ id) => takes.list().find((row) => row.id === id)?.name ?? '';

  /** @type {RequestListeners} */
  const requests = {
    'take-play': async (id) => {
      const take = await takes.load(id);
      await sound.start();
      await sound.loadTake(take);
      player.play(take);
      list.playingId = id;
    },
    'take-stop': () => player.stop(),
    'take-download': async ({ id, format, extension }) => {
      const ofSound = soundFormat(format);
      if (ofSound) return soundFile.make(id, ofSound);
      if (format === MIDI.format) return saveMidi(await takes.load(id));
      const file = await exportedFile(takes, id, format, (answer) => answer.blob());
      saveFile(file, fileName(await takes.load(id), extension));
    },
    'take-download-cancel': (id) => soundFile.cancel(id),
    'take-file': async (id) => {
      const { blob, name } = toFile(await takes.load(id));
      saveFile(blob, name);
    },
    'take-line': async (id) => {
      const { events } = await takes.load(id);
      const line = lineOfTake(events, (channel) => channel !== DRUM_CHANNEL);
      if (line) playLine(line);
      else report('take-no-line');
    },
    'take-rename': async (id) => {
      const name = await ask.put({
        title: t('rename-question', { name: nameOf(id) }),
        yes: t('rename-yes'),
        text: nameOf(id),
      });
      if (name) await takes.rename(id, name);
    },
    'take-delete': async (id) => {
      const name = nameOf(id);
      const answer = await ask.put({
        title: t('delete-question', { name }),
        about: t('delete-question-about'),
        yes: t('delete-yes'),
      });
      if (answer === null) return;
      if (list.playingId === id) player.stop();
      soundFile.cancel(id);
      await takes.remove(id);
      report('take-deleted', { name });
      await list.focusUndo();
    },
    'take-undo': async () => {
      const name = takes.removed?.name;
      await takes.unremove();
      if (name !== undefined) report('take-back', { name });
    },
    'take-put-back': async (id) => {
      const name = deletedName(id);
      await takes.unremove(id);
      report('take-back', { name });
    },
    'take-forget': async (id) => {
      const name = deletedName(id);
      const answer = await ask.put({
        title: t('forget-question', { name }),
        about: t('forget-question-about'),
        yes: t('take-forget'),
      });
      if (answer === null) return;
      await takes.forget(id);
      await covers.drop(id);
      report('take-forgotten', { name });
    },
  };
  onRequests(list, requests, (error) => report(codeOf(error, 'take-unreachable')));
  takes.onChange((rows) => {
    list.takes = rows;
    list.keepDays = takes.keepDays;
    list.removed = takes.removed;
    list.deleted = takes.deleted();
  });
  wireCovers({ covers, list, ask, report });
  wireAllTakes({ takes, list, report });
  wireImport({ takes, list, api, report });
  list.formats = [...lastFormats(), ...SOUND_FORMATS];
  askForFormats(api).then((formats) => {
    list.formats = [...formats, ...SOUND_FORMATS];
  });
}

/** Without the server, of which it would be the same file. @param {Take} take */
async function saveMidi(take) {
  if (!hasNotes(take)) throw new ExportError('export-empty');
  const { midiOfTake } = await fetchMidi();
  saveTake(midiBlob(midiOfTake(take)), take, MIDI.extension);
}

/** What the server made it would have written down itself. @param {Blob} file @param {Take} take @param {string} extension */
function saveTake(file, take, extension) {
  saveFile(file, fileName(take, extension));
  noteExported([{ kind: 'take', id: take.id }]);
}
