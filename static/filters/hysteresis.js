/**
 * Decide presence from a noisy confidence score without flicker.
 * @param {{enter: number, leave: number}} band  thresholds, 0 <= leave < enter <= 1
 * @returns {(score: number) => boolean}  feed one score a frame; true while present
 * @throws {RangeError} when the band is empty or outside 0..1
 */
export function makeHysteresis({ enter, leave }) {
  if (!(leave >= 0 && leave < enter && enter <= 1)) {
    throw new RangeError(`need 0 <= leave < enter <= 1, got leave ${leave}, enter ${enter}`);
  }
  let present = false;
  return (score) => {
    present = score >= (present ? leave : enter);
    return present;
  };
}
