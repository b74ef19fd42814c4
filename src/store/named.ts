/** Does a work of the database; an error of it becomes a named failure. */
export type Named = <T>(work: () => Promise<T>) => Promise<T>

/** A named failure at once. `nameError` gives an error of the database its name; others stay as they are. */
export function namedBy(nameError: (error: unknown) => unknown): Named {
  return (work) =>
    work().catch((error: unknown) => {
      throw nameError(error)
    })
}
