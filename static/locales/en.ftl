# Every visible word of Creatable, in English.
# A status says what happened, what still works and what to do.

page-title = Creatable: play music with your head
page-title-view = { $view } · Creatable
views = Views
view-play = Play
view-teach = Teach gestures
view-see = See sound
skip-to-keys = Skip to the keys
skip-to-takes = Skip to my takes

## Start

start-title = Play the piano with your nose
start-button = Play with my nose
start-dwell = Play and press buttons with my nose
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
pause-all = Pause everything
resume = Go on
sustain = Sustain
instrument = Instrument
instrument-choose = Choose an instrument
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

settings-playing = Playing
settings-look = Camera and look
settings-reset = Back to the start
setting-keys = Number of keys
setting-instrument = Instrument
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

## Dwell: pressing by resting the dot

action-dwell = Dwell
action-scan = Scanning
settings-dwell = Pressing buttons with the dot
setting-dwell = Press what the dot rests on
setting-dwellMs = Rest on it for
dwell-seconds = { $seconds } s
dwell-bar = Help for the dot
dwell-rest = Rest
scroll-up = Up
scroll-down = Down
status-resting = The dot rests. Keys, mouse and touch still play. Rest the dot on Rest again to go on.
status-rest-over = The dot is back.
status-recentre-soon = Look at the middle of the window and hold still.
choice-less = Less
choice-more = More
board-letters-group = Letters
board-keys = Other keys
board-suggestions = Suggestions
board-space = Space
board-delete = Delete
board-capital = Capital
board-digits = 1 2 3
# The letters of the alphabet, in their order, small.
board-letters = abcdefghijklmnopqrstuvwxyz
# Words that names of takes often have, the most common first.
board-words = Song, My, Melody, First, Happy, Slow, Fast, Quiet, Loud, Dance, Morning, Evening, Dream, Rain, Sun, Sea, Star, School, Class, Lesson, For, And, The, New, Old, Best, Funny, Piano, Music

## Switches and scanning

switches = Switches
switch-scanning = Scanning
switch-which = The switch
switch-pressing = How it is pressed
switch-address = Somebody who has only a switch can begin without any of this: add ?input=one-switch or ?input=two-switches to the address of this page. The first key or gamepad button that is pressed is then the switch.
switch-set-one = Set the switch
switch-set-two = Set the second switch
switch-by-hand = A key, a gamepad button or a mouse button
switch-by-midi = A key of a MIDI instrument
switch-by-sound = A loud sound
switch-press-now = Press the switch now
switch-first-press = Press your switch
switch-first-press-step = Press the switch that steps on
switch-first-press-choose = Press the switch that chooses
switch-key = { $key ->
    [Space] Space bar
    [Enter] Enter key
    [ArrowLeft] Left arrow key
    [ArrowRight] Right arrow key
    [ArrowUp] Up arrow key
    [ArrowDown] Down arrow key
   *[other] Key { $key }
}
switch-gamepad = Gamepad button { $number }
switch-mouse-left = Left mouse button, or a touch
switch-mouse-middle = Middle mouse button
switch-mouse-right = Right mouse button
switch-mouse = Mouse button { $number }
switch-midi = MIDI note { $note }
switch-sound = A loud sound
seconds = { $seconds } s
setting-scan = Scanning
setting-scanMs = Time for each step
setting-scanFirstPauseMs = More time for the first
setting-scanLoops = Rounds before it rests
setting-scanWrap = After the last comes the first
setting-scanSpeech = Say what is under the scan
setting-scanNoteMs = A note lasts at least
setting-switchAcceptMs = Press counts after
setting-switchRepeatMs = No second press within
setting-switchHoldMs = Hold to pause everything
setting-switchLevel = How loud is loud
scan-off = Off
scan-on = On
scan-one-switch = One switch, it steps by itself
scan-two-switches = Two switches: one steps, one chooses
scanLoops-1 = 1
scanLoops-2 = 2
scanLoops-3 = 3
scanLoops-5 = 5
scanLoops-10 = 10
scanLoops-0 = Without end
scan-up = Back, one level up
scan-begin = Press the switch to begin
scan-paused = Paused. Hold the switch to go on
scan-value = { $name }: { $value }
reaction-measure = Measure how fast it may be
reaction-help = Press the switch as soon as the square lights up.
reaction-early = That was before the light. Wait for the light, then press.
reaction-wait = Wait …
reaction-press = Press now
reaction-count = { $done } of { $trials }
reaction-result = You need { $reaction } to press. Steps of { $step } suit that.
reaction-use = Take { $step }
reaction-keep = Keep { $step }
reaction-none = No press was seen, so nothing has changed. Check that the switch is connected, then try again.
status-switch-set = The switch is set.
status-switch-not-heard = Nothing was pressed, so the switch is what it was.
status-switch-taken = That is the other switch already. Press a different one.
status-switch-stuck = The switch has been down for half a minute, so it is ignored until it is let go. Keys, mouse and touch still work. Check whether it sticks or something lies on it.
status-switch-freed = The switch has been let go and works again.
status-switch-gamepad-gone = The gamepad is gone. Until it is back, the space bar is the switch, and the Enter key the second one. Connect it again and press a button on it.
status-switch-gamepad-back = The gamepad is back.
status-switch-midi-none = This browser knows no MIDI. The space bar is the switch meanwhile, and the Enter key the second one. Use another browser, or set another switch.
status-switch-midi-refused = The page may not use MIDI instruments. The space bar is the switch meanwhile, and the Enter key the second one. Allow MIDI beside the address at the top of the browser, then set the switch again.
status-switch-midi-empty = No MIDI instrument is connected. The space bar is the switch meanwhile, and the Enter key the second one. Connect the instrument and switch it on.
status-switch-midi-gone = The MIDI instrument is gone. Until it is back, the space bar is the switch, and the Enter key the second one. Connect it again.
status-switch-midi-ready = The MIDI instrument is here.
status-switch-microphone-none = There is no microphone. The space bar is the switch meanwhile, and the Enter key the second one. Connect a microphone, then set the switch again.
status-switch-microphone-refused = The page may not use the microphone. The space bar is the switch meanwhile, and the Enter key the second one. Allow the microphone beside the address at the top of the browser, then set the switch again.
status-switch-microphone-failed = The microphone could not be started. The space bar is the switch meanwhile, and the Enter key the second one. Close other programs that use it, then set the switch again.
status-switch-microphone-gone = The microphone is gone. The space bar is the switch meanwhile, and the Enter key the second one. Connect it again, then set the switch again.
status-switch-microphone-waiting = The browser lets the page listen only after a first key or click. Everything else works. Press any key, click or touch once.
status-speech-none = This device has no voice to speak with. Everything else works, and the words are on the screen. Install a voice in the device's settings.

