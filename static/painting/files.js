/** What painting fetches when it is first done. */

/** The 26 styles, and any other: their ids in models/manifest.json. */
export const STYLES_MODEL = 'painting-styles';
export const ANY_STYLE_MODEL = 'painting-any-style';
/** The networks, in models/: which paints in one of the 26, which in any, and which reads a style out of a picture. */
export const NETWORKS = Object.freeze({
  known: `${STYLES_MODEL}/paint.onnx`,
  any: `${ANY_STYLE_MODEL}/paint.onnx`,
  style: `${ANY_STYLE_MODEL}/style.onnx`,
});
/** What computes, in static/vendor/: where the processor does, and where something else may. */
export const RUNTIMES = Object.freeze({ wasm: 'ort-wasm', jspi: 'ort-jspi' });
