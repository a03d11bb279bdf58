/** A slider's scale as a few buttons. */

/** As many as fit a window, each large enough for a head. */
const MOST = 11;

/**
 * @param {{min: number, max: number, step: number}} scale
 * @returns {{values: number[], stepped: boolean}}
 *   every value, or evenly spread ones from end to end; stepped: there are more between them
 */
export function sliderValues({ min, max, step }) {
  const steps = Math.round((max - min) / step);
  const stepped = steps > MOST - 1;
  const count = stepped ? MOST - 1 : steps;
  const values = Array.from({ length: count + 1 }, (_, index) => {
    const nearest = Math.round((index * steps) / count);
    return Number((min + nearest * step).toFixed(6));
  });
  return { values: count > 0 ? values : [min], stepped };
}
