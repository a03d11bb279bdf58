# Alle sichtbaren Wörter von Creatable auf Deutsch.
# Eine Meldung sagt, was geschehen ist, was noch geht und was zu tun ist.

page-title = Creatable: Musik machen mit dem Kopf
page-title-view = { $view } · Creatable
views = Ansichten
view-play = Spielen
view-teach = Gesten beibringen
view-see = Klang sehen
skip-to-keys = Zu den Tasten
skip-to-takes = Zu meinen Aufnahmen

## Start

start-title = Spiel Klavier mit der Nase
start-button = Mit der Nase spielen
start-dwell = Mit der Nase spielen und Knöpfe drücken
start-download = Beim ersten Mal werden höchstens { $size } MB geladen. Danach geht es auch ohne Netz.
start-loading = Gleich geht es los: { $loaded } von { $total } MB
start-private = Kein Bild verlässt jemals dieses Gerät.
start-without-camera = Keine Kamera? Die Tasten spielst du auch mit Maus, Finger oder Tastatur.
guide-sit = Setz dich so hin, dass die Kamera dein Gesicht sieht.
guide-move = Beweg den Kopf: Eine Taste klingt, sobald der Punkt sie erreicht.
guide-rest = Schau nach oben, über die Tasten, um auszuruhen.
guide-skip = Tipps ausblenden
guide-show = Tipps zeigen

## Stage

stage = Bühne
stage-rest = Hier ausruhen
stage-keys = Tasten
stage-keys-help = Mit den Pfeiltasten gehst du von Taste zu Taste. Leertaste oder Eingabe spielt sie.
mirror-camera = Du, wie die Kamera dich sieht
mirror-silhouette = Deine Gestalt, wie sie erkannt wird
mirror-none = Kein Bild

## Controls

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
settings = Einstellungen
done = Fertig
cancel = Abbrechen
dismiss = Meldung schließen
try-again = Noch einmal versuchen

sound-size = { $name } ({ $size } MB)
sound-piano = Klavier
sound-marimba = Marimba
sound-strings = Streicher
sound-flute = Flöte
sound-choir = Chor
sound-organ = Orgel
sound-guitar = Gitarre
sound-drums = Schlagzeug

## Settings

settings-playing = Spielen
settings-look = Kamera und Aussehen
settings-reset = Alles zurück auf Anfang
setting-keys = Anzahl der Tasten
setting-instrument = Instrument
setting-scale = Tonleiter
setting-root = Erster Ton
setting-octave = Oktave
setting-velocityMode = Lautstärke der Töne
setting-fixedVelocity = So laut klingt jeder Ton
setting-staccato = Kurze Töne
setting-deadZone = Lücke zwischen den Tasten
setting-part = Womit du spielst
setting-picture = Spiegel
setting-theme = Farben
setting-camera = Kamera
setting-letterKeysEverywhere = Buchstaben spielen überall auf der Seite
setting-letterKeys = Buchstaben spielen (A S D F …)
camera-number = Kamera { $number }
scale-major = Dur
scale-minor = Moll
scale-pentatonic = Pentatonik
scale-blues = Blues
scale-white = Weiße Tasten
scale-chromatic = Alle zwölf Töne
velocityMode-speed = Schneller ist lauter
velocityMode-fixed = Immer gleich
picture-camera = Kamerabild
picture-silhouette = Nur die Gestalt
picture-none = Nichts
theme-auto = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel
part-nose = Nase
part-leftEye = Linkes Auge
part-rightEye = Rechtes Auge
part-leftEar = Linkes Ohr
part-rightEar = Rechtes Ohr
part-leftShoulder = Linke Schulter
part-rightShoulder = Rechte Schulter
part-leftElbow = Linker Ellbogen
part-rightElbow = Rechter Ellbogen
part-leftWrist = Linkes Handgelenk
part-rightWrist = Rechtes Handgelenk
part-leftHip = Linke Hüfte
part-rightHip = Rechte Hüfte
part-leftKnee = Linkes Knie
part-rightKnee = Rechtes Knie
part-leftAnkle = Linker Knöchel
part-rightAnkle = Rechter Knöchel

## Dwell: pressing by resting the dot

action-dwell = Ruhen
action-scan = Abtasten
settings-dwell = Knöpfe drücken mit dem Punkt
setting-dwell = Drücken, worauf der Punkt ruht
setting-dwellMs = So lange ruhen
dwell-seconds = { $seconds } s
dwell-bar = Hilfe für den Punkt
dwell-rest = Ausruhen
scroll-up = Nach oben
scroll-down = Nach unten
status-resting = Der Punkt ruht. Tasten, Maus und Finger spielen weiter. Lass den Punkt noch einmal auf Ausruhen stehen, dann geht es weiter.
status-rest-over = Der Punkt ist wieder da.
status-recentre-soon = Schau auf die Mitte des Fensters und halt still.
choice-less = Weniger
choice-more = Mehr
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

## Switches and scanning

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
seconds = { $seconds } s
setting-scan = Abtasten
setting-scanMs = Zeit für jeden Schritt
setting-scanFirstPauseMs = Mehr Zeit für den ersten
setting-scanLoops = Runden, bevor es ruht
setting-scanWrap = Nach dem letzten kommt der erste
setting-scanSpeech = Vorlesen, was gerade dran ist
setting-scanNoteMs = Ein Ton dauert mindestens
setting-switchAcceptMs = Ein Druck zählt nach
setting-switchRepeatMs = Kein zweiter Druck innerhalb von
setting-switchHoldMs = Halten, um alles anzuhalten
setting-switchLevel = So laut ist laut
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
status-switch-gamepad-gone = Das Gamepad ist weg. Bis es wieder da ist, ist die Leertaste der Schalter und die Eingabetaste der zweite. Schließ es wieder an und drück einen Knopf darauf.
status-switch-gamepad-back = Das Gamepad ist wieder da.
status-switch-midi-none = Dieser Browser kennt kein MIDI. Solange ist die Leertaste der Schalter und die Eingabetaste der zweite. Nimm einen anderen Browser oder leg einen anderen Schalter fest.
status-switch-midi-refused = Die Seite darf keine MIDI-Instrumente benutzen. Solange ist die Leertaste der Schalter und die Eingabetaste der zweite. Erlaube MIDI oben im Browser neben der Adresse und leg den Schalter dann noch einmal fest.
status-switch-midi-empty = Es ist kein MIDI-Instrument angeschlossen. Solange ist die Leertaste der Schalter und die Eingabetaste der zweite. Schließ das Instrument an und schalte es ein.
status-switch-midi-gone = Das MIDI-Instrument ist weg. Bis es wieder da ist, ist die Leertaste der Schalter und die Eingabetaste der zweite. Schließ es wieder an.
status-switch-midi-ready = Das MIDI-Instrument ist da.
status-switch-microphone-none = Es ist kein Mikrofon da. Solange ist die Leertaste der Schalter und die Eingabetaste der zweite. Schließ ein Mikrofon an und leg den Schalter dann noch einmal fest.
status-switch-microphone-refused = Die Seite darf das Mikrofon nicht benutzen. Solange ist die Leertaste der Schalter und die Eingabetaste der zweite. Erlaube das Mikrofon oben im Browser neben der Adresse und leg den Schalter dann noch einmal fest.
status-switch-microphone-failed = Das Mikrofon ließ sich nicht starten. Solange ist die Leertaste der Schalter und die Eingabetaste der zweite. Schließ andere Programme, die es benutzen, und leg den Schalter dann noch einmal fest.
status-switch-microphone-gone = Das Mikrofon ist weg. Solange ist die Leertaste der Schalter und die Eingabetaste der zweite. Schließ es wieder an und leg den Schalter dann noch einmal fest.
status-switch-microphone-waiting = Der Browser lässt die Seite erst nach einem ersten Druck oder Klick zuhören. Alles andere geht. Drück einmal irgendeine Taste, klick oder tipp einmal.
status-speech-none = Dieses Gerät hat keine Stimme zum Vorlesen. Alles andere geht, und die Wörter stehen auf dem Bildschirm. Installiere eine Stimme in den Einstellungen des Geräts.

