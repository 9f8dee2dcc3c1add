### Palabras para los lectores sobre lo que se decidió de los textos publicados: retirados, aplazados,
### terminados.
###
### `$decided` es el día de la decisión, `$date` el día desde el que cuenta; `$version` lleva a otra
### versión.

state-withdrawn = Retirado
state-never-applied = Nunca aplicado
status-withdrawn = Este texto se aplicó del { $from } al { $last } y después fue retirado.
status-never-applied = Este texto debía aplicarse a partir del { $from }. Nunca se aplicó.
status-again = Este texto se aplica de nuevo desde el { $from }.
status-again-until = Este texto se aplica de nuevo del { $from } al { $last }.

decision-withdrawn = Queda retirado por una decisión del { $decided }.
decision-instead = A partir del { $date }, otra versión se aplica de nuevo en su lugar: { $version }.
decision-nothing = A partir del { $date }, ninguna versión se aplica en su lugar.
decision-ended = El documento termina con este texto, por una decisión del { $decided }: a partir del { $date } no se aplica ninguna versión.
decision-replaced = Lo que dice figura desde entonces en: { $documents }.
decision-moved = Por una decisión del { $decided }, sus palabras se aplican a partir de otro día: { $version }.
decision-moved-from = Estas palabras debían aplicarse primero a partir de otro día: { $version }.
decision-reason = Motivo indicado por el editor: { $reason }
decision-before = También se había aplicado del { $from } al { $last }.
decision-again = Este texto se aplica de nuevo a partir del { $date }.

gap-withdrawn = A partir del { $date }: no se aplica ninguna versión; la anterior fue retirada.
gap-ended = A partir del { $date }: no se aplica ninguna versión; el documento ha terminado.
gap-again = A partir del { $date }: se aplica de nuevo una versión anterior: { $version }.

compare-moving-earlier = Una versión anterior se aplica de nuevo: esta página llega hasta la última que entró en vigor.
title-version-withdrawn = { $title }, versión del { $date } (retirada) – { $site }
title-version-never-applied = { $title }, versión del { $date } (nunca aplicada) – { $site }
description-version-never-applied = { $title } de { $site }, versión que debía aplicarse a partir del { $date } y nunca se aplicó.
