# The words of `avenant redact`.

cli-redact = Take words that the law wants gone out of what is published; readers see that they are gone, and why
cli-redact-document = The document, such as privacy-policy
cli-redact-version = The version, by the day from which it applies
cli-redact-words = The words to be taken out, as readers see them; may be given several times
cli-redact-basis = The legal basis that readers see, such as "GDPR, art. 17"; fr="RGPD, art. 17" for one language
cli-redact-lang = Only the text in this language; all files of the version without it
cli-redact-everywhere = Every version of every document, and the working texts, all or none; other files are named for you to edit
cli-redact-dry-run = Show what would be done and write nothing, which is what happens without --yes
cli-redact-yes = Take the words out for ever; without this nothing is written

redact-no-words = “{ $typed }” has no letter and no digit.
redact-no-words-help = Give the words as readers see them, between quotation marks.
redact-place = { $file }: { $count ->
    [one] the mark stands in one place
   *[other] the mark stands in { $count } places
}
redact-stands = Still there, in files that this command { $everywhere ->
    [yes] leaves to you:
   *[no] would only rewrite with --everywhere, or that are yours to edit:
}
redact-alike = Alike and left as they are (in other letters, inside other words, joined by other signs); look at each, and name them with --words if they must go too:
redact-stands-in = { "  " }{ $file }, line { $lines }
redact-built = The words stand in { $count ->
    [one] one file
   *[other] { $count } files
} that a build or another command made here. Sealing the redaction takes them away; the next build makes the pages again, without the words:
redact-built-file = { "  " }{ $file }
redact-built-more = { $count ->
    [one] {"  "}and one more
   *[other] {"  "}and { $count } more
}
redact-foreign = The words stand in { $count ->
    [one] one file
   *[other] { $count } files
} that somebody put beside what a build made. Take them away by hand:
redact-purged = { $count ->
    [one] One local copy of the words is taken away.
   *[other] { $count } local copies of the words are taken away.
}
redact-built-ahead = Some of them are shown from a day ahead on (.as-of/): until you deploy again, that day brings the words back.
redact-git = { $count ->
    [0] No commit of git holds the words as you gave them; look for other forms of them yourself.
    [one] The history of git keeps the words: one commit brought them in or took them out. Whoever may read the repository may read them, until the history is rewritten (git filter-repo).
   *[other] The history of git keeps the words: { $count } commits brought them in or took them out. Whoever may read the repository may read them, until the history is rewritten (git filter-repo).
}
redact-unsalted = { $count ->
    [one] One of the files has no salt
   *[other] { $count } of the files have no salt
} (only sealed texts have one): its old digest stays in the ledger, and whoever guesses the words can confirm the guess with it.
redact-beyond = No command reaches: what is deployed, until you deploy again; other copies of the repository and backups; web archives and the caches of search engines; mail that was sent and feeds that were read; the history of this terminal, which now has the words too.
redact-ask = To take the words out for ever, run the same command with --yes.
redact-done = { $version }: the words are gone, and the ledger says which files were rewritten (entry { $entry }).
redact-head = Build and deploy now: until then readers still see the words. Head { $head }.

verify-redacted = { $files ->
    [one] From one file
   *[other] From { $files } files
} words were taken out by law: each is as it was then rewritten and bears its mark; nobody can recompute that only those words are gone.

prove-redacted = Words were taken out of these files by law after they were published, and a mark with the legal basis stands in their place. The lists have the digests of the files as they were before, so for these sha256sum -c says FAILED. Under each stand the line of the ledger that pairs the digest before with the one after, and the digest that the file must have:
