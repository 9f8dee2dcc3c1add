### Words for readers on passages that were taken out by law.
###
### `$basis` is the legal basis in the words of the publisher; `$date` the day, in full; `$entry` a
### number of the ledger; `$mark` the mark as it stands in texts.

redacted-mark = retiré : { $basis }
redacted-text = Le { $date }, des mots de ce texte ont été retirés en vertu du droit ({ $basis }) ; une marque en tient la place. Entrée { $entry } du registre.
redacted-around = Le { $date }, des mots ont été retirés en vertu du droit ({ $basis }) de ce qui a été publié avec ce texte : son résumé des modifications, ses corrections ou ses registres. Entrée { $entry } du registre.
redacted-compared = Après la publication, des mots ont été retirés en vertu du droit. Là où { $mark } figure d'un côté, rien ne permet de dire ici si l'éditeur a aussi changé ce passage.
