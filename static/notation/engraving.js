/**
 * Draws MusicXML with OpenSheetMusicDisplay, as pictures of lines and outlines (SVG): in the page's ink, so that every
 * theme holds, and with letters in the page's own typeface. It fetches nothing and sets no style that the page forbids.
 */

/** @import {OpenSheetMusicDisplay} from '../vendor/osmd.js' */

/** As wide as music on a sheet of paper is, and as high as fits on A4; on Letter it is a little smaller. */
const SHEET = Object.freeze({ widthPx: 900, width: 180, height: 240 });
/** The letters of the scale by their half notes above C. @type {Readonly<Record<number, string>>} */
const LETTERS = Object.freeze({ 0: 'C', 2: 'D', 4: 'E', 5: 'F', 7: 'G', 9: 'A', 11: 'B' });
/** What it counts as the lowest note is this one in MIDI. */
const LOWEST = 12;

const OPTIONS = Object.freeze({
  backend: 'svg',
  autoResize: false,
  disableCursor: true,
  drawTitle: false,
  drawSubtitle: false,
  drawComposer: false,
  drawLyricist: false,
  drawPartAbbreviations: false,
  defaultColorMusic: 'currentColor',
  defaultFontFamily: 'system-ui, sans-serif',
  measureNumberInterval: 1,
  // By counting: the other way takes a graphics chip, which tracking may need.
  preferredSkyBottomLineBatchCalculatorBackend: 0,
});

/** A note as a key is: by its letter and its number. @typedef {(key: {label: string, note: number}) => string} ColourOf  a CSS colour */

/**
 * @param {Object} parts
 * @param {HTMLElement} parts.paper
 * @param {typeof OpenSheetMusicDisplay} parts.Engraver
 */
export function createEngraving({ paper, Engraver }) {
  const engraver = new Engraver(paper, OPTIONS);
  const rules = engraver.EngravingRules;
  Object.assign(rules, {
    PageLeftMargin: 1,
    PageRightMargin: 1,
    PageTopMargin: 2,
    PageBottomMargin: 2,
    LyricsHeight: 2.4,
  });

  return {
    /** @param {string} score  MusicXML @param {{colourOf: ColourOf|null}} look  null: all in ink */
    async open(score, { colourOf }) {
      await engraver.load(score);
      // Names stand in front of the first line only, and of one part nobody needs it.
      engraver.setOptions({ drawPartNames: engraver.Sheet.Instruments.length > 1 && paper.clientWidth > 600 });
      for (const note of notesOf(engraver)) note.NoteheadColor = colourOf ? colourOf(keyOf(note)) : '';
    },

    /** @param {number} size  1: staves 40 pixels high @param {number} leastPx  so wide it is at least */
    draw(size, leastPx) {
      paper.style.minInlineSize = `${Math.round(leastPx)}px`;
      engraver.setPageFormat('Endless');
      engraver.Zoom = size;
      engraver.render();
    },

    /** On sheets of their own, with no system cut in two. @param {number} size  1: staves 8 mm high, however wide the window is */
    drawForPaper(size) {
      engraver.setCustomPageFormat(SHEET.width, SHEET.height);
      engraver.Zoom = (paper.clientWidth / SHEET.widthPx) * size;
      engraver.render();
    },
  };
}

/**
 * What a drum is to sound as is fixed; where it stands on the staff is no pitch.
 * @param {OpenSheetMusicDisplay['Sheet']['Instruments'][number]} instrument
 */
const isDrums = ({ SubInstruments }) => SubInstruments.some(({ fixedKey }) => fixedKey >= 0);

/** @param {OpenSheetMusicDisplay} engraver  its notes with a pitch: no rests, no drums */
const notesOf = ({ Sheet: { Instruments } }) =>
  Instruments.filter((instrument) => !isDrums(instrument))
    .flatMap(({ Voices }) => Voices)
    .flatMap(({ VoiceEntries }) => VoiceEntries)
    .flatMap(({ Notes }) => Notes)
    .filter((note) => note.Pitch && !note.isRest());

/** @param {ReturnType<typeof notesOf>[number]} note */
const keyOf = ({ Pitch, halfTone }) => ({ label: `${LETTERS[Pitch.FundamentalNote]}4`, note: halfTone + LOWEST });
