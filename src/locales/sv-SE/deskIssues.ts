import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "BCK-40": {
    message: "Det som föreslogs för artikel {itemNo} gäller inte längre: det är beställt, eller så har lager och order ändrats sedan dess.",
    cure: "Uppdatera förslagen och välj på nytt.",
  },
  "BCK-41": {
    message: "Artikel {itemNo} ska köpas, och ingen leverantör står på kortet.",
    cure: "Skriv leverantören av artikel {itemNo} i Artiklar.",
  },
  "BCK-42": {
    message: "Inget säger vad artikel {itemNo} kostar, så raden på {documentNo} har ingen kostnad.",
    cure: "Skriv kostnaden på raden på {documentNo} när du vet den.",
  },
  "BCK-43": {
    message: "Artikel {itemNo} kommer från {vendorNo}, och {documentNo} är en order till {otherVendor}.",
    cure: "Välj en order till {vendorNo}, eller beställ på nytt.",
  },
  "BCK-44": {
    message: "{documentNo} är ingen öppen inköpsorder, så inga rader läggs till.",
    cure: "Öppna {documentNo} igen först, eller gör en ny order.",
  },
  "BCK-45": {
    message: "Artikel {itemNo} ska hämtas från {fromLocationCode} till {locationCode}; ingen order görs för det.",
    cure: "När varorna flyttas, skriv en rad av slaget överföring i artikeljournalen och bokför den.",
  },
};