## Keys and shortcuts

shortcuts-title = Tasten und Kurzbefehle
shortcuts-reset = Wieder die üblichen Tasten
setting-shortcuts = Kurzbefehle gelten
setting-announceNotes = Der Screenreader sagt die Namen der Töne
shortcut-recentre = Den Punkt in die Mitte holen
shortcut-pause-toggle = Alles anhalten und weitermachen
shortcut-shortcuts-show = Diese Liste zeigen
shortcut-tab = Zum nächsten Knopf oder Feld; mit der Umschalttaste zum vorigen
shortcut-arrows = Auf dem Instrument von Taste zu Taste
shortcut-press = Einen Knopf drücken; auf dem Instrument die Taste spielen, solange sie gehalten wird
shortcut-escape = Ein Fenster schließen
shortcut-letters = Spielen, solange das Instrument den Fokus hat
shortcut-change = Taste ändern
shortcut-press-now = Drück die neue Taste. Escape lässt alles, wie es ist.
shortcut-reserved = Diese Taste wird gebraucht, um sich zu bewegen. Drück eine andere.
shortcut-plays = Diese Taste spielt einen Ton. Drück eine andere.
shortcut-taken = Diese Taste bedeutet schon etwas. Drück eine andere.

## Takes

takes = Meine Aufnahmen
takes-none = Noch nichts aufgenommen. Drück auf „Aufnehmen“, spiel etwas und drück dann auf „Aufnahme beenden“.
take-name = Aufnahme { $number }
take-about = { $minutes } lang, { $notes ->
    [one] { $notes } Ton
   *[other] { $notes } Töne
}
take-recording = Wird gerade aufgenommen
take-stored = Sicher in diesem Browser
take-sent = Gespeichert
take-refused = Konnte nicht gespeichert werden, bleibt in diesem Browser
take-deleting = Wird gelöscht
take-play = Abspielen
take-stop = Anhalten
take-download = { $label } herunterladen
take-file = Kopie sichern
take-rename = Umbenennen
take-delete = Löschen
delete-question = „{ $name }“ für immer löschen?
delete-yes = Löschen
rename-question = Ein neuer Name für „{ $name }“
rename-yes = Umbenennen

## Status

status-problem = Da klemmt etwas.
status-warning = Ein Hinweis.
status-playing = Bereit. Beweg den Kopf, um zu spielen.
status-paused = Alles ist angehalten. Tasten, Maus und Finger spielen weiter. Drück auf „Weiter“ oder die Taste Ende, oder lass den Punkt auf „Weiter“ ruhen.
status-resumed = Alles geht weiter.
status-recentred = Neue Mitte gesetzt.
status-recording = Aufnahme läuft.
status-take-kept = Deine Aufnahme steht unten in der Liste.

## Status: camera

status-camera-none = Es ist keine Kamera da. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Schließ eine Kamera an und drück auf „Noch einmal versuchen“.
status-camera-refused = Die Seite darf die Kamera nicht benutzen. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Erlaube die Kamera oben im Browser neben der Adresse und drück dann auf „Noch einmal versuchen“.
status-camera-busy = Ein anderes Programm benutzt die Kamera. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Schließ das andere Programm und drück auf „Noch einmal versuchen“.
status-camera-insecure = Browser geben die Kamera nur für eine sichere Adresse frei. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Öffne Creatable auf diesem Computer selbst, unter 127.0.0.1, oder über https.
status-camera-unplugged = Die Kamera ist weg. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Schließ sie wieder an und drück auf „Noch einmal versuchen“.
status-camera-failed = Die Kamera ließ sich nicht starten. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Zieh sie ab, schließ sie wieder an und drück auf „Noch einmal versuchen“.
status-camera-stalled = Die Kamera schickt keine Bilder mehr. Tasten, Maus und Finger spielen weiter. Kommt sie nicht wieder, zieh sie ab und schließ sie neu an.
status-camera-resumed = Die Kamera ist wieder da.

## Status: tracking

status-player-lost = Ich sehe dich nicht. Tasten, Maus und Finger spielen weiter. Komm zurück ins Bild der Kamera, dann geht es von selbst weiter.
status-player-found = Da bist du ja. Es geht weiter.
status-tracker-no-simd = Dieser Browser ist schon älter, deshalb folgt der Punkt deinem Kopf langsamer. Alles geht; ein neuerer Browser ist schneller.
status-tracker-slow-fallback = Dieser Browser kann deinem Kopf nur sehr langsam folgen. Maus, Finger und Tastatur spielen in vollem Tempo. Ein neuerer Browser hilft.
status-tracker-crashed = Der Punkt folgt deinem Kopf gerade nicht, gleich geht es wieder. Tasten, Maus und Finger spielen weiter.
status-tracker-hung = Der Punkt folgt deinem Kopf gerade nicht, gleich geht es wieder. Tasten, Maus und Finger spielen weiter.
status-tracker-graphics-lost = Der Grafikchip wird anderswo gebraucht; gleich geht es ohne ihn weiter. Tasten, Maus und Finger spielen weiter.
status-tracker-restarted = Der Punkt folgt deinem Kopf wieder.
status-tracker-stopped = Auf diesem Computer klappt es immer wieder nicht, deinem Kopf zu folgen. Maus, Finger und Tastatur spielen weiter. Schließ andere Programme und drück auf „Noch einmal versuchen“.
status-tracker-failed = Deinem Kopf zu folgen ließ sich nicht starten. Maus, Finger und Tastatur spielen weiter. Drück auf „Noch einmal versuchen“; klappt es wieder nicht, lade die Seite neu.
status-tracker-backend-failed = In diesem Browser ließ es sich nicht starten, deinem Kopf zu folgen. Maus, Finger und Tastatur spielen weiter. Versuch es mit einem neueren Browser.
status-tracker-backend-unavailable = In diesem Browser ließ es sich nicht starten, deinem Kopf zu folgen. Maus, Finger und Tastatur spielen weiter. Versuch es mit einem neueren Browser.

## Status: downloads and sound

status-download-unreachable = Ein Teil von Creatable konnte nicht geladen werden, weil der Server nicht antwortet. Was schon da ist, geht weiter. Starte Creatable mit make run neu und drück dann auf „Noch einmal versuchen“.
status-download-missing = Ein Teil von Creatable fehlt auf dem Server. Alles andere geht. Führe creatable doctor aus: Es nennt die fehlende Datei und sagt, was zu tun ist.
status-download-damaged = Ein Teil von Creatable ist beschädigt und wurde nicht benutzt. Alles andere geht. Führe creatable doctor aus: Es nennt die beschädigte Datei und sagt, was zu tun ist.
status-sound-suspended = Der Klang wartet auf dich. Tasten und Aufnahme gehen schon. Klick irgendwohin oder drück auf „Noch einmal versuchen“, dann hörst du ihn.
status-sound-back = Der Klang ist wieder da.
status-sound-unavailable = Dieser Browser gibt der Seite hier keinen Ton. Tasten, Bilder und Aufnahme gehen trotzdem. Öffne die Seite unter 127.0.0.1 oder über https, oder nimm einen neueren Browser.
status-sound-unreachable = Dieser Klang konnte nicht geladen werden, weil der Server nicht antwortet. Tasten und Aufnahme gehen, und die Klänge, die schon da sind, auch. Starte Creatable mit make run neu und drück dann auf „Noch einmal versuchen“.
status-sound-missing = Dieser Klang fehlt auf dem Server. Tasten und Aufnahme gehen, die anderen Klänge auch. Führe creatable doctor aus: Es nennt die fehlende Datei und sagt, was zu tun ist. Drück dann auf „Noch einmal versuchen“.
status-sound-damaged = Dieser Klang ist beschädigt und wurde nicht benutzt. Tasten und Aufnahme gehen, die anderen Klänge auch. Führe creatable doctor aus: Es nennt die beschädigte Datei und sagt, was zu tun ist. Drück dann auf „Noch einmal versuchen“.
status-sound-unreadable = Dieser Klang ließ sich nicht vorbereiten. Die anderen Klänge spielen. Wähl ihn noch einmal oder lade die Seite neu.

