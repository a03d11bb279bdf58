/**
 * Every type that crosses a boundary between two steps of the path
 * camera -> pose -> pointer -> notes -> sound, pictures, take -> MIDI file.
 *
 * Only JSDoc typedefs live here; the module has no code. Coordinates are
 * fractions (0..1) with the origin at the top left. Times ending in `AtMs` or
 * `atMs` are milliseconds on `performance.now()`'s clock; times ending in
 * `atSeconds` are seconds on the AudioContext's clock (in a Take: seconds from
 * its start). `clock.js` alone converts between the two.
 */

/** @import {StatusCode} from './core/statuses.js' */

/**
 * One of PoseNet's 17 body parts. `left…` is the player's own left.
 * @typedef {'nose'|'leftEye'|'rightEye'|'leftEar'|'rightEar'
 *   |'leftShoulder'|'rightShoulder'|'leftElbow'|'rightElbow'|'leftWrist'|'rightWrist'
 *   |'leftHip'|'rightHip'|'leftKnee'|'rightKnee'|'leftAnkle'|'rightAnkle'} Part
 */

/** What somebody can play with: a part, or the point between the shoulders. @typedef {Part|'shoulders'} PlayingPart */

/**
 * @typedef {Object} Keypoint
 * @property {Part} part
 * @property {number} x  0..1 of the picture's width, mirrored: as in a mirror, the player's left is at the left
 * @property {number} y  0..1 of the picture's height; parts outside the picture lie outside 0..1
 * @property {number} score  0..1, the tracker's confidence
 */

/**
 * @typedef {Object} Pose
 * @property {Keypoint[]} keypoints  17, in the order of `Part`
 * @property {number} score  0..1, mean of the keypoints' scores
 */

/**
 * All of the player's body at one moment, for an instrument that is played with more than the pointer.
 * @typedef {Object} BodyPose
 * @property {string} source  'body', or 'body 2' of a second player
 * @property {readonly Keypoint[]} keypoints  smoothed; none when nobody is seen
 * @property {boolean} present  false: let go at once, whoever is seen
 * @property {number} aspect  the picture's width by its height
 * @property {number} atMs  when the frame was captured
 */

/**
 * A rectangle in fractions of the picture (mirrored like the keypoints).
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 */

/**
 * What the tracking worker sends for each frame that it estimated.
 * @typedef {Object} PoseMessage
 * @property {'pose'} type
 * @property {number} frameId  counts every frame the camera delivered, so gaps are drops
 * @property {number} capturedAtMs  on the page's performance clock
 * @property {number} inferenceMs  model call and decoding
 * @property {number} dropped  frames dropped since tracking began
 * @property {Pose|null} pose  null when nobody is there
 * @property {Pose|null} [second]  the other player's, while two play
 * @property {Box} crop  the part of the picture that the model saw
 * @property {number} [people]  faces in the picture when all of it was last looked at, every few seconds; absent: not yet
 * @property {LightGrid} [light]  with some messages, twice a second at most
 * @property {Embedding} [embedding]  of the body, while somebody asked for it and a player is seen
 */

/**
 * How bright the picture is, in a few squares.
 * @typedef {Object} LightGrid
 * @property {number} columns
 * @property {number} rows
 * @property {number} aspect  the picture's width by its height
 * @property {Uint8ClampedArray} values  0..255, row by row, mirrored like the keypoints
 */

/**
 * @typedef {Object} TrackerError
 * @property {'error'} type
 * @property {StatusCode} code
 * @property {string} message  for developers; the page shows its own words for the code
 */

/**
 * Where the player points, whatever the player points with.
 * @typedef {Object} Pointer
 * @property {string} source  'nose', 'leftWrist', … or 'mouse', 'touch', …; 'nose 2', … of a second player
 * @property {number} x  0..1 of the stage
 * @property {number} y  0..1 of the stage
 * @property {boolean} present
 * @property {number} atMs  when the movement was captured
 */

/**
 * @typedef {Object} ActionEvent
 * @property {string} action
 * @property {'enter'|'progress'|'commit'|'cancel'|'leave'} phase  leave: what was committed has been left, and may be again
 * @property {number} progress  0..1
 * @property {number} atMs
 */

