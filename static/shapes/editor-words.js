/** What the editor says: what a shape is called, and what was done last. */
import { t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { labelOf } from '../instruments/shape-zones.js';

/** @import {Said, Sheet} from './edits.js' */

/** "Circle 3, E4". @param {Sheet} sheet @param {number} index @returns {string}  '' where there is none */
export function nameOfShape({ shapes }, index) {
  const shape = shapes[index];
  if (!shape) return '';
  return t('shapes-name', {
    shape: t(`shapes-shape-${shape.shape}`),
    number: index + 1,
    plays: keyName(labelOf(shape)),
  });
}

/** @param {Sheet} sheet  as it is now @param {Said} said @returns {string} */
export function wordsOfSaid(sheet, { key, index, part }) {
  const { shapes, ground, chosen } = sheet;
  const shape = shapes[index ?? chosen];
  // What its name does not say.
  const value = { colour: t(`shapes-colour-${shape?.colour}`), loudest: t(`shapes-loudest-${shape?.loudest}`) }[
    part ?? ''
  ];
  if (value) return t('shapes-said-set-to', { name: nameOfShape(sheet, index ?? 0), value });
  return t(`shapes-said-${key}`, {
    name: nameOfShape(sheet, index ?? chosen),
    count: shapes.length,
    ground: t(`shapesGround-${ground}`),
  });
}
