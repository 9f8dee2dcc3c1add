### Wörter für Leser dazu, wer sagt, an welchem Tag eine Fassung versiegelt wurde.
###
### `$date` ist der Tag des Zeitstempels, ausgeschrieben; `$authority` der Name der Stelle, die ihn gab.

fact-attested = Nachweis des Tages
attested-by-publisher = Angabe des Herausgebers
attested-by-authority = Zeitstempel vom { $date } von { $authority }
attested-by-publisher-sentence = Diese Tage gibt allein der Herausgeber an.
attested-by-authority-sentence = Zeitstempel vom { $date } von { $authority }: Spätestens an diesem Tag gab es sie.
