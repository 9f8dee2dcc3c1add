### Wörter für Leser zu dem, was über veröffentlichte Texte beschlossen wurde: zurückgezogen,
### verschoben, beendet.
###
### `$decided` ist der Tag des Beschlusses, `$date` der Tag, ab dem er zählt; `$version` führt zu einer
### anderen Fassung.

state-withdrawn = Zurückgezogen
state-never-applied = Nie in Kraft getreten
status-withdrawn = Dieser Text galt vom { $from } bis zum { $last }, dann wurde er zurückgezogen.
status-never-applied = Dieser Text sollte ab dem { $from } gelten. Er ist nie in Kraft getreten.
status-again = Dieser Text gilt wieder seit dem { $from }.
status-again-until = Dieser Text gilt wieder vom { $from } bis zum { $last }.

decision-withdrawn = Er ist durch Beschluss vom { $decided } zurückgezogen.
decision-instead = Ab dem { $date } gilt an seiner Stelle wieder eine andere Fassung: { $version }.
decision-nothing = Ab dem { $date } gilt keine Fassung an seiner Stelle.
decision-ended = Das Dokument endet mit diesem Text, durch Beschluss vom { $decided }: Ab dem { $date } gilt keine Fassung.
decision-replaced = Was er sagt, steht von da an in: { $documents }.
decision-moved = Durch Beschluss vom { $decided } gilt sein Wortlaut ab einem anderen Tag: { $version }.
decision-moved-from = Dieser Wortlaut sollte zuerst ab einem anderen Tag gelten: { $version }.
decision-reason = Vom Herausgeber genannter Grund: { $reason }
decision-before = Er galt auch vom { $from } bis zum { $last }.
decision-again = Dieser Text gilt ab dem { $date } wieder.

gap-withdrawn = Ab dem { $date }: Es gilt keine Fassung; die vorige wurde zurückgezogen.
gap-ended = Ab dem { $date }: Es gilt keine Fassung; das Dokument ist beendet.
gap-again = Ab dem { $date }: Eine frühere Fassung gilt wieder: { $version }.

compare-moving-earlier = Eine frühere Fassung gilt wieder: Diese Seite führt bis zur letzten, die in Kraft getreten ist.
title-version-withdrawn = { $title }, Fassung vom { $date } (zurückgezogen) – { $site }
title-version-never-applied = { $title }, Fassung vom { $date } (nie in Kraft getreten) – { $site }
description-version-never-applied = { $title } von { $site }, Fassung, die ab dem { $date } gelten sollte und nie in Kraft getreten ist.
