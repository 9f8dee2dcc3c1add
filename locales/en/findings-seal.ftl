### Findings on what is published and sealed: folders of versions, the ledger avenant.lock.

## Ledger

ledger-line = { $fault ->
    [object] Line { $line } of the ledger cannot be read.
    [unknown] Line { $line } of the ledger has “{ $key }”, which this program does not know.
    [missing] Line { $line } of the ledger has lost its “{ $key }”.
    [value] In line { $line } of the ledger, “{ $key }” cannot be { $value }.
    [form] Line { $line } of the ledger no longer has the exact form in which it was written.
    [carriage-return] The line ends of the ledger were changed: every line ends in a character too many.
    [conflict] From line { $line } on, two versions of the ledger were put together: two people published apart from each other.
   *[unfinished] The last line of the ledger, line { $line }, is not finished: the file was cut short.
}
    .help = { $fault ->
        [unknown] If a newer Avenant wrote this ledger, use that one. Otherwise bring avenant.lock back as it was at the last publication.
        [carriage-return] Save avenant.lock with Unix line ends (LF), or bring it back as it was; with git, the line “* -text” in .gitattributes keeps this from coming back.
        [conflict] Bring avenant.lock and content/ back as one of the two left them, the one whose versions readers have seen; then publish again what the other had published.
       *[other] Nobody edits the ledger by hand. Bring avenant.lock back as it was at the last publication.
    }
ledger-chain = { $fault ->
    [missing-one] A line is missing from the ledger before line { $line }: number { $first }.
    [missing] Lines are missing from the ledger before line { $line }: from number { $first } to number { $last }.
    [changed] Line { $changed } of the ledger is no longer the one that line { $line } confirms: one of the two was changed.
   *[first] The first line of the ledger is not the first that was written there.
}
    .help = Bring avenant.lock back as it was at the last publication. The ledger only ever grows: nothing in it is changed, taken out or added by hand.
ledger-order = { $fault ->
    [number] Line { $line } of the ledger has number { $n } where number { $expected } belongs.
    [shuffled] The lines of the ledger are no longer in their order: line { $line } has number { $n }.
    [moved] Line { $line } of the ledger was moved: it stood after line { $after }.
    [day] Line { $line } of the ledger is dated { $on }, before the line above it, dated { $before }.
    [gain] Line { $line } of the ledger records “{ $event }” of { $subject }, but what it follows is missing, or it was recorded before.
   *[from] Line { $line } of the ledger would be seen from { $from }, before it was sealed on { $on }.
}
    .help = Bring avenant.lock back as it was at the last publication.
ledger-missing = { $count ->
    [one] One version is published, but the ledger avenant.lock, which holds the proof of it, { $state ->
        [empty] is empty
       *[gone] is gone
    }.
   *[other] { $count } versions are published, but the ledger avenant.lock, which holds the proof of them, { $state ->
        [empty] is empty
       *[gone] is gone
    }.
}
    .help = Put avenant.lock back at the root of the site, as it was at the last publication. The live site has it too, at /ledger.txt.
two-in-force = Lines { $other } and { $line } of the ledger both publish { $version }: only one text can apply on one day.
    .help = Bring avenant.lock back as it was at the last publication.
path-taken = Line { $line } of the ledger gives out the address { $path }, which line { $other } already gave to another version.
    .help = If you are publishing, give the document another word in its list [slugs] in document.toml. Otherwise bring avenant.lock back as it was at the last publication.
path-unanswered = { $other ->
    [none] The published address { $path } ({ $version }) would lead nowhere.
   *[other] The published address { $path } ({ $version }) would show another version, { $other }.
}
    .help = Give the document back the old word of this address, at the end of its list [slugs] in document.toml: the newest stands first, the old ones stay.

## Published versions

