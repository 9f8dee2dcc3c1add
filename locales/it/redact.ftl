### Words for readers on passages that were taken out by law.
###
### `$basis` is the legal basis in the words of the publisher; `$date` the day, in full; `$entry` a
### number of the ledger; `$mark` the mark as it stands in texts.

redacted-mark = rimosso: { $basis }
redacted-text = In data { $date } alcune parole di questo testo sono state rimosse per legge ({ $basis }); un segno ne tiene il posto. Voce { $entry } del registro.
redacted-around = In data { $date } alcune parole sono state rimosse per legge ({ $basis }) da quanto pubblicato accanto a questo testo: il riepilogo delle modifiche, le correzioni o i registri. Voce { $entry } del registro.
redacted-compared = Dopo la pubblicazione alcune parole sono state rimosse per legge. Dove { $mark } compare da un lato, qui non si può dire se anche l’editore abbia modificato quel passaggio.
