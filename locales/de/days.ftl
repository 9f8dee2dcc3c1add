# Wonach die Fassung eines Tages gesucht wird.

on-label = Die an einem bestimmten Tag geltende Fassung
on-button = Anzeigen
