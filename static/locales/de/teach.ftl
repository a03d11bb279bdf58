view-teach = Gesten beibringen

teach-about = Zeig der Kamera eine Geste ein paar Mal, sag, was sie tut, und spiel damit. Deine Bilder bleiben in diesem Browser.
teach-locked = Die Seite ist gesperrt: Die Gesten wirken, wie sie sind, und nichts an ihnen kann geändert werden.
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

training-title = Einzelheiten zum Training
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
set-earlier = Frühere Gesten
set-earlier-about = An ihre Stelle sind Gesten von einem anderen Gerät getreten. Drück auf welche, um sie wieder zu benutzen; die jetzigen werden dann hier aufgehoben.
set-restore = Gesten von vor { $date } ({ $count ->
    [one] ein Schnappschuss
   *[other] { $count } Schnappschüsse
  })
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

status-capture-needs-camera = Die Kamera ist aus, also wurde kein Schnappschuss gemacht. Drücke Kamera starten und versuch es noch einmal.
status-capture-done = Schnappschüsse gemacht: { $count }.
status-capture-none = Kein neuer Schnappschuss: Niemand war zu sehen, oder alle sahen aus wie die bisherigen. Halte den Knopf, während du die Geste machst, und beweg dich ein wenig.
status-capture-camera-lost = Die Kamera ging verloren. Die Schnappschüsse bis dahin ({ $count }) bleiben. Schalte die Kamera wieder ein und mach die übrigen.
status-gestures-many = Es passen keine Gesten mehr hinein, oder der Name war leer. Die anderen gehen. Gib einen Namen, oder lösch erst eine Geste.
status-gestures-full = Es ist Platz für { $count } Schnappschüsse. Der Rest wurde weggelassen. Lösch einige, um andere zu machen.
status-gestures-opened = Die Datei ist offen. Gesten darin: { $count }.
status-gestures-reading = Die Bilder des Projekts werden angesehen: { $count }. Danach sind seine Gesten da; du kannst weitermachen.
status-gestures-not-sent = Der Server nimmt die Gesten gerade nicht. Sie sind in diesem Browser und werden von selbst gesendet, wenn er wieder da ist.
status-gestures-not-deleted = Der Server antwortet nicht, also ist seine Kopie noch da. Versuch es noch einmal, wenn er wieder da ist.
status-gestures-not-fetched = Die Gesten waren nicht zu holen: Der Server antwortet nicht oder hat keine Kopie. Öffne stattdessen ihre Datei, oder versuch es später.
status-gestures-not-yours = Die Gesten auf dem Server gehören einem anderen Gerät, oder dieser Browser hat ihren Schlüssel verloren; dort bleiben sie, wie sie waren. Deine sind in diesem Browser; um sie weiterzugeben, sichere sie als Datei.
status-mappings-full = Es passen keine Aktionen mehr hinein. Die anderen gehen. Entferne erst eine.
status-picture-not-an-image = { $name } war nicht als Bild zu lesen. Die anderen Dateien wurden genommen. Wähle Fotos oder Zeichnungen, zum Beispiel PNG oder JPEG.
status-gestures-exporting = Das Posenprojekt wird aus den Bildern gelernt. Danach wird es gespeichert; du kannst weitermachen.
status-gestures-exported = Das Projekt ist gespeichert. Bilder, aus denen es gelernt wurde: { $count }. Richtig in Proben: { $share }.
status-gestures-not-added = Der Server hat die Gesten nicht genommen. Sie sind in diesem Browser. Versuch es noch einmal, wenn der Server wieder da ist.
status-gestures-refused = Der Server wollte diese Gesten nicht aufheben; sie bleiben nur in diesem Browser. Alles geht; um sie mitzunehmen, speichere sie als Datei.
status-gestures-copy-gone = Die Kopie dieser Gesten wurde auf dem Server gelöscht; in diesem Browser bleiben sie. Soll dort wieder eine sein, kreuze das Kästchen an.
status-gestures-updated = Diese Gesten wurden auf einem anderen Gerät geändert und gelten jetzt auch hier. Die von vorher liegen unter „Frühere Gesten“.
status-gestures-conflict = Diese Gesten wurden auch auf einem anderen Gerät geändert. Es gelten die von hier; die anderen liegen unter „Frühere Gesten“.
status-gestures-restored = Die früheren Gesten gelten wieder. Die von eben liegen unter „Frühere Gesten“.
