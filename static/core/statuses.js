/**
 * Everything that the page can say to whoever plays: one row a status code.
 * Each has a sentence in every language, `status-<code>`, and a row in
 * docs/reference/status.md.
 */

/** @typedef {'info'|'warning'|'problem'} Level */
/** @typedef {'start-tracking'|'sound-retry'|'view-retry'} Retry */
/** @typedef {Record<string, string|number>} StatusArgs  what fills the braces of the sentence, and more for add-ons */

/**
 * @template {string} Code
 * @typedef {Object} StatusRow
 * @property {Level} level
 * @property {Retry} [retry]  what may mend a problem: the request that its button Try again makes
 * @property {readonly NoInfer<Code>[]} [solves]  the problems that are over when this is said
 * @property {readonly NoInfer<Code>[]} [undoes]  the news that is not true any more when this is said
 */

/**
 * @template {string} Code
 * @param {Record<Code, StatusRow<Code>>} rows
 * @returns {Readonly<Record<Code, StatusRow<Code>>>}
 */
const table = (rows) => Object.freeze(rows);

export const STATUSES = table({
  // Addresses
  'address-unknown': { level: 'warning' },

  // Playing
  playing: {
    level: 'info',
    solves: [
      'camera-waiting',
      'camera-none',
      'camera-refused',
      'camera-busy',
      'camera-insecure',
      'camera-unplugged',
      'camera-failed',
      'tracker-stopped',
      'tracker-failed',
      'tracker-backend-failed',
      'tracker-backend-unavailable',
      'download-unreachable',
      'download-missing',
      'download-damaged',
    ],
  },
  paused: { level: 'info', undoes: ['resumed'] },
  resumed: { level: 'info', undoes: ['paused'] },
  resting: { level: 'info', undoes: ['rest-over'] },
  'rest-over': { level: 'info', undoes: ['resting'] },
  'recentre-soon': { level: 'info' },
  recentred: { level: 'info' },
  'counting-in': { level: 'info' },
  recording: { level: 'info' },
  'take-kept': { level: 'info' },

  // Activities
  'activity-begun': { level: 'info', undoes: ['activity-ended'] },
  'activity-ended': { level: 'info', undoes: ['activity-begun'] },
  'activity-flawed': { level: 'problem' },
  'activity-untitled': { level: 'problem' },

  // Songs of one's own
  'song-opened': { level: 'info' },
  'song-opened-partly': { level: 'warning' },
  'song-unknown': { level: 'problem' },
  'song-empty': { level: 'problem' },
  'song-apart': { level: 'problem' },
  'song-damaged': { level: 'problem' },
  'song-flawed': { level: 'problem' },
  'song-too-large': { level: 'problem' },
  'song-too-long': { level: 'problem' },
  'song-reader-unreachable': { level: 'problem' },
  'songs-full': { level: 'problem' },
  'song-not-kept': { level: 'warning' },
  'song-deleted': { level: 'info' },
  'song-back': { level: 'info' },

  // Camera
  'camera-waiting': { level: 'problem', retry: 'start-tracking' },
  'camera-none': { level: 'problem', retry: 'start-tracking' },
  'camera-refused': { level: 'problem', retry: 'start-tracking' },
  'camera-busy': { level: 'problem', retry: 'start-tracking' },
  'camera-insecure': { level: 'problem', retry: 'start-tracking' },
  'camera-unplugged': { level: 'problem', retry: 'start-tracking' },
  'camera-failed': { level: 'problem', retry: 'start-tracking' },
  'camera-stalled': { level: 'warning' },
  'camera-resumed': { level: 'info' },
  'room-covered': { level: 'warning' },
  'room-hidden': { level: 'info' },

  // Tracking
  'player-lost': { level: 'warning' },
  'player-found': { level: 'info' },
  'second-player-lost': { level: 'warning' },
  'second-player-found': { level: 'info' },
  'tracker-no-simd': { level: 'warning' },
  'tracker-slow-fallback': { level: 'warning' },
  'tracker-crashed': { level: 'warning' },
  'tracker-hung': { level: 'warning' },
  'tracker-graphics-lost': { level: 'warning' },
  'tracker-restarted': { level: 'info' },
  'tracker-stopped': { level: 'problem', retry: 'start-tracking' },
  'tracker-failed': { level: 'problem', retry: 'start-tracking' },
  'tracker-backend-failed': { level: 'problem', retry: 'start-tracking' },
  'tracker-backend-unavailable': { level: 'problem', retry: 'start-tracking' },

  // Setting the reach
  calibrated: { level: 'info' },
  'calibration-no-movement': { level: 'warning' },
  'calibration-no-reach': { level: 'warning' },
  'calibration-face-lost': { level: 'warning' },

  // Downloads and sound
  'download-unreachable': { level: 'problem', retry: 'start-tracking' },
  'download-missing': { level: 'problem', retry: 'start-tracking' },
  'download-damaged': { level: 'problem', retry: 'start-tracking' },
  'sound-unreachable': { level: 'problem', retry: 'sound-retry' },
  'sound-missing': { level: 'problem', retry: 'sound-retry' },
  'sound-damaged': { level: 'problem', retry: 'sound-retry' },
  'sound-back': {
    level: 'info',
    solves: [
      'sound-unreachable',
      'sound-missing',
      'sound-damaged',
      'sound-suspended',
      'sound-interrupted',
      'sound-unavailable',
      'sound-unreadable',
    ],
  },
  'sound-suspended': { level: 'problem', retry: 'sound-retry' },
  'sound-interrupted': { level: 'problem', retry: 'sound-retry' },
  'sound-unavailable': { level: 'problem', retry: 'sound-retry' },
  'sound-unreadable': { level: 'problem', retry: 'sound-retry' },
  'soundfont-reading': { level: 'info' },
  'soundfont-ready': { level: 'info' },
  'soundfont-removed': { level: 'info' },
  'soundfont-gone': { level: 'warning' },
  'soundfont-foreign': { level: 'warning' },
  'soundfont-cut': { level: 'warning' },
  'soundfont-broken': { level: 'warning' },
  'soundfont-empty': { level: 'warning' },
  'soundfont-too-large': { level: 'warning' },
  'soundfont-storage-full': { level: 'warning' },
  'soundfont-storage-unavailable': { level: 'warning' },
  'language-unreachable': { level: 'warning' },
  'file-unreadable': { level: 'warning' },

  // Shapes of one's own
  'shapes-unreachable': { level: 'warning' },
  'shapes-opened-partly': { level: 'warning' },
  'shapes-file-foreign': { level: 'warning' },
  'shapes-file-newer': { level: 'warning' },
  'shapes-file-too-large': { level: 'warning' },
  'shapes-picture-unreadable': { level: 'warning' },
  'shapes-picture-too-large': { level: 'warning' },
  'shapes-picture-full': { level: 'warning' },
  'shapes-picture-not-kept': { level: 'warning' },
  'shapes-picture-not-forgotten': { level: 'warning' },

  // Sounds of one's own in the sampler
  'sample-reading': { level: 'info' },
  'sample-kept': { level: 'info' },
  'sample-shortened': { level: 'warning' },
  'sample-gone': { level: 'warning' },
  'sample-silent': { level: 'warning' },
  'sample-empty': { level: 'warning' },
  'sample-too-large': { level: 'warning' },
  'sample-too-long': { level: 'warning' },
  'sample-unreadable': { level: 'warning' },
  'sample-storage-full': { level: 'warning' },
  'sample-storage-unavailable': { level: 'warning' },
  'sample-microphone-waiting': { level: 'warning' },
  'sample-microphone-none': { level: 'warning' },
  'sample-microphone-refused': { level: 'warning' },
  'sample-microphone-failed': { level: 'warning' },
  'sample-microphone-gone': { level: 'warning' },
  'sounds-file-opened': { level: 'info' },
  'sounds-file-foreign': { level: 'warning' },
  'sounds-file-newer': { level: 'warning' },
  'sounds-file-damaged': { level: 'warning' },
  'sounds-file-too-large': { level: 'warning' },

  // A MIDI device that plays along
  'midi-out-none': { level: 'warning' },
  'midi-out-refused': { level: 'warning' },
  'midi-out-silent': { level: 'warning' },
  'midi-out-empty': { level: 'warning' },
  'midi-out-gone': { level: 'warning' },
  'midi-out-busy': { level: 'warning' },
  'midi-out-ready': { level: 'info' },
  'midi-keyboard-empty': { level: 'warning' },
  'midi-keyboard-gone': { level: 'warning' },
  'midi-keyboard-ready': { level: 'info' },

  // Switches
  'switch-set': { level: 'info' },
  'switch-not-heard': { level: 'info' },
  'switch-taken': { level: 'warning' },
  'switch-stuck': { level: 'warning' },
  'switch-freed': { level: 'info' },
  'switch-gamepad-gone': { level: 'problem' },
  'switch-gamepad-back': { level: 'info', solves: ['switch-gamepad-gone'] },
  'switch-midi-none': { level: 'problem' },
  'switch-midi-refused': { level: 'problem' },
  'switch-midi-empty': { level: 'problem' },
  'switch-midi-gone': { level: 'problem' },
  'switch-midi-silent': { level: 'problem' },
  'switch-midi-ready': {
    level: 'info',
    solves: ['switch-midi-empty', 'switch-midi-gone', 'switch-midi-silent', 'switch-midi-refused'],
  },
  'switch-microphone-none': { level: 'problem' },
  'switch-microphone-refused': { level: 'problem' },
  'switch-microphone-failed': { level: 'problem' },
  'switch-microphone-gone': { level: 'problem' },
  'switch-microphone-silent': { level: 'problem' },
  'switch-microphone-back': {
    level: 'info',
    solves: [
      'switch-microphone-none',
      'switch-microphone-failed',
      'switch-microphone-gone',
      'switch-microphone-silent',
    ],
  },
  'switch-microphone-waiting': { level: 'warning' },
  'speech-none': { level: 'warning' },
  'speech-language-none': { level: 'warning' },

  // Takes
  'take-sent': { level: 'info', solves: ['server-full', 'take-refused', 'take-gone', 'take-unreachable'] },
  'take-recovered': { level: 'info' },
  'take-deleted': { level: 'info' },
  'take-forgotten': { level: 'info' },
  'take-back': { level: 'info' },
  'take-refused': { level: 'problem' },
  'take-gone': { level: 'problem' },
  'take-unreachable': { level: 'problem' },
  'delete-refused': { level: 'warning' },
  'take-not-yours': { level: 'warning' },
  'take-copied': { level: 'warning' },
  'storage-full': { level: 'warning' },
  'storage-unavailable': { level: 'warning' },
  'page-outdated': { level: 'warning' },
  'server-gone': { level: 'warning' },
  'server-back': { level: 'info', solves: ['server-full'] },
  'view-unreachable': { level: 'problem', retry: 'view-retry' },
  'view-back': { level: 'info', solves: ['view-unreachable'] },
  'server-full': { level: 'problem' },
  'server-trouble': { level: 'warning' },
  'export-offline': { level: 'problem' },
  'export-unsent': { level: 'problem' },
  'export-empty': { level: 'problem' },
  'take-no-line': { level: 'problem' },
  'cover-kept': { level: 'info' },
  'cover-taken-away': { level: 'info' },
  'cover-no-take': { level: 'warning' },
  'cover-full': { level: 'warning' },
  'cover-not-kept': { level: 'warning' },
  'export-failed': { level: 'problem' },
  'score-coming': { level: 'info' },
  'score-printing': { level: 'info' },
  'score-failed': { level: 'warning' },
  'wav-making': { level: 'info' },
  'wav-ready': { level: 'info', solves: ['wav-failed', 'opus-unsupported'] },
  'wav-cancelled': { level: 'info' },
  'wav-busy': { level: 'warning' },
  'wav-too-long': { level: 'problem' },
  'wav-failed': { level: 'problem' },
  'take-imported': { level: 'info', solves: ['take-import-refused'] },
  'take-import-refused': { level: 'problem' },
  'take-import-large': { level: 'warning' },
  'take-import-offline': { level: 'warning' },
  'opus-unsupported': { level: 'problem' },
  'takes-zip-ready': { level: 'info', solves: ['takes-zip-failed'] },
  'takes-zip-offline': { level: 'warning' },
  'takes-zip-busy': { level: 'warning' },
  'takes-zip-cancelled': { level: 'info' },
  'takes-zip-failed': { level: 'problem' },

  // Players and lock
  'player-chosen': { level: 'info' },
  'player-nobody': { level: 'info' },
  undone: { level: 'info' },
  'safe-defaults': { level: 'info' },
  'profile-nameless': { level: 'warning' },
  'profile-not-ours': { level: 'warning' },
  'profile-newer': { level: 'warning' },
  'profile-too-large': { level: 'warning' },
  'profile-invalid': { level: 'warning' },
  'profile-locked': { level: 'warning' },
  'request-locked': { level: 'info' },
  'profile-storage-full': { level: 'warning' },
  'profile-storage-unavailable': { level: 'warning' },
  'profile-updated': { level: 'info' },
  'profile-conflict': { level: 'info' },
  'profile-superseded': { level: 'info' },
  'profile-gone': { level: 'warning' },
  'profile-refused': { level: 'warning' },
  'profile-not-yours': { level: 'warning' },
  'profile-unreachable': { level: 'warning' },
  'player-exported': { level: 'info' },
  'player-exported-partly': { level: 'info' },
  'player-export-failed': { level: 'warning' },
  'player-wiped': { level: 'info' },
  'player-wipe-failed': { level: 'warning' },
  'data-not-yours': { level: 'warning' },
  'profile-delete-offline': { level: 'warning' },
  locked: { level: 'info', undoes: ['unlocked'] },
  unlocked: { level: 'info', undoes: ['locked'] },
  'lock-not-kept': { level: 'warning' },

  // Sessions
  'session-begun': { level: 'info', undoes: ['session-ended'] },
  'session-ended': { level: 'info', undoes: ['session-begun'] },
  'session-forgotten': { level: 'info' },
  'session-marked': { level: 'info' },
  'cue-given': { level: 'info' },
  'cue-unheard': { level: 'info' },
  'session-none': { level: 'warning' },
  'session-full': { level: 'warning' },
  'session-nameless': { level: 'warning' },
  'session-rated': { level: 'info' },
  'session-rating-incomplete': { level: 'warning' },
  'session-ratings-full': { level: 'warning' },
  'session-scale-incomplete': { level: 'warning' },
  'session-deleted': { level: 'info' },
  'session-merged': { level: 'info' },
  'session-back': { level: 'info' },
  'session-refused': { level: 'warning' },
  'session-gone': { level: 'warning' },
  'session-not-yours': { level: 'warning' },
  'session-file-ready': { level: 'info', solves: ['session-file-failed'] },
  'session-file-partly': { level: 'warning' },
  'session-file-empty': { level: 'warning' },
  'session-file-cancelled': { level: 'info' },
  'session-file-failed': { level: 'problem' },
  'report-unreachable': { level: 'warning' },
  'report-too-large': { level: 'warning' },
  'report-failed': { level: 'warning' },
  'report-empty': { level: 'warning' },
  'report-locked': { level: 'warning' },
  'overview-too-large': { level: 'warning' },
  'sessions-storage-full': { level: 'warning' },
  'sessions-storage-unavailable': { level: 'warning' },

  // Seeing and feeling sound
  'listening-microphone-none': { level: 'problem' },
  'listening-microphone-refused': { level: 'problem' },
  'listening-microphone-busy': { level: 'problem' },
  'listening-microphone-failed': { level: 'problem' },
  'listening-microphone-gone': { level: 'problem' },
  'listening-microphone-muted': { level: 'problem' },
  'listening-file-unreadable': { level: 'problem' },
  'listening-file-broken': { level: 'problem' },
  'listening-take-unreachable': { level: 'problem' },
  'listening-tab-refused': { level: 'problem' },
  'listening-tab-silent': { level: 'problem' },
  'listening-tab-ended': { level: 'problem' },
  'listening-suspended': { level: 'warning' },
  'listening-waiting': { level: 'warning' },
  'listening-back': { level: 'info', solves: ['listening-microphone-gone', 'listening-microphone-muted'] },
  'listening-clipping': { level: 'warning' },
  'listening-unavailable': { level: 'problem' },
  'listening-failed': { level: 'problem' },
  'feel-missing': { level: 'warning' },
  'see-picture-lost': { level: 'warning' },
  'see-projector-blocked': { level: 'warning' },

  // Gestures
  'capture-needs-camera': { level: 'warning' },
  'capture-done': { level: 'info' },
  'capture-none': { level: 'warning' },
  'capture-camera-lost': { level: 'warning' },
  'picture-not-an-image': { level: 'warning' },
  'gestures-too-few': { level: 'warning' },
  'gestures-empty': { level: 'warning' },
  'gestures-same': { level: 'warning' },
  'gestures-too-many': { level: 'warning' },
  'gestures-damaged': { level: 'warning' },
  'learning-failed': { level: 'problem' },
  'gestures-many': { level: 'warning' },
  'gestures-full': { level: 'warning' },
  'mappings-full': { level: 'warning' },
  'gestures-opened': { level: 'info' },
  'gestures-storage-full': { level: 'warning' },
  'gestures-storage-unavailable': { level: 'warning' },
  'gestures-not-sent': { level: 'warning' },
  'gestures-not-added': { level: 'warning' },
  'gestures-refused': { level: 'warning' },
  'gestures-copy-gone': { level: 'warning' },
  'gestures-updated': { level: 'info' },
  'gestures-conflict': { level: 'warning' },
  'gestures-restored': { level: 'info' },
  'gestures-not-deleted': { level: 'warning' },
  'gestures-not-forgotten': { level: 'warning' },
  'gestures-not-fetched': { level: 'warning' },
  'gestures-not-yours': { level: 'warning' },
  'gesture-file-damaged': { level: 'problem' },
  'gesture-file-foreign': { level: 'problem' },
  'gesture-file-newer': { level: 'problem' },
  'gesture-file-too-large': { level: 'problem' },
  'gesture-file-mismatch': { level: 'problem' },
  'gesture-file-incomplete': { level: 'problem' },
  'gesture-file-unexported': { level: 'problem' },
  'gesture-file-network': { level: 'problem' },
  'gestures-reading': { level: 'info' },
  'gestures-saved-bare': { level: 'warning' },
  'gesture-export-pictures': { level: 'problem' },
  'gestures-exporting': { level: 'info' },
  'gestures-exported': { level: 'info' },
  // The studio
  'studio-no-picture': { level: 'warning' },
  'picture-too-large': { level: 'warning' },
  'studio-needs-camera': { level: 'warning' },
  'studio-failed': { level: 'warning' },
  'studio-unreachable': { level: 'warning' },
  'studio-damaged': { level: 'warning' },
  'paint-failed': { level: 'warning' },
  'paint-handed': { level: 'info' },
  'dream-failed': { level: 'warning' },
  'model-kept': { level: 'info' },
  'model-whole': { level: 'info' },
  'model-removed': { level: 'info' },
  'model-broken': { level: 'warning' },
  'model-not-kept': { level: 'warning' },
  'model-unreachable': { level: 'warning' },

  'switch-gesture-waiting': { level: 'problem' },
  'switch-gesture-ready': { level: 'info', solves: ['switch-gesture-waiting'] },
});

/** @typedef {keyof typeof STATUSES} StatusCode */
/** @typedef {{code: StatusCode, level: Level, args?: StatusArgs}} Status */
/** @typedef {(code: StatusCode, args?: StatusArgs) => void} Report */

/** @param {unknown} code @returns {code is StatusCode} */
export const isStatusCode = (code) => typeof code === 'string' && Object.hasOwn(STATUSES, code);

/**
 * @param {StatusCode} code
 * @param {StatusArgs} [args]
 * @returns {Status}  as `creatable:status` carries it
 */
export const statusOf = (code, args) => ({ code, level: STATUSES[code].level, ...(args && { args }) });

/**
 * A browser's own errors have numbers or words of their own for codes.
 * @param {unknown} error
 * @param {StatusCode} otherwise
 * @returns {StatusCode}  the error's, or the other where it has none
 */
export function codeOf(error, otherwise) {
  const code = /** @type {{code?: unknown}|null|undefined} */ (error)?.code;
  return isStatusCode(code) ? code : otherwise;
}
