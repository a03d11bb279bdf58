# Las palabras de Creatable en español.
# Un aviso dice qué ha pasado, qué sigue funcionando y qué hacer.

page-title = Creatable: toca música con la cabeza
page-title-view = { $view } · Creatable
views = Vistas
skip-to-keys = Ir a las teclas
skip-to-takes = Ir a mis grabaciones

start-title = Toca música con la nariz
start-button = Tocar con la nariz
start-dwell = Tocar y pulsar botones con la nariz
start-mouse = Tocar con el ratón (sin clics)
start-download = La primera vez se descargan { $size } MB como mucho. Después funciona sin conexión.
start-loading = Preparando: { $loaded } de { $total } MB
start-private = Ninguna imagen sale nunca de este dispositivo.
start-without-camera = ¿No hay cámara? Las teclas también se tocan con el ratón, el dedo o el teclado.
guide-sit = Siéntate de forma que la cámara te vea la cara.
guide-move = Mueve la cabeza: una tecla suena cuando el punto entra en ella.
guide-rest = Mira hacia arriba, por encima de las teclas, para descansar.
guide-skip = Ocultar los consejos
guide-show = Mostrar los consejos

settings = Ajustes
dismiss = Cerrar este aviso
try-again = Reintentar

settings-playing = Tocar
settings-look = Cámara y aspecto
settings-reset = Volver al principio
setting-picture = Espejo
setting-hideBehind = Ocultar lo que hay detrás de mí
setting-theme = Colores
setting-camera = Cámara
setting-tuning = Afinación: La4
hertz = { $hertz } Hz
own-sounds = Sonidos propios
own-sounds-help = Un archivo SoundFont (.sf2, .sf3, .dls) de hasta { $limit } MB. Se queda en este navegador y no se envía a ninguna parte.
own-sounds-open = Abrir un archivo SoundFont…
own-sounds-choose = Sonido de { $file }
own-sounds-none = Ninguno elegido
own-sounds-remove = Quitar { $file } de este navegador
setting-letterKeysEverywhere = Las letras tocan en toda la página
setting-mousePlays = El ratón toca cuando está sobre una tecla, sin pulsar
setting-letterKeys = Las letras tocan (A S D F …)
camera-number = Cámara { $number }
camera-none-open = ninguna abierta
picture-camera = Imagen de la cámara
picture-silhouette = Solo la silueta
picture-none = Nada
theme-auto = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro

settings-dwell = Pulsar botones con el punto

shortcuts-title = Teclas y atajos
shortcuts-reset = Volver a las teclas de siempre
setting-shortcuts = Los atajos funcionan
setting-announceNotes = El lector de pantalla dice los nombres de las notas
setting-speakInstrument = Decir cómo se toca un instrumento
shortcut-recentre = Centrar el punto
shortcut-pause-toggle = Pausar todo y seguir
shortcut-shortcuts-show = Mostrar esta lista
shortcut-tab = Al siguiente botón o campo; con Mayús, al anterior
shortcut-arrows = En el instrumento, de tecla en tecla
shortcut-press = Pulsar un botón; en el instrumento, tocar la tecla mientras se mantiene
shortcut-escape = Cerrar un cuadro
shortcut-letters = Tocar, mientras el instrumento tiene el foco
shortcut-change = Cambiar la tecla
shortcut-press-now = Pulsa la tecla nueva. Escape la deja como está.
shortcut-reserved = Esta tecla hace falta para moverse. Pulsa otra.
shortcut-plays = Esta tecla toca una nota. Pulsa otra.
shortcut-taken = Esta tecla ya significa algo. Pulsa otra.

status-address-unknown = En esta dirección no hay ninguna página. Aquí se toca.
status-problem = Algo lo impide.
status-warning = Un aviso.

status-page-outdated = Creatable se ha actualizado en otra ventana. Tu grabación se conserva mientras esta página siga abierta. Pulsa Guardar una copia y recarga la página.
status-view-unreachable = No se pudo descargar esta vista, porque el servidor no responde. Lo que ya está aquí sigue funcionando. Vuelve a iniciar Creatable con make run y pulsa Reintentar.
status-view-back = La vista ya está aquí.

settings-language = Idioma (Language)
setting-language = Idioma (Language)
language-auto = Como el navegador
skip-links = Saltar
status-language-unreachable = No se pudieron descargar las palabras de este idioma, porque el servidor no responde. Todo lo demás funciona, en el idioma de antes. Llegará por sí solo cuando el servidor vuelva.
status-file-unreadable = No se pudo leer este archivo. Lo que había antes sigue aquí. Si está en otro ordenador o en la nube, cópialo a este ordenador y ábrelo otra vez.

