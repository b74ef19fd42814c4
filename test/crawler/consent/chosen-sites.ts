/**
 * The sites of a group that every test run makes: each stands for a kind of banner. All of them are made with
 * `GAIBU_BANNERS=all`, and scored by `npm run bench -- consent`.
 */
export function chosenOf<T extends { readonly name: string }>(
  sites: readonly T[],
  names: readonly string[],
): readonly T[] {
  const unknown = names.filter((name) => !sites.some((site) => site.name === name))
  if (unknown.length > 0) throw new Error(`no such sites: ${unknown.join(", ")}`)
  return process.env.GAIBU_BANNERS === "all" ? sites : sites.filter(({ name }) => names.includes(name))
}
