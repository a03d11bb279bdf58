view-play = Spielen

stage = Bühne
stage-rest = Hier ausruhen
stage-keys = Tasten
stage-keys-help = Mit den Pfeiltasten gehst du von Taste zu Taste. Leertaste oder Eingabe spielt sie.

controls = Spielen
record = Aufnehmen
record-stop = Aufnahme beenden
camera-start = Kamera starten
camera-stop = Kamera ausschalten
recentre = Zur Mitte
pause = Pause
pause-all = Alles anhalten
resume = Weiter
sustain = Halten
instrument = Instrument
instrument-choose = Ein Instrument wählen
sound = Klang
volume = Lautstärke

sound-size = { $name } ({ $size } MB)
setting-players = Wie viele vor der Kamera spielen (links sitzt die erste Person)
players-1 = Eine Person
players-2 = Zwei
setting-secondSound = Klang der zweiten Person
setting-secondInstrument = Instrument der zweiten Person
second-same = Dasselbe, auf denselben Tasten

song-none = Keines
setting-waitingSong = Ein Lied, das auf mich wartet
setting-beat = Ein Takt, zu dem ich spiele
beat = Takt
beat-start = Takt beginnen
beat-stop = Takt anhalten
beat-tap = Tippen
beat-tempo = { $tempo } Schläge in der Minute
beat-bars = Schläge im Takt
beat-count-in = Vor einer Aufnahme einen Takt vorzählen
status-counting-in = Ein Takt wird vorgezählt: Die Aufnahme beginnt mit dem nächsten.
song-at = { $at } von { $count } Tönen
song-over = Alle { $count } Töne, { $atFirst } davon auf Anhieb. Die erste Taste beginnt von vorn.
song-moved = Töne, die diese Tasten nicht haben und die woanders liegen: { $count }
song-next = Als Nächstes: { $key }
song-coming = Was als Nächstes kommt
song-restart = Von vorn
