players = Jugadores
players-more = Más jugadores
players-elsewhere = En el servidor
player-nobody = Nadie en particular
player-new = Nuevo jugador
player-form = Jugador
player-edit = Editar
player-share = Compartir
player-share-title = Compartir un jugador
player-earlier = Ajustes anteriores
player-delete = Borrar jugador
player-read = Leer un código QR
player-import = Abrir un archivo
player-export = Guardar como archivo
player-save = Guardar
player-back = Atrás
player-nickname = Apodo
player-nickname-help = Hasta 40 caracteres. Basta un apodo; nadie tiene por qué ser reconocido.
player-new-help = Hasta 40 caracteres. Basta un apodo; nadie tiene por qué ser reconocido. Un jugador nuevo empieza con los ajustes de ahora y se lleva los gestos enseñados sin jugador.
player-symbol = Dibujo
player-symbol-star = Estrella
player-symbol-sun = Sol
player-symbol-moon = Luna
player-symbol-heart = Corazón
player-symbol-leaf = Hoja
player-symbol-flower = Flor
player-symbol-fish = Pez
player-symbol-bird = Pájaro
player-symbol-boat = Barco
player-symbol-house = Casa
player-symbol-drum = Tambor
player-symbol-note = Nota
player-colour = Color
player-colour-blue = Azul
player-colour-teal = Turquesa
player-colour-green = Verde
player-colour-yellow = Amarillo
player-colour-orange = Naranja
player-colour-red = Rojo
player-colour-purple = Morado
player-colour-grey = Gris
player-on-server = Guardar también en el servidor
player-on-server-help = Así otros ordenadores de este servidor pueden elegir a este jugador. Quien llega al servidor puede ver el apodo y los ajustes.
player-sent = También en el servidor
player-unsent = Esperando al servidor
player-delete-question = ¿Borrar a { $name }, estos ajustes y los gestos con sus imágenes para siempre?
player-delete-both-question = ¿Borrar a { $name }, estos ajustes y los gestos con sus imágenes? Aquí se borran para siempre; en el servidor se pueden recuperar durante 30 días.
player-add-question = ¿Añadir a { $name } como jugador y tocar con estos ajustes?
player-replace-question = { $name } ya está aquí. ¿Usar estos ajustes? Los de antes quedan en Ajustes anteriores.
player-add-yes = Sí, a tocar
player-code = Código QR con los ajustes de { $name }
player-code-help = Apunta a este código con la cámara de otro dispositivo: los ajustes están en el propio código.
player-code-key = El código lleva también la clave de { $name } en el servidor: quien lo lea puede cambiar a { $name } también allí, y los gestos. Enséñalo solo a quien pueda hacerlo.
player-code-only-here = La dirección de esta página solo vale en este ordenador. En el otro dispositivo, abre el Creatable de allí, pulsa Jugadores y Leer un código QR.
player-code-bare = Lo que hacen los gestos no cabe también en el código: está en un archivo. Quien ya tiene a este jugador lo conserva.
player-code-snapshots = Las fotos de los gestos viajan aparte: guárdalas como archivo en Enseñar gestos, o deja allí una copia en el servidor.
player-code-too-much = Estos ajustes son demasiados para un código QR. Guárdalos en un archivo.
player-read-help = Pon el código delante de la cámara, plano y no demasiado cerca. La imagen se queda en este dispositivo.
player-read-video = Lo que ve la cámara
player-earlier-help = Ajustes de { $name } que se cambiaron por otros. Pulsa uno para volver a tocar con él; los de ahora se quedan entonces aquí.
player-earlier-none = De { $name } todavía no se ha cambiado nada.
player-restore = Ajustes del { $date }
profile-value = { $name }: { $value } (posible: { $expected })
profile-value-unknown = { $name } no se conoce aquí

