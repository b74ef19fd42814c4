import { comparable } from "../plain-text.ts"
import type { NameMention } from "./name-mentions.ts"

/**
 * X Analyticsを使用しており、…がY社のXへ送信されます: the product and the family it is of, in one sentence, are one
 * receiver: the company of the one under the name of the other.
 */
export function withOneOfFamily(parties: readonly NameMention[]): readonly NameMention[] {
  const families = parties.filter((one) => parties.some((other) => isFamilyOf(one, other)))
  if (families.length === 0) return parties
  return parties.flatMap((one) => {
    if (families.includes(one)) return []
    const family = families.find((each) => isFamilyOf(each, one))
    return [family?.operator === undefined ? one : { ...one, operator: family.operator }]
  })
}

function isFamilyOf(family: NameMention, { operator, service = "", keys }: NameMention): boolean {
  const [name, product] = [comparable(family.service ?? ""), comparable(service)]
  const isSameVendor = family.keys.some((key) => keys.some((own) => vendorOf(own) === vendorOf(key)))
  const isLonger = name !== "" && product.startsWith(name) && product.length > name.length
  return isLonger && isSameVendor && operator === undefined && family.operator !== undefined
}

function vendorOf(key: string): string {
  return key.split("/")[0] ?? key
}
