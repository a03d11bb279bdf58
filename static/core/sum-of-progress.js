/**
 * One progress of several downloads.
 * @param {(loadedBytes: number, totalBytes: number) => void} onProgress
 * @returns {() => (loadedBytes: number, totalBytes: number) => void}
 */
export function addUp(onProgress) {
  /** @type {[loaded: number, total: number][]} */
  const parts = [];
  return () => {
    const index = parts.push([0, 0]) - 1;
    return (loaded, total) => {
      parts[index] = [loaded, total];
      const sum = (/** @type {0|1} */ which) => parts.reduce((before, part) => before + part[which], 0);
      onProgress(sum(0), sum(1));
    };
  };
}
