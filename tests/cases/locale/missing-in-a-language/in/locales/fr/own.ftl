support-hours = Du lundi au vendredi, de 9 h à 18 h
