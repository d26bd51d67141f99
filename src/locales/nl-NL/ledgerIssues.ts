import type { IssueTextsOf } from "../texts";

/** The ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"LDG"> = {
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
    message: "Tussen {before} en {number} ontbreekt een nummer.",
    cure: "Noteer waarom bij de bewijsstukken: een accountant vraagt de reden van elk gat. Zijn rijen van geboekte documenten verwijderd, haal ze dan terug uit een kopie.",
  },
  "LDG-09": {
    message: "Het grootboek bevat niet de post die voor transactie {transactionNo} is genoteerd.",
    cure: "Controleer wat is getypt aan de hand van de afdruk. Klopt het, dan is dit niet het bestand waaruit de notitie komt, of is het verleden gewijzigd.",
  },
};
