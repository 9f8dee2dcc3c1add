# Il giorno da cui si applica una versione, in un calendario.

calendar-effective = Nuova versione applicabile: { $title } – { $site }
