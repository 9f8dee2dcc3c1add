# Las palabras con las que se busca la versión de un día.

on-label = La versión aplicable en un día determinado
on-button = Mostrar
