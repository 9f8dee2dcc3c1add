### Registros impresos en los textos como tablas: rastreadores, destinatarios, fines.

## Rastreadores

register-cookies = Cookies y otros rastreadores: { $sites }{ $category ->
    [none] {""}
   *[other] , { $category }
}{ $service ->
    [none] {""}
   *[other] , { $service }
}
register-cookies-name = Nombre
register-cookies-purpose = Finalidad
register-cookies-provider = Instalada por
register-cookies-lifetime = Duración
register-cookies-category = Categoría y consentimiento
register-category = { $category }: { $consent ->
    [required] solo con su consentimiento
   *[exempt] sin necesidad de consentimiento
}
register-provider = { $service ->
    [none] { $provider }
   *[other] { $provider } ({ $service })
}
register-lifetime = { $lifetime ->
    [session] Hasta que se cierra el navegador
    [until-deleted] Hasta que usted la borre
    [unpublished] No publicada
   *[unknown] No conocida
}
register-refresh = vuelve a empezar en cada visita
register-party = { $party ->
    [first] { $provider }; propia
   *[third] { $provider }; de terceros: { $domains }
}
register-storage = { $storage ->
    [localStorage] almacenamiento local
    [sessionStorage] almacenamiento de sesión
    [indexedDB] base de datos del navegador
    [pixel] píxel de seguimiento
    [fingerprint] reconocimiento por los rasgos del dispositivo
   *[sdk] módulo de software de la aplicación
}
register-note = { $words }, { $note }

## Destinatarios

register-recipients = { $role ->
    [processor] Encargados del tratamiento de sus datos
    [joint] Corresponsables del tratamiento de sus datos
    [authority] Autoridades que reciben sus datos
   *[none] Destinatarios de sus datos
}
register-recipients-name = Destinatario
register-recipients-role = Condición
register-recipients-purpose = Para qué
register-recipients-data = Datos
register-recipients-place = País y garantía
register-recipients-retention = Plazo de conservación
register-role = { $role ->
    [processor] Encargado, por cuenta nuestra
    [joint] Corresponsable
    [authority] Autoridad pública
   *[controller] Responsable de su propio tratamiento
}
register-safeguard = { $countries ->
    [none] {""}
   *[other] { $countries }:{" "}
}{ $safeguard ->
    [adequacy] decisión de adecuación (RGPD, artículo 45)
    [standard-clauses] cláusulas contractuales tipo (RGPD, artículo 46, apartado 2)
    [binding-rules] normas corporativas vinculantes (RGPD, artículo 47)
    [code-of-conduct] código de conducta aprobado (RGPD, artículo 46, apartado 2, letra e)
    [certification] certificación aprobada (RGPD, artículo 46, apartado 2, letra f)
   *[derogation] excepción (RGPD, artículo 49)
}{ $address ->
    [none] {""}
   *[other] , { $address }
}

## Fines

register-purposes = Fines del tratamiento
register-purposes-purpose = Fin
register-purposes-basis = Base jurídica
register-purposes-data = Datos
register-purposes-recipients = Destinatarios
register-purposes-retention = Plazo de conservación
register-purposes-source = Fuente
register-basis = { $point ->
    [a] Consentimiento (RGPD, artículo 6, apartado 1, letra a)
    [b] Contrato o medidas precontractuales (RGPD, artículo 6, apartado 1, letra b)
    [c] Obligación legal (RGPD, artículo 6, apartado 1, letra c)
    [d] Intereses vitales (RGPD, artículo 6, apartado 1, letra d)
    [e] Misión de interés público (RGPD, artículo 6, apartado 1, letra e)
   *[f] Interés legítimo (RGPD, artículo 6, apartado 1, letra f)
}
register-interest = { $basis }: { $interest }
register-special = para las categorías especiales de datos, artículo 9, apartado 2, letra { $point }
