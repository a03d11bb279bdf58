/** What the camera shows, or a file, becomes a sample: its numbers, and a small picture. */
import { drawPicture, thumbnail } from '../camera/frame-grabber.js';
import { openPicture } from '../camera/picture-file.js';
import { newId } from '../learning/gesture-set.js';
import { drawSilhouette } from '../ui/silhouette.js';

/** @import {EmbeddingKind, Pose, PoseMessage, Sample} from '../types.js' */
/** @import {PictureEmbedding} from './learner.js' */

/** Larger files are hardly pictures of a gesture, and would stop a small device. */
const MOST_FILE_BYTES = 40 * 1024 * 1024;

/**
 * @param {Object} parts
 * @param {() => Promise<ImageBitmap|null>} parts.picture  of the camera, now
 * @param {(picture: ImageBitmap) => Promise<ImageBitmap|null>} parts.shown  what may be kept of that picture, to be shown
 * @param {PictureEmbedding} parts.pictureEmbedding  closes the picture
 * @param {() => boolean} parts.showsCamera  the player has chosen to be seen, not a silhouette
 */
export function makeSamples({ picture, shown, pictureEmbedding, showsCamera }) {
  /** @param {ImageBitmap} bitmap @returns {Promise<Blob|undefined>} */
  const keptOf = async (bitmap) => {
    const other = await shown(bitmap);
    const small = other ? await thumbnail(drawPicture(other, { mirrored: true })) : undefined;
    if (other !== bitmap) other?.close();
    return small;
  };

  /** @param {ImageBitmap} bitmap @param {Pose|null} pose @returns {Promise<Blob|undefined>} */
  const smallPicture = async (bitmap, pose) => {
    if (showsCamera()) return keptOf(bitmap);
    // Who does not want to be seen is not kept as a picture either.
    return pose ? thumbnail((context) => drawSilhouette(context, pose)) : undefined;
  };

  return {
    /**
     * @param {Pick<PoseMessage, 'pose'|'embedding'>} frame
     * @param {{gestureId: string, kind: EmbeddingKind, light?: number}} wanted
     * @returns {Promise<Sample|null>}  null: nobody is seen
     */
    async ofFrame({ pose, embedding }, { gestureId, kind, light }) {
      if (kind === 'body' && !embedding) return null;
      const bitmap = await picture();
      if (!bitmap) return null;
      const small = await smallPicture(bitmap, pose);
      const embeddings = {
        ...(embedding && { body: embedding.slice() }),
        ...(kind === 'picture' && { picture: await pictureEmbedding(bitmap, { flip: true }) }),
      };
      bitmap.close();
      return {
        id: newId(),
        gestureId,
        atMs: Date.now(),
        embeddings,
        ...(small && { thumbnail: small }),
        ...(light !== undefined && { light }),
      };
    },

    /**
     * @param {string} gestureId
     * @param {File} file
     * @returns {Promise<Sample>}
     * @throws {Error} when it is no picture
     */
    async ofFile(gestureId, file) {
      if (file.size > MOST_FILE_BYTES) throw new TypeError('too large');
      // Whatever keeps it from being opened, the file is none to learn from; the others are.
      const bitmap = await openPicture(file).catch(({ message }) => {
        throw new Error(message);
      });
      const small = await thumbnail(drawPicture(bitmap, { mirrored: false }));
      const embeddings = { picture: await pictureEmbedding(bitmap) };
      return { id: newId(), gestureId, atMs: Date.now(), embeddings, thumbnail: small };
    },
  };
}