## Status: takes

status-take-sent = „{ $name }“ ist gespeichert.
status-take-recovered = „{ $name }“ wurde noch aufgenommen, als die Seite geschlossen wurde. Die Aufnahme steht unten in der Liste.
status-take-refused = Der Server wollte „{ $name }“ nicht annehmen. Die Aufnahme bleibt in diesem Browser; mit „Kopie sichern“ behältst du sie als Datei.
status-take-gone = Diese Aufnahme ist nicht mehr auf dem Server. Die anderen Aufnahmen sind noch da.
status-take-unreachable = Diese Aufnahme liegt auf dem Server, der nicht antwortet. Aufnahmen aus diesem Browser lassen sich abspielen. Starte Creatable mit make run neu und versuch es dann noch einmal.
status-delete-refused = Der Server wollte „{ $name }“ nicht löschen. In dieser Liste steht die Aufnahme nicht mehr; lade die Seite neu, um sie wieder zu sehen.
status-storage-full = Auf diesem Computer ist kein Platz mehr für Aufnahmen. Du kannst weiter spielen und aufnehmen, aber eine Aufnahme ist weg, sobald die Seite geschlossen wird: Drück auf „Kopie sichern“ oder lösch alte Aufnahmen.
status-page-outdated = Creatable wurde in einem anderen Fenster erneuert. Deine Aufnahme bleibt, solange diese Seite offen ist. Drück auf „Kopie sichern“ und lade die Seite dann neu.
status-storage-unavailable = Dieser Browser behält nichts, vielleicht weil das Fenster ein privates ist. Du kannst spielen und aufnehmen, aber sicher ist eine Aufnahme erst, wenn in der Liste „Gespeichert“ steht oder nach „Kopie sichern“.
status-server-gone = Der Server antwortet nicht. Du kannst weiter spielen und aufnehmen: Jede Aufnahme ist in diesem Browser sicher und wird geschickt, wenn der Server wieder da ist.
status-server-back = Der Server ist wieder da; deine Aufnahmen werden geschickt.
status-view-unreachable = Diese Ansicht konnte nicht geladen werden, weil der Server nicht antwortet. Was schon da ist, geht weiter. Starte Creatable mit make run neu und drück dann auf „Noch einmal versuchen“.
status-view-back = Die Ansicht ist jetzt da.
status-server-full = Der Server hat keinen Platz mehr. Deine Aufnahmen sind in diesem Browser sicher und werden später noch einmal geschickt. Schaff Platz auf der Festplatte des Servers oder lösch alte Aufnahmen.
status-server-trouble = Der Server konnte eine Aufnahme gerade nicht speichern. Sie ist in diesem Browser sicher und wird später noch einmal geschickt.
status-export-offline = Die MIDI-Datei macht der Server, und der antwortet nicht. Die Aufnahme ist in diesem Browser sicher: Drück jetzt auf „Kopie sichern“, oder starte Creatable mit make run neu und drück noch einmal auf „MIDI herunterladen“.
status-export-unsent = Diese Aufnahme ist noch nicht beim Server, deshalb gibt es keine MIDI-Datei. Sie ist in diesem Browser sicher. Warte, bis in der Liste „Gespeichert“ steht, und drück dann noch einmal auf „MIDI herunterladen“.
status-export-empty = In dieser Aufnahme ist kein Ton, also gibt es nichts für eine MIDI-Datei. Die anderen Aufnahmen gehen. Nimm noch einmal auf und spiel eine Taste.
status-export-failed = Der Server konnte die MIDI-Datei nicht machen. Die Aufnahme ist sicher: Drück auf „Kopie sichern“ oder versuch es später noch einmal.

## Languages

settings-language = Sprache (Language)
setting-language = Sprache (Language)
language-auto = Wie der Browser
skip-links = Springen
status-language-unreachable = Die Wörter dieser Sprache konnten nicht geladen werden, weil der Server nicht antwortet. Alles andere geht, in der Sprache von vorher. Wähl sie noch einmal, wenn der Server wieder da ist.
# A note by its letter: C, D, E, F, G, A or B. The octave's number follows.
note-natural = { $letter ->
    [B] H
   *[other] { $letter }
}
note-sharp = { $letter ->
    [E] Eis
    [A] Ais
    [B] His
   *[other] { $letter }is
}
note-flat = { $letter ->
    [E] Es
    [A] As
    [B] B
   *[other] { $letter }es
}

## Look

theme-contrast = Starker Kontrast
setting-palette = Farben der Tasten
palette-rainbow = Regenbogen
palette-okabe-ito = Warm und klar (Okabe-Ito)
palette-tol = Leuchtend (Tol)
palette-ibm = Kräftig (IBM)
palette-greys = Grautöne
setting-textScale = Größe von Schrift und Knöpfen
setting-pointerShape = Form des Punktes
pointerShape-dot = Punkt
pointerShape-ring = Ring
pointerShape-cross = Kreuz
pointerShape-square = Quadrat
setting-pointerColour = Farbe des Punktes
pointerColour-blue = Blau
pointerColour-yellow = Gelb
pointerColour-pink = Pink
pointerColour-black = Schwarz
pointerColour-white = Weiß
setting-pointerSize = Größe des Punktes
setting-motion = Bewegung auf der Seite
motion-auto = Wie das Gerät
motion-reduced = Wenig
motion-full = Alle
setting-hand = Knöpfe
hand-both = Unter den Tasten
hand-left = Links
hand-right = Rechts

## Movement and reach

settings-movement = Bewegung
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
setting-speakCalibration = Die Schritte von „Reichweite einstellen“ vorlesen
calibrate = Reichweite einstellen
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

## Camera check

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

## Pointing test

pointing-title = Zeigetest
pointing-about = Wie schnell und wie sicher erreicht der Punkt, was du anvisierst? Tippe den gefüllten Kreis an, dann den nächsten, quer über den Ring. Der Test dauert etwa eine Minute; du kannst jederzeit aufhören.
pointing-select = Einen Kreis wählen durch
pointing-select-press = Drücken
pointing-select-dwell = Ruhen darauf
pointing-select-enter = Erreichen
pointing-size = Kreise
pointing-size-large = Groß
pointing-size-small = Klein
pointing-count = Kreise im Ring
pointing-start = Los
pointing-again = Noch einmal
pointing-stop = Aufhören
pointing-close = Schließen
pointing-progress = { $done } von { $all }
pointing-ring = Ein Ring aus Kreisen; der gefüllte ist der nächste
pointing-explained = Mehr Bit je Sekunde ist besser: Es zählt, wie weit, wie genau und wie schnell. Vergleiche nur Tests, in denen auf dieselbe Art gewählt wurde.
pointing-lost = { $count ->
    [one] Eine Bewegung zählt nicht, weil ich dich nicht sehen konnte.
   *[other] { $count } Bewegungen zählen nicht, weil ich dich nicht sehen konnte.
}
pointing-bits = { $bits } Bit/s
pointing-seconds = { $seconds } s
pointing-results = Frühere Tests
pointing-column-when = Wann
pointing-column-how = Womit
pointing-column-throughput = Durchsatz
pointing-column-errors = Daneben
pointing-column-time = Zeit je Kreis
pointing-column-changed = Was anders eingestellt war
pointing-source-mouse = Maus
pointing-source-touch = Finger
pointing-source-pen = Stift
pointing-export = Als Tabelle sichern (CSV)
pointing-delete = Frühere Tests löschen
pointing-delete-question = Alle früheren Tests für immer löschen?
switched-on = an
switched-off = aus