## Keys and shortcuts

shortcuts-title = Keys and shortcuts
shortcuts-reset = The usual keys again
setting-shortcuts = Shortcut keys work
setting-announceNotes = Screen readers hear the names of notes
shortcut-recentre = Centre the dot
shortcut-pause-toggle = Pause everything, and go on
shortcut-shortcuts-show = Show this list
shortcut-tab = To the next button or field; with Shift, to the one before
shortcut-arrows = On the instrument, from key to key
shortcut-press = Press a button; on the instrument, play the key for as long as it is held
shortcut-escape = Close a dialog
shortcut-letters = Play, while the instrument has the focus
shortcut-change = Change the key
shortcut-press-now = Press the new key. Escape leaves it as it is.
shortcut-reserved = This key is needed for moving about. Press another one.
shortcut-plays = This key plays a note. Press another one.
shortcut-taken = This key has a meaning already. Press another one.

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
take-download = Download { $label }
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
status-paused = Everything is paused. Keys, mouse and touch still play. Press Go on or the End key, or rest the dot on Go on.
status-resumed = Everything goes on.
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
status-sound-back = The sound is back.
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
status-view-unreachable = This view could not be fetched, because the server does not answer. What is here already still works. Start Creatable again with make run, then press Try again.
status-view-back = The view is here now.
status-server-full = The server has no room left. Your takes are safe in this browser and are sent again later. Make room on the server's disk, or delete old takes.
status-server-trouble = The server could not keep a take just now. It is safe in this browser and is sent again later.
status-export-offline = The MIDI file is made by the server, which does not answer. The take is safe in this browser: press Save a copy now, or start Creatable again with make run and press Download MIDI once more.
status-export-unsent = This take has not reached the server yet, so there is no MIDI file. It is safe in this browser. Wait until the list says Saved, then press Download MIDI once more.
status-export-empty = There is no note in this take, so there is nothing for a MIDI file. The other takes still work. Record again and play a key.
status-export-failed = The server could not make the MIDI file. The take is safe: press Save a copy, or try once more later.

## Languages

settings-language = Language
setting-language = Language
language-auto = Like the browser
skip-links = Skip
status-language-unreachable = The words of this language could not be fetched, because the server does not answer. Everything else works, in the language of before. Choose it again when the server is back.
# A note by its letter: C, D, E, F, G, A or B. The octave's number follows.
note-natural = { $letter }
note-sharp = { $letter }♯
note-flat = { $letter }♭

## Look

theme-contrast = High contrast
setting-palette = Colours of the keys
palette-rainbow = Rainbow
palette-okabe-ito = Warm and clear (Okabe-Ito)
palette-tol = Bright (Tol)
palette-ibm = Vivid (IBM)
palette-greys = Greys
setting-textScale = Size of text and buttons
setting-pointerShape = Shape of the dot
pointerShape-dot = Dot
pointerShape-ring = Ring
pointerShape-cross = Cross
pointerShape-square = Square
setting-pointerColour = Colour of the dot
pointerColour-blue = Blue
pointerColour-yellow = Yellow
pointerColour-pink = Pink
pointerColour-black = Black
pointerColour-white = White
setting-pointerSize = Size of the dot
setting-motion = Movement on the page
motion-auto = Like the device
motion-reduced = Little
motion-full = All
setting-hand = Buttons
hand-both = Below the keys
hand-left = At the left
hand-right = At the right

## Movement and reach

