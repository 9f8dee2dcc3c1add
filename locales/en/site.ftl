### Words of the pages, for readers.
###
### Days arrive ready-made in the language's long form; `$from` is the first day a version applies,
### `$last` the last one. Counts are numbers. Everything else is text. No message holds markup:
### a link's words are a message of their own.

language-name = English

## Around every page

skip-to-content = Skip to content
languages-label = Languages
not-translated = (not translated)
contents-heading = Contents
contents-count = { $count } sections
permalink-label = Link to “{ $heading }”
notes-heading = Notes
note-label = Note { $number }
note-back = Back to the text
print-source = Printed from { $url }

## What a text is today

status-heading = Status of this text:
state-in-force = In force
state-scheduled = Not yet in force
state-superseded = No longer in force
state-none = No version in force
state-untranslated = Not translated
status-in-force = This text has applied since { $from }.
status-in-force-until = This text applies from { $from } to { $last }.
status-scheduled = This text will apply from { $from }.
status-scheduled-until = This text will apply from { $from } to { $last }.
status-superseded = This text applied from { $from } to { $last }.
status-next = A new version will apply from { $date }.
late-entry = Added to this archive on { $date }.
origin-imported-sentence = Published elsewhere first; it stands here as it was published.
consent-again-sentence = With this version we ask for your choice again.
siblings-sentence = Links to our other documents lead to their versions in force on { $date }.

level-material = Change of substance
level-editorial = Change of wording
origin-avenant = Published in this archive
origin-imported = Published elsewhere, then added to this archive

## Links between versions

link-in-force = Read the version in force ({ $date })
link-next = Read the new version
in-language = (in { $language })
link-versions = All versions
link-feed = Be told of new versions (Atom)
link-version = Version of { $date }
version-name = { $title }, version of { $date }

## Which text prevails

authentic-sole = This text prevails over its translations.
authentic-equal = The texts in { $languages } are equally authentic.
translation-courtesy = Translation for information only. The text that prevails is the one in { $languages }.
translation-read-authentic = Read the text in { $language }
courtesy-label = (courtesy translation)
translation-late = { $count ->
    [one] One section of this translation is out of date: it was made from earlier words.
   *[other] { $count } sections of this translation are out of date: they were made from earlier words.
}
translation-missing = This text does not exist in { $language }.
translation-other-language = This text exists only in { $languages }.

## The record

record-heading = Record of this version
fact-version = This version
fact-previous = Previous version
fact-next = Next version
fact-history = History
fact-published = Published on
fact-effective = Applies from
fact-sealed = Sealed on
fact-level = Kind of change
fact-origin = Origin
fact-text-id = Text id
fact-text-digest = Digest of the text (SHA-256)
fact-ledger-entry = Ledger entry
fact-ledger-digest = Digest of the entry (SHA-256)
fact-ledger-head = Head of the ledger (SHA-256)
ledger-entry-number = No. { $number }
download-text = Text as Markdown
download-data = Text as data (JSON)
download-ledger = Ledger of all versions
record-explanation = The ledger fixes every version, word for word: whoever keeps its head can show later that nothing was changed.

## All versions of a document

versions-title = All versions: { $title }
changes-heading = What changed
changes-coming-heading = What will change
gap-none-now = No version applies today.
gap-before = Before { $date }: no version in this archive.
gap-continues = Before { $date }, this information stood in another document: { $version }.

## Home of a language

documents-heading = Legal documents
documents-none = No document has been published yet.

## Page not found

not-found-title = Page not found
not-found-text = There is no page at this address. No published version is ever removed: you will find it from the home page.
moved-text = This page has moved.

## Titles in browser tabs and search results

title-home = Legal documents – { $site }
title-current = { $title } – { $site }
title-version = { $title }, version of { $date } – { $site }
title-version-scheduled = { $title }, version of { $date } (not yet in force) – { $site }
title-version-superseded = { $title }, version of { $date } (no longer in force) – { $site }
title-versions = All versions: { $title } – { $site }
title-chooser = { $site }
title-not-found = Page not found – { $site }

description-home = Legal documents of { $site }, with every version since the first.
description-current = { $title } of { $site }, version in force since { $date }.
description-version-scheduled = { $title } of { $site }, version that applies from { $date }.
description-version-superseded = { $title } of { $site }, version in force from { $from } to { $last }.
description-versions = All versions of the document “{ $title }” of { $site }, with their dates and changes.