## Players

players = Spieler
players-more = Mehr Spieler
players-elsewhere = Auf dem Server
player-nobody = Niemand Bestimmtes
player-new = Neuer Spieler
player-form = Spieler
player-edit = Bearbeiten
player-share = Teilen
player-share-title = Einen Spieler teilen
player-earlier = Frühere Einstellungen
player-delete = Spieler löschen
player-read = QR-Code lesen
player-import = Datei öffnen
player-export = Als Datei sichern
player-save = Behalten
player-back = Zurück
player-nickname = Spitzname
player-nickname-help = Bis zu 40 Zeichen. Ein Spitzname genügt; niemand muss daran erkannt werden.
player-new-help = Bis zu 40 Zeichen. Ein Spitzname genügt; niemand muss daran erkannt werden. Ein neuer Spieler fängt mit den Einstellungen an, die gerade gelten.
player-symbol = Bild
player-symbol-star = Stern
player-symbol-sun = Sonne
player-symbol-moon = Mond
player-symbol-heart = Herz
player-symbol-leaf = Blatt
player-symbol-flower = Blume
player-symbol-fish = Fisch
player-symbol-bird = Vogel
player-symbol-boat = Boot
player-symbol-house = Haus
player-symbol-drum = Trommel
player-symbol-note = Note
player-colour = Farbe
player-colour-blue = Blau
player-colour-teal = Türkis
player-colour-green = Grün
player-colour-yellow = Gelb
player-colour-orange = Orange
player-colour-red = Rot
player-colour-purple = Lila
player-colour-grey = Grau
player-on-server = Auch auf dem Server behalten
player-on-server-help = Andere Computer an diesem Server können diesen Spieler dann wählen. Wer den Server erreicht, sieht den Spitznamen und die Einstellungen.
player-sent = Auch auf dem Server
player-unsent = Wartet auf den Server
player-delete-question = { $name } und diese Einstellungen für immer löschen?
player-delete-both-question = { $name } und diese Einstellungen für immer löschen, hier und auf dem Server?
player-add-question = { $name } als Spieler hinzufügen und mit diesen Einstellungen spielen?
player-replace-question = { $name } ist schon da. Diese Einstellungen nehmen? Die von vorher bleiben unter „Frühere Einstellungen“.
player-add-yes = Ja, spielen
player-code = QR-Code mit den Einstellungen von { $name }
player-code-help = Richte die Kamera eines anderen Geräts auf diesen Code. Alles steht im Code selbst; kein Server ist beteiligt.
player-code-only-here = Die Adresse dieser Seite gilt nur auf diesem Computer. Öffne auf dem anderen Gerät das Creatable dort, drück auf „Spieler“ und dann auf „QR-Code lesen“.
player-code-too-much = Diese Einstellungen sind zu viele für einen QR-Code. Sichere sie als Datei; in eine Datei passt alles.
player-read-help = Halte den Code vor die Kamera, flach und nicht zu nah. Das Bild bleibt auf diesem Gerät.
player-read-video = Was die Kamera sieht
player-earlier-help = Einstellungen von { $name }, die ersetzt wurden. Drück auf eine, um wieder damit zu spielen; die jetzigen bleiben dann hier.
player-earlier-none = Von { $name } wurde noch nichts ersetzt.
player-restore = Einstellungen vom { $date }
profile-value = { $name }: { $value } (möglich: { $expected })
profile-value-unknown = { $name } ist hier unbekannt
settings-undo = Letzte Änderung zurücknehmen
shortcut-safe-defaults = Zurück zu sicheren Einstellungen
shortcut-settings-undo = Letzte Änderung zurücknehmen

## Lock

lock = Sperren
lock-leave = Entsperren
lock-title = Sperre für Schüler
lock-help = Alle Einstellungen sind verborgen, bis jemand entsperrt; Tasten, Kamera und Aufnahme gehen weiter. Die Sperre bleibt, auch wenn die Seite neu geladen wird. Sie schützt vor Versehen, nicht vor jemandem, der es unbedingt will.
lock-way-hold = Mit gehaltenen Tasten
lock-way-hold-help = Zum Entsperren werden Umschalt- und Rücktaste zusammen drei Sekunden gehalten, oder man drückt auf „Entsperren“ und hält dann einen Knopf.
lock-with-hold = Sperren; entsperren durch Halten
lock-way-pin = Mit einer PIN
lock-pin = PIN, 4 bis 8 Ziffern
lock-pad = Ziffern
lock-pin-back = Letzte Ziffer löschen
lock-with-pin = Mit dieser PIN sperren
lock-open = Mit dieser PIN entsperren
lock-pin-help = Schreib dir die PIN auf: Sie bleibt nur in diesem Browser, in einer Form, die niemand lesen kann. Ohne sie entsperrt nur das Löschen der Daten dieser Seite im Browser.
lock-no-pin = Für eine PIN muss die Adresse mit https beginnen oder dieser Computer selbst sein. Sperren mit gehaltenen Tasten geht.
lock-pin-form = Eine PIN hat 4 bis 8 Ziffern.
lock-pin-wrong = Das ist nicht die PIN. Versuch es noch einmal.
lock-leave-help = Halte Umschalt- und Rücktaste zusammen drei Sekunden, oder halte diesen Knopf drei Sekunden.
lock-hold-here = Hier halten
lock-holding = Weiter halten …

## Status: players and lock

status-player-chosen = Jetzt spielt { $name }, mit den eigenen Einstellungen.
status-player-nobody = Es ist kein Spieler gewählt. Die Einstellungen gelten für alle, die hier sitzen.
status-undone = Die letzte Änderung ist zurückgenommen.
status-safe-defaults = Alle Einstellungen sind wieder sicher. „Letzte Änderung zurücknehmen“ holt deine zurück.
status-profile-nameless = Ein Spieler braucht einen Spitznamen, den man lesen kann. Nichts wurde geändert. Tipp mindestens einen Buchstaben oder ein Zeichen.
status-profile-not-ours = Darin ist kein Spieler von Creatable. Nichts wurde geändert. Wähl eine Datei, die mit „Teilen“ gesichert wurde, oder lies den Code noch einmal.
status-profile-newer = Dieser Spieler kommt aus einer neueren Version von Creatable. Nichts wurde geändert. Erneuere Creatable hier und versuch es dann noch einmal.
status-profile-too-large = Das ist viel zu groß für einen Spieler. Nichts wurde geändert. Wähl eine Datei, die mit „Teilen“ gesichert wurde.
status-profile-invalid = Einige Werte gehen nicht: { $problems }. Nichts wurde geändert. Sichere den Spieler dort neu, woher er kam, oder berichtige diese Werte.
status-profile-locked = Die Seite ist gesperrt, deshalb wurde der Spieler aus diesem Link nicht hinzugefügt. Entsperre zuerst und öffne dann den Link noch einmal.
status-profile-storage-full = Dieser Browser hat keinen Platz mehr für Spieler. Du kannst weiterspielen, aber Änderungen sind weg, sobald die Seite geschlossen wird: Sichere den Spieler als Datei oder lösch alte Aufnahmen.
status-profile-storage-unavailable = Dieser Browser behält nichts, vielleicht weil das Fenster ein privates ist. Du kannst weiterspielen, aber Spieler sind weg, sobald die Seite geschlossen wird: Sichere sie als Dateien.
status-profile-updated = Die Einstellungen von { $name } wurden auf einem anderen Gerät geändert und gelten jetzt auch hier.
status-profile-conflict = { $name } wurde auch auf einem anderen Gerät geändert. Es gelten die neuesten Einstellungen, deine; die anderen stehen bei „Spieler“ unter „Frühere Einstellungen“.
status-profile-superseded = { $name } wurde auch auf einem anderen Gerät geändert. Es gelten die neuesten Einstellungen, die des anderen Geräts; deine stehen bei „Spieler“ unter „Frühere Einstellungen“.
status-profile-gone = { $name } wurde auf dem Server gelöscht und bleibt nur in diesem Browser. Soll dort wieder eine Kopie liegen, drück auf „Spieler“ und „Bearbeiten“.
status-profile-refused = Der Server wollte { $name } nicht behalten; der Spieler bleibt nur in diesem Browser. Alles geht; um die Einstellungen mitzunehmen, drück auf „Spieler“ und „Teilen“.
status-profile-unreachable = Der Server antwortet nicht, deshalb konnte das nicht geladen werden. Die Spieler dieses Browsers gehen weiter. Versuch es noch einmal, wenn der Server wieder da ist.
status-profile-delete-offline = { $name } ist auch auf dem Server, und der antwortet nicht. Nichts wurde gelöscht oder geändert. Versuch es noch einmal, wenn der Server wieder da ist.
status-locked = Gesperrt. Zum Entsperren drück auf „Entsperren“.
status-unlocked = Entsperrt.
status-lock-not-kept = Dieser Browser behält nichts, deshalb gilt die Sperre nur, bis die Seite neu geladen wird. Solange geht sie.

