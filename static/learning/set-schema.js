/** What the file of a set of gestures must hold; docs/reference/gesture-set-format.md has the words. */
import { fromBase64, isBase64, numbersFromBase64 } from '../core/base64.js';
import { allDifferent, fields, listOf, numberThat, textThat, uuid, wholeNumber } from '../core/documents.js';
import { check, exactOptional, optional, picklist, pipe, transform, unknown } from '../vendor/valibot.js';
import { EMBEDDINGS } from './embeddings/index.js';
import { COLOURS, cleanGestureName, isId, LONGEST_NAME, MOST_GESTURES, MOST_SAMPLES, NOTHING } from './gesture-set.js';

/** @import {GestureSet} from './gesture-set.js' */
/** @import {GenericSchema} from '../vendor/valibot.js' */
/** @typedef {GestureSet & {mappings?: unknown, firing?: unknown}} SetDocument */

export const MOST_PICTURE_BYTES = 64 * 1024;
const PICTURE = /^data:(image\/(?:jpeg|webp|png));base64,(.*)$/;
const KINDS = EMBEDDINGS.map(({ id }) => id);
const A_PICTURE = 'a small JPEG, WebP or PNG in base64';

const ID = textThat(isId, '1..40 of a-z 0-9 -');
const NAME = textThat((text) => cleanGestureName(text) === text, `0..${LONGEST_NAME} readable characters`);

const GESTURE = pipe(
  fields({ id: ID, name: NAME, colour: wholeNumber(0, COLOURS - 1), order: wholeNumber(0, 1e6) }),
  check(({ id, name }) => id === NOTHING || name !== '', 'with a name'),
);

const GESTURES = pipe(
  listOf(GESTURE, 1, MOST_GESTURES + 1),
  allDifferent(({ id }) => id, 'with ids of their own'),
  check(([first]) => first.id === NOTHING, `with ${NOTHING} first`),
);

/** As many numbers as this kind of embedding has. @param {number} dimensions */
const numbers = (dimensions) =>
  pipe(
    textThat(isBase64, 'base64'),
    transform(numbersFromBase64),
    check((values) => values.length === dimensions, `${dimensions} numbers`),
    check((values) => values.every(Number.isFinite), 'finite numbers'),
  );

const EMBEDDED = pipe(
  fields(Object.fromEntries(EMBEDDINGS.map(({ id, dimensions }) => [id, exactOptional(numbers(dimensions))]))),
  check((embeddings) => Object.keys(embeddings).length > 0, `one of ${KINDS.join(', ')}`),
);

/** @param {string} text */
export function isPicture(text) {
  const [, , data] = (text.length <= MOST_PICTURE_BYTES && PICTURE.exec(text)) || [];
  return data !== undefined && isBase64(data);
}

const THUMBNAIL = pipe(
  textThat(isPicture, A_PICTURE),
  transform((text) => {
    const [, type, data] = /** @type {RegExpExecArray} */ (PICTURE.exec(text));
    return new Blob([fromBase64(data)], { type });
  }),
);

const SAMPLE = pipe(
  fields({
    id: ID,
    gestureId: ID,
    atMs: wholeNumber(0, 8.64e15),
    light: exactOptional(numberThat((value) => value >= 0 && value <= 255, '0..255')),
    embeddings: EMBEDDED,
    picture: exactOptional(THUMBNAIL),
  }),
  transform(({ picture, ...sample }) => ({ ...sample, ...(picture && { thumbnail: picture }) })),
);

/** What its gestures do is for choices.js to check. */
export const SET = /** @type {GenericSchema<unknown, SetDocument>} */ (
  pipe(
    fields({
      id: uuid,
      name: NAME,
      kind: picklist(KINDS, KINDS.join(', ')),
      gestures: GESTURES,
      samples: pipe(
        listOf(SAMPLE, 0, MOST_SAMPLES),
        allDifferent(({ id }) => id, 'with ids of their own'),
      ),
      mappings: optional(unknown()),
      firing: optional(unknown()),
    }),
    check(({ gestures, samples }) => {
      const known = new Set(gestures.map(({ id }) => id));
      return samples.every(({ gestureId }) => known.has(gestureId));
    }, 'a set whose snapshots are of its gestures'),
  )
);
