# The words of `avenant prove`, and of the folder it writes.

cli-prove = Write a folder that shows what applied on a day, to be checked without Avenant
cli-prove-document = The document, such as privacy-policy
cli-prove-on = The day
cli-prove-out = The folder (default: proof-DOCUMENT-DATE)
cli-prove-zip = One zip file instead of a folder
cli-prove-zip-name = FILE

prove-done = { $folder } shows { $version } with { $texts ->
    [one] one text
   *[other] { $texts } texts
}; its README.md says how to check it.
prove-nothing = { $known ->
    [none] No version of “{ $document }” is known: there is nothing to show for { $on }.
   *[other] Nothing is known of “{ $document }” for { $on }: its first version in this archive applies from { $first }.
}
prove-gap = { $why ->
    [withdrawn] No version of “{ $document }” applied on { $on }: that of { $version } was withdrawn from { $day }. avenant prove { $document } --on { $before } shows what applied until then.
   *[ended] No version of “{ $document }” applied on { $on }: the document ended on { $day }, with the version of { $version }. avenant prove { $document } --on { $before } shows what applied until then.
}
prove-instead = It continues another document: avenant prove { $document } --on { $day } shows what that said.

prove-title = { $document }: what applied on { $on }
prove-what = On { $on } the version { $version } applied. It applied from { $effective }; it was entered in the publisher's archive on { $sealed }, as entry { $entry } of its ledger. { $known ->
    [then] Its texts as the archive had them on { $on }
   *[later] The archive did not have it yet on { $on }. Its texts as they were published
}, each with its name, its file and the SHA-256 of the file:
prove-check = How to check it
prove-check-whole = That no file of this folder was damaged since it was made:
prove-check-chain = That each line of the ledger is the one that the next line confirms, and that the lines of this version confirm the lists of its files:
prove-check-files = That each file of the version is the one that these lists confirm:
prove-check-head = The digest of the last line fixes all lines before it. It is the head that the publisher's pages, feeds and data showed on the day this folder was made; whoever kept that head, or a later ledger.txt, can tell that nothing was rewritten. This must give the digest below it:
prove-limits = What this does not show
prove-limits-words = The days are those that the publisher declared. That they were true is shown by somebody else's record of the head: an archive of the web, a mail, a time stamp. Lines that readers could not see yet stand in ledger.txt by their digest alone. The pages are those of the day this folder was made; the sealed texts are what was published.
