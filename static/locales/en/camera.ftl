status-camera-none = There is no camera. You can keep playing with the mouse, touch or the keyboard. Connect a camera and press Try again.
status-camera-refused = The page may not use the camera. You can keep playing with the mouse, touch or the keyboard. Allow the camera beside the address at the top of the browser, then press Try again.
status-camera-busy = Another program is using the camera. You can keep playing with the mouse, touch or the keyboard. Close the other program and press Try again.
status-camera-insecure = Browsers give the camera only to a safe address. You can keep playing with the mouse, touch or the keyboard. Open Creatable on this computer itself, at 127.0.0.1, or by https.
status-camera-unplugged = The camera is gone. You can keep playing with the mouse, touch or the keyboard. Connect it again and press Try again.
status-camera-failed = The camera could not be started. You can keep playing with the mouse, touch or the keyboard. Unplug it, connect it again and press Try again.