## Instruments

instrument-piano = Klavier
instrument-drum-kit = Schlagzeug
drum-kick = Große Trommel
drum-snare = Kleine Trommel
drum-hihat-closed = Hi-Hat zu
drum-hihat-open = Hi-Hat offen
drum-tom-low = Tiefes Tom
drum-tom-high = Hohes Tom
drum-ride = Ride-Becken
drum-crash = Crash-Becken
drum-clap = Klatschen
drum-tambourine = Schellenring
drum-cowbell = Kuhglocke
drum-sidestick = Randschlag
drum-claves = Klanghölzer
drum-maracas = Rasseln
drum-triangle = Triangel

## Listening

settings-listening = Klang sehen und fühlen
setting-noteNaming = Namen der Töne
noteNaming-auto = Wie in der Sprache
noteNaming-english = Englisch: C D E … A B
noteNaming-german = Deutsch: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = Zahlen: 1 2 3
setting-announceCaptions = Screenreader lesen vor, was zu hören ist
setting-feelVibrate = Mit dem Klang vibrieren (Telefon, Tablet)
setting-feelGamepad = Gamepads mit dem Klang vibrieren lassen
setting-feelLow = Tiefer Ton zum Fühlen (Körperschallwandler, großer Lautsprecher)
setting-feelStrength = Wie stark es sich anfühlt
source-instrument = Was ich spiele
source-microphone = Mikrofon
source-file = Eine Klangdatei
source-take = Eine meiner Aufnahmen
source-tab = Ein anderer Tab oder der Computer
caption-silence = Stille
caption-note = { $notes }
caption-held = { $notes }, gehalten
caption-chord = { $count } Töne: { $notes }
caption-rising = Aufwärts: { $notes }
caption-falling = Abwärts: { $notes }
caption-melody = Töne: { $notes }
caption-beat = Ein Schlag, { $bpm } in der Minute
caption-stroke = Ein kurzes Geräusch wie Klatschen oder Trommeln
caption-strokes = Kurze Geräusche wie Klatschen oder Trommeln
caption-noise = Rauschen
caption-sound = Ein Klang ohne klaren Ton
caption-between = { ", " }
register-low = tief
register-middle = mittel
register-high = hoch
loudness-soft = leise
loudness-medium = mittellaut
loudness-loud = laut
status-listening-microphone-none = Es wurde kein Mikrofon gefunden. Was du spielst, Dateien und Aufnahmen sind weiter zu sehen. Schließ ein Mikrofon an und wähl es noch einmal.
status-listening-microphone-refused = Diese Seite darf das Mikrofon nicht benutzen. Was du spielst, Dateien und Aufnahmen sind weiter zu sehen. Erlaub das Mikrofon in der Adressleiste und wähl es noch einmal.
status-listening-microphone-busy = Ein anderes Programm benutzt das Mikrofon. Was du spielst, Dateien und Aufnahmen sind weiter zu sehen. Schließ das andere Programm und wähl das Mikrofon noch einmal.
status-listening-microphone-failed = Das Mikrofon ließ sich nicht öffnen. Was du spielst, Dateien und Aufnahmen sind weiter zu sehen. Steck es aus und wieder ein und wähl es noch einmal, oder wähl ein anderes.
status-listening-microphone-gone = Das Mikrofon wurde ausgesteckt. Was du spielst, Dateien und Aufnahmen sind weiter zu sehen. Steck es ein und wähl es noch einmal.
status-listening-file-unreadable = Diese Datei enthält keinen Klang, den der Browser abspielen kann. Alles andere geht. Wähl eine andere Datei: wav, mp3, ogg oder flac.
status-listening-file-broken = Der Rest dieser Datei ist beschädigt und lässt sich nicht abspielen. Alles andere geht. Wähl eine andere Datei.
status-listening-take-unreachable = Diese Aufnahme war nicht zu bekommen. Andere Quellen gehen. Wähl sie noch einmal, wenn der Server wieder da ist, oder wähl eine andere.
status-listening-tab-refused = Es wurde nichts geteilt, also gibt es nichts zu hören. Andere Quellen gehen. Wähl diese noch einmal, um einen Tab mit seinem Ton zu teilen.
status-listening-tab-silent = Der Tab wurde ohne seinen Ton geteilt. Andere Quellen gehen. Wähl ihn noch einmal und schalte im Fenster des Browsers „Audio teilen“ ein.
status-listening-tab-ended = Der andere Tab wird nicht mehr geteilt. Andere Quellen gehen. Wähl ihn noch einmal, um weiterzumachen.
status-listening-suspended = Der Browser wartet, bevor die Seite zuhören darf. Drück eine Taste oder klick irgendwohin.
status-listening-clipping = Das Mikrofon ist zu laut; Töne und Bilder können falsch sein. Stell es leiser oder geh weiter weg.
status-listening-unavailable = Dieser Browser hat hier keinen Ton, also gibt es nichts zu hören. Spielen und Aufnehmen gehen. Nimm einen aktuellen Browser und eine Adresse, die mit https oder localhost beginnt.
status-listening-failed = Das Zuhören hat wegen eines Fehlers aufgehört. Spielen und Aufnehmen gehen. Wähl die Quelle noch einmal.
status-feel-missing = Dieses Gerät oder dieser Browser kann das nicht. Bilder und Untertitel gehen. Probier eine andere Art, den Klang zu fühlen.

## Seeing

