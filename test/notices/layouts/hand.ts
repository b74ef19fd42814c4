import type { Content } from "./content.ts"
import { type Labels, labelDress, labelSets, type Told } from "./labels.ts"
import { type Naming, namings } from "./naming.ts"

/** How one author writes: what is chosen once for a page. The first value of each is the plainest. */
export const manners = {
  labels: Object.keys(labelSets),
  dress: Object.keys(labelDress),
  naming: Object.keys(namings),
  items: ["comma", "middleDot", "slash", "latinComma", "semicolon", "lines", "dotLines", "list", "and"],
  itemsEnd: ["none", "nado", "to", "bracket", "only"],
  purposes: ["none", "noTame", "tameStop", "and", "lines", "list", "middleDot"],
  tells: ["destination", "own", "links", "optOut", "policy", "all"],
  links: ["url", "here", "named"],
  colon: ["：", ":", " : ", " "],
  title: ["notice", "policy", "cookie", "chapter", "statute"],
  before: ["intro", "nothing", "contents", "banner", "law", "explained"],
  after: ["footer", "nothing", "denial", "browser", "commission", "chapters", "revised", "notes"],
  count: ["3", "1", "2", "6"],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Manner = keyof typeof manners
export type Manners = Readonly<Record<Manner, string>>

export interface Line {
  readonly told: Told
  readonly label: string
  readonly html: string
}

/** Writes the parts of entries in the manner of one author; a template puts them in place. */
export interface Hand {
  readonly manners: Manners
  readonly fields: readonly Told[]
  readonly headLabel: string
  /** What this author calls a part, undressed. */
  readonly word: (field: Told) => string
  readonly head: (content: Content) => string
  /** The labels of `lines`. */
  readonly labels: readonly string[]
  /** The labelled parts below the head, in order. */
  readonly lines: (content: Content) => readonly Line[]
  readonly colon: string
}

export function handOf(manners: Manners): Hand {
  const naming = namings[manners.naming] as Naming
  const words = labelSets[manners.labels] as Labels
  const dress = labelDress[manners.dress] as (label: string, at: number) => string
  const fields = fieldsOf(manners)
  const below = [...naming.below, ...fields]
  const word = (field: Told) =>
    field === "own" && !fields.includes("destination") ? words.purpose : words[field]
  return {
    manners,
    fields,
    headLabel: dress(words[naming.label], 0),
    word,
    head: naming.head,
    labels: below.map((field, at) => dress(word(field), at + 1)),
    lines: (content) =>
      below.map((field, at) => ({
        told: field,
        label: dress(word(field), at + 1),
        html: htmlOf(content, field, manners),
      })),
    colon: manners.colon,
  }
}

/** The parts that are no name. */
export function unnamed(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ told }) => told !== "operator" && told !== "service")
}

/** What is written of one part of an entry. */
export function lineOf(hand: Hand, content: Content, field: Told): string {
  return hand.lines(content).find(({ told }) => told === field)?.html ?? ""
}

function fieldsOf({ tells }: Manners): readonly Told[] {
  const more: Readonly<Record<string, readonly Told[]>> = {
    destination: ["destination"],
    own: [],
    links: ["optOut", "policy"],
    optOut: ["optOut"],
    policy: ["policy"],
    all: ["destination", "optOut", "policy"],
  }
  return ["information", "own", ...(more[tells] ?? [])]
}

function htmlOf(content: Content, field: Told, manners: Manners): string {
  if (field === "information") return itemsOf(content, manners)
  if (field === "own") return purposesOf(content.own, manners)
  if (field === "destination") return purposesOf(content.destination, manners)
  if (field === "optOut" || field === "policy") return linkOf(content[field], field, manners)
  return content[field]
}

function linkOf(url: string, field: "optOut" | "policy", { links }: Manners): string {
  const named = field === "optOut" ? "オプトアウトページ" : "プライバシーポリシー"
  const text: Readonly<Record<string, string>> = { url, here: "こちら", named }
  return `<a href="${url}">${text[links]}</a>`
}

export function joined(parts: readonly string[], how: string): string {
  const [last = "", ...others] = [...parts].reverse()
  const between: Readonly<Record<string, string>> = {
    comma: "、",
    middleDot: "・",
    slash: " / ",
    latinComma: ", ",
    semicolon: "；",
    lines: "<br>",
  }
  if (how === "list") return `<ul>${parts.map((part) => `<li>${part}</li>`).join("")}</ul>`
  if (how === "dotLines") return parts.map((part) => `・${part}`).join("<br>")
  if (how === "and" && others.length > 0) return `${others.reverse().join("、")}および${last}`
  return parts.join(between[how] ?? "、")
}

/** The words of the information of an entry, with what the author adds to them. */
export function informationOf({ information }: Content, { itemsEnd }: Manners): readonly string[] {
  const [first = "", ...rest] = information
  if (itemsEnd === "bracket") return [`${first}（送信先で匿名化されます）`, ...rest]
  if (itemsEnd === "only") return [...information.slice(0, -1), `${information.at(-1)}（ログイン時のみ）`]
  return information
}

function itemsOf(content: Content, manners: Manners): string {
  const end = ({ nado: "など", to: "等" } as Record<string, string>)[manners.itemsEnd] ?? ""
  const items = informationOf(content, manners)
  return joined([...items.slice(0, -1), `${items.at(-1)}${end}`], manners.items)
}

const purposeEnds: Readonly<Record<string, string>> = {
  noTame: "のため",
  tameStop: "のため。",
}

function purposesOf(purposes: readonly string[], { purposes: how }: Manners): string {
  return joined(purposes, how) + (purposeEnds[how] ?? "")
}
