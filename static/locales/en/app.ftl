# The words of Creatable in English.
# A status says what happened, what still works and what to do.

page-title = Creatable: play music with your head
page-title-view = { $view } · Creatable
views = Views
skip-to-keys = Skip to the keys
skip-to-takes = Skip to my takes

start-title = Play music with your nose
start-button = Play with my nose
start-dwell = Play and press buttons with my nose
start-mouse = Play with my mouse (no clicks)
start-download = The first time, this downloads { $size } MB at most. After that it works without a network.
start-loading = Getting ready: { $loaded } of { $total } MB
start-private = No picture ever leaves this device.
start-without-camera = No camera? Mouse, touch and keyboard play the keys too.
guide-sit = Sit so that the camera sees your face.
guide-move = Move your head: a key sounds when the dot enters it.
guide-rest = Look up, above the keys, to rest.
guide-skip = Hide the tips
guide-show = Show the tips

settings = Settings
dismiss = Close this message
try-again = Try again

settings-playing = Playing
settings-look = Camera and look
settings-reset = Back to the start
setting-picture = Mirror
setting-hideBehind = Hide what is behind me
setting-theme = Colours
setting-camera = Camera
setting-tuning = Tuning: A4
hertz = { $hertz } Hz
own-sounds = Sounds of your own
own-sounds-help = A SoundFont file (.sf2, .sf3, .dls) of up to { $limit } MB. It stays in this browser and is sent nowhere.
own-sounds-open = Open a SoundFont file…
own-sounds-choose = Sound from { $file }
own-sounds-none = None chosen
own-sounds-remove = Remove { $file } from this browser
setting-letterKeysEverywhere = Letter keys play everywhere on the page
setting-mousePlays = The mouse plays when it is over a key, without a press
setting-letterKeys = Letter keys play (A S D F …)
camera-number = Camera { $number }
camera-none-open = none is open
picture-camera = Camera picture
picture-silhouette = Silhouette only
picture-none = Nothing
theme-auto = Like the device
theme-light = Light
theme-dark = Dark

settings-dwell = Pressing buttons with the dot

shortcuts-title = Keys and shortcuts
shortcuts-reset = The usual keys again
setting-shortcuts = Shortcut keys work
setting-announceNotes = Screen readers hear the names of notes
setting-speakInstrument = Say how an instrument is played
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

status-address-unknown = There is no page at this address. This is where you play.
status-problem = Something is in the way.
status-warning = Please note.

status-page-outdated = Creatable was updated in another window. Your take is kept while this page stays open. Press Save a copy, then reload the page.
status-view-unreachable = This view could not be fetched, because the server does not answer. What is here already still works. Start Creatable again with make run, then press Try again.
status-view-back = The view is here now.

settings-language = Language
setting-language = Language
language-auto = Like the browser
skip-links = Skip
status-language-unreachable = The words of this language could not be fetched, because the server does not answer. Everything else works, in the language of before. It comes by itself when the server is back.
status-file-unreadable = This file could not be read. What was here before is still here. If it lies on another computer or in the cloud, copy it to this computer, then open it again.

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

settings-movement = Movement

settings-undo = Undo the last change
shortcut-safe-defaults = Back to safe settings
shortcut-settings-undo = Undo the last change

settings-listening = See and feel sound
setting-noteNaming = Names of notes
noteNaming-auto = As in the language
noteNaming-english = English: C D E … A B
noteNaming-german = German: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = Numbers: 1 2 3
setting-announceCaptions = Screen readers read out what is heard
midi-device = Also play on a MIDI device
midi-device-help = A synthesiser, a digital piano or a music program plays every note as well. The sound of this page stays as it is.
midi-device-again = Press the button and { $name } plays along again.
midi-device-ask = Look for MIDI devices…
midi-device-choose = Plays along
midi-device-none = None
midi-device-gone = { $name } (not connected)
status-midi-out-none = This browser knows no MIDI. The page plays on by itself. Use Chrome, Edge or Firefox for a MIDI device.
status-midi-out-refused = The page may not use MIDI devices, so it plays by itself. Allow MIDI beside the address at the top of the browser, then look for devices again.
status-midi-out-silent = The browser has not answered yet about MIDI devices. The page plays by itself meanwhile. If the browser asks whether the page may use them, allow that.
status-midi-out-empty = No MIDI device is connected. Connect one and switch it on: it is then in the list by itself.
status-midi-out-gone = { $name } is not connected. The page plays by itself until it is back.
status-midi-out-busy = { $name } cannot be used just now. Close other programs that use it: it then plays along by itself.
status-midi-out-ready = { $name } plays along.
setting-midiKeyboard = A MIDI keyboard plays along
track-midi-keyboard = MIDI keyboard
status-midi-keyboard-empty = No MIDI keyboard is connected. Connect one and switch it on: it then plays along by itself.
status-midi-keyboard-gone = { $name } is gone, and its notes have ended. Connect it again: it then plays along by itself.
status-midi-keyboard-ready = { $name } can be played.

area-pin-title = This asks for the PIN
area-pin-gate-help = Sessions, reports and the data of players are behind a PIN here. Playing goes on without it.
area-pin-digits = PIN, 4 to 12 digits
area-pin-open = Open
area-pin-wrong = This is not the PIN.
area-pin-wait = { $count ->
    [one] Wrong PINs came too often. Wait one second, then the next try is possible.
   *[other] Wrong PINs came too often. Wait { $count } seconds, then the next try is possible.
}
area-pin-again = You can try again now.
area-pin-away = The server does not answer, so the PIN cannot be checked. Playing works. Try again when the server is there.
area-pin-form = A PIN has 4 to 12 digits.
area-pin-failed = The server could not do that now. Nothing was changed. Try again.
area-pin-forgotten = Nobody knows the PIN any more? Whoever runs the server takes it away with the command: creatable pin --remove
area-pin-offer = A PIN for sessions and data
area-pin-offer-help = With a PIN, the server and this page ask for it before they show sessions, reports and the data of players, or delete them for good. Playing never asks for it. What this browser keeps is hidden by it, not encrypted.
area-pin-set = Set a PIN
area-pin-is-set = The PIN is set.
area-pin-new = New PIN, 4 to 12 digits
area-pin-current = PIN until now
area-pin-next = Next
area-pin-close = Close this now
area-pin-change = Change the PIN
area-pin-is-changed = The PIN is changed.
area-pin-remove = Take the PIN away
area-pin-is-removed = Nothing asks for a PIN any more.