settings-movement = Movement
setting-gain = Gain: more needs less movement
setting-smoothing = Smoothing: more is steadier and slower
setting-pointerMode = The dot
pointerMode-position = Is where I point
pointerMode-joystick = Goes where I lean, like a joystick
setting-joystickRest = Joystick: room for resting
setting-joystickSpeed = Joystick: speed
setting-axes = Directions
axes-both = All
axes-horizontal = Only left and right
axes-vertical = Only up and down
setting-invertX = Swap left and right
setting-invertY = Swap up and down
setting-driftCorrection = Follow me when I slip in the chair
setting-speakCalibration = Read the steps of Set my reach aloud
calibrate = Set my reach
calibration-about = Move as far as is comfortable for you; very little is enough. Everything goes on by itself.
calibration-ready = Sit comfortably, in the camera's picture.
calibration-centre = Look at the middle and hold still.
calibration-left = Move to the left as far as is comfortable, and back.
calibration-right = Move to the right as far as is comfortable, and back.
calibration-up = Move up as far as is comfortable, and back.
calibration-down = Move down as far as is comfortable, and back.
calibration-result = Done. Move the dot and try it.
calibration-waiting = I cannot see you yet.
calibration-goes-on = Goes on by itself: { $seconds } s
calibration-keeps = Is kept by itself: { $seconds } s
calibration-closes = Closes by itself, and nothing is changed: { $seconds } s
calibration-choose = Stay at Keep it or at Do it again to choose it.
calibration-moved = Your movement
calibration-unseen = No movement seen: { $directions }.
calibration-learnt = In per cent of the picture: left { $left }, right { $right }, up { $up }, down { $down }.
calibration-start = Start now
calibration-skip = Skip this direction
calibration-again = Do it again
calibration-keep = Keep it
calibration-close = Close
direction-left = left
direction-right = right
direction-up = up
direction-down = down
status-calibrated = Your reach is set. Play.
status-calibration-no-movement = No movement was seen, so nothing was changed. Playing goes on as before. Do it again, and move what you play with as far as is comfortable.
status-calibration-no-reach = To one side no movement was seen, so nothing is changed by itself. Keep it, and your other side alone reaches all the keys; or do it again.
status-calibration-face-lost = You were out of the picture, so nothing was changed. Playing goes on as before. Sit where the camera sees you, and do it again.

## Camera check

check-list = Camera check
check-good = good
check-name-dark = Light
check-name-backlit = Light from the front
check-name-two-faces = One person
check-name-close = Not too close
check-name-cut-off = The whole face
check-name-far = Not too far
check-name-slow = Quick pictures
check-dark = It is too dark: switch on a lamp in front of you.
check-backlit = The light is behind you: turn away from the window, or put a lamp in front of you.
check-two-faces = Two people are in the picture: only the first one plays.
check-close = You are very close: move back a little.
check-cut-off = Your face is partly out of the picture: come to its middle.
check-far = You are far away: come closer to the camera.
check-slow = Only few pictures a second arrive: more light, or closing other programs, helps.

## Pointing test

pointing-title = Pointing test
pointing-about = How quickly and how surely does the pointer reach what you aim at? Tap the filled circle, then the next one, right across the ring. The test takes about a minute; you can stop at any time.
pointing-select = Choose a circle by
pointing-select-press = pressing
pointing-select-dwell = resting on it
pointing-select-enter = reaching it
pointing-size = Circles
pointing-size-large = Large
pointing-size-small = Small
pointing-count = Circles in the ring
pointing-start = Start
pointing-again = Once more
pointing-stop = Stop
pointing-close = Close
pointing-progress = { $done } of { $all }
pointing-ring = A ring of circles; the filled one is the next
pointing-explained = More bits per second is better: it counts how far, how exactly and how fast. Compare only tests with the same way of choosing.
pointing-lost = { $count ->
    [one] One movement was left out, because I could not see you.
   *[other] { $count } movements were left out, because I could not see you.
}
pointing-bits = { $bits } bit/s
pointing-seconds = { $seconds } s
pointing-results = Earlier tests
pointing-column-when = When
pointing-column-how = With
pointing-column-throughput = Throughput
pointing-column-errors = Missed
pointing-column-time = Time for each
pointing-column-changed = What was set differently
pointing-source-mouse = Mouse
pointing-source-touch = Finger
pointing-source-pen = Pen
pointing-export = Save as a table (CSV)
pointing-delete = Delete earlier tests
pointing-delete-question = Delete all earlier tests for good?
switched-on = on
switched-off = off

## Players

