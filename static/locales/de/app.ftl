# Die Wörter von Creatable auf Deutsch.
# Eine Meldung sagt, was geschehen ist, was noch geht und was zu tun ist.

page-title = Creatable: Musik machen mit dem Kopf
page-title-view = { $view } · Creatable
views = Ansichten
skip-to-keys = Zu den Tasten
skip-to-takes = Zu meinen Aufnahmen

start-title = Spiel Musik mit der Nase
start-button = Mit der Nase spielen
start-dwell = Mit der Nase spielen und Knöpfe drücken
start-mouse = Mit der Maus spielen (ohne Klicks)
start-download = Beim ersten Mal werden höchstens { $size } MB geladen. Danach geht es auch ohne Netz.
start-loading = Gleich geht es los: { $loaded } von { $total } MB
start-private = Kein Bild verlässt jemals dieses Gerät.
start-without-camera = Keine Kamera? Die Tasten spielst du auch mit Maus, Finger oder Tastatur.
guide-sit = Setz dich so hin, dass die Kamera dein Gesicht sieht.
guide-move = Beweg den Kopf: Eine Taste klingt, sobald der Punkt sie erreicht.
guide-rest = Schau nach oben, über die Tasten, um auszuruhen.
guide-skip = Tipps ausblenden
guide-show = Tipps zeigen

settings = Einstellungen
dismiss = Meldung schließen
try-again = Noch einmal versuchen

settings-playing = Spielen
settings-look = Kamera und Aussehen
settings-reset = Alles zurück auf Anfang
setting-picture = Spiegel
setting-hideBehind = Verbergen, was hinter mir ist
setting-theme = Farben
setting-camera = Kamera
setting-tuning = Stimmung: A4
hertz = { $hertz } Hz
own-sounds = Eigene Klänge
own-sounds-help = Eine SoundFont-Datei (.sf2, .sf3, .dls) mit bis zu { $limit } MB. Sie bleibt in diesem Browser und wird nirgendwohin geschickt.
own-sounds-open = SoundFont-Datei öffnen …
own-sounds-choose = Klang aus { $file }
own-sounds-none = Keiner gewählt
own-sounds-remove = { $file } aus diesem Browser entfernen
setting-letterKeysEverywhere = Buchstaben spielen überall auf der Seite
setting-mousePlays = Die Maus spielt, wenn sie über einer Taste ist, ohne Klick
setting-letterKeys = Buchstaben spielen (A S D F …)
camera-number = Kamera { $number }
camera-none-open = keine ist offen
picture-camera = Kamerabild
picture-silhouette = Nur die Gestalt
picture-none = Nichts
theme-auto = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel

settings-dwell = Knöpfe drücken mit dem Punkt

shortcuts-title = Tasten und Kurzbefehle
shortcuts-reset = Wieder die üblichen Tasten
setting-shortcuts = Kurzbefehle gelten
setting-announceNotes = Der Screenreader sagt die Namen der Töne
setting-speakInstrument = Sagen, wie ein Instrument gespielt wird
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

status-address-unknown = Unter dieser Adresse gibt es keine Seite. Hier wird gespielt.
status-problem = Da klemmt etwas.
status-warning = Ein Hinweis.

status-page-outdated = Creatable wurde in einem anderen Fenster erneuert. Deine Aufnahme bleibt, solange diese Seite offen ist. Drück auf „Kopie sichern“ und lade die Seite dann neu.
status-view-unreachable = Diese Ansicht konnte nicht geladen werden, weil der Server nicht antwortet. Was schon da ist, geht weiter. Starte Creatable mit make run neu und drück dann auf „Noch einmal versuchen“.
status-view-back = Die Ansicht ist jetzt da.

settings-language = Sprache (Language)
setting-language = Sprache (Language)
language-auto = Wie der Browser
skip-links = Springen
status-language-unreachable = Die Wörter dieser Sprache konnten nicht geladen werden, weil der Server nicht antwortet. Alles andere geht, in der Sprache von vorher. Sie kommt von selbst, wenn der Server wieder da ist.
status-file-unreadable = Diese Datei konnte nicht gelesen werden. Was vorher da war, ist noch da. Wenn sie auf einem anderen Computer oder in der Cloud liegt, kopier sie auf diesen Computer und öffne sie dann noch einmal.

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

settings-movement = Bewegung

settings-undo = Letzte Änderung zurücknehmen
shortcut-safe-defaults = Zurück zu sicheren Einstellungen
shortcut-settings-undo = Letzte Änderung zurücknehmen

