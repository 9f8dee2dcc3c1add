### Words for readers on a ledger that went on after entries of it were lost.
###
### `$date` is the day on which it did, in full; `$entry` the number of the last entry that is left;
### `$reason` why, in the publisher's words, in whatever language they are.

ledger-restarted = In data { $date } questo registro è stato ripreso dopo la voce { $entry }: sono andate perse voci successive che i lettori avevano visto. L’editore ne dà il motivo: «{ $reason }»
ledger-restarted-whole = In data { $date } questo registro è stato ripreso dall’inizio: sono andate perse tutte le voci che i lettori avevano visto. L’editore ne dà il motivo: «{ $reason }»
