import type { Truth } from "../own-notices.ts"

/** What one entry of a page says, whatever the page looks like. Texts without their …のため. */
export interface Content {
  readonly operator: string
  readonly service: string
  readonly information: readonly string[]
  readonly own: readonly string[]
  readonly destination: readonly string[]
  readonly optOut: string
  readonly policy: string
}

/** The entries of hand-made truths that can stand in any layout: both names, information and a purpose, told shortly. */
export function contentsOf(truths: readonly Truth[]): readonly Content[] {
  const all = truths.filter(({ notice }) => notice).flatMap(({ entries }) => entries)
  const contents = all.flatMap((entry): readonly Content[] => {
    const { destination: operator, service, information, status } = entry
    const own = [...entry.purpose, ...entry.unassigned_purpose].map(withoutFor)
    if (operator === undefined || service === undefined || status !== "current") return []
    const site = `https://www.${service.toLowerCase().replace(/[^a-z]/gu, "") || "service"}.example`
    return [
      {
        operator,
        service,
        information,
        own,
        destination: entry.destination_purpose.map(withoutFor),
        optOut: `${site}/optout`,
        policy: `${site}/privacy`,
      },
    ]
  })
  return [...new Map(contents.filter(isPlain).map((one) => [`${one.operator} ${one.service}`, one])).values()]
}

function withoutFor(purpose: string): string {
  return purpose.replace(/(の)?(ため|目的)[にで]?。?$/u, "")
}

/** Pieces that hold a comma, a bracket or a sentence of their own would be cut otherwise in another layout. */
function isPlain({ operator, service, information, own, destination }: Content): boolean {
  const words = [...information, ...own, ...destination]
  const isName = (name: string) => /^[^（()）/／「」：:]{2,30}$/u.test(name)
  return (
    isName(operator) &&
    isName(service) &&
    !operator.includes(service) &&
    !service.includes(operator) &&
    hasLegalForm.test(operator) &&
    information.length >= 2 &&
    own.length > 0 &&
    words.every((word) => word.length <= 30 && !/[、。，,（()）/／・：:;；※\n]|等$|など$/u.test(word)) &&
    own.every(
      (word) => /[\p{Script=Han}\p{Script=Katakana}]$/u.test(word) && !/[るくすむぶぬつう]$/u.test(word),
    )
  )
}

const hasLegalForm = /株式会社|合同会社|Inc|LLC|Ltd|Limited|GmbH|Corp|S\.?A|B\.V|PBC|合資|社団|財団/u
