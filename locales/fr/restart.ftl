### Words for readers on a ledger that went on after entries of it were lost.
###
### `$date` is the day on which it did, in full; `$entry` the number of the last entry that is left;
### `$reason` why, in the publisher's words, in whatever language they are.

ledger-restarted = Le { $date }, ce registre a été repris après son entrée { $entry } : des entrées que des lecteurs avaient vues à sa suite sont perdues. L'éditeur en donne la raison : « { $reason } »
ledger-restarted-whole = Le { $date }, ce registre a été repris depuis le début : toutes les entrées que des lecteurs avaient vues sont perdues. L'éditeur en donne la raison : « { $reason } »