see-source = Was du hören willst
see-stop = Nicht mehr zuhören
see-level = Pegel
see-microphone = Welches Mikrofon
see-microphone-number = Mikrofon { $number }
see-take = Welche Aufnahme
see-play = Abspielen
see-hold = Anhalten
see-position = Stelle in der Musik
see-stage = Der Klang als Bild
see-begin = Wähle, was du hören willst, und sieh es hier.
see-none = Kein Bild gewählt
see-what = Was die Bilder zeigen
see-tools = Das Bild
see-pause = Bild anhalten
see-go-on = Bild weiterlaufen lassen
see-full = Ganzer Bildschirm
see-small = Wieder klein
see-projector = Fenster für einen Beamer
see-save-png = Bild speichern
see-save-svg = Gemälde als SVG speichern
see-clear = Neues Gemälde
see-pictures = Bilder
see-look = Wie sie aussehen
setting-seeBeside = Nebeneinander
setting-seeBrightness = Helligkeit
setting-backgroundPicture = Bild hinter den Tasten
picture-sound-painting = Klanggemälde
picture-sound-painting-alt = Ein Bild, das wächst. Solange etwas klingt, malt ein Pinsel: Seine Höhe ist die Tonhöhe, seine Breite die Lautstärke, seine Farbe der Ton; Trommeln sind Spritzer. Zeige mit dem Kopf, um den Pinsel zu führen.
picture-spectrogram = Tonhöhen im Lauf der Zeit
picture-spectrogram-alt = Alles, was klingt, von tief unten bis hoch oben, wandert nach links. Eine Flöte ist eine Wellenlinie mit schwächeren Linien darüber, eine Trommel ein senkrechter Streifen, eine steigende Tonleiter eine Treppe. Je heller, desto lauter.
picture-waveform = Lautstärke im Lauf der Zeit
picture-waveform-alt = Der Umriss des Klangs. Eine Trommel ist eine Reihe spitzer Tropfen, ein gehaltener Ton ein breites Band, ein gezupfter Ton ein Keil. Orange ist ein dumpfer Klang, Blau ein scharfer.
picture-particles = Teilchen
picture-particles-alt = Tiefe Klänge sind groß und langsam und bleiben unten, hohe sind klein und flink und oben. Laute Klänge sind viele. Glatte Klänge sind rund und schweben, rauschende sind Splitter und stieben auseinander.
picture-pitch-wheel = Rad der Töne
picture-pitch-wheel-alt = Die zwölf Töne im Kreis, jeder mit Namen, Farbe und Form. Je länger ein Blatt, desto mehr von diesem Ton ist im Klang. Der führende Ton hat einen weißen Rahmen, sein Name steht in der Mitte.
picture-rhythm-rings = Ringe im Rhythmus
picture-rhythm-rings-alt = Mit jedem Schlag geht ein Ring von der Mitte aus und ein Punkt bleibt auf dem Kreis, eine Runde für vier Schläge. Die Zahl in der Mitte sind die Schläge in der Minute.
picture-phase-scope = Gestalt des Klangs
picture-phase-scope-alt = Der Klang gegen sich selbst gezeichnet. Ein reiner Ton ist ein Ring, ein reicher eine Rosette, ein Geräusch ein Knäuel. Größer ist lauter.
picture-oscilloscope = Welle
picture-oscilloscope-alt = Wie sich die Luft bewegt. Eine Flöte ist eine glatte Welle, eine Trommel eine zackige, Stille eine gerade Linie.
picture-piano-roll = Töne als Balken
picture-piano-roll-alt = Jeder Ton ist ein Balken, so lang wie er klingt, so hoch wie der Ton, mit seinem Namen. Ein Trommelschlag ist eine Raute.
picture-melody-line = Melodielinie
picture-melody-line-alt = Die Melodie als eine Linie. Ihre Höhe ist die Tonhöhe, ihre Dicke die Lautstärke, ihre Farbe der Ton. Eine Tonleiter ist eine Treppe; eine Trommel zeichnet nichts.
status-see-picture-lost = Der Browser hat den Speicher des Bildes genommen. Klang und Untertitel laufen weiter. Das Bild kommt von selbst zurück, oder wenn du die Seite neu lädst.
status-see-projector-blocked = Der Browser hat das zweite Fenster nicht geöffnet. Hier läuft alles weiter. Erlaube Pop-up-Fenster für diese Seite und drücke den Knopf noch einmal.
draw-title = Klang zeichnen
draw-help = Zeichne mit Maus, Finger oder Nase auf das Blatt: Oben ist hoch. Pfeiltasten bewegen den Zeiger, die Leertaste setzt oder nimmt einen Ton, Eingabe spielt die Spalte, Umschalt und Pfeile markieren mehrere Spalten.
draw-pad = Blatt zum Zeichnen
draw-listen = Zeichnen und hören
draw-play = Zeichnung spielen
draw-stop = Zeichnung anhalten
draw-pen = Mit der Nase zeichnen
draw-undo = Rückgängig
draw-clear = Blatt leeren
draw-cursor = Zeiger
draw-left = Links
draw-right = Rechts
draw-up = Höher
draw-down = Tiefer
draw-toggle = Ton setzen oder nehmen
draw-mark = Ab hier markieren
draw-column = Diese Spalte hören
draw-region = Markiertes hören
draw-how = Wie die Zeichnung klingt
setting-drawSound = Klang der Zeichnung
setting-drawScale = Töne der Zeichnung
setting-drawMode = Von links nach rechts ist
setting-drawSeconds = Einmal hinüber
drawMode-time = Zeit
drawMode-pan = von Ohr zu Ohr
draw-cell-full = Spalte { $column } von { $columns }, { $note }: ein Ton.
draw-cell-empty = Spalte { $column } von { $columns }, { $note }: leer.
draw-marked = Markiert: Spalten { $from } bis { $to }.
draw-mark-set = Ab Spalte { $column } markiert. Gehe nach links oder rechts, um mehr zu markieren.
draw-mark-gone = Nichts ist markiert.
draw-holds = Hier: { $notes }.
draw-holds-nothing = Hier ist nichts gezeichnet.
## Gesten beibringen

teach-about = Zeig der Kamera eine Geste ein paar Mal, sag, was sie tut, und spiel damit. Deine Bilder bleiben in diesem Browser.
teach-camera = Kamera
teach-camera-off = Die Kamera ist aus. Schalte sie ein, um Schnappschüsse zu machen und deine Gesten zu benutzen.
teach-gestures = Deine Gesten
teach-begin = Füge zwei oder mehr Gesten hinzu und mach von jeder etwa zehn Schnappschüsse. Gelernt wird von selbst.
teach-learnt = { $count ->
    [one] Aus einem Schnappschuss gelernt.
   *[other] Aus { $count } Schnappschüssen gelernt.
  }
teach-tested = In Proben wurden { $share } richtig erkannt.
teach-untested = Mach zwei Schnappschüsse von jeder, dann lässt es sich prüfen.
teach-undo = Rückgängig
teach-how = Wie Schnappschüsse entstehen
teach-kind = Worauf geachtet wird
teach-kind-about = Der Körper geht sofort und achtet nicht auf das Zimmer. Das ganze Bild kennt auch Hände und Dinge wie eine rote Karte; dafür werden einmal { $size } MB geladen.
teach-kind-question = Bilder aus Dateien gehen nur, wenn auf das ganze Bild geachtet wird. Dafür werden einmal { $size } MB geladen. Bisherige Schnappschüsse zählen nur für den Körper. Umstellen?
teach-kind-yes = Auf das ganze Bild achten
teach-snapshots = Schnappschüsse
teach-elsewhere = Die Gesten dieses Spielers sind nicht in diesem Browser. Öffne ihre Datei, oder hol sie vom Server, falls dort eine Kopie liegt.
teach-project = Ein Projekt von Teachable Machine ist in Gebrauch: { $name }. Sag unten, was seine Klassen tun. Für eigene Gesten drücke Neu beginnen.
embedding-body = Dein Körper
embedding-picture = Das ganze Bild
setting-captureRate = Schnappschüsse je Sekunde
setting-captureCountdown = Sekunden herunterzählen
setting-captureBurst = Schnappschüsse nach dem Zählen
setting-gestureSpeech = Jede Geste ansagen
setting-gestureSounds = Jede Geste anklingen lassen

gesture-nothing = Nichts Besonderes
gesture-nothing-why = Mach Schnappschüsse von allem, was keine Geste ist: still sitzen, umherschauen, reden. Ohne sie würde alles für eine deiner Gesten gehalten.
gesture-elsewhere = Eine Geste, die nicht hier ist
gesture-count = { $count ->
    [0] keine Schnappschüsse
    [one] 1 Schnappschuss
   *[other] { $count } Schnappschüsse
  }
