/** What goes into Teachable Machine's networks. */

/** Its PoseNet gives 17 heat maps and 34 offsets on 17 x 17 cells. */
export const CELL_VALUES = 51;
export const HEAT_MAPS = 17;
export const POSE_INPUTS = 17 * 17 * CELL_VALUES;

/**
 * @param {{format: 'image'|'pose', imageSize: number, grayscale: boolean}} project
 * @returns {number[]}  without the batch
 */
export const inputOf = ({ format, imageSize, grayscale }) =>
  format === 'pose' ? [POSE_INPUTS] : [imageSize, imageSize, grayscale ? 1 : 3];
