import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "BCK-40": {
    message: "Det som ble foreslått for vare {itemNo}, gjelder ikke lenger: det er bestilt, eller lager og ordrer er endret siden.",
    cure: "Oppdater forslagene og velg på nytt.",
  },
  "BCK-41": {
    message: "Vare {itemNo} skal kjøpes, og det står ingen leverandør på kortet.",
    cure: "Skriv leverandøren av vare {itemNo} i Varer.",
  },
  "BCK-42": {
    message: "Ingenting sier hva vare {itemNo} koster, så linjen på {documentNo} har ingen kost.",
    cure: "Skriv kosten på linjen på {documentNo} når du vet den.",
  },
  "BCK-43": {
    message: "Vare {itemNo} kommer fra {vendorNo}, og {documentNo} er en ordre til {otherVendor}.",
    cure: "Velg en ordre til {vendorNo}, eller bestill på nytt.",
  },
  "BCK-44": {
    message: "{documentNo} er ingen åpen innkjøpsordre, så ingen linjer legges til.",
    cure: "Åpne {documentNo} igjen først, eller lag en ny ordre.",
  },
  "BCK-45": {
    message: "Vare {itemNo} skal hentes fra {fromLocationCode} til {locationCode}; det lages ingen ordre for det.",
    cure: "Når varene flyttes, skriv en rad av typen overføring i varekladden og bokfør den.",
  },
};
