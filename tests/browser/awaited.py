"""Everything of the browser, a device, a worker or the server that the page waits for, and what holds each of its ways.

Each may hang, fail, answer late, or answer twice (or be asked twice). A new one enters this table:
tests/python/test_awaited.py finds the calls in static/ and looks whether the tests that are named here exist. Beside
them a real browser goes through each way that can happen: in a test that is named here, or in a step of ways_table.py.
"""

from __future__ import annotations

from dataclasses import dataclass

# The calls that give a promise, or a worker that may never speak: by name, how they look in the code.
CALLS = {
    "getUserMedia": r"\.getUserMedia\(",
    "getDisplayMedia": r"\.getDisplayMedia\(",
    "enumerateDevices": r"\.enumerateDevices\(",
    "fetch": r"(?<!async )(?<![\w.])(?:globalThis\.)?fetch\(",
    "indexedDB": r"\bopenDB\b|\bindexedDB\b",
    "addModule": r"\.addModule\(",
    "decodeAudioData": r"\.decodeAudioData\(",
    "resume": r"\.resume\(\)",
    "requestPermission": r"\.requestPermission\(",
    "Worker": r"\bnew (?:Shared)?Worker\(",
    "requestMIDIAccess": r"\.requestMIDIAccess\(",
    "permissions": r"\bpermissions\??\.query\(",
    "locks": r"\blocks\.request\(",
    "serviceWorker": r"\bserviceWorker\??\.(?:register\(|ready\b)",
    "wakeLock": r"\bwakeLock\??\.request\(",
    "share": r"\bnavigator\??\.share\(",
    "clipboard": r"\bclipboard\??\.\w+\(",
    "storage": r"\bstorage\??\.(?:persist|persisted|estimate|getDirectory)\b",
    "getLayoutMap": r"\.getLayoutMap\(",
    "requestAdapter": r"\.requestAdapter\(",
    "createImageBitmap": r"\bcreateImageBitmap\(",
    "convertToBlob": r"\.convertToBlob\(",
    "play": r"\b(?:video|audio)\.play\(",
    "subtle": r"\bsubtle\.(?:digest|importKey|deriveBits)\(",
    "import": r"(?<![\w.])import\(",
    "fullscreen": r"\.(?:request|exit)Fullscreen\b",
    "BarcodeDetector": r"\bBarcodeDetector\b",
    "fonts": r"\bdocument\.fonts\b|\bnew FontFace\(",
    "caches": r"\bcaches\s*\.\s*\w+\(",
    "playEffect": r"\.playEffect\(",
    "setSinkId": r"\.setSinkId\(",
    "openPort": r"\boutput\.open\(\)",
    "picker": r"\bshow(?:Save|Open|Directory)\w*Picker\(",
    # Of a file; what an answer of the server says comes within the limit of its question.
    "file": r"\b(?!answer\b|response\b|kept\b)\w+\.(?:text|arrayBuffer|stream)\(\)|\bFileReader\b",
    "isConfigSupported": r"\.isConfigSupported\(",
    "rendering": r"\.startRendering\(\)",
}


@dataclass(frozen=True)
class Held:
    """A test, by its file and by words that stand in it: its name, or its row of a table."""

    file: str
    words: str


@dataclass(frozen=True)
class Never:
    """It cannot happen, or nobody waits for it."""

    why: str


Cell = Held | Never


@dataclass(frozen=True)
class Awaited:
    """One row: calls are those of CALLS, by the file of static/ that makes them."""

    name: str
    calls: dict[str, str]
    hang: Cell
    fail: Cell
    late: Cell
    twice: Cell


