import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { OrderDocument } from "../documents/documents";

/**
 * The payment method by which a sale is paid as it is invoiced (sales-bc 1.11, 3.2): one with a balancing account, as the
 * document says, else as the card of who is billed does. Blank where it is paid later. That a method is there, the checks say.
 */
export function cashMethodOf(book: Book, { side, billToNo, paymentMethodCode }: OrderDocument): string {
  if (side !== "sales") return "";
  const { customers, paymentMethods } = lookupOf(book);
  const code = paymentMethodCode || (customers.get(billToNo)?.paymentMethodCode ?? "");
  return code !== "" && paymentMethods.get(code)?.balanceAccount ? code : "";
}
