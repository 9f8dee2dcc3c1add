### Words for readers on passages that were taken out by law.
###
### `$basis` is the legal basis in the words of the publisher; `$date` the day, in full; `$entry` a
### number of the ledger; `$mark` the mark as it stands in texts.

redacted-mark = entfernt: { $basis }
redacted-text = Am { $date } wurden Wörter dieses Textes aus rechtlichen Gründen entfernt ({ $basis }); ein Zeichen steht an ihrer Stelle. Registereintrag { $entry }.
redacted-around = Am { $date } wurden aus rechtlichen Gründen ({ $basis }) Wörter aus dem entfernt, was neben diesem Text veröffentlicht wurde: aus der Zusammenfassung der Änderungen, den Berichtigungen oder den Verzeichnissen. Registereintrag { $entry }.
redacted-compared = Nach der Veröffentlichung wurden aus rechtlichen Gründen Wörter entfernt. Wo auf einer Seite { $mark } steht, lässt sich hier nicht sagen, ob auch der Herausgeber diese Stelle geändert hat.
