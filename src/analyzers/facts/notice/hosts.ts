const host = /(?<![\p{L}\p{N}@._-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\p{Script=Latin}\p{N}-])/giu
/** Endings that make a name a file, a library or an abbreviation and not a host. */
const notHosts = /\.(js|css|html?|php|png|jpe?g|gif|svg|json|xml|pdf|inc|ltd|llc|corp|co|etc|ver)$/u

/** Host names written in a text. Addresses (https://…) are left out: they are links, mostly to policies. */
export function hostsIn(text: string): readonly string[] {
  const plain = text.normalize("NFKC").toLowerCase().replace(/https?:\/\/\S+/gu, " ").replace(/\S+@\S+/gu, " ")
  return [...new Set([...plain.matchAll(host)].map(([found]) => found).filter((found) => !notHosts.test(found)))]
}
