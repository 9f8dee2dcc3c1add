# El nombre del aviso, para quienes lo escuchan.

banner-label = Cambio en nuestros textos legales
