# The words of time travel: the site as of another day, and with a working text published.

desk-days = Days
desk-days-lead = See the whole site as of any day, past or to come: what applied on that day, by what is known today.
desk-days-ask = Day
desk-days-show = See the site on this day
desk-days-all = Days on which something turns
desk-days-drafts = With the working text published
desk-days-drafts-lead = See the site as it would be if the working text were published today: the page, what changes, the notice, the banner, the list of versions.
desk-days-today = today
desk-days-ahead = to come
desk-days-from = From
desk-days-last = To, inclusive
desk-days-what = What applies
desk-days-open = no end known
desk-days-version = The version of { $version }
desk-days-withdrawn = No version: that of { $version } is withdrawn
desk-days-ended = No version: the document ended with that of { $version }
desk-days-none = No version
desk-turn-shown = { $title }: the version of { $version } is published.
desk-turn-in-force = { $title }: the version of { $version } takes effect.
desk-turn-banner-ends = { $title }: banners stop telling of the version of { $version }.
desk-turn-again = { $title }: the version of { $version } applies again.
desk-turn-withdrawn = { $title }: the version of { $version } no longer applies, and nothing applies instead.
desk-turn-ended = { $title }: the document ends with the version of { $version }.

desk-no-day = This is no day
desk-no-day-help = Choose a day of the calendar, written like 2025-03-01.

desk-on-mark = [{ $day }]
desk-on-since = The site as of { $day }, as it is known today: what had been published by then, even where it was entered in this archive later.
desk-on-then = The site as of { $day }, as this archive showed it then: what had been entered in it by that day, and nothing else.
desk-on-ahead = The site as it will be on { $day }, if nothing more is published until then.
desk-on-today = The site as of today, { $day }.
desk-on-way-before = ← { $day }
desk-on-way-after = { $day } →
desk-on-way-today = This page today
desk-on-way-site = The site today
desk-on-way-then = As this archive showed it then
desk-on-way-since = As it is known today
desk-elsewhere-not-shown = Readers do not see this page: it exists in this preview alone.

desk-draft-mark = BROUILLON / DRAFT
desk-draft = The site as it would be if the working text of “{ $title }” were published today, to apply from { $day }. It is not published.
desk-draft-material = It is taken for a material change.
desk-draft-editorial = It is taken for an editorial change.
desk-draft-left-out = Left out, since their texts cannot be sealed as they stand: { $languages }.
desk-draft-way-text = The text
desk-draft-way-notice = What changes, for readers
desk-draft-way-compare = Changes, word for word
desk-draft-way-versions = All versions
desk-draft-way-home = Home page with its banner
desk-draft-none = The working text cannot be shown as if it were published
desk-draft-none-why = { $what }: { $why }
desk-draft-none-help = Mend what is found in it, then come back to this page.
