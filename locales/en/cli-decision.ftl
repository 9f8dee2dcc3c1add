# The words of `avenant withdraw`, `avenant end` and `avenant reschedule`.

cli-withdraw = Withdraw a published version: from a day on it no longer applies, or never will
cli-end = End a document: from a day on none of its versions applies
cli-reschedule = Let a version that is announced take effect on another day
cli-decision-document = The document, such as privacy-policy
cli-decision-version = The version, by the day from which it applies
cli-decision-reason-name = [LANG=]WORDS
cli-decision-reason = Why, in a language of the document; readers see it. Once for each required language
cli-decision-yes = Seal the decision; without this nothing is written
cli-decision-instead-name = DATE|none
cli-withdraw-on = The first day on which it does not apply (default: today)
cli-withdraw-instead = The version that applies from then on, by its date, or none
cli-end-on = The first day on which none of its versions applies (default: today)
cli-end-instead = A document that says from then on what this one said; may be repeated
cli-reschedule-to = The day from which it is to apply

decision-applies = { $applies ->
    [version] From { $day }: the version of { $version }.
   *[none] From { $day }: no version.
}
decision-ask = To seal this decision for ever, run the same command with --yes.
decision-done = The decision on { $version } is sealed: ledger entry { $entry }, head { $head }.
decision-switch = A site that was built before turns to this version on { $day } by itself: build and deploy before then.
decision-build = Readers see it with the next build: build and deploy.
