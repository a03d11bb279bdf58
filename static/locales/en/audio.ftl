sound-piano = Piano
sound-marimba = Marimba
sound-strings = Strings
sound-flute = Flute
sound-choir = Choir
sound-organ = Organ
sound-guitar = Guitar
sound-drums = Drum kit

status-sound-suspended = The sound is waiting for you. Keys and recording work already. Click anywhere or press Try again to hear it.
status-sound-interrupted = The computer has taken the sound away, perhaps for a call. Keys and recording go on. It is tried again and again, and the sound comes back by itself.
status-sound-back = The sound is back.
status-sound-unavailable = This browser gives the page no sound here. Keys, pictures and recording still work. Open the page at 127.0.0.1 or by https, or use a newer browser.
status-sound-unreachable = This sound could not be fetched, because the server does not answer. Keys and recording still work, and so do the sounds that are here already. Start Creatable again with make run, then press Try again.
status-sound-missing = This sound is missing on the server. Keys and recording still work, and so do the other sounds. Run creatable doctor: it names the missing file and says how to mend it. Then press Try again.
status-sound-damaged = This sound is damaged and was not used. Keys and recording still work, and so do the other sounds. Run creatable doctor: it names the damaged file and says how to mend it. Then press Try again.
status-sound-unreadable = This sound could not be prepared. The other sounds still play. Choose it again, or reload the page.
