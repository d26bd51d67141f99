import type { IssueTextsOf } from "../texts";

/** Committing a posting, and the ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"COM" | "LDG"> = {
  "COM-01": {
    message: "Een ander apparaat boekt in deze werkmap{userIdGiven, select, yes { ({userId})} other {}}: apparaat {device}, laatst op {moment}.",
    cure: "Vraag of het klaar is en heeft opgeslagen. Bevestig dan dat het boeken hier verdergaat; het andere apparaat wordt op zijn beurt gevraagd.",
  },
  "COM-02": {
    message: "Een boeking van {documents} is bezig op een ander apparaat{userIdGiven, select, yes { ({userId})} other {}}: apparaat {device}, sinds {moment}.",
    cure: "Wacht tot die klaar is. Is dat apparaat voorgoed gestopt, bevestig dan dat het boeken hier verdergaat: wat het begon wordt weggehaald en de documenten blijven open.",
  },
  "COM-03": {
    message: "{table} heeft {count, plural, one {# rij die geen boeking heeft geschreven} other {# rijen die geen boeking heeft geschreven}}.",
    cure: "Verplaats wat u nodig hebt naar een eigen blad en verwijder de rijen. Wat geboekt moet worden, hoort op een document.",
  },
  "COM-04": {
    message: "Dit bestand is ouder dan wat hier is geboekt en opgeslagen: transactie {transactionNo} ({documents}), geboekt {moment}, ontbreekt.",
    cure: "Open de nieuwste versie van het bestand. Alleen als die verloren is, bevestigt u dat het boeken hier verdergaat: sindsdien gegeven nummers worden opnieuw gegeven.",
  },
  "COM-05": {
    message: "Dit bestand en wat hier is geboekt zijn uiteengegaan: transactie {transactionNo} ({documents}, {moment}) is er een andere.",
    cure: "In twee kopieën van één werkmap is geboekt. Bepaal welke het boek is en boek niet meer in de andere; bevestig alleen als het deze is.",
  },
  "COM-06": {
    message: "Sinds het voorbeeld is iets gewijzigd, dus is er niets geboekt.",
    cure: "Bekijk het voorbeeld opnieuw en boek dan.",
  },
  "COM-07": {
    message: "De cel toont {value} waar {expected} is geschreven, dus is er niets geboekt.",
    cure: "Misschien heeft iemand daar tijdens het boeken getypt of gesorteerd, of heeft Excel de cel gewijzigd. Boek opnieuw; gebeurt het weer, geef de kolom dan haar gewone notatie.",
  },
  "COM-08": {
    message: "{table} is tijdens het boeken door iemand anders gewijzigd, dus is er niets geboekt.",
    cure: "Laat de anderen klaar zijn en boek opnieuw.",
  },
  "COM-09": {
    message: "De boeking van {documents} op {moment} is niet voltooid. {count, plural, =0 {Ze had geen posten geschreven} one {De ene post die ze had geschreven is weggehaald} other {De # posten die ze had geschreven zijn weggehaald}}; er is niets van geboekt.",
    cure: "Boek deze documenten opnieuw wanneer u zover bent.",
  },
  "COM-10": {
    message: "Wat op {moment} als transactie {transactionNo} ({documents}) is geboekt, is niet opgeslagen en staat niet in dit bestand.",
    cure: "Boek deze documenten opnieuw. Zijn er stukken met hun nummers verstuurd, vergelijk die dan met de nieuwe.",
  },
  "COM-11": {
    message: "Dit is al geboekt op {moment}: {documents}. Het is niet nog eens geboekt.",
    cure: "Er blijft niets te doen. De rest van een document wordt vanuit een nieuw voorbeeld geboekt.",
  },
  "COM-12": {
    message: "De documenten van de laatste boeking ({documents}) tonen die nog niet: hun aantallen en statussen zijn die van ervoor.",
    cure: "Ze is geboekt en er hoeft niets te gebeuren: de volgende controle of de volgende boeking toont haar.",
  },
  "COM-13": {
    message: "Transactie {transactionNo} ({documents}) is geboekt, maar Excel heeft de werkmap niet opgeslagen.",
    cure: "Sla haar zelf op. Kan Excel dat niet, omdat het bestand alleen-lezen is of door iemand is uitgecheckt, sla het dan onder een andere naam op en werk in dat bestand verder.",
  },
  "COM-14": {
    message: "De boeking van {documents} die hier op {moment} is begonnen, heeft in dit bestand niets achtergelaten: er is niets van geboekt.",
    cure: "Boek deze documenten opnieuw wanneer u zover bent. Zijn er stukken met nieuwe nummers verstuurd, zoek dan eerst het bestand waarin die staan.",
  },
  "COM-15": {
    message: "De boeking van {documents} op {moment} is voltooid als transactie {transactionNo}, hoewel het programma stopte voor het dat kon zeggen.",
    cure: "Er hoeft niets opnieuw te worden geboekt. Sla de werkmap op.",
  },
  "COM-16": {
    message: "De orderinvoer is aan order {documentNo} begonnen en niet klaar gekomen, en geen rij van de orderinvoer zegt nog wat het moest worden.",
    cure: "Verwijder de regels en de kop van die order, of schrijf het nummer in de rijen waarvan ze is gemaakt. Voer de orders dan opnieuw in; tot dan wordt geen andere order gemaakt.",
  },
  "LDG-01": {
    message: "Deze post is niet zoals hij is geboekt{count, plural, one {} other { (deze of een van de {count} die hier bij elkaar staan)}}: transactie {transactionNo}{documentsGiven, select, yes {, {documents}} other {}}.",
    cure: "Vergelijk met een eerdere kopie van het bestand en zet terug wat er stond. Correcties gebeuren met een nieuwe boeking, nooit in het grootboek zelf.",
  },
  "LDG-02": {
    message: "De rij van transactie {transactionNo} in het boekingslogboek past niet bij wat zij heeft geboekt of bij de rij ervoor.",
    cure: "Vergelijk met een eerdere kopie van het bestand. Een rij van het logboek die met de hand is gewijzigd, verwijderd of toegevoegd, moet worden teruggezet.",
  },
  "LDG-03": {
    message: "{count, plural, one {# boeking heeft} other {# boekingen hebben}} geen hash; een wijziging daarin zou niet opvallen.",
    cure: "Ze zijn met een eerdere versie geboekt. Bewaar een kopie van het bestand zoals het nu is; nieuwe boekingen worden aaneengeschakeld.",
  },
  "LDG-04": {
    message: "{table} mist {count, plural, one {post {from}} other {de posten {from} tot en met {to}}}.",
    cure: "Haal de rijen terug uit een kopie van het bestand. Geboekte rijen worden nooit verwijderd.",
  },
  "LDG-05": {
    message: "Transactie {transactionNo} is op {day} niet in evenwicht: de som is {difference}.",
    cure: "Vergelijk de posten met een eerdere kopie van het bestand en zet terug wat is gewijzigd.",
  },
  "LDG-06": {
    message: "{table} komt op {own} en de rekeningen in het grootboek ({accounts}) op {ledger}: een verschil van {difference}.",
    cure: "Zoek een post die is gewijzigd, of een boeking rechtstreeks op een van deze rekeningen. Is een rekening in de instellingen vervangen, zet dan ook de oude daar.",
  },
  "LDG-07": {
    message: "De geboekte regel van {documentNo} heeft aantal {quantity}, en artikelpost {entryNo} verplaatste {moved}.",
    cure: "Vergelijk beide met een eerdere kopie van het bestand en zet terug wat is gewijzigd.",
  },
  "LDG-08": {
    message: "{count, plural, one {Nummer {from} van de reeks {series} ontbreekt} other {De nummers {from} tot en met {to} van de reeks {series} ontbreken ({count})}} vóór dit document, en niets in de werkmap zegt waarom.",
    cure: "Noteer waarom bij de bewijsstukken: een accountant vraagt de reden van elk gat. Zijn rijen van geboekte documenten verwijderd, haal ze dan terug uit een kopie.",
  },
  "LDG-09": {
    message: "Het grootboek bevat niet de post die voor transactie {transactionNo} is genoteerd.",
    cure: "Controleer wat is getypt aan de hand van de afdruk. Klopt het, dan is dit niet het bestand waaruit de notitie komt, of is het verleden gewijzigd.",
  },
  "LDG-10": {
    message: "Er staat een formule in {table}, post {key}, waar alleen mag staan wat geboekt is: {formula} ({count, plural, one {# cel} other {# cellen}}).",
    cure: "Vervang haar door de waarde die geboekt is, uit een eerdere kopie van het bestand; tot dan wordt niets geboekt. Wat een formule toont verandert met de cellen waarnaar ze verwijst, en bewijst niets meer.",
  },
  "LDG-16": {
    message: "Een getal staat als tekst in {table}: “{value}” ({count, plural, one {# cel} other {# cellen}}). Uw eigen sommen en filters laten het weg.",
    cure: "Maak van de tekst weer een getal: selecteer de cellen in Excel en kies Converteren naar getal. Wat geboekt is, verandert daardoor niet.",
  },
  "LDG-17": {
    message: "Niets toont of {count, plural, one {de ene rij} other {de # rijen}} van de boeken {count, plural, one {is} other {zijn}} zoals geboekt: Boekingslogboek is leeg of heeft geen hashes.",
    cure: "Haal Boekingslogboek terug uit een eerdere kopie van het bestand. Zijn de boeken uit een ander systeem meegenomen, vergelijk ze dan met hun bron.",
  },
};
