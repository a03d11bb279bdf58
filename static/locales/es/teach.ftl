view-teach = Enseñar gestos

teach-about = Muestra un gesto a la cámara unas cuantas veces, di qué hace y toca con él. Tus imágenes se quedan en este navegador.
teach-locked = La página está bloqueada: los gestos funcionan tal como están y no se puede cambiar nada en ellos.
teach-camera = Cámara
teach-camera-off = La cámara está apagada. Enciéndela para hacer fotos y usar tus gestos.
teach-gestures = Tus gestos
teach-begin = Añade dos gestos o más y haz unas diez fotos de cada uno. El aprendizaje empieza solo.
teach-learnt = { $count ->
    [one] Aprendido de una foto.
   *[other] Aprendido de { $count } fotos.
  }
teach-tested = En las pruebas se distinguió bien el { $share }.
teach-untested = Haz dos fotos de cada uno y se podrá comprobar.
teach-undo = Deshacer
teach-how = Cómo se hacen las fotos
teach-kind = En qué se fija
teach-kind-about = El cuerpo funciona enseguida y no se fija en la habitación. La imagen entera conoce también manos y cosas, como una tarjeta roja; hay que descargar { $size } MB, una sola vez.
teach-kind-question = Las imágenes de archivos solo sirven si se mira la imagen entera. Se descargan { $size } MB, una sola vez. Las fotos de antes valen solo para el cuerpo. ¿Cambiar?
teach-kind-yes = Mirar la imagen entera
teach-snapshots = Fotos
teach-elsewhere = Los gestos de este jugador no están en este navegador. Abre su archivo, o tráelos del servidor si se guardó allí una copia.
teach-project = Se usa un proyecto de Teachable Machine: { $name }. Di abajo qué hacen sus clases. Para enseñar tus propios gestos, pulsa Empezar de nuevo.

gesture-nothing = Nada especial
gesture-nothing-why = Haz fotos de lo que no es un gesto: estar quieto, mirar alrededor, hablar. Sin ellas, todo se tomaría por uno de tus gestos.
gesture-elsewhere = Un gesto que no está aquí
gesture-count = { $count ->
    [0] sin fotos
    [one] 1 foto
   *[other] { $count } fotos
  }
gesture-add = Añadir un gesto
gesture-add-question = ¿Cómo se llama el gesto? Por ejemplo: inclinarse a la izquierda, mano arriba
gesture-add-yes = Añadir
gesture-rename = Cambiar el nombre
gesture-rename-name = Cambiar el nombre: { $name }
gesture-rename-question = ¿Cómo se va a llamar { $name }?
gesture-delete = Borrar
gesture-delete-name = Borrar: { $name }
gesture-delete-question = ¿Borrar { $name } con sus fotos?
gesture-samples = { $count ->
    [one] Ver la foto de { $name }
   *[other] Ver las { $count } fotos de { $name }
  }
sample-number = Foto { $number }
samples-delete = { $count ->
    [0] Borrar las elegidas
    [one] Borrar 1 foto
   *[other] Borrar { $count } fotos
  }
samples-move = Mover las elegidas a
samples-move-where = Elige un gesto
capture-hold = Mantener para hacer fotos
capture-hold-name = Mantener para hacer fotos: { $name }
capture-count = Cuenta atrás
capture-count-name = Cuenta atrás y luego fotos: { $name }
capture-files = Imágenes de archivos
capture-files-name = Imágenes de archivos: { $name }
capture-title = Haz el gesto: { $name }
capture-of = { $taken } de { $of }
capture-soon = Las fotos se hacen enseguida. Haz el gesto.
capture-now = Se están haciendo fotos. Muévete un poco.
capture-stop = Parar

bars-title = Lo que se ve ahora
bars-empty = Cuando se hayan aprendido dos gestos, aquí unas barras mostrarán cuál se ve.

actions-title = Qué hacen tus gestos
actions-about = Elige un gesto y lo que hace. Pruébalo enseguida, sin hacer el gesto.
actions-first = Añade primero un gesto; después elige aquí lo que hace.
mapping-add = Añadir una acción
mapping-number = { $number }. { $name }: { $action }
mapping-gesture = Gesto
mapping-command = Acción
mapping-try = Probar
mapping-remove = Quitar
conflict-same = { $a } hace lo mismo dos veces.
conflict-opposite = { $a } hace algo y lo deshace a la vez.
conflict-shared = { $a } y { $b } tiran del mismo control.
conflict-mixed-up = { $a } y { $b } se confunden a menudo, así que cada uno puede hacer lo del otro. Haz más fotos de los dos, o elige gestos más distintos.
controller-number = Control MIDI { $number }

