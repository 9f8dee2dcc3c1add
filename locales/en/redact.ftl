### Words for readers on passages that were taken out by law.
###
### `$basis` is the legal basis in the words of the publisher; `$date` the day, in full; `$entry` a
### number of the ledger; `$mark` the mark as it stands in texts.

redacted-mark = removed: { $basis }
redacted-text = On { $date }, words were taken out of this text by law ({ $basis }); a mark stands in their place. Ledger entry { $entry }.
redacted-around = On { $date }, words were taken out by law ({ $basis }) of what was published beside this text: its summary of changes, its corrections or its registers. Ledger entry { $entry }.
redacted-compared = After publication, words were taken out by law. Where { $mark } stands on one side, nobody can tell here whether the publisher changed that passage too.
