import { parse } from "tldts"

const host =
  /(?<![\p{L}\p{N}@._-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\p{Script=Latin}\p{N}-])/giu
/** Endings of files and company forms that look like domains. */
const notHosts = /\.(js|ts|md|py|sh|zip|mov|inc|ltd|llc)$|^\d+\./u

/** Host names written in a text. Addresses (https://…) are left out: they are links, mostly to policies. */
export function hostsIn(text: string): readonly string[] {
  const normal = text.normalize("NFKC")
  if (!normal.includes(".")) return []
  const plain = normal
    .toLowerCase()
    .replace(/https?:\/\/\S+/gu, " ")
    .replace(/[\w.+-]{1,64}@[\w.-]{1,255}/gu, " ")
  const found = [...plain.matchAll(host)].map(([one]) => one)
  return [
    ...new Set(
      found.filter((one) => !notHosts.test(one) && parse(one).domain !== null && parse(one).isIcann === true),
    ),
  ]
}

/**
 * A text without addresses and host names, so that they are not taken for names (google.com names no company). What
 * looks like a host and `isKnownName` says is a name (Amazon.com, A8.net) stays.
 */
export function withoutHosts(text: string, isKnownName: (host: string) => boolean = () => false): string {
  const plain = text.replace(/https?:\/\/[^\s、。）)」]+/giu, " ")
  return plain.replace(host, (one, offset: number) => {
    const hasForm = /^\s*,?\s*(inc|llc|ltd|株式会社|合同会社)/iu.test(plain.slice(offset + one.length))
    return hasForm || isKnownName(one) || hostsIn(one).length === 0 ? one : " "
  })
}
