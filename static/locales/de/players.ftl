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
player-new-help = Bis zu 40 Zeichen. Ein Spitzname genügt; niemand muss daran erkannt werden. Ein neuer Spieler fängt mit den Einstellungen an, die gerade gelten, und nimmt Gesten mit, die ohne Spieler beigebracht wurden.
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
player-delete-question = { $name }, diese Einstellungen und die Gesten samt ihren Bildern für immer löschen?
player-delete-both-question = { $name }, diese Einstellungen und die Gesten samt ihren Bildern löschen? Hier sind sie dann für immer weg; auf dem Server lassen sie sich 30 Tage lang zurückholen.
player-add-question = { $name } als Spieler hinzufügen und mit diesen Einstellungen spielen?
player-replace-question = { $name } ist schon da. Diese Einstellungen nehmen? Die von vorher bleiben unter „Frühere Einstellungen“.
player-add-yes = Ja, spielen
player-code = QR-Code mit den Einstellungen von { $name }
player-code-help = Richte die Kamera eines anderen Geräts auf diesen Code: Die Einstellungen stehen im Code selbst.
player-code-key = Der Code enthält auch den Schlüssel zu { $name } auf dem Server: Wer ihn liest, kann { $name } auch dort ändern, und die Gesten. Zeig ihn nur denen, die das dürfen.
player-code-only-here = Die Adresse dieser Seite gilt nur auf diesem Computer. Öffne auf dem anderen Gerät das Creatable dort, drück auf „Spieler“ und dann auf „QR-Code lesen“.
player-code-bare = Was die Gesten tun, passt nicht auch noch in den Code: in einer Datei steht es. Wer diesen Spieler schon hat, behält es.
player-code-snapshots = Die Schnappschüsse der Gesten reisen für sich: Speichere sie bei „Gesten beibringen“ als Datei, oder lass dort eine Kopie auf dem Server.
player-code-too-much = Diese Einstellungen sind zu viele für einen QR-Code. Sichere sie stattdessen als Datei.
player-read-help = Halte den Code vor die Kamera, flach und nicht zu nah. Das Bild bleibt auf diesem Gerät.
player-read-video = Was die Kamera sieht
player-earlier-help = Einstellungen von { $name }, die ersetzt wurden. Drück auf eine, um wieder damit zu spielen; die jetzigen bleiben dann hier.
player-earlier-none = Von { $name } wurde noch nichts ersetzt.
player-restore = Einstellungen vom { $date }
profile-value = { $name }: { $value } (möglich: { $expected })
profile-value-unknown = { $name } ist hier unbekannt