/**
 * What an action is fed: one sample of a pointer, a switch or a clock.
 * Boxes and places here are in pixels of the window.
 * @typedef {Object} ActionInput
 * @property {number} atMs
 * @property {boolean} [present]  a player is seen
 * @property {number} [x]
 * @property {number} [y]
 * @property {unknown} [target]  what is pointed at, compared by identity; null or absent: nothing
 * @property {Box} [box]  the target's place
 * @property {number} [appearedAtMs]  since when the target has been there
 * @property {boolean} [repeats]  the target may be pressed again without leaving it
 * @property {'tick'|'press'|'release'|'hold'|'begin'|'rest'} [what]  of a switch; 'hold': so long that it means something else
 * @property {1|2} [number]  which switch
 * @property {readonly ScanNode[]} [tree]  all that can be operated now, for whoever goes from one to the next
 */

/**
 * Something to operate, or a group of them.
 * @typedef {Object} ScanNode
 * @property {unknown} id  tells it from all others, for as long as it exists
 * @property {readonly ScanNode[]} [children]  of a group; an item has none
 * @property {boolean} [plays]  chosen as soon as the switch goes down, and held with it
 * @property {boolean} [repeats]  chosen again and again: the scan stays in its group
 */

/** @typedef {{type: 'note-on', channel: number, note: number, velocity: number, atSeconds: number}} NoteOn */
/** @typedef {{type: 'note-off', channel: number, note: number, velocity: number, atSeconds: number}} NoteOff */
/** @typedef {{type: 'control-change', channel: number, controller: number, value: number, atSeconds: number}} ControlChange */
/** @typedef {{type: 'program-change', channel: number, program: number, atSeconds: number}} ProgramChange */
/** @typedef {{type: 'instrument', channel: number, instrument: string, atSeconds: number}} InstrumentChange  its id */
/** @typedef {{type: 'pitch-bend', channel: number, value: number, atSeconds: number}} PitchBend  value -8192..8191 */
/**
 * The syllable of the notes that follow, as written; inside a word it ends with '-'. 1..40 characters, no control characters.
 * @typedef {{type: 'lyric', channel: number, text: string, atSeconds: number}} Lyric
 */

/**
 * How something is heard that was played at another time: absent where it is heard as the page is set.
 * @typedef {Object} Voicing
 * @property {number} [tuning]  hertz of A4
 * @property {string} [ownSound]  which of the player's own sounds bank select means; '' for none
 * @property {string} [samples]  which sounds of one's own the sampler's fields have: see audio/samples/fields.js
 * @property {'once'|'held'|'looped'} [samplerMode]  how long these sound
 */

/**
 * MIDI integers: channel 0..15 (9 = drums), note, velocity, controller, value
 * and program 0..127. A note-on's velocity is never 0.
 * @typedef {(NoteOn|NoteOff|ControlChange|ProgramChange|PitchBend|InstrumentChange|Lyric) & {voicing?: Voicing}} NoteEvent  a take's own have
 *   no voicing: it is in the take's settings
 */

/**
 * One recording, as it is stored, sent and exported. The JSON Schema in
 * docs/reference/take.schema.json is the same thing for other programs.
 * @typedef {Object} Take
 * @property {1} schemaVersion
 * @property {string} id  UUID
 * @property {string} name  1..120 characters, the player's words
 * @property {string} startedAt  ISO 8601 with offset
 * @property {number} durationSeconds  from Record to Stop, 0..86400
 * @property {number} tempoBpm  32..400
 * @property {480} ppq
 * @property {TakeTrack[]} tracks
 * @property {NoteEvent[]} events  `atSeconds` from the take's start, never decreasing
 * @property {Object<string, string|number|boolean>} settings  what was set while playing
 * @property {TrackingQuality} tracking
 * @property {Movement} [movement]  only where somebody wanted it kept
 * @property {Cue[]} [cues]  `atSeconds` never decreasing; absent where the page called for nothing
 * @property {Help[]} [help]  the same; absent where nobody said anything
 */

/** From here on the page calls for this note, or for none; or a person gave a cue, for whatever is played. @typedef {{atSeconds: number, note?: number, by?: 'person'}} Cue */
/** What a pointing test measured. throughput: bits a second; errorRate: 0..1 @typedef {{source: string, select: 'press'|'dwell'|'enter', dwellMs: number, trials: number, throughput: number, movementMs: number, errorRate: number}} PointingFacts */
/** From here on the player is helped (true), or plays alone; or nobody says. @typedef {{atSeconds: number, on?: boolean}} Help */

