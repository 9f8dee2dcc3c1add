# El día desde el que se aplica una versión, en un calendario.

calendar-effective = Nueva versión aplicable: { $title } – { $site }
