/** Sheets and pictures that come from files, and sheets that go into one. */
import { fileName } from '../core/file-name.js';
import { t } from '../core/i18n.js';
import { makeTextReader } from '../core/read-file.js';
import { codeOf } from '../core/statuses.js';
import { saveFile } from '../ui/save-file.js';
import { MAX_BYTES, readFile, ShapeFileError, writeFile } from './shape-file.js';

/** @import {RequestListeners} from '../core/requests.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {GroundPicture} from './ground-picture.js' */
/** @import {EditedSheet} from './sheet.js' */

/**
 * @param {{sheet: EditedSheet, pictures: Pick<GroundPicture, 'read'|'picture'>, report: Report,
 *   read?: ReturnType<typeof makeTextReader>}} parts
 * @returns {RequestListeners}
 */
export const makeExchange = ({ sheet, pictures, report, read = makeTextReader() }) => ({
  'shapes-save': async () => {
    const { name, picture } = sheet.now;
    // One that this browser was slow to find is seen all the same.
    const text = await writeFile({ ...sheet.now, picture: picture ?? pictures.picture });
    const startedAt = new Date().toISOString();
    const named = { name: name || t('instrument-shapes'), startedAt };
    saveFile(new Blob([text], { type: 'application/json' }), fileName(named, 'shapes.json'));
  },
  'shapes-file-open': async (file) => {
    const opened = await readOpened(file, read, report);
    if (!opened) return;
    const { shapes, ground, name, count, changed } = opened;
    const picture = opened.picture && (await pictures.read(opened.picture));
    sheet.edit({ edit: 'open', opened: { shapes, ground, name, picture: picture ?? sheet.now.picture } });
    if (count > shapes.length || changed) report('shapes-opened-partly', { count, taken: shapes.length, changed });
  },
  'shapes-picture-open': async (file) => {
    const picture = await pictures.read(file);
    if (picture) sheet.edit({ edit: 'picture', picture });
  },
});

/**
 * @param {File} file
 * @param {ReturnType<typeof makeTextReader>} read
 * @param {Report} report
 * @returns {Promise<ReturnType<typeof readFile>|null>}  null: it was said why not, or another was chosen meanwhile
 */
async function readOpened(file, read, report) {
  try {
    if (file.size > MAX_BYTES) throw new ShapeFileError('shapes-file-too-large', `${file.size} bytes`);
    const text = await read(file);
    return text === null ? null : readFile(text);
  } catch (error) {
    report(codeOf(error, 'shapes-file-foreign'), { limit: MAX_BYTES / 1e6 });
    return null;
  }
}
