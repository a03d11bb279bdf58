status-speech-none = This device has no voice to speak with. Everything else works, and the words are on the screen. Install a voice in the device's settings.
status-speech-language-none = This device has no voice that speaks { $language }, so spoken words may be missing or wrong. Everything else works, and the words are on the screen. Install a voice for this language in the device's settings.

status-download-unreachable = A part of Creatable could not be fetched, because the server does not answer. What is here already still works. Start Creatable again with make run, then press Try again.
status-download-missing = A part of Creatable is missing on the server. Everything else still works. Run creatable doctor: it names the missing file and says how to mend it.
status-download-damaged = A part of Creatable is damaged and was not used. Everything else still works. Run creatable doctor: it names the damaged file and says how to mend it.

# A note by its letter: C, D, E, F, G, A or B. The octave's number follows.
note-natural = { $letter }
note-sharp = { $letter }♯
note-flat = { $letter }♭