player-data = Daten
player-data-title = Daten von { $name }
player-data-help = Alles, was dieser Browser von { $name } behält: zum Mitnehmen als eine Datei, oder um es endgültig zu löschen.
player-data-profile = Profil mit allen Einstellungen
player-data-sessions = { $count ->
    [one] 1 Sitzung
   *[other] { $count } Sitzungen
}
player-data-takes = { $count ->
    [one] 1 Aufnahme
   *[other] { $count } Aufnahmen
}
player-data-sets = { $count ->
    [one] 1 Satz Gesten
   *[other] { $count } Sätze Gesten
}
player-data-sounds = { $count ->
    [one] 1 eigener Klang
   *[other] { $count } eigene Klänge
}
player-data-earlier = { $count ->
    [one] 1 frühere Fassung der Einstellungen
   *[other] { $count } frühere Fassungen der Einstellungen
}
player-data-none = Nichts wird behalten.
player-data-typed = Dieser Name wurde für Sitzungen getippt. Spieler mit Profil stehen unter „Spieler“, jeder mit einem Knopf „Daten“.
player-data-export = Alles als eine Datei sichern
player-data-wipe = Alles endgültig löschen
player-data-passphrase = Die Datei mit einem Passwortsatz verschließen (wenn du möchtest)
player-data-passphrase-help = Ohne einen kann jeder, der die Datei hat, alles darin lesen. Mit einem von mindestens 12 Zeichen ist die Datei verschlüsselt. Schreib ihn auf und bewahre ihn nicht bei der Datei auf: Ist er vergessen, öffnet niemand die Datei mehr, und was nur in ihr steht, ist verloren. 7-Zip, Keka und ähnliche Programme öffnen eine verschlossene Datei; Windows und macOS allein können es nicht.
player-data-passphrase-show = Passwortsatz zeigen
player-data-passphrase-propose = Einen vorschlagen
player-data-passphrase-needs = Ein Passwortsatz braucht { $least } bis { $most } Zeichen: Buchstaben von a bis z, Ziffern, Satzzeichen und Leerzeichen. Andere, etwa ä oder é, verstehen manche Programme nicht, die die Datei öffnen. Für eine Datei, die nicht verschlossen ist, lass das Feld leer.
player-data-audit = Was der Server aufgeschrieben hat
player-data-audit-asking = Der Server wird gefragt …
player-data-audit-away = Der Server sagt es gerade nicht. Schließ dies und öffne es später noch einmal.
player-data-audit-none = Von diesem Spieler wurde am Server nichts ausgegeben oder gelöscht.
player-data-audit-line = { $kind } { $what } am { $date } ({ $way })
audit-export = ausgegeben
audit-delete = gelöscht
audit-restore = zurückgeholt
audit-delete-for-good = endgültig gelöscht
audit-profile = Profil
audit-play-session = Sitzung
audit-take = Aufnahme
audit-gesture-set = Gesten
audit-page = von der Seite
audit-api = von einem Programm
audit-shell = mit einem Befehl am Server
audit-retention = von selbst, weil es alt war
player-data-export-doing = Die Datei wird gemacht …
player-data-wipe-doing = Wird gelöscht …
player-data-wipe-question = Alles von { $name } endgültig löschen?
player-data-wipe-about = Das geht weg und kommt nicht wieder, auch Gelöschtes, das sich noch zurückholen ließe: { $counts }. Aus diesem Browser sofort, vom Server, sobald er antwortet. Andere Geräte, die diesen Spieler haben, behalten, was sie haben. Wird es noch gebraucht, sichere vorher alles als eine Datei.
player-data-wipe-yes = Endgültig löschen
player-export-readme = Alles von { $name }, gesichert von Creatable. { $count } Dateien.

    index.json sagt für Programme, was jede Datei ist; die Dokumentation von Creatable beschreibt es unter Reference, player-export.

    profile.json: das Profil mit allen Einstellungen, der Reichweite und dem, was Gesten tun.
    earlier-profiles: was das Profil vorher war.
    sessions: je eine Sitzung mit Ziel, Ort, Notizen und markierten Momenten.
    takes: was gespielt wurde. In den .json-Dateien steht alles, die .mid-Dateien sind für Musikprogramme.
    gestures: Sätze beigebrachter Gesten mit ihren Bildern.
    shapes.json, sounds.json: eigene Formen und eigene Klänge.
    pointing-test.json: Ergebnisse des Zeigetests.
    report.csv: was gespielt wurde, in Zahlen, Sitzung für Sitzung.

    Was fehlt und warum, steht in index.json unter missing. MIDI-Dateien und Zahlen brauchen den Server; der Befehl creatable export macht aus den Aufnahmen MIDI-Dateien.
    Nichts in dieser Datei ist verschlüsselt. Sie handelt von einem Menschen: Pass gut auf sie auf.

