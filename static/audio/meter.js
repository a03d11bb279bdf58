/**
 * Listens to a node without changing it, for `?debug` and for tests. It costs
 * time only while somebody has one.
 */

/**
 * @param {AudioNode} source
 * @param {{fftSize?: number}} [options]  samples that one reading covers, a power of two
 */
export function createMeter(source, { fftSize = 2048 } = {}) {
  const splitter = new ChannelSplitterNode(source.context, { numberOfOutputs: 2 });
  const analysers = [0, 1].map((channel) => {
    const analyser = new AnalyserNode(source.context, { fftSize });
    splitter.connect(analyser, channel);
    return analyser;
  });
  source.connect(splitter);
  const samples = new Float32Array(fftSize);
  return {
    /** @returns {number} the largest absolute sample of the latest `fftSize`, of both sides; 1 is 0 dBFS */
    peak() {
      return Math.max(
        ...analysers.map((analyser) => {
          analyser.getFloatTimeDomainData(samples);
          return samples.reduce((largest, sample) => Math.max(largest, Math.abs(sample)), 0);
        }),
      );
    },
    /** @returns {Float32Array<ArrayBuffer>} the latest `fftSize` samples of the left side */
    samples() {
      const copy = new Float32Array(fftSize);
      analysers[0].getFloatTimeDomainData(copy);
      return copy;
    },
    dispose() {
      source.disconnect(splitter);
      splitter.disconnect();
    },
  };
}