trigger-title = Cuándo cuenta un gesto
trigger-about = Abajo se ven los últimos diez segundos. Donde el dibujo está relleno, el gesto habría contado como hecho.
trigger-signal = Lo claro que fue el gesto en los últimos diez segundos
trigger-made = { $count ->
    [0] No se hizo en los últimos diez segundos.
    [one] Se hizo una vez en los últimos diez segundos.
   *[other] Se hizo { $count } veces en los últimos diez segundos.
  }
trigger-threshold = Bastante claro desde
trigger-hysteresis = Acaba tan por debajo
trigger-holdMs = Debe durar
trigger-cooldownMs = Descanso después
trigger-smoothingMs = Suavizado
trigger-holdsPointer = El punto se queda quieto mientras se hace
trigger-reset = Como al principio

training-title = Detalles del entrenamiento
training-about = Cómo fue el último entrenamiento. No hace falta entenderlo ni cambiar nada.
training-options = Entrenamiento
training-epochs = Épocas
training-batchSize = Fotos a la vez
training-learningRate = Tasa de aprendizaje
training-automatic = Automático
training-all = Todas
training-empty = Todavía no se ha aprendido nada.
training-curves = Curvas de pérdida y de acierto durante el entrenamiento
training-loss = Pérdida
training-accuracy = Acierto
training-epoch = Época
training-trained-on = Entrenamiento
training-held-out = Apartadas
training-confusion = Qué se toma por qué
training-confusion-about = Cada fila es un gesto; las cifras dicen por qué se tomaron sus fotos cuando aún no se habían aprendido.
training-was = Gesto
training-right = Bien
training-mixed = { $a } se confunde con { $b } en el { $share } de las fotos.
training-not-mixed = No se confundieron dos gestos.

keeping-title = Guardar y compartir
keeping-about = Tus gestos se guardan en este navegador. Un archivo los lleva a otra parte, con imágenes y todo; el servidor los recibe solo si quieres, y nunca una imagen.
keeping-files = Archivos
set-save = Guardar como archivo
set-open = Abrir un archivo
set-new = Empezar de nuevo
set-new-question = ¿Empezar de nuevo? Los gestos en uso se van. Guárdalos antes como archivo si los quieres recuperar.
set-replace-question = ¿Abrir esto en lugar de los gestos en uso? Guárdalos antes como archivo si los quieres recuperar.
set-replace-yes = Seguir
set-on-server = Guardar una copia en el servidor, sin imágenes
set-fetch = Traer del servidor
set-earlier = Gestos anteriores
set-earlier-about = En su lugar entraron gestos de otro dispositivo. Pulsa unos para usarlos de nuevo; los de ahora se guardan entonces aquí.
set-restore = Gestos de antes del { $date } ({ $count ->
    [one] una foto
   *[other] { $count } fotos
  })
set-file-name = Gestos
pictures-drop = Tirar las imágenes
pictures-drop-question = ¿Tirar las imágenes de todas las fotos? Los gestos siguen funcionando y se pueden seguir entrenando.
pictures-drop-yes = Tirar
machine-title = Teachable Machine
machine-about = Abre un proyecto de imagen o de postura (su archivo zip, o los tres archivos que contiene) y úsalo enseguida. Tus gestos se pueden guardar como proyecto para Scratch o p5.js: como proyecto de imagen si miran la imagen entera, como proyecto de postura si miran el cuerpo. Un proyecto de postura se aprende de nuevo con las imágenes de las fotos, lo que tarda un momento; solo ve el centro de la imagen y no tiene «ninguno de estos».
machine-open = Abrir un proyecto
machine-save = Guardar como proyecto
machine-label = Clase { $number }
card-title = Sobre este modelo
card-empty = Se escribe cuando se ha aprendido algo.
card-snapshots = Fotos
card-count = { $name }: { $count }
card-accuracy = Bien en las pruebas
card-mixed = Se confunden
card-mixed-none = Ninguno
card-pair = { $a } y { $b }
card-light = Luz
card-light-range = Del { $low } al { $high } del brillo total
card-unknown = No se sabe
card-kind = Se fija en
card-date = Aprendido
card-project = Proyecto de Teachable Machine

