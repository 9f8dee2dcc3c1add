# The words of `avenant due`.

cli-due = List the days ahead on which the site changes, and who needs a build then
cli-due-as-of = The day after which days are listed (default: today)
cli-due-ics = A calendar, to be imported or subscribed to (iCalendar)

due-nothing = Nothing that is sealed changes after { $date }.
due-shown = { $document }: the version of { $version } is shown to readers from this day on.
due-in-force = { $document }: the version of { $version } takes effect.
due-banner-ends = { $document }: banners tell of the version of { $version } no longer.
due-again = { $document }: the version of { $version } applies again.
due-withdrawn = { $document }: the version of { $version } no longer applies, and nothing applies instead.
due-ended = { $document }: the document ends with the version of { $version }.
due-build-everywhere = Every host needs a build on this day: no build before it holds what is shown then.
due-build-without-apache = Apache turns the pages by itself; another host needs a build on this day.
due-summary-everywhere = { $site }: build and deploy the legal pages
due-summary-without-apache = { $site }: the legal pages change (build, unless Apache serves them)
