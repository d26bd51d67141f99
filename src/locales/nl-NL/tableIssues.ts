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
    cure: "Zulke rijen tellen niet, en de volgende boeking haalt ze weg. Wat daar met de hand is getypt, hoort op een document.",
  },
  "TAB-08": {
    message: "{table} heeft {count, plural, one {# rij} other {# rijen}} en het boekingslogboek is leeg, dus gelden ze als beginstand.",
    cure: "Zijn er rijen van Boekingslogboek verwijderd, haal ze dan terug uit een kopie van het bestand.",
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
  "REF-01": {
    message: "‘{value}’ staat niet in {table}.",
    cure: "Corrigeer het hier, of voeg ‘{value}’ toe aan {table}.",
  },
};