seal-changed = { $how ->
    [words] The file { $file } of the version of { $version } is published and can no longer change; in line { $line }, { $what ->
        [added] “{ $new }” was added
        [removed] “{ $old }” was taken out
       *[replaced] “{ $old }” became “{ $new }”
    }{ $more ->
        [0] .
        [one] , and one other passage changed.
       *[other] , and { $more } other passages changed.
    }
    [spaces] The file { $file } of the version of { $version } is published and can no longer change; its words are the same, but spaces or line ends changed in line { $line }.
    [line-ends] The file { $file } of the version of { $version } is published and can no longer change; its words are the same, but its line ends were converted for Windows.
   *[unknown] The file { $file } of the version of { $version } is published and can no longer change, and it has changed. The original is not at hand: the words that differ cannot be shown. (Sealed digest: { $was }; present one: { $now }.)
}
    .help = { $how ->
        [words] If this was not meant, { $mend ->
            [whole] bring the file back as it was published, from a backup or from its history
            [added] take “{ $new }” out
            [removed] put “{ $old }” back
           *[replaced] put “{ $old }” back in place of “{ $new }”
        }. { $part ->
            [text] If the published text has a mistake, it is corrected by a dated erratum that readers see. If the text is to change, edit the working text in content/{ $document }/ and publish a new version.
            [version] The dates, level and summary of a published version are not rewritten: a mistake is corrected by a dated erratum that readers see, a change is a new version.
           *[copy] This file is the copy kept with the version; what holds for the next one is edited in content/{ $document }/ or content/registers/.
        }
        [line-ends] Save the file with Unix line ends (LF), or bring it back as it was; with git, the line “* -text” in .gitattributes keeps this from coming back.
       *[other] Bring the file back as it was published, from a backup or from its history. If the published text has a mistake, it is corrected by a dated erratum that readers see; if it is to change, publish a new version.
    }
seal-missing = The file { $file } of the version of { $version } of “{ $document }” is gone; what is published is never taken away.
    .help = { $original ->
        [none] Bring it back as it was published, from a backup or from its history.
       *[other] Put it back: nothing else is lost, its exact contents can still be found.
    }
seal-extra = The file { $file } was added to the version of { $version } of “{ $document }”, which is published and sealed.
    .help = Take it out of this folder. What joins a version later, a translation or an erratum, joins it by a command, with a line in the ledger.
seal-unknown-version = The folder of the version of { $version } of “{ $document }” is not in the ledger: it was never published.
    .help = To publish a text, keep it in content/{ $document }/, take this folder away, and use “avenant publish { $document } --effective” with the day you want. If it was published, the ledger is out of date: bring avenant.lock back.
seal-version-gone = The version of { $version } of “{ $document }” is published, and its folder { $moved ->
    [none] is gone.
   *[other] is now called “{ $moved }”.
}
    .help = { $moved ->
        [none] Bring the folder back as it was published, from a backup or from its history. A published version can be withdrawn from application, never from the archive.
       *[other] Give it back its name: { $folder }
    }
seal-sums = The list { $file } of the version of { $version } of “{ $document }” is no longer the one that the ledger confirms.
    .help = { $original ->
        [intact] The files themselves are intact: bring back just this list as it was.
       *[other] Bring the folder back as it was published, from a backup or from its history. (Digest in the ledger: { $was }; present one: { $now }.)
    }
seal-disagrees = { $key ->
    [sealed_on] The ledger says that the version of { $version } was sealed on { $ledger }, its file version.toml says { $file }.
    [published] By the ledger, readers see the version of { $version } from { $ledger }; by its file version.toml, from { $file }.
    [effective] The ledger has this version take effect on { $ledger }, its file version.toml on { $file }.
    [origin] The ledger and version.toml differ on where the version of { $version } comes from: “{ $ledger }” and “{ $file }”.
   *[paths] The ledger and version.toml give different addresses to the version of { $version }: “{ $ledger }” and “{ $file }”.
}
    .help = One of the two was changed. Bring avenant.lock and content/{ $document }/ back as they were at the last publication.
seal-text = { $fault ->
    [document] This sealed text says it is of the document “{ $said }”, but it is kept under “{ $meant }”.
    [version] This sealed text says it is of version { $said }, but it is kept under { $meant }.
    [revision] This sealed text says it is correction { $said }, but it is kept as correction { $meant }.
    [lang] This sealed text says it is in “{ $said }”, but its file is named for “{ $meant }”.
   *[form] The sealed text of the version of { $version } in “{ $language }” does not have the exact form of a published text, from “{ $said }” on.
}
    .help = Bring the folder of the version of { $version } back as it was published.
