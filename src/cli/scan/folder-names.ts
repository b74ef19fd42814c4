import { join, resolve } from "node:path"
import { safeName } from "../../reports/safe-name.ts"

/** Where reports go: `out` as the user gave it, from `folder`; `now` for the name when nothing was given. */
export interface Place {
  readonly folder: string
  readonly out: string | undefined
  readonly now: Date
}

/**
 * One absolute folder per address, in order. One address and `--out DIR`: DIR itself. Several: one below DIR for
 * each, after its host. Without `--out`: `gaibu-report/<host>-<time>`.
 */
export function reportFolders(urls: readonly string[], { folder, out, now }: Place): readonly string[] {
  if (out !== undefined && urls.length === 1) return [resolve(folder, out)]
  const base = out === undefined ? join(folder, "gaibu-report") : resolve(folder, out)
  const names = urls.map((url) => (out === undefined ? `${hostName(url)}-${timeName(now)}` : hostName(url)))
  return distinct(names).map((name) => join(base, name))
}

/** `20261120-134501`, local time. */
export function timeName(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0")
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}

function hostName(url: string): string {
  return safeName(new URL(url).host)
}

function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, i) => {
    const earlier = names.slice(0, i).filter((other) => other === name).length
    return earlier === 0 ? name : `${name}-${earlier + 1}`
  })
}
