# Les mots par lesquels on cherche la version d'un jour.

on-label = La version applicable un jour donné
on-button = Afficher
