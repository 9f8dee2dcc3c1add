# Le jour d'application, dans un calendrier.

calendar-effective = Nouvelle version applicable : { $title } – { $site }
