/** The networks that can dream, by the ids of their models, and of each the layers that are offered, from 0. Pure. */
import { MAPS } from '../vision/feature-maps.js';

/** @typedef {keyof typeof DREAMING_LAYERS} DreamingModel */

/**
 * From edges to what stands for whole things, of 49 layers; and of PoseNet's 27 to what it finds body parts by. Its first
 * one sees every other dot alone: what it is shown at one place says nothing of the next, and it dreams of nothing.
 */
export const DREAMING_LAYERS = Object.freeze({
  'efficientnet-lite0': MAPS,
  posenet: Object.freeze([2, 6, 12, 18, 26]),
});

export const DREAMING_MODELS = /** @type {readonly DreamingModel[]} */ (Object.keys(DREAMING_LAYERS));
