setting-feelVibrate = Mit dem Klang vibrieren (Telefon, Tablet)
setting-feelGamepad = Gamepads mit dem Klang vibrieren lassen
setting-feelLow = Tiefer Ton zum Fühlen (Körperschallwandler, großer Lautsprecher)
setting-feelStrength = Wie stark es sich anfühlt
status-feel-missing = Dieses Gerät oder dieser Browser kann das nicht. Bilder und Untertitel gehen. Probier eine andere Art, den Klang zu fühlen.
