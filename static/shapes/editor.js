/** The editor at work: what is asked for becomes a step of the sheet, and the sheet becomes the settings that are played. */
import { inTime } from '../core/in-time.js';
import { onRequests } from '../core/requests.js';
import { shapesOf } from '../instruments/my-shapes.js';
import { writeShapes } from '../instruments/shape-code.js';
import { makeExchange } from './exchange.js';
import { makeGround } from './ground.js';
import { makeHearing } from './hearing.js';
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

/** A database may take its time, and the editor does not wait for a picture. */
const PICTURE_MS = 1000;

/** One for the page, however often it is asked for. @type {Promise<ShapesEditor>|undefined} */
let making;

/** @param {EditorParts} parts */
export async function openEditor(parts) {
  making ??= makeEditor(parts);
  const editor = await making;
  const { clientWidth, clientHeight } = parts.stage;
  editor.aspect = clientHeight ? clientWidth / clientHeight : editor.aspect;
  await editor.updateComplete;
  editor.showModal();
}

/** @param {EditorParts} parts */
async function makeEditor({ settings, tracking, pictures, stage, report }) {
  await inTime(pictures.load(), PICTURE_MS).catch(() => {});
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
    else if (pictures.picture) pictures.forget();
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
  pictures.onChange(() => {
    const { picture } = pictures;
    if ((picture === null) !== (sheet.now.picture === null)) sheet.adoptPicture(picture);
    show();
  });

  onRequests(view, {
    'shapes-edit': (change) => {
      sheet.edit({ ...change, room: view.room });
      if (change.edit === 'set') hear(sheet.now.chosen);
    },
    'shapes-undo': sheet.undo,
    'shapes-redo': sheet.redo,
    'shapes-hear': () => hear(sheet.now.chosen),
    ...makeExchange({ sheet, pictures, report }),
  });
  show();
  return view;
}
