takes = Mis grabaciones
takes-none = Todavía no hay nada grabado. Pulsa Grabar, toca y pulsa Terminar.
take-name = Grabación { $number }
take-about = { $minutes }, { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}
take-recording = Grabando ahora
take-stored = A salvo en este navegador
take-sent = Guardada
take-refused = No se pudo guardar, queda en este navegador
take-deleting = Borrando
take-play = Escuchar
take-stop = Parar
take-download = Descargar { $label }
take-file = Guardar una copia
take-line = Tocarla nota a nota
take-rename = Cambiar el nombre
take-delete = Borrar
take-was-deleted = Se ha borrado «{ $name }».
take-undo = Deshacer
takes-deleted = Grabaciones borradas ({ $count })
takes-deleted-about = Cada una se puede recuperar durante 30 días.
take-put-back = Recuperar
take-forget = Borrar para siempre
forget-question = ¿Borrar «{ $name }» para siempre?
forget-question-about = Después ya no se podrá recuperar aquí. Lo que el servidor tiene de ella desaparece solo a los 30 días.
delete-question = ¿Borrar «{ $name }»?
delete-question-about = Se puede recuperar durante 30 días: con Deshacer y, más tarde, en Grabaciones borradas.
rename-question = Un nombre nuevo para «{ $name }»

status-recording = Grabando.
status-take-kept = Tu grabación está abajo, en la lista.

status-take-sent = «{ $name }» está guardada.
status-take-recovered = «{ $name }» todavía se estaba grabando cuando se cerró la página. Está abajo, en la lista.
status-take-deleted = Se ha borrado «{ $name }». En su lugar de la lista está Deshacer.
status-take-forgotten = «{ $name }» se ha borrado para siempre.
status-take-back = «{ $name }» está otra vez en la lista.
status-take-refused = El servidor no ha aceptado «{ $name }». Queda en este navegador; pulsa Guardar una copia para tenerla como archivo.
status-take-gone = Esta grabación ya no está en el servidor. Las otras grabaciones siguen ahí.
status-take-unreachable = Esta grabación está en el servidor, que no responde. Las grabaciones hechas en este navegador se pueden escuchar. Vuelve a iniciar Creatable con make run y prueba otra vez.
status-delete-refused = El servidor no ha querido borrar «{ $name }». Ya no está en esta lista; recarga la página para verla de nuevo.
status-take-not-yours = «{ $name }» en el servidor es de otro navegador, o este ha perdido su clave. No se ha borrado y está otra vez en la lista. Bórrala en el navegador que la hizo.
status-take-copied = «{ $name }» en el servidor es de otro navegador, o este ha perdido su clave, así que allí queda como estaba. Lo que tienes aquí queda al lado, como una grabación propia.
status-storage-full = En este ordenador no queda sitio para grabaciones. Puedes seguir tocando y grabando, pero una grabación se pierde al cerrar la página: pulsa Guardar una copia o borra grabaciones antiguas.
status-storage-unavailable = Este navegador no guarda nada, quizá porque la ventana es privada. Puedes tocar y grabar, pero una grabación solo está a salvo cuando la lista dice Guardada, o después de Guardar una copia.
status-server-gone = El servidor no responde. Puedes seguir tocando y grabando: cada grabación está a salvo en este navegador y se envía cuando el servidor vuelva.
status-server-back = El servidor ha vuelto; tus grabaciones se están enviando.
status-server-full = En el servidor no queda sitio. Tus grabaciones están a salvo en este navegador y se envían más tarde. Haz sitio en el disco del servidor o borra grabaciones antiguas.
status-server-trouble = El servidor no ha podido guardar una grabación ahora mismo. Está a salvo en este navegador y se envía más tarde.
status-export-offline = El archivo MIDI lo hace el servidor, que no responde. La grabación está a salvo en este navegador: pulsa Guardar una copia, o vuelve a iniciar Creatable con make run y pulsa Descargar MIDI otra vez.
status-export-unsent = Esta grabación todavía no ha llegado al servidor, así que no hay archivo MIDI. Está a salvo en este navegador. Espera a que la lista diga Guardada y pulsa Descargar MIDI otra vez.
status-export-empty = En esta grabación no hay ninguna nota, así que no hay nada para un archivo MIDI. Las otras grabaciones funcionan. Graba otra vez y toca una tecla.
status-take-no-line = En esta toma no hay ninguna nota que se pueda tocar de una en una: los tambores no tienen altura. Graba unas notas o elige las tuyas en los ajustes.
status-export-failed = El servidor no ha podido hacer el archivo MIDI. La grabación está a salvo: pulsa Guardar una copia o prueba más tarde.
