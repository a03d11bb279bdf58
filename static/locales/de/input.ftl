setting-dwell = Drücken, worauf der Punkt ruht
setting-dwellMs = So lange ruhen
dwell-bar = Hilfe für den Punkt
dwell-rest = Ausruhen
scroll-up = Nach oben
scroll-down = Nach unten
status-resting = Der Punkt ruht. Tasten, Maus und Finger spielen weiter. Lass den Punkt noch einmal auf Ausruhen stehen, dann geht es weiter.
status-rest-over = Der Punkt ist wieder da.
status-recentre-soon = Schau auf die Mitte des Fensters und halt still.
choice-less = Weniger
choice-more = Mehr
choice-steps = { $name }: weniger oder mehr
choice-back = Zurück zur Liste
board-letters-group = Buchstaben
board-keys = Andere Tasten
board-suggestions = Vorschläge
board-space = Leerzeichen
board-delete = Löschen
board-capital = Großbuchstabe
board-digits = 1 2 3
# The letters of the alphabet, in their order, small.
board-letters = abcdefghijklmnopqrstuvwxyzäöüß
# Words that names of takes often have, the most common first.
board-words = Lied, Mein, Melodie, Erstes, Fröhlich, Langsam, Schnell, Leise, Laut, Tanz, Morgen, Abend, Traum, Regen, Sonne, Meer, Stern, Schule, Klasse, Stunde, Für, Und, Das, Neu, Alt, Bestes, Lustig, Klavier, Musik

switches = Schalter
switch-scanning = Abtasten
switch-which = Der Schalter
switch-pressing = Wie er gedrückt wird
switch-address = Wer nur einen Schalter hat, kann ohne all das anfangen: Häng ?input=one-switch oder ?input=two-switches an die Adresse dieser Seite. Die erste Taste oder der erste Gamepad-Knopf, der gedrückt wird, ist dann der Schalter.
switch-set-one = Schalter festlegen
switch-set-two = Zweiten Schalter festlegen
switch-by-hand = Eine Taste, ein Gamepad-Knopf oder eine Maustaste
switch-by-midi = Eine Taste an einem MIDI-Instrument
switch-by-sound = Ein lautes Geräusch
switch-press-now = Drück jetzt den Schalter
switch-first-press = Drück deinen Schalter
switch-first-press-step = Drück den Schalter, der weitergeht
switch-first-press-choose = Drück den Schalter, der wählt
switch-key = { $key ->
    [Space] Leertaste
    [Enter] Eingabetaste
    [ArrowLeft] Pfeiltaste links
    [ArrowRight] Pfeiltaste rechts
    [ArrowUp] Pfeiltaste oben
    [ArrowDown] Pfeiltaste unten
   *[other] Taste { $key }
}
switch-gamepad = Gamepad-Knopf { $number }
switch-mouse-left = Linke Maustaste oder eine Berührung
switch-mouse-middle = Mittlere Maustaste
switch-mouse-right = Rechte Maustaste
switch-mouse = Maustaste { $number }
switch-midi = MIDI-Ton { $note }
switch-sound = Ein lautes Geräusch
setting-scan = Abtasten
setting-scanMs = Zeit für jeden Schritt
setting-scanFirstPauseMs = Mehr Zeit für den ersten
setting-scanLoops = Runden, bevor es ruht
setting-scanWrap = Nach dem letzten kommt der erste
scan-off = Aus
scan-on = An
scan-one-switch = Ein Schalter, es geht von selbst weiter
scan-two-switches = Zwei Schalter: einer geht weiter, einer wählt
scanLoops-1 = 1
scanLoops-2 = 2
scanLoops-3 = 3
scanLoops-5 = 5
scanLoops-10 = 10
scanLoops-0 = Ohne Ende
scan-up = Zurück, eine Stufe höher
scan-begin = Drück den Schalter, um anzufangen
scan-paused = Angehalten. Halte den Schalter, um weiterzumachen
scan-value = { $name }: { $value }
reaction-measure = Messen, wie schnell es sein darf
reaction-help = Drück den Schalter, sobald das Quadrat aufleuchtet.
reaction-early = Das war vor dem Licht. Warte auf das Licht und drück dann.
reaction-wait = Warte …
reaction-press = Jetzt drücken
reaction-count = { $done } von { $trials }
reaction-result = Du brauchst { $reaction }, um zu drücken. Dazu passen Schritte von { $step }.
reaction-use = { $step } nehmen
reaction-keep = Bei { $step } bleiben
reaction-none = Es war kein Druck zu sehen, also ist alles wie vorher. Sieh nach, ob der Schalter angeschlossen ist, und versuch es noch einmal.
status-switch-set = Der Schalter ist festgelegt.
status-switch-not-heard = Nichts wurde gedrückt, also bleibt der Schalter, wie er war.
status-switch-taken = Das ist schon der andere Schalter. Drück einen anderen.
status-switch-stuck = Der Schalter ist seit einer halben Minute gedrückt und zählt nicht, bis er losgelassen wird. Tasten, Maus und Finger gehen weiter. Sieh nach, ob er klemmt oder etwas darauf liegt.
status-switch-freed = Der Schalter ist losgelassen und geht wieder.

