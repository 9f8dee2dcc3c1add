# The words of `avenant erratum`.

cli-erratum = Correct a published text by a dated revision that readers see
cli-erratum-words-name = WORDS
cli-erratum-file-name = FILE
cli-erratum-document = The document, such as privacy-policy
cli-erratum-version = The version, by the day from which it applies
cli-erratum-lang = The language of the text: each is corrected for itself
cli-erratum-replace = Words that stand in the text once, and the words to stand there
cli-erratum-file = The corrected text, made from the copy that the command opens or prints without --replace and --file
cli-erratum-reason = Why the meaning is the same; readers see it
cli-erratum-yes = Seal the correction; without this nothing is written

erratum-no-language = “{ $typed }” is no language tag.
erratum-no-language-help = Write it as in the names of the files, such as fr or pt-BR.
erratum-copy = Save this copy in a file, correct the words, then run the same command with --file FILE.
erratum-kept = What you wrote is kept in { $file }: run the same command with --file { $file }, and with --yes to seal it.
erratum-change = { $change }
erratum-ask = To seal this correction for ever, run the same command with --yes.
erratum-done = { $text } is sealed; the text before it stays readable. Ledger entry { $entry }, head { $head }.
erratum-working-corrected = The working text, which is the next version, is corrected too.
erratum-working-unsure = The working text, which is the next version, is as it was: look whether it needs the same correction.
