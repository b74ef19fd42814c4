import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Service, Vendor } from "../../config/knowledge/vendor.ts"
import type { Fact, KnownDestination } from "../../reports/draft/draft-knowledge.ts"

/** What a vendor file says of a service. */
export function knownService(vendor: Vendor, service: Service, knowledge: Knowledge): KnownDestination {
  const sure = isSure(service, vendor)
  const expected = service.purposes ?? knowledge.functions.functions[service.function]?.purposes ?? []
  const reason = reasonIn(service.sentence)
  return {
    ...knownCompany(vendor),
    ...(reason === undefined ? {} : { reason }),
    purposes: { value: expected, sure },
    // The purposes of its function are what such services are for, not what this company says of itself.
    purposesDestination: { value: expected, sure: sure && service.purposes !== undefined },
  }
}

/** What a vendor file says of the company. */
export function knownCompany(vendor: Vendor): KnownDestination {
  const { privacy, optOut } = vendor
  const brand = brandOf(vendor)
  return {
    operatorSure: isSure(vendor),
    ...(brand === undefined ? {} : { brand }),
    ...(privacy === null ? {} : { policy: page(privacy, vendor) }),
    ...(optOut === null ? {} : { optOut: page(optOut, vendor) }),
  }
}

interface Sourced {
  readonly confidence?: Vendor["confidence"] | undefined
}

/** What has no confidence of its own has that of what it stands in. */
function isSure(...from: readonly Sourced[]): boolean {
  return from.find(({ confidence }) => confidence !== undefined)?.confidence !== "low"
}

function page(one: NonNullable<Vendor["privacy"]>, vendor: Vendor): Fact<string> {
  return { value: one.url, sure: isSure(one, vendor) }
}

/** A brand that the legal name already says adds nothing. */
function brandOf({ name, brands }: Vendor): string | undefined {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s/g, "")
  return brands.some((brand) => plain(name.ja).includes(plain(brand))) ? undefined : brands[0]
}

/** The beginning of the sentence to publish, up to ため: the rest names information that may not be sent here. */
function reasonIn(sentence: string): string | undefined {
  return /^(.+?ため)に?、/u.exec(sentence)?.[1]
}