players = Players
players-more = More players
players-elsewhere = On the server
player-nobody = No player
player-new = New player
player-form = Player
player-edit = Edit
player-share = Share
player-share-title = Share a player
player-earlier = Earlier settings
player-delete = Delete player
player-read = Read a QR code
player-import = Open a file
player-export = Save as a file
player-save = Keep
player-back = Back
player-nickname = Nickname
player-nickname-help = Up to 40 characters. A nickname is enough; nobody needs to be recognised by it.
player-new-help = Up to 40 characters. A nickname is enough; nobody needs to be recognised by it. A new player begins with the settings in use now.
player-symbol = Picture
player-symbol-star = Star
player-symbol-sun = Sun
player-symbol-moon = Moon
player-symbol-heart = Heart
player-symbol-leaf = Leaf
player-symbol-flower = Flower
player-symbol-fish = Fish
player-symbol-bird = Bird
player-symbol-boat = Boat
player-symbol-house = House
player-symbol-drum = Drum
player-symbol-note = Note
player-colour = Colour
player-colour-blue = Blue
player-colour-teal = Teal
player-colour-green = Green
player-colour-yellow = Yellow
player-colour-orange = Orange
player-colour-red = Red
player-colour-purple = Purple
player-colour-grey = Grey
player-on-server = Keep on the server, too
player-on-server-help = Other computers that use this server can then choose this player. Whoever reaches the server can see the nickname and the settings.
player-sent = On the server, too
player-unsent = Waiting for the server
player-delete-question = Delete { $name } and these settings for good?
player-delete-both-question = Delete { $name } and these settings for good, here and on the server?
player-add-question = Add the player { $name } and play with these settings?
player-replace-question = { $name } is here already. Use these settings instead? The ones of before are kept under Earlier settings.
player-add-yes = Yes, play
player-code = QR code with the settings of { $name }
player-code-help = Point another device's camera at this code. Everything is in the code itself; no server is involved.
player-code-only-here = The address of this page works on this computer only. On the other device, open Creatable there, press Players and Read a QR code.
player-code-too-much = These settings are too many for one QR code. Save them as a file instead; a file holds everything.
player-read-help = Hold the code in front of the camera, flat and not too close. The picture stays on this device.
player-read-video = What the camera sees
player-earlier-help = Settings of { $name } that were replaced. Press one to play with it again; the present ones are then kept here.
player-earlier-none = Nothing of { $name } was replaced so far.
player-restore = Settings of { $date }
profile-value = { $name }: { $value } (possible: { $expected })
profile-value-unknown = { $name } is unknown here
settings-undo = Undo the last change
shortcut-safe-defaults = Back to safe settings
shortcut-settings-undo = Undo the last change

## Lock

lock = Lock
lock-leave = Unlock
lock-title = Lock for pupils
lock-help = All settings are hidden until somebody unlocks; the keys, the camera and recording go on working. The lock survives a reload. It keeps out accidents, not somebody who is determined.
lock-way-hold = With held keys
lock-way-hold-help = To unlock, Shift and Backspace are held together for three seconds, or the button Unlock is pressed and another one held.
lock-with-hold = Lock; unlock by holding
lock-way-pin = With a PIN
lock-pin = PIN, 4 to 8 digits
lock-pad = Digits
lock-pin-back = Delete the last digit
lock-with-pin = Lock with this PIN
lock-open = Unlock with this PIN
lock-pin-help = Write the PIN down: it is kept in this browser only, in a form that nobody can read. Without it, only clearing this page's data in the browser unlocks.
lock-no-pin = A PIN needs an address that begins with https, or this computer itself. Locking with held keys works.
lock-pin-form = A PIN has 4 to 8 digits.
lock-pin-wrong = That is not the PIN. Try again.
lock-leave-help = Hold Shift and Backspace together for three seconds, or hold this button for three seconds.
lock-hold-here = Hold here
lock-holding = Keep holding …

## Status: players and lock

status-player-chosen = { $name } plays now, with settings of their own.
status-player-nobody = No player is chosen. Settings are kept for whoever sits here.
status-undone = The last change is undone.
status-safe-defaults = All settings are safe ones again. Undo the last change brings yours back.
status-profile-nameless = A player needs a nickname that can be read. Nothing was changed. Type at least one letter or sign.
status-profile-not-ours = This does not hold a player of Creatable. Nothing was changed. Choose a file that was saved with Share, or read the code again.
status-profile-newer = This player comes from a newer version of Creatable. Nothing was changed. Update Creatable here, then try again.
status-profile-too-large = This is far too large for a player. Nothing was changed. Choose a file that was saved with Share.
status-profile-invalid = Some values cannot be: { $problems }. Nothing was changed. Save the player anew where it came from, or mend these values.
status-profile-locked = The page is locked, so the player in this link was not added. Unlock first, then open the link again.
status-profile-storage-full = This browser has no room left to keep players. You can play on, but changes are gone when the page is closed: save the player as a file, or delete old takes.
status-profile-storage-unavailable = This browser keeps nothing, perhaps because the window is a private one. You can play on, but players are gone when the page is closed: save them as files.
status-profile-updated = The settings of { $name } were changed on another device and are in use here now, too.
status-profile-conflict = { $name } was changed on another device as well. The newest settings, yours, are in use; the others are kept under Players, Earlier settings.
status-profile-superseded = { $name } was changed on another device as well. The newest settings, those of the other device, are in use; yours are kept under Players, Earlier settings.
status-profile-gone = { $name } was deleted on the server and stays in this browser only. To keep a copy there again, press Players, Edit.
status-profile-refused = The server would not keep { $name }, who stays in this browser only. Everything works; to take the settings elsewhere, press Players and Share.
status-profile-unreachable = The server does not answer, so this could not be fetched. The players of this browser still work. Try again when the server is back.
status-profile-delete-offline = { $name } is on the server too, which does not answer. Nothing was deleted or changed. Try again when the server is back.
status-locked = Locked. To unlock, press Unlock.
status-unlocked = Unlocked.
status-lock-not-kept = This browser keeps nothing, so the lock lasts only until the page is loaded again. Locking works until then.

## Instruments

instrument-piano = Piano
instrument-drum-kit = Drum kit
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

