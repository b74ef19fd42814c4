import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { domainToASCII } from "node:url"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** Hosts not to be opened, one a line: a name stands for itself and every name below it. `#` begins a remark. */
export async function readStopList(path: string | undefined, folder: string): Promise<readonly string[]> {
  if (path === undefined) return []
  const text = await readFile(resolve(folder, path), "utf8").catch((error: unknown) => {
    throw new KnownFailure(EXIT.usage, "surveyStopList", { path, why: reasonOf(error) })
  })
  const hosts = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "")
    .map(hostOf)
  return [...new Set(hosts)].toSorted()
}

/** Of an address its host; of a name the name, as browsers write it. */
function hostOf(line: string): string {
  const host = URL.parse(line)?.hostname ?? ""
  return host !== "" ? host : domainToASCII(line.replace(/^\*?\./, "").toLowerCase()) || line
}

export function isStopped(url: string, hosts: readonly string[]): boolean {
  const host = new URL(url).hostname
  return hosts.some((one) => host === one || host.endsWith(`.${one}`))
}
