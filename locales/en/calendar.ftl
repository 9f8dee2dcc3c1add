# The day from which a version applies, in a calendar.

calendar-effective = New version applies: { $title } – { $site }