## Listening

settings-listening = See and feel sound
setting-noteNaming = Names of notes
noteNaming-auto = As in the language
noteNaming-english = English: C D E … A B
noteNaming-german = German: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = Numbers: 1 2 3
setting-announceCaptions = Screen readers read out what is heard
setting-feelVibrate = Vibrate with the sound (phone, tablet)
setting-feelGamepad = Vibrate gamepads with the sound
setting-feelLow = Low tone to feel (body transducer, large loudspeaker)
setting-feelStrength = How strong it feels
source-instrument = What I play
source-microphone = Microphone
source-file = A sound file
source-take = One of my takes
source-tab = Another tab or the computer
caption-silence = Silence
caption-note = { $notes }
caption-held = { $notes }, held
caption-chord = { $count } notes: { $notes }
caption-rising = Rising: { $notes }
caption-falling = Falling: { $notes }
caption-melody = Notes: { $notes }
caption-beat = A beat, { $bpm } a minute
caption-stroke = One short noise, as of a clap or drum
caption-strokes = Short noises, as of claps or drums
caption-noise = Noise
caption-sound = A sound without a clear note
caption-between = { ", " }
register-low = low
register-middle = middle
register-high = high
loudness-soft = soft
loudness-medium = medium loud
loudness-loud = loud
status-listening-microphone-none = No microphone was found. What you play, files and takes can still be seen. Plug a microphone in and choose it again.
status-listening-microphone-refused = This page may not use the microphone. What you play, files and takes can still be seen. Allow the microphone in the address bar, then choose it again.
status-listening-microphone-busy = Another program is using the microphone. What you play, files and takes can still be seen. Close the other program and choose the microphone again.
status-listening-microphone-failed = The microphone could not be opened. What you play, files and takes can still be seen. Unplug it, plug it in and choose it again, or choose another.
status-listening-microphone-gone = The microphone was unplugged. What you play, files and takes can still be seen. Plug it in and choose it again.
status-listening-file-unreadable = This file holds no sound that the browser can play. Everything else still works. Choose another file: wav, mp3, ogg or flac.
status-listening-file-broken = The rest of this file is damaged and cannot be played. Everything else still works. Choose another file.
status-listening-take-unreachable = This take could not be fetched. Other sources still work. Choose it again when the server is back, or choose another.
status-listening-tab-refused = Nothing was shared, so there is nothing to listen to. Other sources still work. Choose this one again to share a tab with its sound.
status-listening-tab-silent = The tab was shared without its sound. Other sources still work. Choose it again and switch on “share audio” in the browser’s window.
status-listening-tab-ended = The other tab is not shared any more. Other sources still work. Choose it again to go on.
status-listening-suspended = The browser waits before it lets the page listen. Press any key or click anywhere.
status-listening-clipping = The microphone is too loud, so pitches and pictures may be wrong. Turn it down or move away from it.
status-listening-unavailable = This browser has no sound here, so there is nothing to listen to. Playing and recording still work. Use a current browser and an address that begins with https or localhost.
status-listening-failed = Listening has stopped because of a fault. Playing and recording still work. Choose the source again.
status-feel-missing = This device or browser cannot do that. Pictures and captions still work. Try another way to feel the sound.

## Seeing

