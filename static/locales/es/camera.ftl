status-camera-none = No hay cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Conecta una cámara y pulsa Reintentar.
status-camera-refused = La página no tiene permiso para usar la cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Permite la cámara junto a la dirección, arriba en el navegador, y pulsa Reintentar.
status-camera-busy = Otro programa está usando la cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Cierra el otro programa y pulsa Reintentar.
status-camera-insecure = Los navegadores solo dan la cámara a una dirección segura. Puedes seguir tocando con el ratón, el dedo o el teclado. Abre Creatable en este mismo ordenador, en 127.0.0.1, o por https.
status-camera-unplugged = La cámara ya no está. Puedes seguir tocando con el ratón, el dedo o el teclado. Conéctala de nuevo y pulsa Reintentar.
status-camera-failed = No se pudo encender la cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Desconéctala, conéctala de nuevo y pulsa Reintentar.
