/** Adds all of `more` to the end of a list. As arguments of one `push`, a hundred thousand would be more than a call can have. */
export function append<Item>(list: Item[], more: Iterable<Item>): void {
  for (const each of more) list.push(each);
}
