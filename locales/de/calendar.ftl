# Der Tag, ab dem eine Fassung gilt, in einem Kalender.

calendar-effective = Neue Fassung gilt: { $title } – { $site }
