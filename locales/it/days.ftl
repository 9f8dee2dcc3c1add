# Le parole con cui si cerca la versione di un giorno.

on-label = La versione applicabile in un determinato giorno
on-button = Mostra
