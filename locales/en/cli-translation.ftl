# The words of `avenant translation`.

cli-translation = Add a translation to a published version, dated and seen as added
cli-translation-document = The document, such as privacy-policy
cli-translation-version = The version, by the day from which it applies
cli-translation-lang = The language: its working text is added, content/DOCUMENT/LANG.md
cli-translation-yes = Seal the translation; without this nothing is written

translation-plan = { $text } (“{ $title }”) translates { $from } and will be at { $path }
translation-ask = To seal this translation for ever, run the same command with --yes.
translation-done = { $text } is sealed and now belongs to its version. Ledger entry { $entry }, head { $head }.

at-translation-later = no text then; added since: { $text }, on { $on }
at-translation-added = added on { $on }
overview-added = added { $day }
prove-translation-later = Added since: `{ $text }`, on { $day }.
