/** The editor at work: what is asked for becomes a step of the sheet, and the sheet becomes the settings that are played. */
import { fileName } from '../core/file-name.js';
import { t } from '../core/i18n.js';
import { askFor, onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { shapesOf } from '../instruments/my-shapes.js';
import { writeShapes } from '../instruments/shape-code.js';
import { zoneIdOf } from '../instruments/shape-zones.js';
import { saveFile } from '../ui/save-file.js';
import { makeGround } from './ground.js';
import { MAX_BYTES, readFile, ShapeFileError, writeFile } from './shape-file.js';
import { ShapesEditor } from './shapes-editor.js';
import { createSheet } from './sheet.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {PlayStage, Settings, Tracking} from '../parts.js' */
/** @import {GroundPicture} from './ground-picture.js' */

/**
 * @typedef {Object} EditorParts
 * @property {Settings} settings
 * @property {Tracking} tracking
 * @property {GroundPicture} pictures
 * @property {PlayStage} stage
 * @property {Report} report
 */

/** How long a shape is heard that was just changed. */
const HEARD_MS = 500;
/** Who holds it meanwhile. */
const SOURCE = 'shapes-editor';

/** @type {ShapesEditor|undefined} */
let editor;

/** @param {EditorParts} parts */
export async function openEditor(parts) {
  editor ??= await makeEditor(parts);
  const { clientWidth, clientHeight } = parts.stage;
  editor.aspect = clientHeight ? clientWidth / clientHeight : editor.aspect;
  await editor.updateComplete;
  editor.showModal();
}

/** @param {EditorParts} parts */
async function makeEditor({ settings, tracking, pictures, stage, report }) {
  await pictures.load();
  const view = new ShapesEditor();
  // What opens above it (lists as buttons, letters) stands behind it in the page.
  document.querySelector('ask-dialog')?.before(view);
  await view.updateComplete;
  const { values } = settings;
  const sheet = createSheet({
    shapes: shapesOf(values.shapes),
    chosen: 0,
    ground: values.shapesGround,
    picture: pictures.picture,
    name: '',
  });
  const showGround = makeGround({ place: view.sheet, layer: view.layer, tracking, pictures });
  const show = () => {
    Object.assign(view, { edited: sheet.now, canUndo: sheet.canUndo, canRedo: sheet.canRedo });
    showGround(sheet.now.ground);
  };
  const hear = makeHearing(stage);

  sheet.onChange((said) => {
    if (said) view.said = said;
    const { shapes, ground, picture } = sheet.now;
    settings.choose('shapes', writeShapes(shapes));
    settings.choose('shapesGround', ground);
    if (picture) pictures.use(picture);
    show();
  });
  // What another tab, another player or an undo of settings has changed.
  settings.onChange((name) => {
    if (name === 'shapes' && values.shapes !== writeShapes(sheet.now.shapes))
      sheet.adopt({ shapes: shapesOf(values.shapes) });
    if (name === 'shapesGround' && values.shapesGround !== sheet.now.ground)
      sheet.adopt({ ground: values.shapesGround });
  });
  tracking.onStream(show);
  pictures.onChange(show);

  onRequests(view, {
    'shapes-edit': (change) => {
      sheet.edit({ ...change, room: view.room });
      if (change.edit === 'set') hear(sheet.now.chosen);
    },
    'shapes-undo': sheet.undo,
    'shapes-redo': sheet.redo,
    'shapes-hear': () => hear(sheet.now.chosen),
    'shapes-save': async () => {
      const { name } = sheet.now;
      const text = await writeFile(sheet.now);
      const startedAt = new Date().toISOString();
      const named = { name: name || t('instrument-shapes'), startedAt };
      saveFile(new Blob([text], { type: 'application/json' }), fileName(named, 'shapes.json'));
    },
    'shapes-file-open': async (file) => {
      const opened = await readOpened(file, report);
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
  show();
  return view;
}

/**
 * @param {File} file
 * @param {Report} report
 * @returns {Promise<ReturnType<typeof readFile>|null>}  null: it was said why not
 */
async function readOpened(file, report) {
  try {
    if (file.size > MAX_BYTES) throw new ShapeFileError('shapes-file-too-large', `${file.size} bytes`);
    return readFile(await file.text());
  } catch (error) {
    report(codeOf(error, 'shapes-file-foreign'), { limit: MAX_BYTES / 1e6 });
    return null;
  }
}

/** A shape is heard as a button of the stage is, a short while. @param {PlayStage} stage */
function makeHearing(stage) {
  let timer = 0;
  /** @type {string|null} */
  let held = null;
  const end = () => {
    if (held !== null && stage.zones.some(({ id }) => id === held))
      askFor(stage, 'zone-release', { zoneId: held, source: SOURCE });
    held = null;
  };
  /** @param {number} index */
  return (index) => {
    clearTimeout(timer);
    end();
    held = zoneIdOf(index);
    askFor(stage, 'zone-press', { zoneId: held, source: SOURCE });
    timer = window.setTimeout(end, HEARD_MS);
  };
}
