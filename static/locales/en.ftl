# Every visible word of Creatable, in English.
# A status says what happened, what still works and what to do.

page-title = Creatable: play music with your head
skip-to-keys = Skip to the keys
skip-to-takes = Skip to my takes

## Start

start-title = Play the piano with your nose
start-button = Play with my nose
start-download = The first time, this downloads { $size } MB at most. After that it works without a network.
start-loading = Getting ready: { $loaded } of { $total } MB
start-private = No picture ever leaves this device.
start-without-camera = No camera? Mouse, touch and keyboard play the keys too.
guide-sit = Sit so that the camera sees your face.
guide-move = Move your head: a key sounds when the dot enters it.
guide-rest = Look up, above the keys, to rest.
guide-skip = Hide the tips
guide-show = Show the tips

## Stage

stage = Stage
stage-rest = Rest here
stage-keys = Keys
stage-keys-help = Arrow keys move from key to key. Space or Enter plays.
mirror-camera = You, as the camera sees you
mirror-silhouette = Your figure, as it is tracked
mirror-none = No picture

## Controls

controls = Playing
record = Record
record-stop = Stop
camera-start = Start camera
camera-stop = Stop camera
recentre = Centre
pause = Pause
resume = Go on
sustain = Sustain
sound = Sound
volume = Volume
settings = Settings
done = Done
cancel = Cancel
dismiss = Close this message
try-again = Try again

sound-size = { $name } ({ $size } MB)
sound-piano = Piano
sound-marimba = Marimba
sound-strings = Strings
sound-flute = Flute
sound-choir = Choir
sound-organ = Organ
sound-guitar = Guitar
sound-drums = Drum kit

## Settings

settings-keys = Keys
settings-playing = Playing
settings-look = Camera and look
settings-reset = Back to the start
setting-keys = Number of keys
setting-scale = Scale
setting-root = First note
setting-octave = Octave
setting-velocityMode = Loudness
setting-fixedVelocity = Loudness of each note
setting-staccato = Short notes
setting-deadZone = Gap between keys
setting-part = Play with
setting-picture = Mirror
setting-theme = Colours
setting-camera = Camera
setting-letterKeysEverywhere = Letter keys play everywhere on the page
setting-letterKeys = Letter keys play (A S D F …)
camera-number = Camera { $number }
scale-major = Major
scale-minor = Minor
scale-pentatonic = Pentatonic
scale-blues = Blues
scale-white = White keys
scale-chromatic = All twelve notes
velocityMode-speed = Faster is louder
velocityMode-fixed = Always the same
picture-camera = Camera picture
picture-silhouette = Silhouette only
picture-none = Nothing
theme-auto = Like the device
theme-light = Light
theme-dark = Dark
part-nose = Nose
part-leftEye = Left eye
part-rightEye = Right eye
part-leftEar = Left ear
part-rightEar = Right ear
part-leftShoulder = Left shoulder
part-rightShoulder = Right shoulder
part-leftElbow = Left elbow
part-rightElbow = Right elbow
part-leftWrist = Left wrist
part-rightWrist = Right wrist
part-leftHip = Left hip
part-rightHip = Right hip
part-leftKnee = Left knee
part-rightKnee = Right knee
part-leftAnkle = Left ankle
part-rightAnkle = Right ankle

## Takes

takes = My takes
takes-none = Nothing recorded yet. Press Record, play, then press Stop.
take-name = Take { $number }
take-about = { $minutes } long, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
take-recording = Recording now
take-stored = Safe in this browser
take-sent = Saved
take-refused = Could not be saved, kept in this browser
take-deleting = Being deleted
take-play = Play
take-stop = Stop
take-midi = Download MIDI
take-file = Save a copy
take-rename = Rename
take-delete = Delete
delete-question = Delete “{ $name }” for good?
delete-yes = Delete
rename-question = A new name for “{ $name }”
rename-yes = Rename

## Status

status-problem = Something is in the way.
status-warning = Please note.
status-playing = Ready. Move your head to play.
status-paused = The dot is paused. Keys, mouse and touch still play.
status-recentred = Centred.
status-recording = Recording.
status-take-kept = Your take is in the list below.

## Status: camera

status-camera-none = There is no camera. You can keep playing with the mouse, touch or the keyboard. Connect a camera and press Try again.
status-camera-refused = The page may not use the camera. You can keep playing with the mouse, touch or the keyboard. Allow the camera beside the address at the top of the browser, then press Try again.
status-camera-busy = Another program is using the camera. You can keep playing with the mouse, touch or the keyboard. Close the other program and press Try again.
status-camera-insecure = Browsers give the camera only to a safe address. You can keep playing with the mouse, touch or the keyboard. Open Creatable on this computer itself, at 127.0.0.1, or by https.
status-camera-unplugged = The camera is gone. You can keep playing with the mouse, touch or the keyboard. Connect it again and press Try again.
status-camera-failed = The camera could not be started. You can keep playing with the mouse, touch or the keyboard. Unplug it, connect it again and press Try again.
status-camera-stalled = The camera has stopped sending pictures. Keys, mouse and touch still play. If it does not come back, unplug the camera and connect it again.
status-camera-resumed = The camera is back.

