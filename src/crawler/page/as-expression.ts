/** A self-contained function and its arguments as the text of an expression to evaluate in a page. */
export function asExpression<A extends readonly unknown[]>(
  call: (...args: A) => unknown,
  ...args: A
): string {
  return `(${call})(${args.map((arg) => JSON.stringify(arg)).join(",")})`
}
