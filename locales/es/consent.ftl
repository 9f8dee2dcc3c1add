# Palabras que muestran las herramientas de consentimiento y encabezado de lo que se escribe para ellas.

consent-made = Hecho por Avenant a partir del registro de rastreadores: corrija el registro, no este archivo.
consent-text = Texto vigente: { $text }, SHA-256 { $digest }
consent-cannot-delete = Estos rastreadores no se pueden borrar desde aquí: { $names }
consent-title = Cookies y otros rastreadores
consent-question = ¿Podemos usar los rastreadores que necesitan su consentimiento? Puede cambiar su elección en cualquier momento.
consent-again = Lo que hacen nuestros rastreadores ha cambiado desde su última elección.
consent-accept = Aceptar todo
consent-refuse = Rechazar todo
consent-choose = Elegir
consent-save = Guardar mi elección
consent-close = Cerrar
consent-more = Nuestro texto sobre rastreadores
consent-with = Solo con su consentimiento.
consent-without = Sin necesidad de consentimiento.
consent-party = Propia o de terceros
consent-party-of = { $party ->
    [first] Propia ({ $domains })
   *[third] De terceros ({ $domains })
}