## Status: tracking

status-player-lost = I cannot see you. Keys, mouse and touch still play. Come back into the camera's picture and playing goes on by itself.
status-player-found = There you are. Playing goes on.
status-tracker-no-simd = This browser is an old one, so following your head is slower. Everything works; a newer browser is faster.
status-tracker-slow-fallback = This browser can follow your head only very slowly. Mouse, touch and keyboard play at full speed. A newer browser will help.
status-tracker-crashed = Following your head stopped for a moment and is being started again. Keys, mouse and touch still play.
status-tracker-hung = Following your head stopped for a moment and is being started again. Keys, mouse and touch still play.
status-tracker-graphics-lost = The graphics chip was taken away; following your head goes on without it in a moment. Keys, mouse and touch still play.
status-tracker-restarted = Following your head goes on.
status-tracker-stopped = Following your head keeps failing on this computer. Mouse, touch and keyboard still play. Close other programs and press Try again.
status-tracker-failed = Following your head could not be started. Mouse, touch and keyboard still play. Press Try again; if it fails again, reload the page.
status-tracker-backend-failed = Following your head could not be started in this browser. Mouse, touch and keyboard still play. Try a newer browser.
status-tracker-backend-unavailable = Following your head could not be started in this browser. Mouse, touch and keyboard still play. Try a newer browser.

## Status: downloads and sound

status-download-unreachable = A part of Creatable could not be fetched, because the server does not answer. What is here already still works. Start Creatable again with make run, then press Try again.
status-download-missing = A part of Creatable is missing on the server. Everything else still works. Run creatable doctor: it names the missing file and says how to mend it.
status-download-damaged = A part of Creatable is damaged and was not used. Everything else still works. Run creatable doctor: it names the damaged file and says how to mend it.
status-sound-suspended = The sound is waiting for you. Keys and recording work already. Click anywhere or press Try again to hear it.
status-sound-unavailable = This browser gives the page no sound here. Keys, pictures and recording still work. Open the page at 127.0.0.1 or by https, or use a newer browser.
status-sound-unreachable = This sound could not be fetched, because the server does not answer. Keys and recording still work, and so do the sounds that are here already. Start Creatable again with make run, then press Try again.
status-sound-missing = This sound is missing on the server. Keys and recording still work, and so do the other sounds. Run creatable doctor: it names the missing file and says how to mend it. Then press Try again.
status-sound-damaged = This sound is damaged and was not used. Keys and recording still work, and so do the other sounds. Run creatable doctor: it names the damaged file and says how to mend it. Then press Try again.
status-sound-unreadable = This sound could not be prepared. The other sounds still play. Choose it again, or reload the page.

## Status: takes

status-take-sent = “{ $name }” is saved.
status-take-recovered = “{ $name }” was still being recorded when the page was closed. It is kept in the list below.
status-take-refused = The server would not take “{ $name }”. It is kept in this browser; press Save a copy to keep it as a file.
status-take-gone = This take is no longer on the server. The other takes are still there.
status-take-unreachable = This take is on the server, which does not answer. Takes made in this browser still play. Start Creatable again with make run, then try once more.
status-delete-refused = The server would not delete “{ $name }”. It is no longer in this list; reload the page to see it again.
status-storage-full = This computer has no room left to keep takes. You can play and record on, but a take will be gone when the page is closed: press Save a copy, or delete old takes.
status-page-outdated = Creatable was updated in another window. Your take is kept while this page stays open. Press Save a copy, then reload the page.
status-storage-unavailable = This browser keeps nothing, perhaps because the window is a private one. You can play and record, but a take is safe only when the list says Saved, or after Save a copy.
status-server-gone = The server does not answer. You can play and record on: every take is safe in this browser and is sent when the server is back.
status-server-back = The server is back; your takes are being sent.
status-server-full = The server has no room left. Your takes are safe in this browser and are sent again later. Make room on the server's disk, or delete old takes.
status-server-trouble = The server could not keep a take just now. It is safe in this browser and is sent again later.
status-export-offline = The MIDI file is made by the server, which does not answer. The take is safe in this browser: press Save a copy now, or start Creatable again with make run and press Download MIDI once more.
status-export-unsent = This take has not reached the server yet, so there is no MIDI file. It is safe in this browser. Wait until the list says Saved, then press Download MIDI once more.
status-export-empty = There is no note in this take, so there is nothing for a MIDI file. The other takes still work. Record again and play a key.
status-export-failed = The server could not make the MIDI file. The take is safe: press Save a copy, or try once more later.

## Instruments

instrument-piano = Piano
drum-kick = Kick
drum-snare = Snare
drum-hihat-closed = Hi-hat
drum-hihat-open = Open hat
drum-tom-low = Low tom
drum-tom-high = High tom
drum-ride = Ride
drum-crash = Crash
drum-clap = Clap
drum-tambourine = Tambourine
drum-cowbell = Cowbell
drum-sidestick = Side stick
drum-claves = Claves
drum-maracas = Maracas
drum-triangle = Triangle
