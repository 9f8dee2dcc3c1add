# The words of the desk's publication: its form, its checklist, what would be and was sealed.

desk-publish = Publish
desk-sealed = Sealed

publish-what = Which texts, and from when
publish-again = Ask for something else
publish-which = Documents
publish-never = Never published: this would be its first version.
publish-since = Since the version of { $version }: { $changes }
publish-proposed = { $level ->
    [editorial] These changes speak for no more than an editorial change.
   *[material] These changes speak for a material change.
}
publish-settings = { $level ->
    [none] Its settings do not say which kind of change it is.
    [editorial] Its settings say: an editorial change.
   *[material] Its settings say: a material change.
}
publish-earliest = The earliest day it can apply: { $day }
publish-effective = The day from which they apply
publish-effective-words = One day for all documents chosen. The day proposed is the first one that the notice period and what is announced already leave free.
publish-published = The day readers first see them
publish-published-words = Leave it empty for today, { $day }.
publish-level = The kind of change
publish-level-settings = As the settings of each document say; material where they say nothing
publish-level-material = Material: rights or duties change, or what is done with data
publish-level-editorial = Editorial: words change, and nothing that they say
publish-late = The days are past, and that is meant
publish-late-words = For a text that really was online on those days. Every page will say that it was entered later.
publish-check = Check, and show what would be sealed
publish-check-words = This seals nothing yet.
publish-no-texts = There is no text to publish. The findings say what is missing.

publish-incomplete = Something is missing before this can be checked:
publish-no-document = Choose at least one document.
publish-no-day = Give the day from which they apply.
publish-bad-day = { $near ->
    [none] “{ $typed }” is no day: write year, month and day, as in 2027-01-15.
   *[other] “{ $typed }” is no day: did you mean { $near }?
}

publish-checks = What must be so
publish-all-kept = All of it is so. Nothing is sealed yet: read below what would be.
publish-some-broken = Something speaks against it. Nothing is sealed, and nothing can be until it is settled.
publish-kept = in order
publish-broken = to mend
publish-later = afterwards
publish-mend = Go to where it is mended
publish-texts = The texts have no errors, and ask nothing
publish-texts-kept = Nothing was found in the texts, settings and messages that stops a publication.
publish-languages = Every required language is there and up to date
publish-languages-kept = Each language without which nothing is published has its text, made from the words that would be sealed.
publish-summary = Readers are told what changes
publish-summary-kept = Where there is an earlier version, every required language sums up in one to seven sentences what changes.
publish-dates = The days are in order
publish-dates-kept = The day is free, is not past unless that is meant, and comes after all that is announced.
publish-period = The notice period is kept
publish-period-kept = Readers see the version for as long as the document promises, or nothing is owed.
publish-seals = All that was sealed is unchanged
publish-seals-kept = Every sealed file and every entry in the ledger is as it was sealed.
publish-sealing = What would be sealed reads as it was written
publish-sealing-kept = It was sealed on trial, and the whole site was checked with it.
publish-level-said = { $title }: { $level ->
    [editorial] an editorial change
   *[material] a material change
}, { $by ->
    [here] as you say here.
    [settings] as its settings say.
   *[nobody] since nobody says otherwise.
}
publish-stamps = Somebody else vouches for the day
publish-stamps-later = { $line ->
    [0] So far nobody does. Once it is sealed, a request for a time stamp is ready to be sent.
   *[other] Others vouch for the ledger up to entry { $line }. Once it is sealed, a request for a time stamp is ready to be sent.
}
publish-deeds = What the packs ask you to do
publish-deeds-later = None of it keeps the texts from being published.
publish-readers = Readers are told
publish-readers-later = Once it is online, send the notice to those who must be told, and record that you did.

publish-offered = The first day that is free for all documents chosen is { $day }.
publish-take = Check with { $day } instead
publish-notice-here = The first possible day is { $earliest }. If this version changes words only and nothing that they say, choose “Editorial” below.
publish-past-here = Choose a day from { $today } on. If this text really was online at that date, tick “The days are past, and that is meant”: every page will say when it entered this archive.
publish-translation-here = Bring these sections of the translation up to date, and record that they were made from the text as it is. To publish without waiting for it, take this language out of those required in the document's settings: its page will say which of its sections are late.
publish-reference-here = { $fault ->
    [document] Choose “{ $document }” too, so that both are published together, or write the reference out in words.
    [section] Refer to a section of that version, or choose “{ $document }” too, so that both are published together.
   *[number] Give the reference words of its own: [words]({ $document }#{ $id }).
}

publish-trial = What would be sealed
publish-line = entry { $line } of the ledger
publish-other = Something is not as it was when you were shown it: nothing was sealed. This is what would be sealed now.
publish-forever = What is sealed stays for ever: it can be corrected, replaced or withdrawn in the open, but never changed or taken back.
publish-seal = { $count ->
    [one] Seal 1 text for ever, in force from { $day }
   *[other] Seal { $count } texts for ever, in force from { $day }
}

sealed-words = { $count ->
    [one] 1 text is sealed. The version applies from { $day }.
   *[other] { $count } texts are sealed. The version applies from { $day }.
}
sealed-line = Entry in the ledger
sealed-digest = Digest of the entry
sealed-address = Address for ever ({ $lang })
sealed-next = What to do next
sealed-keep = Keep the head of the ledger elsewhere
sealed-keep-words = Whoever keeps these 64 characters, in a letter or a mail, can notice later if anything sealed until today was rewritten:
sealed-witness = Have the day witnessed
sealed-witness-words = A time stamp says from which day on this existed. The request is written: send this file to the authority of your choice, or hand it to whoever looks after your site, and keep the answer with “avenant publish --attach”.
sealed-online = Put the site online
sealed-online-words = Nobody but you sees it yet. Whoever looks after your site runs “avenant build” and puts the folder dist online. Then have a web archive keep the ledger:
sealed-readers = Tell your readers
sealed-readers-words = Once it is online, send the notice of the new version to those who must be told, and record that you did.
sealed-more = Publish something else
