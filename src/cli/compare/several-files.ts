import { join, resolve } from "node:path"
import { safeName } from "../../reports/safe-name.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { timeName } from "../scan/folder-names.ts"

/** The formats asked for, all where none is. Throws a `KnownFailure` that names those there are. */
export function formatsAsked<T extends string>(given: unknown, all: readonly T[]): readonly T[] {
  if (typeof given !== "string") return all
  const asked = given.split(",").map((one) => one.trim())
  const known = all.filter((one) => asked.includes(one))
  if (known.length === new Set(asked).size) return known
  throw new KnownFailure(EXIT.usage, "severalFormat", { given, formats: all.join(", ") })
}

/** Where what is made from several results goes: `--out`, else a folder of its own among the reports. */
export function severalFolder(
  { kind, url, out }: { readonly kind: string; readonly url: string; readonly out: string | undefined },
  { folder }: Context,
): string {
  if (out !== undefined) return resolve(folder, out)
  const host = URL.parse(url)?.host ?? url
  return join(folder, "gaibu-report", `${kind}-${safeName(host)}-${timeName(new Date())}`)
}