/**
 * The way of the pointer within the reach. `x`, `y`: of each sample, from the left and from the top, in ten-thousandths
 * of the reach; -1 where it was not known. Signed 16-bit numbers, little-endian, in base64.
 * @typedef {{rateHz: number, source: string, x: string, y: string}} Movement
 */

/** @typedef {{channel: number, name: string, program: number}} TakeTrack  one for each channel that sounds */

/**
 * How well the player was seen during the take.
 * @typedef {Object} TrackingQuality
 * @property {number} frames  estimated
 * @property {number} dropped
 * @property {number} lostSeconds  time without a player
 * @property {number} meanInferenceMs  0 when nothing was estimated
 */

/**
 * A place on the stage, in fractions of it.
 * @typedef {{x: number, y: number}} Place
 */

/**
 * What a zone looks like on the stage, in fractions of it. Turns begin at the
 * right and go clockwise; `inner` is the hole's part of the radius.
 * @typedef {({kind: 'rectangle'} & Box)
 *   | {kind: 'ellipse', x: number, y: number, radiusX: number, radiusY: number}
 *   | {kind: 'ring-sector', x: number, y: number, radiusX: number, radiusY: number, inner: number, fromTurn: number,
 *      toTurn: number}
 *   | {kind: 'polygon', corners: readonly Place[]}} Shape
 */

/**
 * What is played at one place of the stage: a key, a chord, a drum, a string.
 * @typedef {Object} Zone
 * @property {string} id  unique in its instrument, e.g. 'key-0'
 * @property {Shape} shape
 * @property {readonly number[]} notes  MIDI, the lowest first; several are a chord; none: what sounds is decided when
 *   it is played
 * @property {boolean} [drum]  its notes are drums, whatever the instrument's sound is
 * @property {boolean} [second]  a second player's, where that one has another instrument
 * @property {string} label  'C4', 'F♯4', 'Am', …, or a key of the locales
 * @property {boolean} dark  drawn as a black key
 * @property {Place} [loudest]  where a pointer on it is heard loudest; the farther from there, the softer
 * @property {string} [colour]  '#rrggbb': its own, whatever it plays
 * @property {'key'|'string'} [look]  a string is a line in the middle of its zone
 */

/**
 * What changes continuously with the pointer, drawn as lines across the stage.
 * @typedef {Object} Axis
 * @property {string} id  e.g. 'pitch'
 * @property {'x'|'y'} along  which way the pointer moves
 * @property {readonly {at: number, label: string}[]} lines  at: 0..1 of the stage
 */

/**
 * Where on the stage one voice of several is, and what moves it: a mark in it shows the voice's value.
 * @typedef {Object} Lane
 * @property {string} id
 * @property {number} number  1 for the first voice
 * @property {readonly string[]} names  keys of the locales, the first one first: what moves it, what it does
 * @property {Box} box  of the stage
 * @property {'x'|'y'} along  which way its mark moves; up is more, and so is right
 * @property {number} rest  0..1 of its length, from its low end: there it is silent; 0: nowhere
 */

/** Of a lane, where its mark is, 0..1 from its low end; of a zone, 1. null: what moves it, or its part of the body, is not seen. @typedef {{id: string, at: number|null}} Reading */

/**
 * How much there is room for: zones of the least width beside each other and
 * of the least height above each other; and the stage's width by its height.
 * isHalf: it is a half of a stage that two instruments share.
 * @typedef {{columns: number, rows: number, aspect: number, isHalf?: boolean}} StageRoom
 */

/**
 * @typedef {Object} InstrumentContext
 * @property {Readonly<Record<string, any>>} settings  the page's; those in the instrument's `meta.settings` among them
 * @property {number} channel  0..15: where its sound is, for all that it emits
 * @property {StageRoom} room
 * @property {readonly (readonly number[])[]} [ownSong]  what the player plays of the song of their own that is chosen, moment by
 *   moment
 * @property {(event: NoteEvent) => void} emit
 * @property {() => number} nowSeconds  the AudioContext's clock
 */