gesture-add = Geste hinzufügen
gesture-add-question = Wie heißt die Geste? Zum Beispiel: nach links lehnen, Hand hoch
gesture-add-yes = Hinzufügen
gesture-rename = Umbenennen
gesture-rename-name = Umbenennen: { $name }
gesture-rename-question = Wie soll { $name } heißen?
gesture-delete = Löschen
gesture-delete-name = Löschen: { $name }
gesture-delete-question = { $name } mit den Schnappschüssen löschen?
gesture-samples = { $count ->
    [one] Den Schnappschuss von { $name } zeigen
   *[other] Die { $count } Schnappschüsse von { $name } zeigen
  }
sample-number = Schnappschuss { $number }
samples-delete = { $count ->
    [0] Gewählte löschen
    [one] 1 Schnappschuss löschen
   *[other] { $count } Schnappschüsse löschen
  }
samples-move = Gewählte verschieben zu
samples-move-where = Geste wählen
capture-hold = Halten für Schnappschüsse
capture-hold-name = Halten für Schnappschüsse: { $name }
capture-count = Herunterzählen
capture-count-name = Herunterzählen, dann Schnappschüsse: { $name }
capture-files = Bilder aus Dateien
capture-files-name = Bilder aus Dateien: { $name }
capture-title = Mach die Geste: { $name }
capture-of = { $taken } von { $of }
capture-soon = Gleich werden Schnappschüsse gemacht. Mach die Geste.
capture-now = Schnappschüsse werden gemacht. Beweg dich ein wenig.
capture-stop = Aufhören

bars-title = Was gerade zu sehen ist
bars-empty = Sobald zwei Gesten gelernt sind, zeigen hier Balken, welche davon zu sehen ist.

actions-title = Was deine Gesten tun
actions-about = Wähle eine Geste und was sie tut. Probier es gleich, ohne die Geste zu machen.
actions-first = Füge zuerst eine Geste hinzu; dann wähle hier, was sie tut.
mapping-add = Aktion hinzufügen
mapping-number = { $number }. { $name }: { $action }
mapping-gesture = Geste
mapping-command = Aktion
mapping-try = Probieren
mapping-remove = Entfernen
conflict-same = { $a } tut dasselbe zweimal.
conflict-opposite = { $a } tut etwas und macht es zugleich ungeschehen.
conflict-shared = { $a } und { $b } ziehen am selben Regler.
conflict-mixed-up = { $a } und { $b } werden oft verwechselt, also kann jede tun, was die andere soll. Mach von beiden mehr Schnappschüsse, oder wähle Gesten, die sich mehr unterscheiden.
command-play-note = Einen Ton spielen
command-play-chord = Einen Akkord spielen
command-play-drum = Eine Trommel schlagen
command-change-setting = Nächster oder voriger Klang, Tonleiter, Oktave
command-sustain = Nachklingen
command-record = Aufnehmen
command-press-pointed = Drücken, worauf der Punkt liegt
command-scan-switch = Der Schalter für das Abtasten sein
command-recentre = Hier ist die Mitte
command-pause = Alles anhalten
command-control-change = Den Klang steuern, je nachdem, wie deutlich die Geste ist
command-pitch-bend = Die Tonhöhe ziehen, je nachdem, wie deutlich die Geste ist
command-custom-event = Ein Ereignis an Skripte senden
command-note = Ton
command-velocity = Lautstärke
command-root = Tiefster Ton
command-chord = Akkord
command-chord-major = Dur
command-chord-minor = Moll
command-chord-seventh = Septakkord
command-chord-majorSeventh = Großer Septakkord
command-chord-minorSeventh = Moll-Septakkord
command-chord-fourth = Mit Quarte
command-chord-fifth = Quinte
command-drum = Trommel
command-what = Was
command-what-sound = Klang
command-what-scale = Tonleiter
command-what-octave = Oktave
command-what-instrument = Instrument
command-direction = Welche
command-direction-next = Nächste
command-direction-previous = Vorige
command-sustain-how = Wie
command-sustain-how-hold = Solange die Geste gemacht wird
command-sustain-how-toggle = An, und beim nächsten Mal aus
command-record-what = Was
command-record-what-toggle = Beginnen, und beim nächsten Mal aufhören
command-record-what-start = Beginnen
command-record-what-stop = Aufhören
command-record-what-loop = Aufnehmen, dann immer wieder abspielen, dann aufhören
command-switch-number = Welcher Schalter
command-switch-number-1 = Der Schalter, oder der weitergeht
command-switch-number-2 = Der wählt
command-controller = Regler
command-low = Am wenigsten
command-high = Am meisten
command-bend = Richtung
command-bend-up = Nach oben
command-bend-down = Nach unten
command-event-name = Name des Ereignisses
controller-74 = Helligkeit des Klangs
controller-7 = Lautstärke
controller-11 = Ausdruck
controller-1 = Vibrato
controller-71 = Resonanz
controller-10 = Links und rechts
controller-91 = Hall
controller-number = MIDI-Regler { $number }

trigger-title = Wann eine Geste zählt
trigger-about = Unten siehst du die letzten zehn Sekunden. Wo das Bild gefüllt ist, hätte die Geste als gemacht gezählt.
trigger-signal = Wie deutlich die Geste in den letzten zehn Sekunden war
trigger-made = { $count ->
    [0] In den letzten zehn Sekunden nicht gemacht.
    [one] In den letzten zehn Sekunden einmal gemacht.
   *[other] In den letzten zehn Sekunden { $count } Mal gemacht.
  }
trigger-threshold = Deutlich genug ab
trigger-hysteresis = Endet so weit darunter
trigger-holdMs = Muss dauern
trigger-cooldownMs = Ruhe danach
trigger-smoothingMs = Glättung
trigger-holdsPointer = Der Punkt steht still, solange sie gemacht wird
trigger-reset = Wie am Anfang

training-title = Unter der Haube
training-about = Wie das letzte Lernen verlief. Nichts davon muss man verstehen oder ändern.
training-options = Lernen
training-epochs = Durchgänge
training-batchSize = Schnappschüsse auf einmal
training-learningRate = Lernrate
training-automatic = Automatisch
training-all = Alle
training-empty = Noch wurde nichts gelernt.
training-curves = Kurven von Fehler und Trefferquote während des Lernens
training-loss = Fehler
training-accuracy = Trefferquote
training-epoch = Durchgang
training-trained-on = Gelernt
training-held-out = Zurückgehalten
training-confusion = Was wofür gehalten wird
training-confusion-about = Jede Zeile ist eine Geste; die Zahlen sagen, wofür ihre Schnappschüsse gehalten wurden, als sie noch nicht gelernt waren.
training-was = Geste
training-right = Richtig
training-mixed = { $a } wird in { $share } der Schnappschüsse mit { $b } verwechselt.
training-not-mixed = Keine zwei Gesten wurden verwechselt.