advice-gesture-has-none = { $name } aún no tiene fotos. Haz unas diez.
advice-gesture-has-few = { $name } tiene pocas fotos ({ $count }). Haz al menos { $wanted }.
advice-nothing-has-few = Nada especial tiene pocas fotos ({ $count }). Haz al menos { $wanted }: quédate quieto, mira alrededor, habla.
advice-nothing-elsewhere = Nada especial se tomó otro día. Haz { $wanted } fotos más tal como estás sentado ahora: otra habitación u otra luz pueden parecer un gesto.
advice-nothing-still = Nada especial se tomó solo estando quieto. Mantén su botón un cuarto de minuto, balancéate y mira alrededor como cuando tocas ({ $wanted } fotos más): así los gestos salen menos veces por sí solos.
advice-one-distance = { $name } se tomó solo desde una distancia. Acércate, aléjate y haz cinco más.
advice-one-light = { $name } se tomó solo con una luz. Haz cinco más con otra luz.
advice-unbalanced = { $name } tiene { $count } fotos, otro gesto { $most }. Haz más de { $name }.
advice-mixed-up = { $name } y { $other } se confunden ({ $percent } %). Haz más de los dos, o hazlos más distintos.

status-capture-needs-camera = La cámara está apagada, así que no se hizo ninguna foto. Pulsa Encender la cámara y vuelve a intentarlo.
status-capture-done = Fotos hechas: { $count }.
status-capture-none = No se hizo ninguna foto nueva: no se veía a nadie, o todas eran como las de antes. Mantén el botón mientras haces el gesto y muévete un poco.
status-capture-camera-lost = Se perdió la cámara. Las fotos hasta entonces ({ $count }) se guardan. Enciende la cámara otra vez y haz las demás.
status-gestures-many = No caben más gestos, o el nombre estaba vacío. Los demás funcionan. Pon un nombre, o borra antes un gesto.
status-gestures-full = Hay sitio para { $count } fotos. Las demás se dejaron fuera. Borra algunas para hacer otras.
status-gestures-opened = El archivo está abierto. Gestos que contiene: { $count }.
status-gestures-reading = Se están mirando las imágenes del proyecto: { $count }. Al terminar estarán aquí sus gestos; puedes seguir.
status-gestures-not-sent = El servidor no acepta los gestos en este momento. Están en este navegador y se envían solos cuando vuelva.
status-gestures-not-deleted = El servidor no responde, así que su copia sigue allí. Vuelve a intentarlo cuando esté de vuelta.
status-gestures-not-fetched = No se pudieron traer los gestos: el servidor no responde o no tiene copia. Abre su archivo, o inténtalo más tarde.
status-gestures-not-yours = Los gestos en el servidor son de otro dispositivo, o este navegador ha perdido su clave, así que allí quedan como estaban. Los tuyos están en este navegador; para pasarlos, guárdalos como archivo.
status-mappings-full = No caben más acciones. Las demás funcionan. Quita antes una.
status-picture-not-an-image = { $name } no se pudo leer como imagen. Los demás archivos se aceptaron. Elige fotos o dibujos, por ejemplo PNG o JPEG.
status-gestures-exporting = El proyecto de postura se está aprendiendo con las imágenes. Se guardará al terminar; puedes seguir.
status-gestures-exported = El proyecto está guardado. Imágenes con las que se aprendió: { $count }. Aciertos en las pruebas: { $share }.
status-gestures-not-added = El servidor no aceptó los gestos. Están en este navegador. Vuelve a intentarlo cuando el servidor esté de vuelta.
status-gestures-refused = El servidor no quiso guardar estos gestos, que se quedan solo en este navegador. Todo funciona; para llevarlos a otra parte, guárdalos como archivo.
status-gestures-copy-gone = La copia de estos gestos se borró en el servidor; en este navegador siguen. Para tener allí otra copia, marca la casilla.
status-gestures-updated = Estos gestos se cambiaron en otro dispositivo y ahora se usan también aquí. Los de antes están en «Gestos anteriores».
status-gestures-conflict = Estos gestos se cambiaron también en otro dispositivo. Se usan los de aquí; los otros están en «Gestos anteriores».
status-gestures-restored = Se usan otra vez los gestos anteriores. Los de hace un momento están en «Gestos anteriores».
