/** Loss and accuracy from epoch to epoch, drawn by uPlot. */

import { t } from '../core/i18n.js';

/** @import {Evaluation} from '../types.js' */
/** @import uPlot from '../vendor/uplot.js' */

/** Told apart by their dashes as well as by their colours. */
const TRAINING = Object.freeze({ width: 3, dash: [] });
const HELD_OUT = Object.freeze({ width: 3, dash: [8, 5] });

/**
 * @param {typeof uPlot} Plot
 * @param {HTMLElement} frame
 * @param {Evaluation} evaluation
 * @param {{width: number, height: number}} size  pixels, of each plot
 * @returns {uPlot[]}
 */
export function drawCurves(Plot, frame, { loss, validationLoss, trainAccuracy, validationAccuracy }, size) {
  const style = getComputedStyle(frame);
  const ink = style.color;
  // A canvas knows no custom properties, so colours come by way of real ones.
  const accent = style.accentColor;
  /** @param {string} title @param {readonly number[]} training @param {readonly number[]} heldOut @param {[number, number]|undefined} range */
  const plot = (title, training, heldOut, range) => {
    const epochs = training.map((_, index) => index + 1);
    const axis = { stroke: ink, ticks: { stroke: ink, width: 0.5 }, grid: { stroke: ink, width: 0.25 } };
    return new Plot(
      {
        ...size,
        title,
        cursor: { show: false },
        legend: { live: false },
        scales: { x: { time: false }, ...(range && { y: { range } }) },
        axes: [{ ...axis }, { ...axis }],
        series: [
          { label: t('training-epoch') },
          { label: t('training-trained-on'), stroke: accent, ...TRAINING, dash: [] },
          ...(heldOut.length
            ? [{ label: t('training-held-out'), stroke: ink, width: HELD_OUT.width, dash: [...HELD_OUT.dash] }]
            : []),
        ],
      },
      [epochs, [...training], ...(heldOut.length ? [[...heldOut]] : [])],
      frame,
    );
  };
  return [
    plot(t('training-loss'), loss, validationLoss, undefined),
    plot(t('training-accuracy'), trainAccuracy, validationAccuracy, [0, 1.02]),
  ];
}
