import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { ConsentRecord, ToldWhere } from "../../result.ts"
import { findStatement, lookFor } from "../match/find-statement.ts"
import { findNames } from "../match/names.ts"
import { sameHost } from "../match/same-host.ts"
import type { Sought } from "../match/statement.ts"
import { hostsIn } from "../notice/names/hosts.ts"
import type { Banner, BannerText } from "./banner.ts"

type Told = Pick<ConsentRecord, "named" | "information" | "purpose">

/**
 * What a visitor who is asked to agree can read of the destination: its name (legal, alias, brand, service, or host),
 * the information sent to it and a purpose, in the banner itself or one press away.
 */
export function toldInBanner(sought: Sought, banner: Banner, knowledge: Knowledge): Told {
  const told = banner.texts.map((text) => ({ where: text.where, ...toldBy(text, sought, knowledge) }))
  const nowhere = banner.complete ? "no" : "cannot-tell"
  const place = (what: "named" | "information" | "purpose"): ToldWhere => {
    const places = told.filter((one) => one[what]).map(({ where }) => where)
    return places.find((where) => where === "banner") ?? places[0] ?? nowhere
  }
  return { named: place("named"), information: place("information"), purpose: place("purpose") }
}

function toldBy({ read, text }: BannerText, sought: Sought, knowledge: Knowledge) {
  const stated = findStatement(sought, { notices: [read], complete: true }, knowledge)
  const covered = stated.information.filter((one) => one.stated !== "no")
  const entry = stated.matches.length > 0
  return {
    named: entry || isNamed(text, sought, knowledge),
    information: entry && covered.length > 0 && covered.length === stated.information.length,
    purpose: entry && stated.purposeStated === true,
  }
}

function isNamed(text: string, sought: Sought, knowledge: Knowledge): boolean {
  const id = sought.vendor?.id ?? sought.id
  const service = `${id}/${sought.service?.id}`
  const names = findNames(text, lookFor(sought, knowledge).index)
  const byName = names.some((one) => one.service === service || (one.company?.id === id && !one.goesOn))
  return byName || hostsIn(text).some((host) => sought.hosts.some((own) => sameHost(host, own)))
}