lock = Sperren
lock-leave = Entsperren
lock-title = Sperre für Schüler
lock-help = Alle Einstellungen sind verborgen, bis jemand entsperrt; Tasten, Kamera und Aufnahme gehen weiter. Die Sperre bleibt, auch wenn die Seite neu geladen wird. Sie schützt vor Versehen, nicht vor jemandem, der es unbedingt will.
lock-way-long-press = Mit gehaltenen Tasten
lock-way-long-press-help = Zum Entsperren werden Umschalt- und Rücktaste zusammen drei Sekunden gehalten, oder man drückt auf „Entsperren“ und hält dann einen Knopf.
lock-with-long-press = Sperren; entsperren durch Halten
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
lock-pin-failed = Dieser Browser kann gerade keine PIN prüfen. Sperren und Entsperren durch Halten geht.
lock-leave-help = Halte Umschalt- und Rücktaste zusammen drei Sekunden, oder halte diesen Knopf drei Sekunden.
lock-press-here = Hier halten
lock-pressing = Weiter halten …

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
status-request-locked = Die Seite ist gesperrt, deshalb wurde das nicht geändert. Um es zu ändern, drück zuerst auf „Entsperren“.
status-profile-storage-full = Dieser Browser hat keinen Platz mehr für Spieler. Du kannst weiterspielen, aber Änderungen sind weg, sobald die Seite geschlossen wird: Sichere den Spieler als Datei oder lösch alte Aufnahmen.
status-profile-storage-unavailable = Dieser Browser behält nichts, vielleicht weil das Fenster ein privates ist. Du kannst weiterspielen, aber Spieler sind weg, sobald die Seite geschlossen wird: Sichere sie als Dateien.
status-profile-updated = Die Einstellungen von { $name } wurden auf einem anderen Gerät geändert und gelten jetzt auch hier.
status-profile-conflict = { $name } wurde auch auf einem anderen Gerät geändert. Es gelten die neuesten Einstellungen, deine; die anderen stehen bei „Spieler“ unter „Frühere Einstellungen“.
status-profile-superseded = { $name } wurde auch auf einem anderen Gerät geändert. Es gelten die neuesten Einstellungen, die des anderen Geräts; deine stehen bei „Spieler“ unter „Frühere Einstellungen“.
status-profile-gone = { $name } wurde auf dem Server gelöscht und bleibt nur in diesem Browser. Soll dort wieder eine Kopie liegen, drück auf „Spieler“ und „Bearbeiten“.
status-profile-refused = Der Server wollte { $name } nicht behalten; der Spieler bleibt nur in diesem Browser. Alles geht; um die Einstellungen mitzunehmen, drück auf „Spieler“ und „Teilen“.
status-profile-not-yours = { $name } auf dem Server gehört einem anderen Gerät, oder dieser Browser hat den Schlüssel verloren; dort wurde nichts geändert. In diesem Browser geht alles weiter. Damit sich beide ändern, drück auf dem anderen Gerät auf „Spieler“ und „Teilen“ und lies den Code hier.
status-profile-unreachable = Der Server antwortet nicht, deshalb konnte das nicht geladen werden. Die Spieler dieses Browsers gehen weiter. Versuch es noch einmal, wenn der Server wieder da ist.
status-profile-delete-offline = { $name } ist auch auf dem Server, und der antwortet nicht. Nichts wurde gelöscht oder geändert. Versuch es noch einmal, wenn der Server wieder da ist.
status-player-exported = Alles von { $name } ist als eine Datei gesichert.
status-player-exported-partly = Alles von { $name }, was zu bekommen war, ist als eine Datei gesichert. Nicht darin: { $count }; was und warum, sagt ihre index.json. MIDI-Dateien und Zahlen brauchen den Server.
status-player-export-failed = Die Datei mit allem von { $name } ließ sich nicht machen. Nichts wurde geändert oder gelöscht. Lade die Seite neu und versuch es noch einmal; bei sehr vielen Aufnahmen schließ vorher andere Tabs.
status-player-wiped = Alles von { $name } ist in diesem Browser endgültig gelöscht. Was der Server davon hat, geht, sobald er antwortet.
status-player-wipe-failed = Noch nicht alles von { $name } ließ sich löschen. Was weg ist, ist weg. Lade die Seite neu und drück noch einmal auf „Alles endgültig löschen“.
status-data-not-yours = Etwas von einem gelöschten Spieler gehört auf dem Server einem anderen Gerät und bleibt dort. Lösch es auf jenem Gerät, oder frag, wer den Server betreibt.
status-locked = Gesperrt. Zum Entsperren drück auf „Entsperren“.
status-unlocked = Entsperrt.
status-lock-not-kept = Dieser Browser behält nichts, deshalb gilt die Sperre nur, bis die Seite neu geladen wird. Solange geht sie.
status-gestures-not-forgotten = Manches von diesen Gesten und ihren Bildern ließ sich noch nicht löschen. Benutzt wird es nicht mehr, und gelöscht wird es, wenn die Seite das nächste Mal geöffnet wird.
