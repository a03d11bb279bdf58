/** How long something takes, as a clock shows it. */

/**
 * @param {number} seconds
 * @returns {string} '1:05'
 */
export function clockTime(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