theme-contrast = Mucho contraste
setting-palette = Colores de las teclas
palette-rainbow = Arcoíris
palette-okabe-ito = Cálidos y claros (Okabe-Ito)
palette-tol = Luminosos (Tol)
palette-ibm = Vivos (IBM)
palette-greys = Grises
setting-textScale = Tamaño del texto y los botones
setting-pointerShape = Forma del punto
pointerShape-dot = Punto
pointerShape-ring = Anillo
pointerShape-cross = Cruz
pointerShape-square = Cuadrado
setting-pointerColour = Color del punto
pointerColour-blue = Azul
pointerColour-yellow = Amarillo
pointerColour-pink = Rosa
pointerColour-black = Negro
pointerColour-white = Blanco
setting-pointerSize = Tamaño del punto
setting-motion = Movimiento en la página
motion-auto = Como el dispositivo
motion-reduced = Poco
motion-full = Todo
setting-hand = Botones
hand-both = Debajo de las teclas
hand-left = A la izquierda
hand-right = A la derecha

settings-movement = Movimiento

settings-undo = Deshacer el último cambio
shortcut-safe-defaults = Volver a ajustes seguros
shortcut-settings-undo = Deshacer el último cambio

settings-listening = Ver y sentir el sonido
setting-noteNaming = Nombres de las notas
noteNaming-auto = Como en el idioma
noteNaming-english = Inglés: C D E … A B
noteNaming-german = Alemán: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = Números: 1 2 3
setting-announceCaptions = El lector de pantalla lee lo que se oye
midi-device = Tocar también en un dispositivo MIDI
midi-device-help = Un sintetizador, un piano digital o un programa de música toca también cada nota. El sonido de esta página sigue igual.
midi-device-again = Pulsa el botón y { $name } volverá a tocar.
midi-device-ask = Buscar dispositivos MIDI…
midi-device-choose = Toca también
midi-device-none = Ninguno
midi-device-gone = { $name } (sin conectar)
status-midi-out-none = Este navegador no conoce MIDI. La página sigue tocando sola. Para un dispositivo MIDI usa Chrome, Edge o Firefox.
status-midi-out-refused = La página no tiene permiso para usar dispositivos MIDI y toca sola. Permite MIDI junto a la dirección, arriba en el navegador, y vuelve a buscar.
status-midi-out-silent = El navegador todavía no responde sobre los dispositivos MIDI. Mientras tanto, la página toca sola. Si el navegador pregunta si la página puede usarlos, permítelo.
status-midi-out-empty = No hay ningún dispositivo MIDI conectado. Conecta uno y enciéndelo: aparecerá solo en la lista.
status-midi-out-gone = { $name } no está conectado. Hasta que vuelva, la página toca sola.
status-midi-out-busy = { $name } no se puede usar ahora. Cierra otros programas que lo usen: volverá a tocar por sí solo.
status-midi-out-ready = { $name } toca también.
setting-midiKeyboard = Un teclado MIDI toca también
track-midi-keyboard = Teclado MIDI
status-midi-keyboard-empty = No hay ningún teclado MIDI conectado. Conecta uno y enciéndelo: tocará por sí solo.
status-midi-keyboard-gone = { $name } ya no está y sus notas han terminado. Conéctalo otra vez: volverá a tocar por sí solo.
status-midi-keyboard-ready = Se puede tocar { $name }.

area-pin-title = Aquí hace falta el PIN
area-pin-gate-help = Las sesiones, los informes y los datos de los jugadores están aquí detrás de un PIN. Para tocar no hace falta.
area-pin-digits = PIN, de 4 a 12 cifras
area-pin-open = Abrir
area-pin-wrong = Ese no es el PIN.
area-pin-wait = { $count ->
    [one] Se dieron demasiados PIN equivocados. Espera un segundo y podrás intentarlo otra vez.
   *[other] Se dieron demasiados PIN equivocados. Espera { $count } segundos y podrás intentarlo otra vez.
}
area-pin-again = Ya puedes intentarlo otra vez.
area-pin-away = El servidor no responde, así que no se puede comprobar el PIN. Tocar funciona. Inténtalo otra vez cuando el servidor esté ahí.
area-pin-form = Un PIN tiene de 4 a 12 cifras.
area-pin-failed = El servidor no ha podido hacerlo ahora. No se ha cambiado nada. Inténtalo otra vez.
area-pin-forgotten = ¿Ya nadie sabe el PIN? Quien lleva el servidor lo quita con la orden: creatable pin --remove
area-pin-offer = Un PIN para las sesiones y los datos
area-pin-offer-help = Con un PIN, el servidor y esta página lo piden antes de mostrar sesiones, informes y datos de jugadores, o de borrarlos para siempre. Para tocar nunca se pide. Lo que guarda este navegador queda oculto, no cifrado.
area-pin-set = Poner un PIN
area-pin-is-set = El PIN está puesto.
area-pin-new = PIN nuevo, de 4 a 12 cifras
area-pin-current = PIN de hasta ahora
area-pin-next = Siguiente
area-pin-close = Cerrar ahora
area-pin-change = Cambiar el PIN
area-pin-is-changed = El PIN está cambiado.
area-pin-remove = Quitar el PIN
area-pin-is-removed = Ya nada pide un PIN.