/** @typedef {{text: string, language: string, box?: Box}} Prompt  one syllable, the language that it is in, and where it is shown on a stage that two share */

/**
 * A playable thing. `update` is called once a pointer sample; `press` and
 * `release` serve native buttons, computer keys and switches.
 * @typedef {Object} Instrument
 * @property {readonly Zone[]} zones
 * @property {readonly Axis[]} [axes]
 * @property {Place} [rest]  the middle of the place to rest in, where that is not at the top
 * @property {() => Prompt|null} [prompt]  what the next note says; null: nothing
 * @property {readonly Lane[]} [lanes]  of one that is played with the body, a voice each
 * @property {boolean} [isCornerFree]  its zones leave the stage's upper right corner to the mirror: its player looks at it
 * @property {(body: BodyPose) => readonly Reading[]} [updatePose]  called once a frame, before `update`; where each lane's
 *   mark is, or whether a zone's part of the body is seen
 * @property {boolean} [bendsWithin]  a zone that is played stays lit, whatever its note is bent to
 * @property {(pointer: Pointer, actions?: ActionEvent[]) => void} update
 * @property {(zoneId: string, options: {source: string, velocity?: number}) => void} press
 * @property {(zoneId: string, options: {source: string}) => void} release
 * @property {() => void} releaseAll  everything silent, whoever held it
 * @property {(on: boolean) => void} setSustain
 * @property {() => void} dispose  releases all and stops timers
 */

/**
 * What is heard at one moment, measured once for all pictures, captions and
 * whatever makes it felt. About 94 a second. See docs/reference/sound-frames.md.
 * @typedef {Object} SoundFrame
 * @property {number} atSeconds  of the newest sample, on the audio clock of its source
 * @property {number} atMs  when it is heard, on the page's clock; may lie a little ahead of now
 * @property {Float32Array} waveform  1024 samples of both sides as one, neither taking the other away, -1..1; the newest is the last
 * @property {{left: Float32Array, right: Float32Array}} [stereo]  1024 samples each; absent when the source is mono
 * @property {number} sampleRate  of these samples, hertz
 * @property {Float32Array} spectrum  192 loudnesses in dB (0: a sine at full scale; -120 at the least): 24 to the octave from C1
 *   (32.70 Hz) on, so bin = 2 * (midi - 24)
 * @property {number} loudnessLufs  momentary (400 ms), ITU-R BS.1770-5; -Infinity in silence
 * @property {number} peak  0..1 and above: the largest sample since the frame before
 * @property {boolean} clipped  the source was too loud for its converter since the frame before
 * @property {Pitch|null} pitch  the one that is clearest; null when nothing has one
 * @property {readonly {midi: number, confidence: number}[]} pitches  those sounding together, low to high; midi as in Pitch
 * @property {{strength: number, atSeconds: number, atMs: number}|null} onset  something began: strength 0..1, and when
 * @property {number|null} tempoBpm  null until a beat is clear
 * @property {number} brightnessHertz  spectral centroid; 0 in silence
 * @property {number} noisiness  0 (a pure tone) .. 1 (noise): spectral flatness by ear; 0 in silence
 */

/**
 * @typedef {Object} Pitch
 * @property {number} hertz
 * @property {number} midi  with cents as its fraction: 69 is A4
 * @property {number} confidence  0..1
 */

/**
 * Where sound comes from. One file in static/sound-sources/ and one line in its index.
 * @typedef {Object} SoundSource
 * @property {{id: string, nameKey: string, needs?: 'file'|'take', knowsNotes?: boolean}} meta  needs: what `start` must be given in its
 *   options; knowsNotes: what sounds are notes that the page plays, so pictures may draw them
 * @property {() => boolean} isAvailable  whether this browser can at all
 * @property {(room: SoundRoom, options: SourceOptions) => Promise<OpenSource>} start  throws a ListeningError
 * @property {ReadonlySet<StatusCode>} [comesBack]  with what it may be lost, and looked for by itself
 */

/**
 * @typedef {{file?: File, takeId?: string, deviceId?: string}} SourceOptions  deviceId: which microphone
 */