see-source = What to listen to
see-stop = Stop listening
see-level = Level
see-microphone = Which microphone
see-microphone-number = Microphone { $number }
see-take = Which take
see-play = Play
see-hold = Hold
see-position = Place in the music
see-stage = The sound as a picture
see-begin = Choose what to listen to, and see it here.
see-none = No picture chosen
see-what = What the pictures show
see-tools = The picture
see-pause = Stop the picture
see-go-on = Let the picture go on
see-full = Fill the screen
see-small = Small again
see-projector = Window for a projector
see-save-png = Save picture
see-save-svg = Save painting as SVG
see-clear = New painting
see-pictures = Pictures
see-look = How they look
setting-seeBeside = Side by side
setting-seeBrightness = Brightness
setting-backgroundPicture = Picture behind the keys
picture-sound-painting = Sound painting
picture-sound-painting-alt = A picture that grows. While something sounds, a brush paints: its height is the pitch, its breadth the loudness, its colour the note; drums are spray. Point with your head to lead the brush.
picture-spectrogram = Pitches over time
picture-spectrogram-alt = Everything that sounds, from low at the bottom to high at the top, moving to the left. A flute is a wavy line with fainter lines above it, a drum an upright stripe, a rising scale a staircase. The brighter, the louder.
picture-waveform = Loudness over time
picture-waveform-alt = The outline of the sound. A drum is a row of pointed drops, a held note a broad band, a plucked note a wedge. Orange is a dull sound, blue a sharp one.
picture-particles = Particles
picture-particles-alt = Low sounds are large and slow and stay below, high ones small and quick above. Loud sounds are many. Smooth sounds are round and drift, noisy ones are splinters and scatter.
picture-pitch-wheel = Wheel of notes
picture-pitch-wheel-alt = The twelve notes in a circle, each with a name, a colour and a shape. The longer a petal, the more of that note is in the sound. The note that leads has a white frame, and its name is in the middle.
picture-rhythm-rings = Rings of rhythm
picture-rhythm-rings-alt = A ring goes out from the middle with each beat and a dot stays on the circle, once around for four beats. The number in the middle is the beats in a minute.
picture-phase-scope = Shape of the sound
picture-phase-scope-alt = The sound drawn against itself. A pure tone is a ring, a rich one a rosette, a noise a tangle. Larger is louder.
picture-oscilloscope = Wave
picture-oscilloscope-alt = How the air moves. A flute is a smooth wave, a drum a ragged one, silence a straight line.
picture-piano-roll = Notes as bars
picture-piano-roll-alt = Each note is a bar as long as it sounds, high or low as the note is, with its name. A stroke of a drum is a diamond.
picture-melody-line = Melody line
picture-melody-line-alt = The tune as one line. Its height is the pitch, its thickness the loudness, its colour the note. A scale is a staircase; a drum draws nothing.
status-see-picture-lost = The browser has taken the memory of the picture. Sound and captions go on. The picture comes back by itself, or when the page is loaded again.
status-see-projector-blocked = The browser did not open the second window. Everything goes on here. Allow pop-up windows for this page, then press the button again.
draw-title = Draw sound
draw-help = Draw on the sheet with mouse, finger or nose: high is high. Arrow keys move the cursor, Space puts or takes a note, Enter plays the column, Shift and arrows mark several columns.
draw-pad = Sheet to draw on
draw-listen = Draw and listen
draw-play = Play the drawing
draw-stop = Stop the drawing
draw-pen = Draw with my nose
draw-undo = Undo
draw-clear = Clear the sheet
draw-cursor = Cursor
draw-left = Left
draw-right = Right
draw-up = Higher
draw-down = Lower
draw-toggle = Put or take a note
draw-mark = Mark from here
draw-column = Listen to this column
draw-region = Listen to what is marked
draw-how = How the drawing sounds
setting-drawSound = Sound of the drawing
setting-drawScale = Notes of the drawing
setting-drawMode = From left to right is
setting-drawSeconds = Once across
drawMode-time = time
drawMode-pan = from ear to ear
draw-cell-full = Column { $column } of { $columns }, { $note }: a note.
draw-cell-empty = Column { $column } of { $columns }, { $note }: empty.
draw-marked = Marked: columns { $from } to { $to }.
draw-mark-set = Marked from column { $column }. Move left or right to mark more.
draw-mark-gone = Nothing is marked.
draw-holds = Here: { $notes }.
draw-holds-nothing = Nothing is drawn here.
## Teach gestures

teach-about = Show the camera a gesture a few times, say what it does, and play with it. Your pictures stay in this browser.
teach-camera = Camera
teach-camera-off = The camera is off. Start it to take snapshots and to use your gestures.
teach-gestures = Your gestures
teach-begin = Add two gestures or more, and take about ten snapshots of each. Learning starts by itself.
teach-learnt = { $count ->
    [one] Learnt from one snapshot.
   *[other] Learnt from { $count } snapshots.
  }
teach-tested = In tests { $share } were told apart rightly.
teach-untested = Take two snapshots of each, and it can be tested.
teach-undo = Undo
teach-how = How snapshots are taken
teach-kind = What is looked at
teach-kind-about = Your body works at once and takes no notice of the room. The whole picture also knows hands and things such as a red card; it needs a download of { $size } MB, once.
teach-kind-question = Pictures from files can be used only if the whole picture is looked at. This downloads { $size } MB, once. Snapshots of before count for the body only. Change to it?
teach-kind-yes = Look at the whole picture
teach-snapshots = Snapshots
teach-elsewhere = The gestures of this player are not in this browser. Open their file, or fetch them from the server if a copy was kept there.
teach-project = A Teachable Machine project is in use: { $name }. Say below what its classes do. To teach your own gestures, press Begin anew.
embedding-body = Your body
embedding-picture = The whole picture
setting-captureRate = Snapshots a second
setting-captureCountdown = Seconds to count down
setting-captureBurst = Snapshots after the countdown
setting-gestureSpeech = Say each gesture
setting-gestureSounds = Sound each gesture

gesture-nothing = Nothing special
gesture-nothing-why = Take snapshots of whatever is not a gesture: sitting still, looking around, talking. Without them everything would be taken for one of your gestures.
gesture-elsewhere = A gesture that is not here
gesture-count = { $count ->
    [0] no snapshots
    [one] 1 snapshot
   *[other] { $count } snapshots
  }
gesture-add = Add a gesture
gesture-add-question = What is the gesture called? For example: lean left, hand up
gesture-add-yes = Add
gesture-rename = Rename
gesture-rename-name = Rename: { $name }
gesture-rename-question = What shall { $name } be called?
gesture-delete = Delete
gesture-delete-name = Delete: { $name }
gesture-delete-question = Delete { $name } with its snapshots?
gesture-samples = { $count ->
    [one] Show the snapshot of { $name }
   *[other] Show the { $count } snapshots of { $name }
  }
sample-number = Snapshot { $number }
samples-delete = { $count ->
    [0] Delete the chosen
    [one] Delete 1 snapshot
   *[other] Delete { $count } snapshots
  }
