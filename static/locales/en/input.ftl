setting-dwell = Press what the dot rests on
setting-dwellMs = Rest on it for
dwell-bar = Help for the dot
dwell-rest = Rest
scroll-up = Up
scroll-down = Down
status-resting = The dot rests. Keys, mouse and touch still play. Rest the dot on Rest again to go on.
status-rest-over = The dot is back.
status-recentre-soon = Look at the middle of the window and hold still.
choice-less = Less
choice-more = More
choice-steps = { $name }: less or more
choice-back = Back to the list
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
setting-scan = Scanning
setting-scanMs = Time for each step
setting-scanFirstPauseMs = More time for the first
setting-scanLoops = Rounds before it rests
setting-scanWrap = After the last comes the first
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

status-playing = Ready. { $how }
play-with-head = Move your head to play.
play-with-parts = Play with: { $parts }.
status-paused = Everything is paused. Keys, mouse and touch still play. Press Go on or the End key, or rest the dot on Go on.
status-resumed = Everything goes on.
status-recentred = Centred.

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
setting-calibrationTime = Time for each step of Set my reach
setting-speakCalibration = Read the steps of Set my reach aloud
calibrate = Set my reach
calibrate-second = Set the second player's reach
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

switch-gesture = A gesture