player-data = Datos
player-data-title = Datos de { $name }
player-data-help = Todo lo que este navegador guarda de { $name }: para llevárselo en un archivo, o para borrarlo para siempre.
player-data-profile = Perfil con todos los ajustes
player-data-sessions = { $count ->
    [one] 1 sesión
   *[other] { $count } sesiones
}
player-data-takes = { $count ->
    [one] 1 toma
   *[other] { $count } tomas
}
player-data-sets = { $count ->
    [one] 1 conjunto de gestos
   *[other] { $count } conjuntos de gestos
}
player-data-sounds = { $count ->
    [one] 1 sonido propio
   *[other] { $count } sonidos propios
}
player-data-earlier = { $count ->
    [one] 1 versión anterior de los ajustes
   *[other] { $count } versiones anteriores de los ajustes
}
player-data-none = No se guarda nada.
player-data-typed = Este nombre se escribió para sesiones. Los jugadores con perfil están en Jugadores, cada uno con un botón Datos.
player-data-export = Guardar todo en un archivo
player-data-wipe = Borrar todo para siempre
player-data-passphrase = Cerrar el archivo con una frase de contraseña (si quieres)
player-data-passphrase-help = Sin ella, quien tenga el archivo puede leer todo lo que contiene. Con una de al menos 12 caracteres, el archivo está cifrado. Apúntala y guárdala lejos del archivo: si se olvida, nadie puede abrir ya el archivo, y lo que solo esté en él se pierde. 7-Zip, Keka y programas parecidos abren un archivo cerrado; Windows y macOS por sí solos no.
player-data-passphrase-show = Mostrar la frase de contraseña
player-data-passphrase-propose = Proponer una
player-data-passphrase-needs = Una frase de contraseña necesita de { $least } a { $most } caracteres: letras de la a a la z, cifras, signos y espacios. Otros, como ñ o é, no los entienden algunos programas que abren el archivo. Deja el campo vacío para un archivo sin cerrar.
player-data-audit = Lo que el servidor ha anotado
player-data-audit-asking = Se pregunta al servidor …
player-data-audit-away = El servidor no lo dice ahora. Cierra esto y ábrelo más tarde.
player-data-audit-none = En el servidor no se ha exportado ni borrado nada de este jugador.
player-data-audit-line = { $kind }: { $what }, { $date } ({ $way })
audit-export = exportado
audit-delete = borrado
audit-restore = recuperado
audit-delete-for-good = borrado para siempre
audit-profile = perfil
audit-play-session = sesión
audit-take = grabación
audit-gesture-set = gestos
audit-page = desde la página
audit-api = por un programa
audit-shell = con una orden en el servidor
audit-retention = por sí solo, por ser antiguo
player-data-export-doing = Se está haciendo el archivo…
player-data-wipe-doing = Se está borrando…
player-data-wipe-question = ¿Borrar para siempre todo lo de { $name }?
player-data-wipe-about = Esto se va y no se puede recuperar, también lo borrado que aún se podía recuperar: { $counts }. De este navegador, en el acto; del servidor, en cuanto responda. Otros dispositivos que tienen a este jugador conservan lo que tienen. Si hace falta, guarda antes todo en un archivo.
player-data-wipe-yes = Borrar para siempre
player-export-readme = Todo lo de { $name }, guardado por Creatable. { $count } archivos.

    index.json dice a los programas qué es cada archivo; la documentación de Creatable lo describe en Reference, player-export.

    profile.json: el perfil con todos los ajustes, el alcance y lo que hacen los gestos.
    earlier-profiles: lo que el perfil era antes.
    sessions: cada una es una sesión con meta, lugar, notas y momentos marcados.
    takes: lo que se tocó. Los archivos .json lo tienen todo; los .mid son para programas de música.
    gestures: conjuntos de gestos enseñados, con sus imágenes.
    shapes.json, sounds.json: formas propias y sonidos propios.
    pointing-test.json: resultados de la prueba de puntería.
    report.csv: lo que se tocó en cifras, sesión por sesión.

    Lo que falta, y por qué, está en index.json en missing. Los archivos MIDI y las cifras necesitan el servidor; la orden creatable export hace archivos MIDI de las tomas.
    Nada en este archivo está cifrado. Trata de una persona: cuídalo.

lock = Bloquear
lock-leave = Desbloquear
lock-title = Bloqueo para el alumnado
lock-help = Todos los ajustes quedan ocultos hasta que alguien desbloquee; las teclas, la cámara y la grabación siguen funcionando. El bloqueo se mantiene al recargar la página. Evita descuidos, no a alguien decidido.
lock-way-long-press = Con teclas mantenidas
lock-way-long-press-help = Para desbloquear, se mantienen Mayús y Retroceso a la vez tres segundos, o se pulsa Desbloquear y se mantiene otro botón.
lock-with-long-press = Bloquear; desbloquear manteniendo
lock-way-pin = Con un PIN
lock-pin = PIN, de 4 a 8 cifras
lock-pad = Cifras
lock-pin-back = Borrar la última cifra
lock-with-pin = Bloquear con este PIN
lock-open = Desbloquear con este PIN
lock-pin-help = Apunta el PIN: solo queda en este navegador, de una forma que nadie puede leer. Sin él, solo se desbloquea borrando en el navegador los datos de esta página.
lock-no-pin = Un PIN necesita una dirección que empiece por https, o este mismo ordenador. Bloquear con teclas mantenidas funciona.
lock-pin-form = Un PIN tiene de 4 a 8 cifras.
lock-pin-wrong = Ese no es el PIN. Prueba otra vez.
lock-pin-failed = Este navegador no puede comprobar un PIN en este momento. Bloquear y desbloquear manteniendo pulsado funciona.
lock-leave-help = Mantén Mayús y Retroceso a la vez tres segundos, o mantén este botón tres segundos.
lock-press-here = Mantener aquí
lock-pressing = Sigue manteniendo …

