/** My sounds, tied to the settings, the microphone, the loudspeaker and the player's files. Fetched when it is first opened. */
import { BUILT_IN_NAMES, builtIn } from '../audio/samples/built-in.js';
import { MOST_SECONDS } from '../audio/samples/sample.js';
import { MOST_FILE_BYTES, readSounds, writeSounds } from '../audio/samples/sounds-file.js';
import { datedName } from '../core/dated-name.js';
import { t } from '../core/i18n.js';
import { makeTextReader } from '../core/read-file.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { saveFile } from '../ui/save-file.js';
import { makePreview } from './preview.js';
import { MOST_BYTES, MOST_MINUTES, readSoundFile } from './reading.js';
import { createSampleRecorder } from './recorder.js';
import { createSounds } from './sounds.js';
import { SoundsDialog } from './sounds-dialog.js';

/** @import {Bank} from '../audio/samples/bank.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings, Sound} from '../parts.js' */

/** Ten times a second is as often as anybody reads. */
const SHOWN_MS = 100;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Bank} parts.bank
 * @param {Sound} parts.sound
 * @param {HTMLElement} parts.place  the dialog's, in the page
 * @param {Report} parts.report
 * @returns {SoundsDialog}
 */
export function wireSounds({ settings, bank, sound, place, report }) {
  const dialog = /** @type {SoundsDialog} */ (place);
  const sounds = createSounds({ settings, bank, report });
  const preview = makePreview({ sound, volume: () => settings.values.volume });
  let shownAtMs = 0;
  /** The file that each field is to have: of several the last one counts, whichever is read first. @type {Map<number, File>} */
  const opening = new Map();
  const readAll = makeTextReader();

  const show = () => {
    dialog.cards = Array.from({ length: settings.values.samplerFields }, (_, field) => {
      const sample = sounds.of(field);
      return { field, name: sample?.name ?? t(BUILT_IN_NAMES[field]), sample };
    });
    dialog.canUndo = sounds.canUndo;
  };
  const recorder = createSampleRecorder({
    report,
    onRecorded: (field, prepared) => sounds.add(field, prepared).then(show),
    onView(view) {
      const isNews = view.state !== dialog.recorder.state;
      if (!isNews && performance.now() - shownAtMs < SHOWN_MS) return;
      shownAtMs = performance.now();
      dialog.recorder = view;
    },
  });
  const say = (/** @type {unknown} */ error) =>
    report(codeOf(error, 'sample-unreadable'), {
      limit: MOST_BYTES / 1e6,
      minutes: MOST_MINUTES,
      seconds: MOST_SECONDS,
    });

  dialog.mostSeconds = MOST_SECONDS;
  bank.onChange(show);
  settings.onChange((name) => {
    if (name === 'samples' || name === 'samplerFields') show();
  });
  onRequests(
    dialog,
    {
      'sampler-record': (field) => {
        opening.delete(field);
        preview.stop();
        return recorder.press(field);
      },
      'sampler-file': async ({ field, file }) => {
        report('sample-reading');
        opening.set(field, file);
        const isWanted = () => opening.get(field) === file;
        const read = await readSoundFile(file).catch((error) => {
          if (isWanted()) throw error;
        });
        if (read && isWanted()) await sounds.add(field, read, file.name.replace(/\.[^.]*$/, ''));
      },
      'sampler-listen': (field) => preview.play(sounds.of(field) ?? builtIn(field)),
      'sampler-cut': async ({ field, ...ends }) => {
        await sounds.cut(field, ends);
        await preview.play(sounds.of(field) ?? builtIn(field));
      },
      'sampler-name': ({ field, name }) => sounds.rename(field, name),
      'sampler-take-away': (field) => {
        opening.delete(field);
        if (dialog.cutting === field) dialog.cutting = -1;
        sounds.takeAway(field);
      },
      'sampler-undo': sounds.undo,
      'sampler-save': () => {
        const all = sounds.ids().map((id) => bank.get(id));
        const text = writeSounds(all.slice(0, all.findLastIndex(Boolean) + 1));
        saveFile(new Blob([text], { type: 'application/json' }), datedName('sounds', 'json'));
      },
      'sampler-open-all': async (file) => {
        if (file.size > MOST_FILE_BYTES)
          throw Object.assign(new Error(`${file.size} bytes`), { code: 'sounds-file-too-large' });
        const text = await readAll(file);
        if (text !== null) sounds.open(readSounds(text));
      },
      'sampler-closed': () => {
        recorder.cancel();
        preview.stop();
      },
    },
    say,
  );
  show();
  return dialog;
}
