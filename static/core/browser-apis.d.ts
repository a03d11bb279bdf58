/** What some browsers have, and TypeScript's library does not name yet: each of it may be missing. */

/** WebGPU, as far as it is asked which chip there is. https://www.w3.org/TR/webgpu/ */
interface GraphicsAdapter {
  isFallbackAdapter?: boolean;
  info?: { isFallbackAdapter?: boolean; vendor?: string; architecture?: string; description?: string };
}

interface NavigatorOfSome {
  gpu?: { requestAdapter(): Promise<GraphicsAdapter | null> };
  /** WebNN. https://www.w3.org/TR/webnn/ */
  ml?: { createContext(): Promise<{ destroy?(): void }> };
}

interface Navigator extends NavigatorOfSome {
  /** https://wicg.github.io/keyboard-map/ */
  keyboard?: { getLayoutMap(): Promise<{ get(code: string): string | undefined }> };
}

interface WorkerNavigator extends NavigatorOfSome {}

/** https://www.w3.org/TR/mediacapture-extensions/ */
interface MediaStreamTrack {
  stats?: { deliveredFrames: number };
}

/** https://wicg.github.io/shape-detection-api/ */
interface BarcodeReader {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

declare var BarcodeDetector:
  | { new (options: { formats: string[] }): BarcodeReader; getSupportedFormats(): Promise<string[]> }
  | undefined;
