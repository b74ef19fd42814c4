import { fill } from "../words.ts"
import type { Explained, ExplainedDestination } from "./explained.ts"
import { provisionText } from "./provision-text.ts"
import type { Row, Telling } from "./telling.ts"

/** Who gets it, for which service, what that service does, and which provision that leans to. */
export function destinationRows({ url, destination, services }: Explained, telling: Telling): readonly Row[] {
  const { words, prose, knowledge } = telling
  const { explain: label, language } = words
  const { operator, operatorOriginal, party, knownBy, leaning, function: what } = destination
  const there = servicesThere(services, telling)
  if (knownBy === "none" && party === "third")
    return there.length > 0 ? there : [[label.operator, fill(label.unknown, { host: new URL(url).hostname })]]
  const purposes = destination.purposes.map((id) => knowledge.purposes.purposes[id]?.[language] ?? id)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [label.operator, names(operator, operatorOriginal)],
    [
      label.service,
      destination.service === undefined ? destination.id : `${destination.service} (${destination.id})`,
    ],
    [label.party, prose.parties[party]],
    [label.knownBy, knownBy === "none" ? undefined : prose.knownBy[knownBy]],
    [
      label.function,
      what === undefined ? undefined : (knowledge.functions.functions[what]?.[language] ?? what),
    ],
    [label.purposes, purposes.join(words.punctuation.list)],
    [label.provision, leaning && `${provisionText(leaning, telling)}\n${leaning.reason}`],
    [label.country, destination.country],
    [label.sentence, destination.sentence],
    [label.privacy, destination.privacy],
    [label.optOut, destination.optOut],
    [label.source, sourceText(destination, telling)],
  ]
  const shown = rows.flatMap(([name, value]): readonly Row[] =>
    value === undefined || value === "" ? [] : [[name, value]],
  )
  return [...shown, ...there]
}

function names(operator: string | undefined, original: string | undefined): string | undefined {
  return original === undefined || original === operator ? operator : `${operator} / ${original}`
}

function sourceText({ source }: ExplainedDestination, { words, cite }: Telling): string | undefined {
  if (!source) return undefined
  const { confidence, checked = "" } = source
  const sure = confidence === undefined ? "" : fill(words.explain.confidence[confidence], { checked })
  return `${cite(source)} ${source.at} ${sure}`
}

/** The services known at the host, where a bare host was given. */
function servicesThere(services: Explained["services"], { words, knowledge }: Telling): readonly Row[] {
  return (services ?? []).map((service, at): Row => {
    const does = knowledge.functions.functions[service.function]?.[words.language] ?? service.function
    const { open, close } = words.punctuation
    const name = words.language === "ja" ? service.name.ja : service.name.original
    return [
      at === 0 ? words.explain.services : "",
      `${name}${open}${does}${close} ${service.id}\n${service.endpoints.join(" ")}`,
    ]
  })
}