samples-move = Move the chosen to
samples-move-where = Choose a gesture
capture-hold = Hold to take snapshots
capture-hold-name = Hold to take snapshots: { $name }
capture-count = Count down
capture-count-name = Count down, then take snapshots: { $name }
capture-files = Pictures from files
capture-files-name = Pictures from files: { $name }
capture-title = Make the gesture: { $name }
capture-of = { $taken } of { $of }
capture-soon = Snapshots are taken in a moment. Make the gesture.
capture-now = Snapshots are being taken. Move a little.
capture-stop = Stop

bars-title = What is seen now
bars-empty = As soon as two gestures are learnt, bars show here which of them is seen.

actions-title = What your gestures do
actions-about = Choose a gesture and what it does. Try it at once, without making the gesture.
actions-first = Add a gesture first; then choose here what it does.
mapping-add = Add an action
mapping-number = { $number }. { $name }: { $action }
mapping-gesture = Gesture
mapping-command = Action
mapping-try = Try
mapping-remove = Remove
conflict-same = { $a } does the same thing twice.
conflict-opposite = { $a } does a thing and undoes it at the same time.
conflict-shared = { $a } and { $b } pull at the same control.
conflict-mixed-up = { $a } and { $b } are often mixed up, so either may do what the other should. Take more snapshots of both, or choose gestures that differ more.
command-play-note = Play a note
command-play-chord = Play a chord
command-play-drum = Play a drum
command-change-setting = Next or previous sound, scale, octave
command-sustain = Sustain
command-record = Record
command-press-pointed = Press what the dot is on
command-scan-switch = Be the switch for scanning
command-recentre = Make this the middle
command-pause = Pause everything
command-control-change = Control the sound, by how clear the gesture is
command-pitch-bend = Bend the pitch, by how clear the gesture is
command-custom-event = Send an event to scripts
command-note = Note
command-velocity = Loudness
command-root = Lowest note
command-chord = Chord
command-chord-major = Major
command-chord-minor = Minor
command-chord-seventh = Seventh
command-chord-majorSeventh = Major seventh
command-chord-minorSeventh = Minor seventh
command-chord-fourth = With a fourth
command-chord-fifth = Fifth
command-drum = Drum
command-what = What
command-what-sound = Sound
command-what-scale = Scale
command-what-octave = Octave
command-what-instrument = Instrument
command-direction = Which
command-direction-next = Next
command-direction-previous = Previous
command-sustain-how = How
command-sustain-how-hold = While the gesture is made
command-sustain-how-toggle = On, and off the next time
command-record-what = What
command-record-what-toggle = Start, and stop the next time
command-record-what-start = Start
command-record-what-stop = Stop
command-record-what-loop = Record, then play it over and over, then stop
command-switch-number = Which switch
command-switch-number-1 = The switch, or the one that steps on
command-switch-number-2 = The one that chooses
command-controller = Control
command-low = At its lowest
command-high = At its highest
command-bend = Direction
command-bend-up = Up
command-bend-down = Down
command-event-name = Name of the event
controller-74 = Brightness
controller-7 = Volume
controller-11 = Expression
controller-1 = Vibrato
controller-71 = Resonance
controller-10 = Left and right
controller-91 = Echo of the room
controller-number = MIDI control { $number }

trigger-title = When a gesture counts
trigger-about = Below are the last ten seconds. Where the picture is filled, the gesture would have counted as made.
trigger-signal = How clear the gesture was in the last ten seconds
trigger-made = { $count ->
    [0] Not made in the last ten seconds.
    [one] Made once in the last ten seconds.
   *[other] Made { $count } times in the last ten seconds.
  }
trigger-threshold = Clear enough at
trigger-hysteresis = Ends so far below
trigger-holdMs = Must last
trigger-cooldownMs = Rest afterwards
trigger-smoothingMs = Smoothing
trigger-holdsPointer = The dot stands still while it is made
trigger-reset = As at first

training-title = Under the hood
training-about = How the last training went. None of this has to be understood or changed.
training-options = Training
training-epochs = Epochs
training-batchSize = Snapshots at a time
training-learningRate = Learning rate
training-automatic = Automatic
training-all = All
training-empty = Nothing has been learnt yet.
training-curves = Curves of loss and accuracy during the training
training-loss = Loss
training-accuracy = Accuracy
training-epoch = Epoch
training-trained-on = Training
training-held-out = Held out
training-confusion = What is taken for what
training-confusion-about = Each row is a gesture; the figures say what its snapshots were taken for when they had not been learnt.
training-was = Gesture
training-right = Right
training-mixed = { $a } is mixed up with { $b } in { $share } of the snapshots.
training-not-mixed = No two gestures were mixed up.

