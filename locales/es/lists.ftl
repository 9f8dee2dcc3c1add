### Lo que ha cambiado en las listas de los textos.

lists-heading = Qué ha cambiado en las listas
lists-register = { $register ->
    [trackers] Cookies y otros rastreadores
    [recipients] Destinatarios
   *[purposes] Finalidades
}
lists-entry = { $name }: { $what }
lists-added = { $register ->
    [trackers] nuevo rastreador
    [recipients] nuevo destinatario
   *[purposes] nueva finalidad
}
lists-removed = ya no figura en la lista
lists-changed = { $fact }, antes «{ $old }», ahora «{ $new }»
lists-reworded = { $fact }, con otras palabras
lists-both = { $these }; { $those }
lists-asks = Se le pide de nuevo su consentimiento: el que dio no cubre todos estos cambios.

lists-fact = { $key ->
    [domain] dominio
    [party] quién instala el rastreador
    [duration] duración
    [duration_note] precisión sobre la duración
    [refresh] duración en cada visita
    [description] finalidad
    [also_named] otros nombres
    [service] servicio
    [provider] empresa
    [category] categoría
    [consent] consentimiento
    [name] nombre
    [role] condición
    [countries] países
    [safeguard] garantía
    [safeguard_url] dirección de la garantía
    [purpose] para qué
    [categories] datos
    [retention] plazo de conservación
    [basis] base jurídica
    [interest] interés legítimo
    [special] base para las categorías especiales de datos
    [data] datos
    [recipients] destinatarios
   *[source] fuente
}
lists-nothing = nada indicado
lists-consent = { $consent ->
    [required] solo con su consentimiento
   *[exempt] no requiere consentimiento
}
lists-party = { $party ->
    [first] el propio sitio
   *[third] un tercero
}
lists-no-refresh = no vuelve a empezar en cada visita