status-player-chosen = Ahora toca { $name }, con sus propios ajustes.
status-player-nobody = No hay ningún jugador elegido. Los ajustes valen para quien se siente aquí.
status-undone = El último cambio está deshecho.
status-safe-defaults = Todos los ajustes vuelven a ser seguros. Deshacer el último cambio recupera los tuyos.
status-profile-nameless = Un jugador necesita un apodo que se pueda leer. Nada ha cambiado. Escribe al menos una letra o un signo.
status-profile-not-ours = Aquí no hay ningún jugador de Creatable. Nada ha cambiado. Elige un archivo guardado con Compartir, o lee el código otra vez.
status-profile-newer = Este jugador viene de una versión más nueva de Creatable. Nada ha cambiado. Actualiza Creatable aquí y prueba otra vez.
status-profile-too-large = Esto es demasiado grande para un jugador. Nada ha cambiado. Elige un archivo guardado con Compartir.
status-profile-invalid = Algunos valores no pueden ser: { $problems }. Nada ha cambiado. Guarda el jugador de nuevo allí de donde vino, o corrige estos valores.
status-profile-locked = La página está bloqueada, así que no se ha añadido el jugador de este enlace. Desbloquéala primero y abre el enlace otra vez.
status-request-locked = La página está bloqueada, así que eso no se ha cambiado. Para cambiarlo, pulsa primero Desbloquear.
status-profile-storage-full = En este navegador no queda sitio para jugadores. Puedes seguir tocando, pero los cambios se pierden al cerrar la página: guarda el jugador como archivo, o borra grabaciones antiguas.
status-profile-storage-unavailable = Este navegador no guarda nada, quizá porque la ventana es privada. Puedes seguir tocando, pero los jugadores se pierden al cerrar la página: guárdalos como archivos.
status-profile-updated = Los ajustes de { $name } se cambiaron en otro dispositivo y ahora también valen aquí.
status-profile-conflict = { $name } también se cambió en otro dispositivo. Valen los ajustes más nuevos, los tuyos; los otros están en Jugadores, Ajustes anteriores.
status-profile-superseded = { $name } también se cambió en otro dispositivo. Valen los ajustes más nuevos, los del otro dispositivo; los tuyos están en Jugadores, Ajustes anteriores.
status-profile-gone = { $name } se borró en el servidor y queda solo en este navegador. Para volver a tener una copia allí, pulsa Jugadores y Editar.
status-profile-refused = El servidor no ha querido guardar a { $name }, que queda solo en este navegador. Todo funciona; para llevarte los ajustes, pulsa Jugadores y Compartir.
status-profile-not-yours = { $name } en el servidor es de otro dispositivo, o este navegador ha perdido la clave, así que allí no se ha cambiado nada. En este navegador todo sigue funcionando. Para cambiar los dos, pulsa Jugadores y Compartir en el otro dispositivo y lee aquí el código.
status-profile-unreachable = El servidor no responde, así que no se pudo descargar. Los jugadores de este navegador siguen funcionando. Prueba otra vez cuando el servidor vuelva.
status-profile-delete-offline = { $name } también está en el servidor, que no responde. No se ha borrado ni cambiado nada. Prueba otra vez cuando el servidor vuelva.
status-player-exported = Todo lo de { $name } está guardado en un archivo.
status-player-exported-partly = Todo lo de { $name } que se pudo obtener está guardado en un archivo. No están: { $count }; su index.json dice qué y por qué. Los archivos MIDI y las cifras necesitan el servidor.
status-player-export-failed = No se pudo hacer el archivo con todo lo de { $name }. No se cambió ni se borró nada. Vuelve a cargar la página e inténtalo otra vez; con muchísimas tomas, cierra antes otras pestañas.
status-player-wiped = Todo lo de { $name } está borrado para siempre en este navegador. Lo que tenga el servidor se va en cuanto responda.
status-player-wipe-failed = Aún no se pudo borrar todo lo de { $name }. Lo que se fue, se fue. Vuelve a cargar la página y pulsa otra vez Borrar todo para siempre.
status-data-not-yours = Algo de un jugador borrado es de otro dispositivo en el servidor y se queda allí. Bórralo en ese dispositivo, o pregunta a quien lleve el servidor.
status-locked = Bloqueado. Para desbloquear, pulsa Desbloquear.
status-unlocked = Desbloqueado.
status-lock-not-kept = Este navegador no guarda nada, así que el bloqueo dura solo hasta que se recargue la página. Hasta entonces funciona.
status-gestures-not-forgotten = Una parte de estos gestos y de sus imágenes no se pudo borrar todavía. Ya no se usa, y se borra la próxima vez que se abra la página.