settings-listening = Klang sehen und fühlen
setting-noteNaming = Namen der Töne
noteNaming-auto = Wie in der Sprache
noteNaming-english = Englisch: C D E … A B
noteNaming-german = Deutsch: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = Zahlen: 1 2 3
setting-announceCaptions = Screenreader lesen vor, was zu hören ist
midi-device = Auch auf einem MIDI-Gerät spielen
midi-device-help = Ein Synthesizer, ein Digitalpiano oder ein Musikprogramm spielt jeden Ton mit. Der Klang dieser Seite bleibt, wie er ist.
midi-device-again = Drück den Knopf, dann spielt { $name } wieder mit.
midi-device-ask = MIDI-Geräte suchen …
midi-device-choose = Spielt mit
midi-device-none = Keines
midi-device-gone = { $name } (nicht angeschlossen)
status-midi-out-none = Dieser Browser kennt kein MIDI. Die Seite spielt allein weiter. Nimm für ein MIDI-Gerät Chrome, Edge oder Firefox.
status-midi-out-refused = Die Seite darf keine MIDI-Geräte benutzen und spielt allein. Erlaube MIDI oben im Browser neben der Adresse und such dann noch einmal.
status-midi-out-silent = Der Browser antwortet noch nicht wegen der MIDI-Geräte. Solange spielt die Seite allein. Wenn der Browser fragt, ob die Seite sie benutzen darf, erlaub es.
status-midi-out-empty = Es ist kein MIDI-Gerät angeschlossen. Schließ eines an und schalte es ein: Dann steht es von selbst in der Liste.
status-midi-out-gone = { $name } ist nicht angeschlossen. Bis es wieder da ist, spielt die Seite allein.
status-midi-out-busy = { $name } lässt sich gerade nicht benutzen. Schließ andere Programme, die es benutzen: Dann spielt es von selbst mit.
status-midi-out-ready = { $name } spielt mit.
setting-midiKeyboard = Ein MIDI-Keyboard spielt mit
track-midi-keyboard = MIDI-Keyboard
status-midi-keyboard-empty = Es ist kein MIDI-Keyboard angeschlossen. Schließ eines an und schalte es ein: Dann spielt es von selbst mit.
status-midi-keyboard-gone = { $name } ist weg, seine Töne sind zu Ende. Schließ es wieder an: Dann spielt es von selbst mit.
status-midi-keyboard-ready = { $name } ist spielbereit.

area-pin-title = Hier wird die PIN gebraucht
area-pin-gate-help = Sitzungen, Berichte und die Daten von Spielern stehen hier hinter einer PIN. Gespielt wird ohne sie.
area-pin-digits = PIN, 4 bis 12 Ziffern
area-pin-open = Öffnen
area-pin-wrong = Das ist nicht die PIN.
area-pin-wait = { $count ->
    [one] Zu oft kam eine falsche PIN. Warte eine Sekunde, dann geht der nächste Versuch.
   *[other] Zu oft kam eine falsche PIN. Warte { $count } Sekunden, dann geht der nächste Versuch.
}
area-pin-again = Du kannst es jetzt wieder versuchen.
area-pin-away = Der Server antwortet nicht, deshalb lässt sich die PIN nicht prüfen. Spielen geht. Versuch es wieder, wenn der Server da ist.
area-pin-form = Eine PIN hat 4 bis 12 Ziffern.
area-pin-failed = Der Server konnte das gerade nicht. Nichts wurde geändert. Versuch es noch einmal.
area-pin-forgotten = Niemand weiß die PIN mehr? Wer den Server betreibt, nimmt sie mit dem Befehl weg: creatable pin --remove
area-pin-offer = Eine PIN für Sitzungen und Daten
area-pin-offer-help = Mit einer PIN fragen der Server und diese Seite nach ihr, bevor sie Sitzungen, Berichte und die Daten von Spielern zeigen oder endgültig löschen. Beim Spielen wird nie danach gefragt. Was dieser Browser behält, ist damit verborgen, nicht verschlüsselt.
area-pin-set = Eine PIN setzen
area-pin-is-set = Die PIN ist gesetzt.
area-pin-new = Neue PIN, 4 bis 12 Ziffern
area-pin-current = PIN bisher
area-pin-next = Weiter
area-pin-close = Jetzt schließen
area-pin-change = Die PIN ändern
area-pin-is-changed = Die PIN ist geändert.
area-pin-remove = Die PIN wegnehmen
area-pin-is-removed = Nach einer PIN wird nicht mehr gefragt.
