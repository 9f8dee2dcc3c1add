# The words of the screens on notices: what readers are told, in every channel.

desk-notices = Notices
desk-notices-lead = What readers are told of each version, in every channel and language, as they get it.
desk-notices-draft = The notice as it would be with the working text published
desk-notices-version = Version
desk-notices-level = Kind of change
desk-notices-told = Readers told
desk-notices-none = No notice is recorded.

desk-notice = Notice
desk-notice-from = version of { $day }
desk-notice-draft = This is the notice as it would be if the working text were published today. Nothing of it is published.
desk-notice-all = Notices on all versions
desk-notice-faults = What is missing
desk-notice-languages = Languages of the notice
desk-notice-facts = What readers are asked, and what they are owed
desk-notice-material = Material change: banners tell of it, and readers are to be told.
desk-notice-editorial = Editorial change: banners tell of it only where readers are asked for their choice again.
desk-notice-asks = Readers are asked for their choice again: their consent to the version before does not count for this one.
desk-notice-asks-not = Readers are not asked for their choice again.
desk-notice-lead = { $days ->
    [0] Readers see it from the day on which it applies, { $day }.
    [one] Readers see it one day before it applies: from { $shown }, for { $day }.
   *[other] Readers see it from { $shown }; it applies from { $day } ({ $days } days).
}
desk-notice-lead-late = Readers see it here from { $shown }; it has applied since { $day }.
desk-notice-period = { $days ->
    [0] The document sets no period of notice of its own.
    [one] The document sets a period of notice of one day for material changes.
   *[other] The document sets a period of notice of { $days } days for material changes.
}
desk-notice-law-p2b = The law requires at least 15 days for terms of platforms for business users (Regulation (EU) 2019/1150, article 3(2)).
desk-notice-law-psd2 = The directive requires two months for framework contracts of payment services (Directive (EU) 2015/2366, article 54(1)).
desk-notice-law-eecc = The directive requires one month for contracts for electronic communications (Directive (EU) 2018/1972, article 105(4)).
desk-notice-devoted = A notice is devoted to the change alone, and says what changes, from when, and what readers can do (WP260 rev.01, §§ 29–31).
desk-notice-abroad = The version has no text in this language: its readers get the banner, and are led to “{ $title }” ({ $lang }).
desk-notice-page = The page of the notice
desk-notice-page-see = See the page that tells what changes
desk-notice-banner = The banner
desk-notice-no-banner = No banner tells of this version today: it is no material change, its days are over, or another version has taken its place.
desk-notice-light = The home page with the banner, on light
desk-notice-dark = The home page with the banner, on dark
desk-notice-narrow = The home page with the banner, on a narrow screen
desk-notice-piece = The banner as a piece of other pages (notice.html)
desk-notice-mail = The mail
desk-notice-subject = Subject
desk-notice-subject-long = Many mail programs cut subjects after 60 characters.
desk-notice-download = Download { $name }
desk-notice-html = The mail as mail programs show it
desk-notice-text = The mail as plain text
desk-notice-no-mail = There is no mail on this version.
desk-notice-machines = For programs
desk-notice-feed = Entry in the feed
desk-notice-data = Entry in notice.json
desk-notice-calendar = The day for calendars
desk-notice-no-news = This version changes no other: there is nothing to tell readers.
desk-notice-sent = Readers told

desk-length-characters = { $count ->
    [one] 1 character.
   *[other] { $count } characters.
}
desk-length-words = { $count ->
    [one] 1 word.
   *[other] { $count } words.
}
desk-length-short = { $count ->
    [one] With its link it fits in 1 text message ({ $left } characters left).
   *[other] With its link it takes { $count } text messages ({ $left } characters left in the last).
}
desk-length-short-unicode = { $count ->
    [one] With its link it fits in 1 text message ({ $left } characters left); some of its characters make each message shorter (UCS-2).
   *[other] With its link it takes { $count } text messages ({ $left } characters left in the last): some of its characters make each one shorter (UCS-2).
}

desk-sent-lead = Once readers are told, declare it here. Pages say that it is the publisher who declares it.
desk-sent-how = How readers were told
desk-sent-email = By e-mail
desk-sent-post = By post
desk-sent-app = In the application
desk-sent-banner = By a banner
desk-sent-other = By other means
desk-sent-languages = Languages in which they were told
desk-sent-on = Day on which they were told
desk-sent-count = How many were told (may be left empty)
desk-sent-note = Your own words on it, for the site's files alone (may be left empty)
desk-sent-see = See what would be recorded
desk-sent-check = This would be recorded:
desk-sent-for-ever = It is sealed for ever, with an entry in the ledger. Nothing is written yet.
desk-sent-yes = Seal this declaration
desk-sent-no = Do not seal it
desk-sent-no-channel = Choose how readers were told.
desk-sent-no-day = Give the day on which readers were told, written like 2025-03-01.
desk-sent-no-count = Give the number of readers as a whole number from 1 on, or leave it empty.
desk-sent-no-language = Choose at least one language.