BEAT = "tests/browser/test_beat.py"
HERE = "tests/browser/test_awaited.py"
CODES = "tests/browser/ways_of_tracking.py"
DEVICES = "tests/browser/ways_of_devices.py"
KEEPING = "tests/browser/ways_of_keeping.py"
PROBLEMS = "tests/browser/test_camera_problems.py"
MIDI_DEVICE = "tests/js/midi-out/midi-device.test.js"
MIDI_OUT = "tests/js/audio/midi-out.test.js"
LIFE = "tests/js/input/tracking-life.test.js"
CAMERA = "tests/js/camera/camera.test.js"
CLIENT = "tests/js/trackers/client.test.js"
IN_TIME = "tests/js/core/in-time.test.js"
DOWNLOADS = "tests/js/core/downloads.test.js"
VOICES = "tests/js/audio/voices.test.js"
READING = "tests/js/sampler/reading.test.js"
RECORDER = "tests/js/sampler/recorder.test.js"
LEARNER = "tests/js/learning/client.test.js"
STUDIO = "tests/browser/test_studio.py"
LOOKER = "tests/js/vision/client.test.js"
PAINTER = "tests/js/painting/client.test.js"
DREAMER = "tests/js/dreaming/client.test.js"
MEASURER = "tests/js/measuring/client.test.js"
NETWORK_WAYS = "tests/js/vision/network-ways.js"
HIDDEN_ROOM = "tests/browser/test_hidden_room.py"
SOURCE = "tests/js/see/current-source.test.js"
QR = "tests/js/players/qr-camera.test.js"
SWITCHES = "tests/js/switches/sources.test.js"
PICTURES = "tests/js/camera/pictures.test.js"
DECODER = "tests/js/audio/decoder.test.js"
ON_DEMAND = "tests/js/app/on-demand.test.js"
WHEN_NEEDED = "tests/js/app/when-needed.test.js"
TAKE_STORE = "tests/js/recorder/take-store.test.js"
MICROPHONES = "tests/js/sound-sources/microphone.test.js"
WORDS = "tests/js/core/i18n.test.js"
SCREEN = "tests/js/input/screen-awake.test.js"
SHAPES_OPENING = "tests/js/shapes/opening.test.js"
SHAPES_PICTURE = "tests/js/shapes/ground-picture.test.js"
OPUS = "tests/js/recorder/opus-sink.test.js"
SOUND_FILE = "tests/js/takes/sound-file.test.js"
TAKE_LOCKS = "tests/js/recorder/take-locks.test.js"
READ_FILE = "tests/js/core/read-file.test.js"
DATA = "tests/browser/test_data_of_a_player.py"

# A promise is answered once; what waits in time hears no second and no late answer.
ONCE = Held(IN_TIME, "['answers twice', ['yes'], ['yes']]")
IN_TIME_LATE = Held(IN_TIME, "['answers late', ['no answer in 100 ms']")
NOBODY_WAITS = Never("nobody waits for it: what it does is done or not")
IN_A_WORKER = "in a worker, whose start and whose work have limits of their own"