/**
 * What a source may use of the page.
 * @typedef {Object} SoundRoom
 * @property {() => AudioContext} context  made when it is first asked for; for whatever is not the synthesiser's
 * @property {() => Promise<AudioNode>} instrumentOutput  starts the synthesiser; throws a ListeningError
 * @property {(take: Take) => Promise<void>} loadSounds  those that a take needs
 * @property {(id: string) => Promise<Take>} loadTake
 * @property {() => number} nowSeconds  the synthesiser's clock
 * @property {() => number} volume  0..1, for what a source plays itself
 * @property {() => string} instrument  key of the words of the sound that is chosen
 */

/**
 * @typedef {Object} OpenSource
 * @property {AudioNode} node  what is listened to; one of its context's, and never the destination
 * @property {boolean} [arrivesHeard]  it was heard before it came here (microphone, another tab)
 * @property {string} [name]  of the file, take or device
 * @property {string} [id]  of the take or device, as lists have it
 * @property {() => string} [instrument]  key of the sound's words, where it is known for certain
 * @property {(volume: number) => void} [setVolume]  0..1, of what it plays itself
 * @property {Transport} [transport]
 * @property {HTMLVideoElement} [film]  the picture of what is heard; plays with it
 * @property {(listener: (code: StatusCode) => void) => void} [onLost]  it ended without being asked to
 * @property {(listener: (code: StatusCode|null) => void) => void} [onQuiet]  it is there, and gives nothing for now; null: it
 *   does again
 * @property {() => void} stop
 */

/**
 * @typedef {Object} Transport
 * @property {number} durationSeconds
 * @property {number} positionSeconds
 * @property {boolean} playing
 * @property {() => void} play
 * @property {() => void} pause
 * @property {(seconds: number) => void} seek
 * @property {(listener: () => void) => void} onChange  playing, paused, at its end
 */

/**
 * What is listened to now.
 * @typedef {Object} ListeningState
 * @property {'idle'|'starting'|'listening'|'suspended'|'away'|'problem'} phase  suspended: the browser waits for a click or
 *   key; away: it went, and is looked for
 * @property {string|null} source  its id
 * @property {StatusCode|null} code  in 'problem' and 'away': what went wrong
 * @property {string} name  of the file, take or device; may be empty
 * @property {Transport|null} transport
 * @property {HTMLVideoElement|null} film  the picture of a video
 */

/**
 * One line of words for what was heard. `code` is a key of the locales, as are the values of `args` that begin with 'caption-'.
 * @typedef {Object} Caption
 * @property {string} text  in the player's language
 * @property {string} code  e.g. 'caption-note', 'caption-silence'; for tests and add-ons
 * @property {number} atMs
 */

/** @typedef {{note: number, channel: number, velocity: number, sinceMs: number}} SoundingNote  MIDI integers; since when, on the page's clock */

/**
 * All that a picture of sound may draw from.
 * @typedef {Object} Scene
 * @property {SoundFrame|null} frame  the newest; null before anything was heard
 * @property {readonly SoundFrame[]} history  oldest first, the newest among them
 * @property {readonly SoundingNote[]|null} notes  sounding now; null where only the sound is known, not its notes
 * @property {number} nowMs  on the page's clock; pictures know no other time
 * @property {{x: number, y: number}|null} pointer  where the player points, 0..1 of the picture
 * @property {boolean} reducedMotion  nothing slides, spreads or flies
 * @property {boolean} forcedColours  only the system's colours
 * @property {string} palette  one of PALETTE_NAMES
 * @property {(midi: number, withOctave: boolean) => string} nameOf  a note in the player's words
 */

/**
 * One picture, on a canvas that it shares with others: it never clears it and
 * leaves its transformation as it found it.
 * @typedef {Object} Visualiser
 * @property {(scene: Scene) => void} draw  never throws, whatever the sound and the size
 * @property {(width: number, height: number, pixelRatio: number) => void} resize  pixels of the canvas that are this picture's
 * @property {() => void} dispose
 * @property {() => string} [toSvg]  of a picture that grows with time: all of it
 * @property {() => void} [clear]  begin anew
 * A frozen network's output for one frame: what a gesture is learned from.
 * 'body': PoseNet's heat maps around the head, the face's keypoints and the
 * head's place (static/learning/embeddings/body.js). 'picture':
 * EfficientNet-Lite0's 1280 features.
 * @typedef {Float32Array} Embedding
 */

