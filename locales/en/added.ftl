### Words for readers on translations that joined a version after its publication.
###
### `$date` is the day on which it was added, in full.

translation-added = This translation was added on { $date }.
