### Findings on words that are taken out of what is published.

redacted-passage = A mark of a published text stands here: words were taken out by law.
    .help = This is the next version: write here what it is to say, without the words that are gone.
redact-refused = { $fault ->
    [version] “{ $document }” has no version of { $version }.
    [language] The version of { $version } of “{ $document }” has no text in “{ $words }”.
    [basis] The legal basis is missing in “{ $words }”: readers of that text must see why words are gone.
    [sign] The legal basis has the sign “{ $words }”, which would mean something in one of the files.
    [told] The legal basis, which readers see, has the words that are to be gone.
    [marked] In { $words }, the words take in a mark that an earlier redaction left there.
    [across] The words begin or end inside an emphasis or another part of the text: taking them out would change more than them.
    [remains] The words would still be read in this text: some of their letters are written as signs of HTML, or the address of a link stands elsewhere.
   *[absent] The words stand nowhere in the files that are meant.
}
    .help = { $fault ->
        [version] Its versions are: { $words }.
        [language] Leave --lang out to take the words out of all files of the version.
        [basis] Give one for all languages with --basis "…", or one for this language with --basis { $words }="…".
        [sign] Write it in plain words, such as “GDPR, art. 17(1)(a)”.
        [told] Name the law or the decision in it, not the words.
        [marked] Give the words around the mark without it. Marks stay, so that readers see all that was taken out.
        [across] Give with --words the whole emphasized passage, or its parts each with a --words of its own.
        [remains] Give with --words also what stands there, as the file has it.
       *[absent] Copy the words from the published page, whole words, letter for letter. They may stand in another version: --everywhere looks in all.
    }
redaction-chain = { $fault ->
    [unlisted] Line { $line } of the ledger has { $file } of the version of { $version } rewritten, which was never sealed there.
    [files] { $file } of the version of { $version } of “{ $document }” does not name the files that line { $line } of the ledger has rewritten.
   *[start] Line { $line } of the ledger has { $file } of the version of { $version } rewritten, but not from the file that was in force.
}
    .help = Bring avenant.lock and content/{ $document }/ back as they were after the last redaction.
redaction-unmarked = { $fault ->
    [basis] { $file } of the version of { $version } of “{ $document }” gives a mark without its legal basis.
   *[mark] { $file } of the version of { $version } was rewritten in the name of the law, and nothing in it says so: the mark is missing.
}
    .help = Words are taken out with “avenant redact”, which leaves a mark with the legal basis. Bring avenant.lock and content/{ $document }/ back as they were before.
