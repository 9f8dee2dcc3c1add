### Parole per i lettori su chi dice in quale giorno una versione fu sigillata.
###
### `$date` è il giorno della marca temporale, per esteso; `$authority` il nome dell’autorità che l’ha rilasciata.

fact-attested = Prova della data
attested-by-publisher = dichiarata dall’editore
attested-by-authority = marca temporale in data { $date }, rilasciata da { $authority }
attested-by-publisher-sentence = Queste date sono dichiarate dal solo editore.
attested-by-authority-sentence = Marca temporale in data { $date }, rilasciata da { $authority }: a quel giorno la versione esisteva già.
