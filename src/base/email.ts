/** No more than what every mail program takes: one address of letters, digits and the usual signs. */
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/;

/** Whether a text is one e-mail address and nothing else. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
