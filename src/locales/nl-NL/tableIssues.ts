import type { IssueTextsOf } from "../texts";

/** Tables, cells and references. */
export const tableIssues: IssueTextsOf<"TAB" | "CEL" | "REF"> = {
  "TAB-01": {
    message: "{table} heeft geen kolom ‘{column}’.",
    cure: "Voeg aan {table} een kolom met de kop ‘{column}’ toe, of geef de kolom die het bevat deze kop.",
  },
  "TAB-02": {
    message: "{table} heeft de kolom ‘{column}’ meer dan één keer.",
    cure: "Houd er één en geef de andere een nieuwe naam of verwijder die.",
  },
  "TAB-03": {
    message: "De werkmap heeft geen tabel {table}.",
    cure: "Kies Inrichten in het paneel om ontbrekende tabellen toe te voegen. Is het blad verwijderd, haal het dan terug uit een kopie van het bestand.",
  },
  "TAB-04": {
    message: "‘{name}’ is geen tabel van Ledgerline en is niet gelezen.",
    cure: "Controleer de schrijfwijze. Een eigen tabel kan blijven zoals die is.",
  },
  "TAB-05": {
    message: "‘{name}’ is geen kolom van {table} en is niet gelezen.",
    cure: "Controleer de schrijfwijze. Een eigen kolom kan blijven zoals die is.",
  },
  "TAB-06": {
    message: "{key} staat al in rij {firstRow}.",
    cure: "Geef deze rij een andere sleutel, of verwijder een van de twee rijen.",
  },
  "TAB-07": {
    message: "{table} heeft {count, plural, one {# rij die} other {# rijen die}} niet bij een voltooide boeking {count, plural, one {hoort} other {horen}}.",
    cure: "Zulke rijen tellen niet. Wat een boeking heeft achtergelaten, haalt de volgende weg; wat daar met de hand is getypt, hoort op een document.",
  },
  "TAB-08": {
    message: "{table} heeft {count, plural, one {# rij} other {# rijen}} en het boekingslogboek is leeg, dus gelden ze als beginstand.",
    cure: "Zijn er rijen van Boekingslogboek verwijderd, haal ze dan terug uit een kopie van het bestand.",
  },
  "TAB-30": {
    message: "‘{column}’ van {table} bevat {count, plural, one {# getal} other {# getallen}} waar codes staan: nullen ervoor zouden weg zijn.",
    cure: "Vergelijk de codes met hun bron. Maak de kolom op als tekst en typ die opnieuw die met een nul begonnen.",
  },
  "TAB-31": {
    message: "{key} lijkt op de sleutel van rij {row}, maar is geschreven met letters van een ander alfabet.",
    cure: "Typ de sleutel opnieuw op dit toetsenbord, of verwijder een van de twee rijen.",
  },
  "TAB-32": {
    message: "{table} heeft samengevoegde cellen ({count, plural, one {# blok} other {# blokken}}). Alleen de eerste cel van een blok bevat wat getypt is; de andere zijn leeg.",
    cure: "Splits ze weer (Start, Samenvoegen en centreren) en vul in wat elke cel moet bevatten. Tot dan wordt niets uit deze tabel geboekt.",
  },
  "TAB-33": {
    message: "Verborgen regels in {table}: {hidden} van de {lines} die geboekt worden, door een filter of met de hand.",
    cure: "Ze worden geboekt zoals de andere. Wilt u ze eerst zien, wis dan het filter en maak de rijen zichtbaar.",
  },
  "TAB-34": {
    message: "Excel bewaart van elk getal in deze werkmap alleen de cijfers die de cel toont. De rest is voorgoed verloren, vooral in prijzen en aantallen.",
    cure: "Zet ‘Precisie instellen zoals weergegeven’ uit in de opties van Excel onder Geavanceerd, en vergelijk prijzen, aantallen en wisselkoersen met hun bron.",
  },
  "CEL-01": {
    message: "‘{column}’ is leeg, en deze rij heeft het nodig.",
    cure: "Vul de cel in, of maak de hele rij leeg.",
  },
  "CEL-02": {
    message: "De cel toont {value}: de formule heeft geen uitkomst.",
    cure: "Corrigeer de formule, of typ de waarde zelf.",
  },
  "CEL-03": {
    message: "‘{column}’ vraagt een getal, en ‘{value}’ is dat niet.",
    cure: "Typ het getal zonder eenheid of valuta. Een getal dat als tekst is geplakt, wordt een getal met Converteren naar getal in Excel.",
  },
  "CEL-04": {
    message: "‘{column}’ neemt tot {decimals} decimalen, en {value} heeft er meer.",
    cure: "Rond het getal af op {decimals} decimalen.",
  },
  "CEL-05": {
    message: "‘{column}’ neemt tot vijftien cijfers, en {value} heeft er meer.",
    cure: "Typ een kleiner of afgerond getal.",
  },
  "CEL-06": {
    message: "‘{column}’ vraagt een geheel getal, en {value} is niet geheel.",
    cure: "Typ een getal zonder decimalen.",
  },
  "CEL-07": {
    message: "‘{column}’ vraagt een datum, en ‘{value}’ is geen dag van de kalender.",
    cure: "Typ de datum zoals u in Excel gewend bent, of als jaar-maand-dag, bijvoorbeeld 2026-11-20.",
  },
  "CEL-08": {
    message: "‘{column}’ vraagt ja of nee, en ‘{value}’ is geen van beide.",
    cure: "Typ WAAR of ja, ONWAAR of nee. Een lege cel betekent nee.",
  },
  "CEL-09": {
    message: "‘{value}’ is geen van de keuzes voor ‘{column}’.",
    cure: "Typ een van deze: {options}.",
  },
  "CEL-10": {
    message: "‘{column}’ vraagt een datumformule, en ‘{value}’ is niet als zodanig te lezen.",
    cure: "Schrijf getallen met D, W, M, Q of Y (dag, week, maand, kwartaal, jaar), zoals 30D, en CM voor het einde van de maand, zoals CM+15D.",
  },
  "CEL-11": {
    message: "‘{column}’ neemt {longest} tekens, en deze tekst heeft er {length}.",
    cure: "Kort de tekst in tot {longest} tekens.",
  },
  "CEL-12": {
    message: "‘{column}’ is {value} en moet minstens {minimum} zijn.",
    cure: "Typ {minimum} of meer.",
  },
  "CEL-13": {
    message: "‘{column}’ is {value} en mag hoogstens {maximum} zijn.",
    cure: "Typ {maximum} of minder.",
  },
  "CEL-14": {
    message: "‘{column}’ is {value}, een getal van meer dan vijftien cijfers: Excel is de laatste kwijt.",
    cure: "Maak de cel op als tekst en typ de code opnieuw.",
  },
  "CEL-30": {
    message: "‘{column}’ bevat de tekst ‘{value}’ en is gelezen als {read}.",
    cure: "Typ het getal zelf, dan rekent ook Excel ermee.",
  },
  "CEL-31": {
    message: "‘{column}’ bevat de tekst ‘{value}’, die hier een ander getal is dan elders.",
    cure: "Typ het getal zelf, zonder tekens tussen duizendtallen.",
  },
  "CEL-32": {
    message: "‘{column}’ bevat de tekst ‘{value}’ en is gelezen als {day}.",
    cure: "Typ de datum zelf, of jaar-maand-dag, bijvoorbeeld 2026-11-20.",
  },
  "CEL-33": {
    message: "‘{column}’ is gelezen als ‘{read}’: {count, plural, one {# onzichtbaar teken is} other {# onzichtbare tekens zijn}} weggelaten.",
    cure: "Typ de cel opnieuw in plaats van te plakken.",
  },
  "CEL-34": {
    message: "‘{column}’ bevat ‘{value}’ en is gelezen als ‘{read}’.",
    cure: "Typ de code opnieuw met de tekens van het toetsenbord.",
  },
  "CEL-35": {
    message: "‘{column}’ bevat ‘{value}’, een code met een regeleinde of een stuurteken erin.",
    cure: "Typ de code opnieuw op één regel.",
  },
  "CEL-36": {
    message: "‘{column}’ bevat ‘{value}’, een code met andere cijfers dan 0 tot en met 9.",
    cure: "Is {read} bedoeld, typ dat dan.",
  },
  "CEL-37": {
    message: "‘{column}’ bevat ‘{value}’ met letters van een ander alfabet die op Latijnse lijken.",
    cure: "Is een Latijnse code bedoeld, typ die dan opnieuw op dit toetsenbord.",
  },
  "CEL-38": {
    message: "‘{column}’ bevat het getal {value}: een code zoals 1E10 wordt een getal wanneer Excel die leest.",
    cure: "Is een andere code getypt, maak de cel dan op als tekst en typ die opnieuw.",
  },
  "CEL-39": {
    message: "‘{value}’ staat niet in {table}, maar ‘{other}’ wel: Excel laat nullen voor een getal weg.",
    cure: "Maak de cel op als tekst en typ {other}.",
  },
  "CEL-40": {
    message: "De boekingsdatum {day} ligt meer dan een jaar na {workDate}.",
    cure: "Corrigeer het jaar. Is de datum bedoeld, leg het einde van de toegestane boekingsdatums dan daarna.",
  },
  "CEL-41": {
    message: "‘{column}’ wordt berekend met {function} en verandert dus vanzelf: {formula}. Wat geboekt wordt, mag dat niet.",
    cure: "Zet de waarde vast: kopieer de cel en plak haar als waarde over zichzelf.",
  },
  "CEL-42": {
    message: "‘{column}’ komt van buiten deze werkmap en kan verouderd zijn: {formula}.",
    cure: "Bekijk de waarde. Om haar te houden, kopieert u de cel en plakt u haar als waarde over zichzelf.",
  },
  "REF-01": {
    message: "‘{value}’ staat niet in {table}.",
    cure: "Corrigeer het hier, of voeg ‘{value}’ toe aan {table}.",
  },
};
