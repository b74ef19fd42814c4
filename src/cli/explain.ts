import { findEntity } from "../config/knowledge/find-entity.ts"
import { findService } from "../config/knowledge/find-service.ts"
import { indexKnowledge, type KnownService } from "../config/knowledge/index-knowledge.ts"
import type { Knowledge, ListedEntity } from "../config/knowledge/knowledge.ts"
import { visible } from "../reports/visible.ts"
import { fill, type Words } from "./words.ts"

/** What the data files say of an address, one line each: by vendor file, else by the entity list, else nothing. */
export function explain(address: URL, knowledge: Knowledge, words: Words): readonly string[] {
  const index = indexKnowledge(knowledge)
  const service = findService(index, address)
  if (service !== undefined) return serviceLines(service, knowledge, words).map(visible)
  const entity = findEntity(index, address.hostname)
  const lines =
    entity === undefined
      ? [fill(words.explain.unknown, { host: address.hostname })]
      : entityLines(entity, words)
  return lines.map(visible)
}

function serviceLines(
  { vendor, service }: KnownService,
  knowledge: Knowledge,
  words: Words,
): readonly string[] {
  const { explain: label, language } = words
  const known = knowledge.functions.functions[service.function]
  const purposes = (service.purposes ?? known?.purposes ?? []).map(
    (id) => knowledge.purposes.purposes[id]?.[language] ?? id,
  )
  const rows: readonly (readonly [string, string | undefined])[] = [
    [label.operator, `${vendor.name.ja} / ${vendor.name.original}`],
    [label.service, `${service.name.ja} (${vendor.id}/${service.id})`],
    [label.function, known?.[language] ?? service.function],
    [label.provision, known === undefined ? undefined : provision(known, words)],
    [label.purposes, purposes.join(words.punctuation.list)],
    [label.country, vendor.country ?? undefined],
    [label.privacy, vendor.privacy?.url],
    [label.optOut, vendor.optOut?.url],
    [label.parameters, service.parameters.map(({ names }) => names.join("/")).join(", ")],
    [label.source, vendor.source],
  ]
  return rows.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}: ${value}`]))
}

type KnownFunction = Knowledge["functions"]["functions"][string]

/** Our leaning for a service of this kind, never law. */
function provision({ provision: key, certainty }: KnownFunction, words: Words): string {
  const { open, close } = words.punctuation
  const name = words.explain.provisions[key]
  return certainty === "review" ? `${name}${open}${words.explain.review}${close}` : name
}

function entityLines({ company, name }: ListedEntity, words: Words): readonly string[] {
  const { explain: label } = words
  return [`${label.operator}: ${company}`, `${label.service}: ${name}`, label.entityList]
}
