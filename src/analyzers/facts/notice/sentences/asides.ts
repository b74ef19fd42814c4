import { type NameMention, nameMentions } from "../names/name-mentions.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"

/** What brackets behind a name, or at the end of a sentence, say of the sending. `parties`: whom they name. */
interface Aside {
  readonly parties: readonly NameMention[]
  readonly purposes: readonly string[]
}

/** A sentence without such brackets; `closing`: those that stand behind no name are said of all of it. */
export interface Apart {
  readonly text: string
  readonly asides: readonly Aside[]
  readonly closing: Aside | undefined
}

const bracket = /\(([^()]{2,200})\)/gu
const label =
  /^(送信先|提供[元者]?|提供会社|運営[元者]?|運営会社|開発元|(?:利用|送信)?目的)(?:は?[::]|は、?)\s*(.+)$/u

/** Google Analytics（GA4）（…の分析目的） */
const otherName = /^\([^()]{2,20}\)$/u

/** Takes X（…の分析のため。送信先：Y社） and （送信先：X社。目的：…） out of a sentence (NFKC) and reads them. */
export function asidesIn(text: string, reading: Reading): Apart {
  if (!/\([^()]*(?:ため|目的|送信先|提供|運営|開発)/u.test(text))
    return { text, asides: [], closing: undefined }
  const names = nameMentions(text, reading)
  const asides: Aside[] = []
  let closing: Aside | undefined
  const rest = text.replace(bracket, (whole, inner: string, at: number) => {
    const name = names.find(({ to }) => to === at || otherName.test(text.slice(to, at)))
    const said = saidIn(inner, reading)
    if (said.purposes.length === 0 && (name !== undefined || said.parties.length === 0)) return whole
    if (name !== undefined) asides.push({ ...said, parties: [withOperator(name, said.parties[0])] })
    else if (said.parties.length > 0 || closes(text.slice(0, at), text.slice(at + whole.length)))
      closing = said
    else return whole
    return ""
  })
  return { text: rest, asides, closing }
}

/** …を送信（目的：アクセス解析）, …を送信します（アクセス解析のため）。 */
function closes(before: string, after: string): boolean {
  return /^。?$/u.test(after) && /(送信|送付|転送|提供|共有)(し(ます|てい(ます|る)))?$/u.test(before)
}

function saidIn(inner: string, reading: Reading): Aside {
  const parts = inner
    .split(/[。;]|、(?=(?:送信先|提供元|(?:利用|送信)?目的)[は::])/u)
    .map(asShown)
    .filter(Boolean)
  const labelled = parts.flatMap((part) => {
    const [, name = "", value = ""] = label.exec(part) ?? []
    return name === "" ? [] : [{ isPurpose: name.endsWith("目的"), value }]
  })
  const parties = labelled.flatMap(({ isPurpose, value }) => (isPurpose ? [] : nameMentions(value, reading)))
  const purposes = [
    ...labelled.flatMap(({ isPurpose, value }) => (isPurpose ? [value] : [])),
    ...parts.filter((part) => /(ため|目的)$/u.test(part) && !label.test(part) && part.length > 3),
  ]
  return { parties, purposes }
}

function withOperator(name: NameMention, operator: NameMention | undefined): NameMention {
  if (operator?.operator === undefined) return name
  const service = name.service ?? name.operator
  return {
    ...name,
    operator: operator.operator,
    ...(service === undefined ? {} : { service }),
    keys: [...name.keys, ...operator.keys],
  }
}
