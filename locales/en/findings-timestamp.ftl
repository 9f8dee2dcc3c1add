### Findings about time stamps of the ledger: answers of authorities, and the tokens that were kept.

timestamp-refused = { $fault ->
    [not-a-token] { $file } holds no time stamp.
    [rejected] { $file } holds no time stamp: the authority refused to give one (status { $status }{ $words ->
        [none] {""}
       *[other] , “{ $words }”
    }).
    [algorithm] The time stamp in { $file } is not one of a SHA-256 digest, the only kind that the ledger has.
    [unnamed] The time stamp in { $file } does not say who gave it.
    [line] The time stamp in { $file } is of no line of this ledger: no line has the digest { $digest }.
    [other] The time stamp in { $file } is of another line than the one that the ledger says.
    [early] The time stamp in { $file } is from { $at }, before the day on which entry { $line } of the ledger was made, { $day }.
    [future] The time stamp in { $file } is from { $at }, after { $day }, the day on which it would have been kept.
   *[twice] The time stamp in { $file } is kept already: entry { $line } of the ledger records it.
}
    .help = { $fault ->
        [not-a-token] Give the file in which you saved the authority's answer, as it came. If it holds a page or a message, the request did not arrive: send it again, with the header “Content-Type: application/timestamp-query”.
        [rejected] Ask another authority, with the same request: .avenant/timestamp.tsq.
        [algorithm] Ask for the time stamp with the request that Avenant wrote: .avenant/timestamp.tsq.
        [unnamed] Ask for the time stamp with the request that Avenant wrote, .avenant/timestamp.tsq: it asks for the authority's certificate, without which nobody could check it later.
        [line] It may belong to another site, or to a ledger that was changed. Ask for the time stamp with the request that Avenant wrote when you last published: .avenant/timestamp.tsq.
        [other] Bring the file back as it was when you attached it.
        [early] The authority's clock is wrong, or was the one of this computer when the entry was made. Ask another authority.
        [future] Set the clock of this computer; if it is right, the authority's is wrong: ask another one.
       *[twice] There is nothing to do.
    }
timestamp-changed = { $fault ->
    [missing] { $file }, which belongs to the time stamp that entry { $line } of the ledger records, is gone.
    [extra] { $file } was added to the folder of a time stamp that entry { $line } of the ledger records.
    [unknown] { $file } stands among the time stamps, and no entry of the ledger records it.
   *[changed] { $file } is no longer what entry { $line } of the ledger records.
}
    .help = { $fault ->
        [extra] Remove it from there. “avenant publish --attach” keeps further time stamps, each in a folder of its own.
        [unknown] Remove it from there, and keep it with “avenant publish --attach” followed by its name.
       *[other] Bring it back as it was when the time stamp was attached, from version control or a copy of the site.
    }
