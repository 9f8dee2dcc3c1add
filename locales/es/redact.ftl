### Words for readers on passages that were taken out by law.
###
### `$basis` is the legal basis in the words of the publisher; `$date` the day, in full; `$entry` a
### number of the ledger; `$mark` the mark as it stands in texts.

redacted-mark = suprimido: { $basis }
redacted-text = El { $date } se suprimieron por ley palabras de este texto ({ $basis }); una marca ocupa su lugar. Entrada { $entry } del registro.
redacted-around = El { $date } se suprimieron por ley ({ $basis }) palabras de lo publicado junto a este texto: su resumen de cambios, sus correcciones o sus registros. Entrada { $entry } del registro.
redacted-compared = Tras la publicación se suprimieron palabras por ley. Donde { $mark } aparece en un lado, aquí no se puede saber si el editor también cambió ese pasaje.
