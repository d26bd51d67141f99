import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "BCK-40": {
    message: "Wat voor artikel {itemNo} werd voorgesteld, geldt niet meer: het is besteld, of voorraad en orders zijn sindsdien veranderd.",
    cure: "Ververs de voorstellen en kies opnieuw.",
  },
  "BCK-41": {
    message: "Artikel {itemNo} moet worden gekocht, en op de kaart staat geen leverancier.",
    cure: "Typ de leverancier van artikel {itemNo} in Artikelen.",
  },
  "BCK-42": {
    message: "Nergens staat wat artikel {itemNo} kost, dus de regel op {documentNo} heeft geen kostprijs.",
    cure: "Typ de kostprijs op de regel van {documentNo} zodra u die weet.",
  },
  "BCK-43": {
    message: "Artikel {itemNo} komt van {vendorNo}, en {documentNo} is een order aan {otherVendor}.",
    cure: "Kies een order aan {vendorNo}, of bestel opnieuw.",
  },
  "BCK-44": {
    message: "{documentNo} is geen open inkooporder, dus er komen geen regels bij.",
    cure: "Heropen {documentNo} eerst, of maak een nieuwe order.",
  },
  "BCK-45": {
    message: "Artikel {itemNo} moet van {fromLocationCode} naar {locationCode}; daarvoor wordt geen order gemaakt.",
    cure: "Typ, wanneer de goederen worden verplaatst, een rij van het soort overboeking in het artikeldagboek en boek die.",
  },
};
