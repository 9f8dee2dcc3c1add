# Les mots de `avenant translation`.

cli-translation = Ajouter une traduction à une version publiée, datée et montrée comme ajoutée
cli-translation-document = Le document, par exemple privacy-policy
cli-translation-version = La version, par le jour de son entrée en vigueur
cli-translation-lang = La langue : son texte de travail est ajouté, content/DOCUMENT/LANGUE.md
cli-translation-yes = Sceller la traduction ; sans cela rien n'est écrit

translation-plan = { $text } (« { $title } ») traduit { $from } et sera à l'adresse { $path }
translation-ask = Pour sceller cette traduction à jamais, lancez la même commande avec --yes.
translation-done = { $text } est scellé et appartient désormais à sa version. Inscription { $entry } au registre, tête { $head }.

at-translation-later = pas de texte alors ; ajouté depuis : { $text }, le { $on }
at-translation-added = ajoutée le { $on }
overview-added = ajoutée le { $day }
prove-translation-later = Ajouté depuis : `{ $text }`, le { $day }.
