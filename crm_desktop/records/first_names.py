"""First names that in German-speaking offices are clearly those of men or of women. Never decides anything by itself:
it proposes a form of address, and doubts one that does not fit. Names borne by both (Kim, Robin, Andrea, Toni, Sascha,
Nikola, Kay, Luca, Jona, Dominique, Simone, Maxime, Jean) are left out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.common.fold import fold, word_set

_MEN = word_set(
    """
    achim adalbert adam adolf adrian ahmed ahmet albert albrecht alejandro alessandro alexander alfons alfred ali
    alois alwin amir anatol andreas andrej andrzej anselm anton antonio armin arndt arne arno arnold arthur artur
    attila august axel baldur balthasar baptist bartholomäus bastian ben benedikt benjamin benno bernd bernhard
    bert berthold bertram björn bodo bogdan boris bruno burak burkhard can carl carlos carsten cem cengiz
    christian christof christoph claudio claus clemens cornelius damian daniel darius david denis deniz detlef
    detlev diego dieter dietmar dietrich dimitri dirk dmitri dominik eberhard eckart eckhard edgar edmund eduard
    edwin egon ekkehard elias elmar emil emilio emre enrico eric erich erik ernst erwin eugen ewald fabian fabio
    falk farid felix ferdinand fernando florian francesco francisco frank franz fridolin friedemann friedhelm
    friedrich fritz gabor georg gerald gerd gerhard gernot gert gilbert giovanni giuseppe gottfried gotthard
    gregor guido gunnar gunter gunther gustav günter günther hagen hakan hannes hans harald hartmut hartwig hasan
    hassan heiko heiner heinrich heinz helge helmut helmuth hendrik henning henrik henry herbert heribert hermann
    hilmar holger horst hubert hubertus hugo husein hüseyin ibrahim ignaz igor immanuel ingo isidor ismail ivan
    jacek jakob jan-hendrik janosch jens jerzy joachim jochen johann johannes jonas jonathan jose josef joseph
    joshua josip juan julian julius justus jörg jörn jürgen kai-uwe karl karl-heinz karlheinz karsten kaspar kemal
    kilian klaus klemens knut konrad konstantin korbinian krzysztof kurt lars laurenz lennart leo leon leonard
    leonhard leopold linus lorenz lothar lucas ludger ludwig luigi luis lukas lutz magnus maik malte manfred
    manuel marc marcel marco marcus marek mario marius mark marko markus martin marvin mathias mathis matteo
    matthias max maximilian mehmet meinhard meinolf michael michail mirko mohamed mohammad mohammed moritz murat
    mustafa nico niels nikolaj nikolaus nils noah norbert norman olaf ole oleg oliver omar orhan oskar osman
    oswald otmar ottmar otto pascal patrick paul paulo pavel pedro peter philip philipp phillip pierre piotr pius
    quirin raimund rainer ralf ralph raphael reimund reiner reinhard reinhold rene reto ricardo richard robert
    roberto roderich roger roland rolf roman ronald ronny rudi rudolf rupert rüdiger salvatore samuel sebastian
    selim serdar sergej severin siegbert siegfried siegmund sigmar sigmund simon stanislaw stefan steffen stephan
    sven sönke sören tadeusz tarek theo theodor thilo thomas thorben thorsten tibor till tilman tilo tim timo
    tobias tom tomas tomasz torben torsten tristan udo ulf uli ulrich urs uwe valentin veit viktor vincent vinzenz
    vitali vladimir volker volkmar waldemar walter walther wendelin wenzel werner wieland wilfried wilhelm willi
    willibald willy winfried wladimir wojciech wolf wolfgang wolfram xaver yannick yusuf zbigniew zoran
    """
)
_WOMEN = word_set(
    """
    adele adelheid adriana agata agathe agnes agnieszka aischa alena alessandra alexandra alice alina alma almut
    amalia amelie anastasia anett anette angela angelika angelina anika anita anja anke ann anna annabell anne
    annegret annelie anneliese annemarie annett annette annika antje antonia antonie apollonia astrid aurelia ayse
    ayşe barbara beata beate beatrice beatrix berta bertha bettina bianca bianka birgit birgitta birte brigitta
    brigitte britta brunhilde bärbel carina carla carmen carola carolin carolina caroline charlotte christa
    christel christiane christin christina christine clara claudia constanze cora cordula corinna cornelia cäcilia
    cäcilie dagmar dana daniela danuta daria desiree diana dilek dominika dora doreen doris dorit dorothea
    dorothee ebru edeltraud edith ekaterina elena eleonore elfi elfriede elif elisa elisabeth elise elke ella
    ellen elli elsa else elvira elzbieta emilia emily emine emma erika erna ernestine esra esther eva evelin
    eveline evelyn ewa fatima fatma felicitas fiona franka franziska frauke frida frieda friederike gabi gabriela
    gabriele galina gerda gerlinde gertraud gertrud gertrude gesa gesine gisela gitta giulia grazyna greta grete
    gudrun gunda halina hanna hannah hannelore hatice hedwig heide heidemarie heidi heidrun heike helena helene
    helga hella henriette herta hertha hilda hilde hildegard hiltrud ida ilka ilona ilse imke ina ines inga inge
    ingeborg ingelore ingrid inka irena irene irina iris irma irmgard irmtraud isa isabel isabell isabella
    isabelle isolde ivana ivonne jacqueline jana janina jasmin jeanette jelena jennifer jenny jessica johanna
    jolanta josefa josefine josephine judith julia juliana juliane julie juliette jutta karen karin karina karla
    karola karolin karolina katarina katharina kathleen kathrin kati katja katrin kerstin kirsten klara kornelia
    kristin kristina kunigunde lara larissa laura lea lena leni leonie leyla lidia lieselotte lilli lilly lina
    linda lisa liselotte lore lotte louisa louise lucia lucie ludmilla luise lydia madeleine magda magdalena maike
    maja malgorzata manja manuela mara mareike maren margarete margaretha margit margot margret margrit maria
    marianne marie marieluise marija marina marion marit marita marlene marlies marlis marta martha martina
    mathilde maya mechthild meike melanie melek melina merle meryem mia michaela michelle milena mina mira miriam
    mirjam mona monica monika nadin nadine nadja nancy natalia natalie natascha nele nicole nina nora notburga
    olga ottilie pamela patricia patrizia paula pauline petra pia ramona rebecca rebekka regina regine renata
    renate ricarda rita romy rosa rosalie rosemarie rosi rosina roswitha ruth sabina sabine sabrina samira sandra
    sara sarah saskia selma serap sevgi sibylle sieglinde sigrid silja silke silvana silvia sina sofia sofie sonja
    sophia sophie stefanie stella stephanie susann susanna susanne suse svea svenja svetlana swetlana sybille
    sylvia tamara tanja tatjana teresa thea thekla theresa therese theresia tina traudl traute trude ulla ulrike
    ursel ursula ute valentina valerie vanessa vera verena veronika victoria viktoria viola waltraud waltraut
    wanda wiebke wilhelmine wilma yasemin yasmin yvonne zara zehra zeynep zita zoe zofia zuzana
    """
)
_CLEAR: dict[str, str] = {fold(name): "mr" for name in _MEN} | {fold(name): "ms" for name in _WOMEN}
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@lru_cache(maxsize=8192)
def likely_salutation(first_name: str) -> str:
    """ "ms", "mr" or "" for a first name; of several the first one tells (Klaus Maria
    is a man), and of two people none."""
    if " und " in first_name or "&" in first_name or "+" in first_name:
        return ""
    found = _FIRST.match(first_name.strip())
    if found is None:
        return ""
    word = fold(found[0])
    return _CLEAR.get(word) or _CLEAR.get(word.partition("-")[0], "")