status-playing = Bereit. { $how }
play-with-head = Beweg den Kopf, um zu spielen.
play-with-parts = Damit spielst du: { $parts }.
status-paused = Alles ist angehalten. Tasten, Maus und Finger spielen weiter. Drück auf „Weiter“ oder die Taste Ende, oder lass den Punkt auf „Weiter“ ruhen.
status-resumed = Alles geht weiter.
status-recentred = Neue Mitte gesetzt.

setting-gain = Verstärkung: mehr braucht weniger Bewegung
setting-smoothing = Glättung: mehr ist ruhiger und langsamer
setting-pointerMode = Der Punkt
pointerMode-position = Ist, wohin ich zeige
pointerMode-joystick = Geht, wohin ich mich neige, wie ein Joystick
setting-joystickRest = Joystick: Platz zum Ausruhen
setting-joystickSpeed = Joystick: Tempo
setting-axes = Richtungen
axes-both = Alle
axes-horizontal = Nur links und rechts
axes-vertical = Nur oben und unten
setting-invertX = Links und rechts tauschen
setting-invertY = Oben und unten tauschen
setting-driftCorrection = Mir folgen, wenn ich im Stuhl rutsche
setting-calibrationTime = Zeit für jeden Schritt von „Reichweite einstellen“
setting-speakCalibration = Die Schritte von „Reichweite einstellen“ vorlesen
calibrate = Reichweite einstellen
calibrate-second = Reichweite der zweiten Person einstellen
calibration-about = Beweg dich so weit, wie es angenehm ist; sehr wenig genügt. Alles geht von selbst weiter.
calibration-ready = Setz dich bequem hin, im Bild der Kamera.
calibration-centre = Schau auf die Mitte und halt still.
calibration-left = Beweg dich nach links, so weit es angenehm ist, und zurück.
calibration-right = Beweg dich nach rechts, so weit es angenehm ist, und zurück.
calibration-up = Beweg dich nach oben, so weit es angenehm ist, und zurück.
calibration-down = Beweg dich nach unten, so weit es angenehm ist, und zurück.
calibration-result = Fertig. Beweg den Punkt und probier es aus.
calibration-waiting = Ich sehe dich noch nicht.
calibration-goes-on = Geht von selbst weiter: { $seconds } s
calibration-keeps = Wird von selbst behalten: { $seconds } s
calibration-closes = Schließt sich von selbst, und nichts ändert sich: { $seconds } s
calibration-choose = Bleib auf „Behalten“ oder auf „Noch einmal“, um es zu wählen.
calibration-moved = Deine Bewegung
calibration-unseen = Keine Bewegung gesehen: { $directions }.
calibration-learnt = In Prozent des Bildes: links { $left }, rechts { $right }, oben { $up }, unten { $down }.
calibration-start = Jetzt anfangen
calibration-skip = Diese Richtung auslassen
calibration-again = Noch einmal
calibration-keep = Behalten
calibration-close = Schließen
direction-left = links
direction-right = rechts
direction-up = oben
direction-down = unten
status-calibrated = Deine Reichweite ist eingestellt. Spiel los.
status-calibration-no-movement = Es war keine Bewegung zu sehen, also ist nichts geändert. Das Spielen geht weiter wie vorher. Mach es noch einmal und beweg das, womit du spielst, so weit es angenehm ist.
status-calibration-no-reach = Zu einer Seite war keine Bewegung zu sehen, also ändert sich von selbst nichts. Behalte es, dann erreicht deine andere Seite allein alle Tasten; oder mach es noch einmal.
status-calibration-face-lost = Du warst nicht im Bild, also ist nichts geändert. Das Spielen geht weiter wie vorher. Setz dich so hin, dass die Kamera dich sieht, und mach es noch einmal.

check-list = Kameraprüfung
check-good = gut
check-name-dark = Licht
check-name-backlit = Licht von vorn
check-name-two-faces = Eine Person
check-name-close = Nicht zu nah
check-name-cut-off = Das ganze Gesicht
check-name-far = Nicht zu weit weg
check-name-slow = Schnelle Bilder
check-dark = Es ist zu dunkel: Mach vor dir eine Lampe an.
check-backlit = Das Licht ist hinter dir: Dreh dich vom Fenster weg oder stell eine Lampe vor dich.
check-two-faces = Zwei Leute sind im Bild: Nur der erste spielt.
check-close = Du bist sehr nah: Rück ein wenig zurück.
check-cut-off = Dein Gesicht ist nicht ganz im Bild: Komm in die Mitte.
check-far = Du bist weit weg: Komm näher an die Kamera.
check-slow = Es kommen nur wenige Bilder in der Sekunde: Mehr Licht hilft, oder andere Programme zu schließen.

switch-gesture = Eine Geste
