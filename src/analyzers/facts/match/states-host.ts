import { parse } from "tldts"
import { findService } from "../../../config/knowledge/find-service.ts"
import { indexKnowledge } from "../../../config/knowledge/index-knowledge.ts"
import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { ReadEntry } from "../notice/entries/read-entry.ts"
import { comparable } from "../notice/plain-text.ts"
import { companyCore } from "./company-core.ts"
import { wholeParts } from "./names.ts"
import type { Sought } from "./statement.ts"

/** `vendor/service` to which a host belongs as a whole; undefined where none does. */
export type ServiceOfHost = (host: string) => string | undefined

const known = new WeakMap<Knowledge, ServiceOfHost>()

export function serviceOfHost(knowledge: Knowledge): ServiceOfHost {
  const made = known.get(knowledge) ?? lookUp(knowledge)
  known.set(knowledge, made)
  return made
}

function lookUp(knowledge: Knowledge): ServiceOfHost {
  const index = indexKnowledge(knowledge)
  return (host) => {
    const found = findService(index, `https://${host}/`)
    return found && `${found.vendor.id}/${found.service.id}`
  }
}

/**
 * Whether a host written in a notice states the hosts seen: it is one of them or stands above it, or it is another host
 * of the same service. A host below one seen (analytics.google.com, for www.google.com) states nothing of it.
 */
export function statesHost(stated: string, { hosts, vendor, service }: Sought, of: ServiceOfHost): boolean {
  const above = hosts.some((host) => {
    const seen = host.toLowerCase()
    return seen === stated || (stated.includes(".") && seen.endsWith(`.${stated}`))
  })
  return above || (service !== undefined && of(stated) === `${vendor?.id}/${service.id}`)
}

/** The shortest label of a domain that may stand for a name; shorter ones are words of any kind. Own threshold. */
const shortestLabel = 4

/** What stands behind a name in a domain called for what it serves (playfabapi.com, examplecdn.net). */
const technicalEnd =
  /-?(apis?|apps?|cdn|static|assets|img|images|js|tags?|ads|analytics|cloud|data|services?|web|hq)$/u

/** What the domains seen are called by themselves: Supabase, for abc.supabase.co; PlayFab, for playfabapi.com; xAI, for x.ai. */
export function namesOfHosts(hosts: readonly string[]): ReadonlySet<string> {
  const names = hosts.flatMap((host) => {
    const { domain, domainWithoutSuffix: label } = parse(host)
    const long = [label ?? "", (label ?? "").replace(technicalEnd, "")].filter(
      (name) => comparable(name).length >= shortestLabel,
    )
    return [...long, ...(domain?.split(".").length === 2 ? [domain.replace(".", "")] : [])]
  })
  return new Set(names.map(comparable))
}

/** Whether the entry writes as a name, or begins one with, what the domains seen are called. */
export function isNamedLikeHost({ operator, service }: ReadEntry, { hosts }: Sought): boolean {
  const names = namesOfHosts(hosts)
  const parts = [operator, service].flatMap((text) => (text === undefined ? [] : [text, ...wholeParts(text)]))
  return parts.some((part) => {
    const core = companyCore(part)
    return names.has(comparable(core)) || names.has(comparable(core.split(" ")[0] ?? ""))
  })
}
