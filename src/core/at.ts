/**
 * The item at a position that is known to be there.
 *
 * @throws RangeError when it is not: a mistake in this program, never in a file
 */
export function at<Item>(items: readonly Item[], position: number): Item {
  const item = items[position];
  if (item === undefined) throw new RangeError(`Nothing at position ${position}`);
  return item;
}