/** @typedef {'body'|'picture'} EmbeddingKind */

/**
 * One snapshot of a gesture.
 * @typedef {Object} Sample
 * @property {string} id
 * @property {string} gestureId
 * @property {number} atMs  `Date.now()`: kept over sessions, unlike the other times here
 * @property {Partial<Record<EmbeddingKind, Embedding>>} embeddings  at least one
 * @property {Blob} [thumbnail]  absent once the player threw the pictures away
 * @property {number} [light]  0..255, the picture's mean brightness
 */

/**
 * A class to tell from the others. The one with the id 'nothing' always exists.
 * @typedef {Object} Gesture
 * @property {string} id
 * @property {string} name  the player's words
 * @property {number} colour  index into the palette
 * @property {number} order
 */

/**
 * How good a trained classifier is on samples that it did not see (cross-validation),
 * and its curves while it trained. Rows and columns of `confusion` are in the
 * order of `perGesture`: row = what it was, column = what was taken for it.
 * @typedef {Object} Evaluation
 * @property {number|null} accuracy  0..1, each gesture counting the same; null: nothing could be held out to be tested
 * @property {{gestureId: string, accuracy: number|null, count: number}[]} perGesture
 * @property {number[][]} confusion  counts
 * @property {{a: string, b: string, share: number}[]} mixedUp  gesture ids, worst first; share 0..1 of their samples
 * @property {number[]} loss  one value an epoch
 * @property {number[]} validationLoss  empty when nothing could be held out
 * @property {number[]} trainAccuracy
 * @property {number[]} validationAccuracy
 */

/**
 * One dense layer after another, row-major weights [inputs, outputs].
 * @typedef {{inputs: number, outputs: number, weights: Float32Array, bias: Float32Array|null, activation: 'linear'|'relu'|'softmax'}} DenseLayer
 */

/**
 * Layers that turn an embedding into confidences: first (x - mean) * scale
 * where both are given, then each layer.
 * @typedef {{mean: Float32Array|null, scale: Float32Array|null, layers: DenseLayer[]}} ClassifierWeights
 */

/**
 * What the distance test needs to tell an embedding that resembles no sample.
 * @typedef {Object} Novelty
 * @property {number} dimensions
 * @property {Float32Array} prototypes  rows of `dimensions`, in the classifier's own space
 * @property {Float32Array} distances  within this distance of its prototype a sample is familiar
 */

/**
 * @typedef {Object} TrainingSettings
 * @property {number} epochs
 * @property {number} batchSize  0: all samples at once
 * @property {number} learningRate
 */

/**
 * A trained classifier with all that is needed to use, show and keep it.
 * Can be cloned by postMessage and kept in IndexedDB as it is.
 * @typedef {Object} TrainedModel
 * @property {EmbeddingKind} kind
 * @property {string[]} gestureIds  the order of the confidences
 * @property {ClassifierWeights} classifier
 * @property {Novelty} novelty
 * @property {Evaluation} evaluation
 * @property {string} trainedAt  ISO 8601
 * @property {number} seed
 * @property {TrainingSettings} settings
 */

/**
 * `confidences` in the order of the model's gestureIds, sum 1; `novelty` is how
 * little the embedding resembles any sample, above 0.5 it should trigger nothing.
 * @typedef {{confidences: Float32Array, novelty: number}} Prediction
 */

/** One step of training, for curves. @typedef {{epoch: number, loss: number, accuracy: number, validationLoss: number|null, validationAccuracy: number|null}} CurvePoint */

/**
 * A Teachable Machine project, opened. It classifies pictures as they are:
 * an image project with its own backbone, a pose project with PoseNet's outputs.
 * @typedef {Object} ImportedModel
 * @property {string} id
 * @property {'image'|'pose'} format
 * @property {string} name
 * @property {string[]} labels  as text, never as markup
 * @property {(picture: ImageBitmap, options?: {flip?: boolean}) => Promise<Float32Array>} predict  probabilities in the
 *   order of labels; the bitmap is handed over. flip: it is a camera's frame, to be shown as Teachable Machine's own
 *   webcam would show it: the middle square, mirrored
 * @property {() => void} dispose
 */

export {};