keeping-title = Keep and share
keeping-about = Your gestures are kept in this browser. A file takes them elsewhere, pictures and all; the server gets them only if you want it, and never a picture.
keeping-files = Files
set-save = Save as a file
set-open = Open a file
set-new = Begin anew
set-new-question = Begin anew? The gestures in use go. Save them as a file first if you want them back.
set-replace-question = Open this in place of the gestures in use? Save those as a file first if you want them back.
set-replace-yes = Go on
set-on-server = Keep a copy on the server, without pictures
set-fetch = Fetch from the server
set-file-name = Gestures
pictures-drop = Throw the pictures away
pictures-drop-question = Throw away the pictures of all snapshots? The gestures go on working, and can still be trained.
pictures-drop-yes = Throw away
machine-title = Teachable Machine
machine-about = Open an image or pose project (its zip file, or the three files in it), and use it at once. Your own gestures can be saved as a project for Scratch or p5.js: as an image project if they look at the whole picture, as a pose project if they look at the body. A pose project is learnt anew from the pictures of the snapshots, which takes a moment; it sees the middle of the picture alone, and has no “none of these”.
machine-open = Open a project
machine-save = Save as a project
machine-label = Class { $number }
card-title = About this model
card-empty = It is written when something has been learnt.
card-snapshots = Snapshots
card-count = { $name }: { $count }
card-accuracy = Right in tests
card-mixed = Mixed up
card-mixed-none = None
card-pair = { $a } and { $b }
card-light = Light
card-light-range = { $low } to { $high } of full brightness
card-unknown = Not known
card-kind = Looks at
card-date = Learnt
card-project = Teachable Machine project

advice-gesture-has-none = { $name } has no snapshots yet. Take about ten.
advice-gesture-has-few = { $name } has few snapshots ({ $count }). Take at least { $wanted }.
advice-nothing-has-few = Nothing special has few snapshots ({ $count }). Take at least { $wanted }: sit still, look around, talk.
advice-nothing-elsewhere = Nothing special was taken on another day. Take { $wanted } more as you sit now: another room or another light can look like a gesture.
advice-nothing-still = Nothing special was taken while sitting still. Hold its button for a quarter of a minute, sway and look about as you do while you play ({ $wanted } more): gestures come less often by themselves then.
advice-one-distance = { $name } was taken from one distance only. Lean closer, and back, and take five more.
advice-one-light = { $name } was taken in one light only. Take five more in another light.
advice-unbalanced = { $name } has { $count } snapshots, another gesture { $most }. Take more of { $name }.
advice-mixed-up = { $name } and { $other } are mixed up ({ $percent } %). Take more of both, or make them differ more.

switch-gesture = A gesture
status-switch-gesture-waiting = The gesture that is your switch cannot be seen now. Until it can, the space bar is the switch. Start the camera under Teach gestures.
status-switch-gesture-ready = The gesture is the switch again.
status-capture-needs-camera = The camera is off, so no snapshot was taken. Press Start camera, then try again.
status-capture-done = Snapshots taken: { $count }.
status-capture-none = No new snapshot was taken: nobody was seen, or all looked like those of before. Hold the button while you make the gesture, and move a little.
status-capture-camera-lost = The camera was lost. The snapshots until then ({ $count }) are kept. Start the camera again and take the rest.
status-gestures-too-few = One gesture alone cannot be told from anything. Take snapshots of another one, or of Nothing special.
status-gestures-many = No more gestures can be added, or the name was empty. The others work. Give a name, or delete a gesture first.
status-gestures-full = There is room for { $count } snapshots. The rest was left out. Delete some to take others.
status-learning-failed = The gestures could not be learnt. Your snapshots are kept, and everything else works. Change something, or load the page again.
status-gestures-opened = The file is open. Gestures in it: { $count }.
status-gestures-storage-full = This browser has no room left to keep gestures. They work until the page is closed: save them as a file, or delete old takes.
status-gestures-storage-unavailable = This browser keeps no gestures, perhaps because the window is a private one. They work until the page is closed: save them as a file.
status-gestures-not-sent = The server did not take the gestures. They are kept in this browser. Try again when the server is back.
status-gestures-not-deleted = The server does not answer, so its copy is still there. Try again when it is back.
status-gestures-not-fetched = The gestures could not be fetched: the server does not answer, or has no copy. Open their file instead, or try again later.
status-mappings-full = No more actions can be added. The others work. Remove one first.
status-gesture-file-newer = This file comes from a newer version of Creatable. Nothing was changed. Update Creatable here, then open it again.
status-picture-not-an-image = { $name } could not be read as a picture. The other files were taken. Choose photos or drawings, for example PNG or JPEG.
status-gesture-export-pictures = Not saved: at least one gesture has no picture in which a body can be seen, and a pose project is learnt from those. Show the camera's picture, and take snapshots of that gesture anew.
status-gestures-exporting = The pose project is being learnt from the pictures. It is saved when that is done; you can go on.
status-gestures-exported = The project is saved. Pictures it was learnt from: { $count }. Right in tests: { $share }.
status-gestures-empty = A gesture has no snapshots, so nothing was learnt. Take some of it, or delete it.
status-gestures-same = Two gestures have the same snapshots, so they cannot be told apart. Delete those of one, and take others.
status-gestures-too-many = There are more gestures or snapshots than can be learnt. Delete some; the rest is kept.
status-gestures-damaged = Some snapshots are damaged, so nothing was learnt. Undo the last change, or delete the newest snapshots.
status-gesture-file-damaged = This file is damaged. Nothing was changed. Save it anew where it came from, then open it again.
status-gesture-file-foreign = This is no file of gestures. Nothing was changed. Choose a file that was saved here, or a project of Teachable Machine under Open a project.
status-gesture-file-too-large = This file is too large. Nothing was changed. Choose one with fewer snapshots.
status-gesture-file-mismatch = The parts of this project do not fit together. Nothing was changed. Export it anew from Teachable Machine, then open it again.