AWAITED = [
    Awaited("the camera", {"camera/camera.js": "getUserMedia"},
            hang=Held(PROBLEMS, "def a_camera_that_never_answers_can_be_stopped"),
            fail=Held(PROBLEMS, "def a_camera_in_trouble_plays_after_try_again"),
            late=Held(LIFE, "'answers late'"),
            twice=Held(CAMERA, "of two openings at once only the last one stays open")),
    Awaited("the list of cameras", {"camera/camera.js": "enumerateDevices"},
            hang=Held(CAMERA, "a list of cameras that never comes is one without cameras"),
            fail=Held(HERE, "test_what_only_adds_something_is_not_waited_for"),
            late=Held(LIFE, "a camera that is pulled out while the cameras are listed is away"),
            twice=ONCE),
    Awaited("frames of the camera, copied", {"camera/frame-source.js": "createImageBitmap play"},
            hang=Held(PICTURES, "a frame that never becomes a picture is one frame less"),
            fail=Held(CLIENT, "a camera that gives no frames is said to have stopped"),
            late=Held(PICTURES, "and a late one is not sent"),
            twice=ONCE),
    Awaited("the tracking worker", {"trackers/worker-link.js": "Worker"},
            hang=Held(CLIENT, "A start that does not come to an end: the other backends are tried"),
            fail=Held(CLIENT, "a worker that crashes again and again is given up"),
            late=Held(CLIENT, "a slow start that shows progress is waited for"),
            twice=Held(LIFE, "a tracker that is ready, or ready again")),
    Awaited("the tracker's code and backend, and the timing of others",
            {"trackers/index.js": "import", "trackers/backends.js": "import",
             "core/graphics-chip.js": "requestAdapter"},
            hang=Held(CLIENT, "answers pings, and is never ready"),
            fail=Held(CLIENT, "a backend that cannot start gives way to the next"),
            late=Never("the worker that asked has been ended by then, and its questions with it; Stop while the others"
                       " are timed ends the timing"),
            twice=Held(CLIENT, "a faster backend that breaks down before it takes over takes nothing over")),
    Awaited("files of models/: weights and sounds", {"core/downloads.js": "fetch"},
            hang=Held(HERE, "test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes"),
            fail=Held(DOWNLOADS, "'is gone'"),
            late=Held(DOWNLOADS, "a slow server that goes on sending is waited for"),
            twice=Held(DOWNLOADS, "'has it damaged once, in the cache'")),
    Awaited("their checksums", {"core/model-files.js": "subtle"},
            hang=Held(DOWNLOADS, "['never answers', () => new Promise(() => {})]"),
            fail=Held(DOWNLOADS, "['fails', () => Promise.reject(new Error('no'))]"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("sound that is to run", {"core/keep-awake.js": "resume", "play/sound.js": "resume"},
            hang=Held(HERE, "test_sound_that_the_computer_takes_away_comes_back_by_itself"),
            fail=Held(HERE, "test_sound_that_the_computer_takes_away_comes_back_by_itself"),
            late=Held(HERE, "test_sound_that_the_computer_takes_away_comes_back_by_itself"),
            twice=Held(HERE, "test_sound_that_the_computer_takes_away_comes_back_by_itself")),
    Awaited("the synthesiser's code",
            {"play/sound.js": "import", "audio/worklets.js": "import", "core/fetch-module.js": "import"},
            hang=Held(HERE, "test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes"),
            fail=Held("tests/browser/test_damaged_parts.py", "test_a_missing_sound_is_told_once"),
            late=Held(HERE, "test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes"),
            twice=Held(HERE, "test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes")),
    Awaited("an instrument's own engine", {"audio/voices.js": "import"},
            hang=IN_TIME_LATE, fail=Held(VOICES, "one that cannot be had is asked for again with a later note"),
            late=Held(VOICES, "one that is never ready is disposed of, and one that comes after the end, too"),
            twice=Held(VOICES, "nobody asks twice meanwhile")),
    Awaited("what locks the file of a player", {"belongings/seal.js": "import"},
            hang=Held(DATA, "test_the_file_is_locked_and_where_what_locks_does_not_come_there_is_none"),
            fail=Held(DATA, "test_the_file_is_locked_and_where_what_locks_does_not_come_there_is_none"),
            late=Held(DATA, "test_the_file_is_locked_and_where_what_locks_does_not_come_there_is_none"),
            twice=Never("the button rests while a file is made")),
    Awaited("My sounds, the dialog of the sampler", {"app/start-sampler.js": "import"},
            hang=Held(ON_DEMAND, "['hangs'"),
            fail=Held("tests/browser/ways_of_dialogs.py", "def sounds_dialog"),
            late=Held(ON_DEMAND, "one that answers late is not made beside the next one"),
            twice=Held(ON_DEMAND, "made once, however often it is pressed meanwhile")),
    Awaited("a sound file of a field, unpacked", {"sampler/reading.js": "decodeAudioData"},
            hang=Held(READING, "one that is never unpacked is given up"), fail=Held(READING, "'one that breaks off'"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("the microphone of the sampler, and what it is recorded with", {"sampler/recorder.js": "resume"},
            hang=Held(RECORDER, "a microphone that never answers is said to be waited for, and can be stopped"),
            fail=Held(RECORDER, "a worklet that cannot be fetched is said, and leaves no microphone open"),
            late=Held(RECORDER, "a late one is let go"),
            twice=Held(RECORDER, "its states know what each press and each answer means")),
    Awaited("the audio thread", {"audio/worklets.js": "addModule"},
            hang=Held(HERE, "test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes"),
            fail=Held("tests/browser/test_synthesiser.py", "worklet"),
            late=Held(HERE, "test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes"),
            twice=Held(HERE, "test_a_sound_whose_code_worklet_or_files_never_come_is_said_and_comes")),
    Awaited("the singer's audio thread", {"audio/singer-voice.js": "addModule", "core/are-there.js": "fetch"},
            hang=IN_TIME_LATE,
            fail=Held("tests/browser/test_synthesiser.py",
                      "test_a_singer_whose_worklet_was_missing_comes_with_the_next_try"),
            late=Held(VOICES, "one that comes after the end, too"), twice=ONCE),
    Awaited("the beat's audio thread", {"band/metronome.js": "addModule"},
            hang=Held(BEAT, "test_a_beat_that_is_missing_or_hangs_is_said"),
            fail=Held(BEAT, "test_a_beat_that_is_missing_or_hangs_is_said"),
            late=Held(BEAT, "one_that_is_ended_before_it_is_there_never_begins"),
            twice=Held(BEAT, "Pressed again and again while it hangs")),
    Awaited("the drums, their sounds and their grid, the chords, the loops, and music that is led",
            {"app/start-band.js": "import", "app/start-led.js": "import"},
            hang=Held(ON_DEMAND, "['hangs'"), fail=Held(ON_DEMAND, "['fails'"),
            late=Held(ON_DEMAND, "one that answers late is not made beside the next one"),
            twice=Held(ON_DEMAND, "made once, however often it is pressed meanwhile")),
    Awaited("the score of a take: what opens it, and what engraves it", {"app/start-score.js": "import"},
            hang=Held(ON_DEMAND, "['hangs'"), fail=Held(ON_DEMAND, "['fails'"),
            late=Held(ON_DEMAND, "one that answers late is not made beside the next one"),
            twice=Held(ON_DEMAND, "made once, however often it is pressed meanwhile")),
    Awaited("a take that is made into a sound file: the code, and the rendering",
            {"takes/sound-file.js": "import", "audio/ahead.js": "rendering"},
            hang=Held(SOUND_FILE, "'hangs'"), fail=Held(SOUND_FILE, "'fails'"), late=Held(SOUND_FILE, "'answers late'"),
            twice=Held(SOUND_FILE, "'is asked for twice'")),
    Awaited("the encoder of Opus, whether there is one", {"recorder/opus-sink.js": "isConfigSupported"},
            hang=Held(OPUS, "one that never says whether it can is given up"),
            fail=Held(OPUS, "'fails when it is asked'"), late=IN_TIME_LATE,
            twice=Held(SOUND_FILE, "'is asked for twice'")),
    Awaited("the decoder of sounds", {"audio/decoder.js": "Worker", "audio/decoding-worker.js": "file"},
            hang=Held(DECODER, "'hangs'"), fail=Held(DECODER, "'fails'"),
            late=Held(DECODER, "'answers late'"), twice=Held(DECODER, "'answers twice'")),
    Awaited("the worklet and the worker that listen", {"audio/listener.js": "addModule Worker"},
            hang=Held(DEVICES, "def listening_worker"),
            fail=Held("tests/browser/test_listening.py",
                      "test_listening_that_cannot_begin_is_told"),
            late=IN_TIME_LATE,
            twice=Held("tests/browser/test_listening.py", "test_the_last_choice_wins_and_leaves_nothing_behind")),
    Awaited("a microphone, a tab or a file that is listened to",
            {"sound-sources/microphone.js": "getUserMedia", "sound-sources/tab.js": "getDisplayMedia",
             "sound-sources/file.js": "play"},
            hang=Held(DEVICES, "def listened_to"), fail=Held(DEVICES, "def listened_to"),
            late=Held(SOURCE, "'answers late'"),
            twice=Held(SOURCE, "'is asked twice, and answers twice'")),
    Awaited("the list of microphones", {"sound-sources/microphone.js": "enumerateDevices"},
            hang=Held(MICROPHONES, "a list that never comes is one without microphones"),
            fail=Held(MICROPHONES, "a list that fails is one without microphones"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("a microphone that is the switch", {"switches/loud-sound.js": "getUserMedia"},
            hang=Held(SWITCHES, "'never answers'"), fail=Held(SWITCHES, "'is missing, then there'"),
            late=Held(SWITCHES, "'answers late'"),
            twice=Held(SWITCHES, "a microphone that is opened after nobody wants it any more is closed at once")),
    Awaited("MIDI instruments", {"audio/midi-access.js": "requestMIDIAccess"},
            hang=Held(SWITCHES, "a browser that answers late about MIDI is said to be silent"),
            fail=Held(SWITCHES, "a browser without MIDI, one that refuses it"),
            late=Held(SWITCHES, "and the instrument counts still"),
            twice=Held(SWITCHES, "And twice: the second answer is none.")),
    Awaited("permission for MIDI devices, given before", {"audio/midi-access.js": "permissions"},
            hang=Held(MIDI_DEVICE, "[() => new Promise(() => {}), false]"),
            fail=Held(MIDI_DEVICE, "Promise.reject(new TypeError('no such name'))"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("a MIDI device that plays along", {"audio/midi-access.js": "requestMIDIAccess",
                                               "audio/midi-out.js": "openPort"},
            hang=Held(MIDI_OUT, "['never answers'"), fail=Held(MIDI_OUT, "['refuses'"),
            late=Held(MIDI_DEVICE, "is said to be silent, and its answer counts still"),
            twice=Held(MIDI_OUT, "answers late, or twice")),
    Awaited("the camera that reads a code", {"players/qr-camera.js": "getUserMedia"},
            hang=Held(CODES, "def code_camera"), fail=Held(QR, "'is refused'"), late=Held(CODES, "def code_camera"),
            twice=Held(QR, "'answers twice'")),
    Awaited("the browser's reader of codes", {"players/qr-reader.js": "BarcodeDetector"},
            hang=Held(CODES, "def code_camera"),
            fail=Held("tests/browser/test_profiles_elsewhere.py", "def test_a_player_goes_to_another_browser"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("a PIN's checksum", {"players/lock.js": "subtle"},
            hang=Held("tests/js/players/lock.test.js", "a browser that never answers to a PIN"),
            fail=Held("tests/js/players/lock.test.js", "a browser that fails at a PIN"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("databases", {"core/database.js": "indexedDB"},
            hang=Held(HERE, "test_a_database_that_never_opens_keeps_nobody_from_recording_nor_does_a_server"),
            fail=Held("tests/browser/test_recording_survives.py",
                      "test_where_the_browser_keeps_nothing_a_take_is_sent_all_the_same"),
            late=Held(TAKE_STORE, "is found out even if it never answers, and may answer late"),
            twice=Held(TAKE_STORE, "a connection that the browser closes is opened again")),
    Awaited("locks between tabs", {"recorder/take-locks.js": "locks"},
            hang=Held(TAKE_LOCKS, "a browser that never answers for a lock keeps no take from being written"),
            fail=Held("tests/js/recorder/take-journal.test.js",
                      "a browser that refuses the lock still gets the take written"),
            late=Held(TAKE_LOCKS, "and holds it when it answers late"),
            twice=Held("tests/js/recorder/uploader-tabs.test.js", "send each take once")),
    Awaited("the server's answers: takes, formats, profiles, sets of gestures",
            {"core/server-answers.js": "fetch", "recorder/takes-api.js": "fetch"},
            hang=Held(HERE, "nor_does_a_server_that_never_answers"),
            fail=Held("tests/browser/test_recording_survives.py",
                      "test_takes_and_views_wait_for_a_server_that_is_gone_and_come_when_it_is_back"),
            late=Held(HERE, "nor_does_a_server_that_never_answers"),
            twice=Held("tests/js/recorder/uploader.test.js", "a finished take is sent, once, and reported")),
    Awaited("a take as a file", {"recorder/exported-file.js": "fetch"},
            hang=Held(HERE, "nor_does_a_server_that_never_answers"),
            fail=Held("tests/browser/test_takes.py", "def test_a_take_without_notes_is_no_midi_file"),
            late=Never("it is given up after its limit, and asked for again by its button"),
            twice=ONCE),
    Awaited("what makes MIDI files", {"recorder/midi.js": "import"},
            hang=IN_TIME_LATE, fail=Held(KEEPING, "def midi_maker"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("words", {"core/i18n.js": "fetch"},
            hang=Held(HERE, "test_words_that_never_come_are_english_until_they_do"),
            fail=Held("tests/browser/ways_of_words.py", "def words"),
            late=Held(WORDS, "and the last choice wins over a slower one"),
            twice=Held(WORDS, "a view that is opened while a language comes speaks that language")),
    Awaited("a view's code, styles and words", {"app/views.js": "import"},
            hang=Held(KEEPING, "def view"),
            fail=Held(WHEN_NEEDED, "a view that cannot be fetched is said, and fetched when somebody tries again"),
            late=Held(KEEPING, "def view"), twice=Held(KEEPING, "def view")),
    Awaited("the learning worker", {"learning/client.js": "Worker"},
            hang=Held(LEARNER, "'hangs'"), fail=Held(LEARNER, "'fails'"),
            late=Held(LEARNER, "'answers late'"), twice=Held(LEARNER, "'answers twice'")),
    Awaited("the code for learning", {"teach/learner.js": "import"},
            hang=Held("tests/js/teach/learner.test.js", "code that never comes is said, and is asked for again"),
            fail=Held("tests/js/teach/learner.test.js", "code that cannot be had is asked for again"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("what the learning worker loads and looks at",
            {"workers/learning-worker.js": "import", "learning/teachable-machine/export-pose.js": "createImageBitmap"},
            hang=Held(LEARNER, "'hangs'"),
            fail=Held(LEARNER, "'fails'"),
            late=Held(LEARNER, "'is slow, and tells how far it is'"),
            twice=Never(IN_A_WORKER)),
    Awaited("the picture worker, and what it loads",
            {"vision/client.js": "Worker", "vision/network-worker.js": "import", "workers/picture-worker.js": "import"},
            hang=Held(STUDIO, "A worker that hangs can be stopped"),
            fail=Held(LOOKER, "'breaks down'"),
            late=Held(STUDIO, "A late answer of the one that was stopped"),
            twice=Held(STUDIO, "and a second one of the other, change nothing")),
    Awaited("the mask worker, and what it loads",
            {"vision/mask-client.js": "Worker", "workers/mask-worker.js": "import"},
            hang=Held(HIDDEN_ROOM, "A worker that hangs: covered, and another one takes over"),
            fail=Held(HIDDEN_ROOM, "The worker breaks down: covered, said, and as it was again, by itself"),
            late=Held(HIDDEN_ROOM, "It answers late, after its end"),
            twice=Held(HIDDEN_ROOM, "and the next one twice: nothing changes")),
    Awaited("the painting worker, and what it loads",
            {"painting/client.js": "Worker", "painting/runtime.js": "import"},
            hang=Held(PAINTER, "a painting worker"), fail=Held(NETWORK_WAYS, "'breaks down'"),
            late=Held(NETWORK_WAYS, "'answers late'"), twice=Held(NETWORK_WAYS, "'answers twice'")),
    Awaited("the dreaming worker, and what it loads",
            {"dreaming/client.js": "Worker", "workers/dreaming-worker.js": "import"},
            hang=Held(DREAMER, "a dreaming worker"), fail=Held(NETWORK_WAYS, "'breaks down'"),
            late=Held(NETWORK_WAYS, "'answers late'"), twice=Held(NETWORK_WAYS, "'answers twice'")),
    Awaited("the measuring worker, and what it loads",
            {"measuring/client.js": "Worker", "measuring/networks.js": "import createImageBitmap"},
            hang=Held(MEASURER, "['hangs'"), fail=Held(MEASURER, "'breaks down'"),
            late=Held(MEASURER, "'answers late'"), twice=Held(MEASURER, "'answers twice'")),
    Awaited("single pictures of the camera", {"camera/frame-grabber.js": "play createImageBitmap convertToBlob"},
            hang=Held(PICTURES, "a snapshot whose picture never comes, or fails, is none"),
            fail=Held(PICTURES, "a snapshot whose picture never comes, or fails, is none"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("what is in a file that somebody chose: shapes, gestures, a project, a player, sounds",
            {"core/read-file.js": "file"},
            hang=Held(READ_FILE, "['hangs'"), fail=Held(READ_FILE, "['fails'"),
            late=Held(READ_FILE, "'answers late'"),
            twice=Held(READ_FILE, "of two files that are chosen one after the other the second counts")),
    Awaited("a file that is a picture",
            {"camera/picture-file.js": "Worker", "camera/read-picture.js": "createImageBitmap"},
            hang=Held(PICTURES, "a file whose picture never comes is no picture"),
            fail=Held("tests/js/teach/picture-files.test.js", "picture-not-an-image"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("small pictures and curves that are shown beside",
            {"takes/cover-picture.js": "createImageBitmap", "teach/gesture-card.js": "createImageBitmap",
             "teach/training-details.js": "import"},
            hang=NOBODY_WAITS, fail=NOBODY_WAITS, late=NOBODY_WAITS, twice=NOBODY_WAITS),
    Awaited("what only adds something: letters, permission for the camera, sizes of files, copies for offline",
            {"play/instrument.js": "getLayoutMap", "input/hands-free.js": "permissions", "app/start.js": "fetch",
             "app/offline.js": "serviceWorker"},
            hang=Held(HERE, "test_what_only_adds_something_is_not_waited_for"),
            fail=Held(HERE, "test_what_only_adds_something_is_not_waited_for"),
            late=NOBODY_WAITS, twice=NOBODY_WAITS),
    Awaited("the service worker's copies and the server behind them", {"app/service-worker.js": "fetch caches"},
            hang=Held("tests/browser/test_offline.py",
                      "def a_server_that_takes_questions_and_never_answers_leaves_the_page_as_it_was_kept"),
            fail=Held("tests/browser/test_offline.py", "test_after_one_visit_everything_works_without_a_server"),
            late=Held("tests/browser/test_offline.py", "def a_server_that_answers_late_or_twice_is_waited_for_again"),
            twice=Held("tests/browser/test_offline.py", "def a_server_that_answers_late_or_twice_is_waited_for_again")),
    Awaited("what reads songs", {"song-book/wire.js": "import"},
            hang=IN_TIME_LATE, fail=Held(KEEPING, "def song_reader"),
            late=IN_TIME_LATE, twice=ONCE),
    Awaited("the editor of shapes", {"shapes/wire.js": "import"},
            hang=Held(SHAPES_OPENING, "an editor that never comes is said, and may be asked for again"),
            fail=Held(SHAPES_OPENING, "an editor that cannot be fetched is said, and may be asked for again"),
            late=IN_TIME_LATE, twice=Held(SHAPES_OPENING, "who asks twice meanwhile gets one")),
    Awaited("the picture behind the shapes, made small", {"shapes/ground-picture.js": "convertToBlob"},
            hang=IN_TIME_LATE, fail=Held(SHAPES_PICTURE, "what is no picture is said, and what was there stays"),
            late=Held(SHAPES_PICTURE, "of two pictures the last one counts, whichever is read first"), twice=ONCE),
    Awaited("the page's own elements, and ?debug", {"app/main.js": "import"},
            hang=Held("tests/browser/test_offline.py",
                      "def a_server_that_takes_questions_and_never_answers_leaves_the_page_as_it_was_kept"),
            fail=Never("without them there is no page: the browser says so"),
            late=Never("they stand in the page's own file"), twice=Never("they stand in the page's own file")),
    Awaited("a screen that is to stay on", {"input/screen-awake.js": "wakeLock"},
            hang=NOBODY_WAITS,
            fail=Held(SCREEN, "a browser that refuses, or knows nothing of it, is no error, and is asked again"),
            late=Held(SCREEN, "what is given after Stop is given back"), twice=ONCE),
    Awaited("storage that is to last", {"app/lasting-storage.js": "storage"},
            hang=NOBODY_WAITS,
            fail=Held("tests/js/app/lasting-storage.test.js", "whatever the browser answers"),
            late=NOBODY_WAITS, twice=ONCE),
    Awaited("full screen, and a gamepad's motor",
            {"see/wire.js": "fullscreen", "see/projector.js": "fullscreen", "feel/gamepad.js": "playEffect"},
            hang=NOBODY_WAITS, fail=NOBODY_WAITS, late=NOBODY_WAITS, twice=NOBODY_WAITS),
]
# Called like one of CALLS, and none of them.
OTHERS = {"players/player-rows.js": "fetch"}
