/**
 * Tells when sound begins after silence: on the audio clock, to the sample, the
 * first sample above the threshold; and on the wall clock, which is the only
 * other one here and counts whole milliseconds, when it was computed.
 */
const THRESHOLD = 1e-3; // -60 dBFS
const SILENCE_SECONDS = 0.1;

class Tap extends AudioWorkletProcessor {
  constructor() {
    super();
    this.lastLoud = -Infinity;
  }

  process([channels]) {
    for (let frame = 0; frame < (channels[0]?.length ?? 0); frame += 1) {
      if (channels.some((samples) => Math.abs(samples[frame]) > THRESHOLD)) this.hear(currentFrame + frame);
    }
    return true;
  }

  hear(frame) {
    if (frame - this.lastLoud > SILENCE_SECONDS * sampleRate) {
      this.port.postMessage({ atSeconds: frame / sampleRate, renderedAtEpochMs: Date.now() });
    }
    this.lastLoud = frame;
  }
}

registerProcessor('tap', Tap);
