/** A self-contained function and its arguments as the text of an expression to evaluate in a page. */
export function asExpression<A extends readonly unknown[]>(
  call: (...args: A) => unknown,
  ...args: A
): string {
  return `(${call})(${args.map((arg) => JSON.stringify(arg)).join(",")})`
}

/** Functions that call one another, begun at the first, as one expression. */
export interface Program<A extends readonly unknown[]> {
  readonly entry: (...args: A) => unknown
  readonly parts: readonly ((...args: never[]) => unknown)[]
}

export function programExpression<A extends readonly unknown[]>(
  { entry, parts }: Program<A>,
  ...args: A
): string {
  return `(() => { ${parts.join("\n")}\nreturn ${asExpression(entry, ...args)} })()`
}