keeping-title = Behalten und teilen
keeping-about = Deine Gesten bleiben in diesem Browser. Eine Datei nimmt sie mit, samt den Bildern; der Server bekommt sie nur, wenn du willst, und nie ein Bild.
keeping-files = Dateien
set-save = Als Datei speichern
set-open = Datei öffnen
set-new = Neu beginnen
set-new-question = Neu beginnen? Die jetzigen Gesten gehen verloren. Speichere sie zuerst als Datei, wenn du sie wiederhaben willst.
set-replace-question = Dies statt der jetzigen Gesten öffnen? Speichere sie zuerst als Datei, wenn du sie wiederhaben willst.
set-replace-yes = Weiter
set-on-server = Eine Kopie auf dem Server behalten, ohne Bilder
set-fetch = Vom Server holen
set-file-name = Gesten
pictures-drop = Bilder wegwerfen
pictures-drop-question = Die Bilder aller Schnappschüsse wegwerfen? Die Gesten gehen weiter und können weiter lernen.
pictures-drop-yes = Wegwerfen
machine-title = Teachable Machine
machine-about = Öffne ein Bild- oder Posenprojekt (seine Zip-Datei oder die drei Dateien darin) und benutze es sofort. Eigene Gesten lassen sich als Projekt für Scratch oder p5.js speichern: als Bildprojekt, wenn sie auf das ganze Bild achten, als Posenprojekt, wenn sie auf den Körper achten. Ein Posenprojekt wird aus den Bildern der Schnappschüsse neu gelernt, was einen Moment dauert; es sieht nur die Mitte des Bildes und kennt kein „keine davon“.
machine-open = Projekt öffnen
machine-save = Als Projekt speichern
machine-label = Klasse { $number }
card-title = Über dieses Modell
card-empty = Hier steht etwas, sobald etwas gelernt ist.
card-snapshots = Schnappschüsse
card-count = { $name }: { $count }
card-accuracy = In Proben richtig
card-mixed = Verwechselt
card-mixed-none = Nichts
card-pair = { $a } und { $b }
card-light = Licht
card-light-range = { $low } bis { $high } der vollen Helligkeit
card-unknown = Unbekannt
card-kind = Achtet auf
card-date = Gelernt
card-project = Projekt von Teachable Machine

advice-gesture-has-none = { $name } hat noch keine Schnappschüsse. Mach etwa zehn.
advice-gesture-has-few = { $name } hat wenige Schnappschüsse ({ $count }). Mach mindestens { $wanted }.
advice-nothing-has-few = Nichts Besonderes hat wenige Schnappschüsse ({ $count }). Mach mindestens { $wanted }: still sitzen, umherschauen, reden.
advice-nothing-elsewhere = Nichts Besonderes wurde an einem anderen Tag aufgenommen. Mach { $wanted } mehr, so wie du jetzt sitzt: Ein anderer Raum oder anderes Licht kann wie eine Geste aussehen.
advice-nothing-still = Nichts Besonderes wurde nur beim Stillsitzen aufgenommen. Halte seinen Knopf eine Viertelminute, schwanke und schau umher wie beim Spielen ({ $wanted } mehr): Dann kommen Gesten seltener von selbst.
advice-one-distance = { $name } wurde nur aus einem Abstand aufgenommen. Komm näher, geh zurück, und mach fünf mehr.
advice-one-light = { $name } wurde nur in einem Licht aufgenommen. Mach fünf mehr in anderem Licht.
advice-unbalanced = { $name } hat { $count } Schnappschüsse, eine andere Geste { $most }. Mach mehr von { $name }.
advice-mixed-up = { $name } und { $other } werden verwechselt ({ $percent } %). Mach von beiden mehr, oder mach sie verschiedener.

switch-gesture = Eine Geste
status-switch-gesture-waiting = Die Geste, die dein Schalter ist, ist gerade nicht zu sehen. Bis dahin ist die Leertaste der Schalter. Schalte unter Gesten beibringen die Kamera ein.
status-switch-gesture-ready = Die Geste ist wieder der Schalter.
status-capture-needs-camera = Die Kamera ist aus, also wurde kein Schnappschuss gemacht. Drücke Kamera starten und versuch es noch einmal.
status-capture-done = Schnappschüsse gemacht: { $count }.
status-capture-none = Kein neuer Schnappschuss: Niemand war zu sehen, oder alle sahen aus wie die bisherigen. Halte den Knopf, während du die Geste machst, und beweg dich ein wenig.
status-capture-camera-lost = Die Kamera ging verloren. Die Schnappschüsse bis dahin ({ $count }) bleiben. Schalte die Kamera wieder ein und mach die übrigen.
status-gestures-too-few = Eine Geste allein lässt sich von nichts unterscheiden. Mach Schnappschüsse von einer anderen, oder von Nichts Besonderes.
status-gestures-many = Es passen keine Gesten mehr hinein, oder der Name war leer. Die anderen gehen. Gib einen Namen, oder lösch erst eine Geste.
status-gestures-full = Es ist Platz für { $count } Schnappschüsse. Der Rest wurde weggelassen. Lösch einige, um andere zu machen.
status-learning-failed = Die Gesten konnten nicht gelernt werden. Deine Schnappschüsse bleiben, und alles andere geht. Ändere etwas, oder lade die Seite neu.
status-gestures-opened = Die Datei ist offen. Gesten darin: { $count }.
status-gestures-storage-full = Dieser Browser hat keinen Platz mehr für Gesten. Sie gehen, bis die Seite geschlossen wird: Speichere sie als Datei, oder lösch alte Aufnahmen.
status-gestures-storage-unavailable = Dieser Browser behält keine Gesten, vielleicht weil das Fenster ein privates ist. Sie gehen, bis die Seite geschlossen wird: Speichere sie als Datei.
status-gestures-not-sent = Der Server hat die Gesten nicht genommen. Sie sind in diesem Browser. Versuch es noch einmal, wenn der Server wieder da ist.
status-gestures-not-deleted = Der Server antwortet nicht, also ist seine Kopie noch da. Versuch es noch einmal, wenn er wieder da ist.
status-gestures-not-fetched = Die Gesten waren nicht zu holen: Der Server antwortet nicht oder hat keine Kopie. Öffne stattdessen ihre Datei, oder versuch es später.
status-mappings-full = Es passen keine Aktionen mehr hinein. Die anderen gehen. Entferne erst eine.
status-gesture-file-newer = Diese Datei kommt von einer neueren Version von Creatable. Nichts wurde geändert. Erneuere Creatable hier und öffne sie dann noch einmal.
status-picture-not-an-image = { $name } war nicht als Bild zu lesen. Die anderen Dateien wurden genommen. Wähle Fotos oder Zeichnungen, zum Beispiel PNG oder JPEG.
status-gesture-export-pictures = Nicht gespeichert: Mindestens eine Geste hat kein Bild, auf dem ein Körper zu sehen ist, und daraus wird ein Posenprojekt gelernt. Zeig das Kamerabild, und mach neue Schnappschüsse von dieser Geste.
status-gestures-exporting = Das Posenprojekt wird aus den Bildern gelernt. Danach wird es gespeichert; du kannst weitermachen.
status-gestures-exported = Das Projekt ist gespeichert. Bilder, aus denen es gelernt wurde: { $count }. Richtig in Proben: { $share }.
status-gestures-empty = Eine Geste hat keine Schnappschüsse, also wurde nichts gelernt. Mach welche von ihr, oder lösch sie.
status-gestures-same = Zwei Gesten haben dieselben Schnappschüsse und sind deshalb nicht zu unterscheiden. Lösch die der einen und mach andere.
status-gestures-too-many = Es sind mehr Gesten oder Schnappschüsse, als gelernt werden können. Lösch einige; der Rest bleibt.
status-gestures-damaged = Einige Schnappschüsse sind beschädigt, also wurde nichts gelernt. Mach die letzte Änderung rückgängig, oder lösch die neuesten Schnappschüsse.
status-gesture-file-damaged = Diese Datei ist beschädigt. Nichts wurde geändert. Speichere sie neu, wo sie herkommt, und öffne sie dann noch einmal.
status-gesture-file-foreign = Das ist keine Datei mit Gesten. Nichts wurde geändert. Wähle eine Datei, die hier gespeichert wurde, oder ein Projekt von Teachable Machine unter Projekt öffnen.
status-gesture-file-too-large = Diese Datei ist zu groß. Nichts wurde geändert. Wähle eine mit weniger Schnappschüssen.
status-gesture-file-mismatch = Die Teile dieses Projekts passen nicht zusammen. Nichts wurde geändert. Exportiere es neu aus Teachable Machine und öffne es dann noch einmal.
