import type { ReadEntry, ReadNotice } from "../../src/analyzers/facts/notice/entries/read-entry.ts"
import type { TrueEntry, Truth } from "./own-notices.ts"
import { isCovered, isSameName, letters } from "./spans.ts"

/** The four fields the figures are about, then those that are only counted. */
export const fields = [
  "operator",
  "information",
  "purposeOwn",
  "purposeDestination",
  "service",
  "categories",
  "optOut",
  "policy",
  "purposeLink",
  "country",
  "status",
] as const
export type Field = (typeof fields)[number]

export interface Count {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** One place where reading and truth differ: words that were not read, or words that are not there. */
export interface Difference {
  readonly entry: string
  readonly field: Field | "notice"
  readonly missed: readonly string[]
  readonly extra: readonly string[]
}

export interface NoticeScore {
  readonly counts: Readonly<Record<Field, Count>>
  readonly differences: readonly Difference[]
}

type Values = Readonly<Record<Field, readonly string[]>>

const none: Values = {
  operator: [],
  information: [],
  purposeOwn: [],
  purposeDestination: [],
  service: [],
  categories: [],
  optOut: [],
  policy: [],
  purposeLink: [],
  country: [],
  status: [],
}

/** Compares a reading with the truth, entry by entry and span by span; a pooled notice as one entry. */
export function scoreNotice(truth: Truth, read: ReadNotice): NoticeScore {
  const pairs = truth.pooled ? [pooledPair(truth, read)] : pairsOf(truth, read.entries)
  const compared = pairs.flatMap((pair) => fields.map((field) => compareField(pair, field)))
  return {
    counts: Object.fromEntries(
      fields.map((field) => [
        field,
        sum(compared.filter((one) => one.field === field).map(({ count }) => count)),
      ]),
    ) as Record<Field, Count>,
    differences: [
      ...flagDifferences(truth, read),
      ...compared.filter(differs).map(({ difference }) => difference),
    ],
  }
}

export function f1({ tp, fp, fn }: Count): number {
  return tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn)
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), {
    tp: 0,
    fp: 0,
    fn: 0,
  })
}

interface Pair {
  readonly name: string
  readonly wanted: Values
  readonly got: Values
}

interface Compared {
  readonly field: Field
  readonly count: Count
  readonly difference: Difference
}

function compareField({ name, wanted, got }: Pair, field: Field): Compared {
  const [missed, extra] =
    field === "information" || field.startsWith("purpose")
      ? spans(wanted[field], got[field])
      : names(wanted[field], got[field])
  const count = { tp: wanted[field].length - missed.length, fp: extra.length, fn: missed.length }
  return { field, count, difference: { entry: name, field, missed, extra } }
}

/** …のため says no more than its label 利用目的 does, and および no more than a comma. */
const withoutFor = (text: string) =>
  text.replace(/の(ため|目的)[にで]?。?$/u, "").replace(/(および|及び|ならびに|並びに)/gu, "、")

function spans(wantedTexts: readonly string[], gotTexts: readonly string[]) {
  const [wanted, got] = [wantedTexts.map(withoutFor), gotTexts.map(withoutFor)]
  return [
    wanted.filter((one) => !isCovered(one, got, 0.9)),
    got.filter((one) => !isCovered(one, wanted, 0.8)),
  ] as const
}

function names(wanted: readonly string[], got: readonly string[]) {
  const isSame = (want: string, found: string) => facesOf(want).some((face) => isSameName(face, found))
  return [
    wanted.filter((want) => !got.some((found) => isSame(want, found))),
    got.filter((found) => !wanted.some((want) => isSame(want, found))),
  ] as const
}

/** A name written twice, 「グーグル・エルエルシー（Google LLC）」 or 「A株式会社 / A Inc.」, is read in whole or in half. */
function facesOf(name: string): readonly string[] {
  return [name, ...name.split(/[（）()]|\s\/\s/u).filter((half) => half.trim() !== "")]
}

function differs({ difference: { missed, extra } }: Compared): boolean {
  return missed.length + extra.length > 0
}

function flagDifferences(truth: Truth, read: ReadNotice): readonly Difference[] {
  const flag = (wanted: string, got: string): readonly Difference[] =>
    wanted === got ? [] : [{ entry: "(notice)", field: "notice", missed: [wanted], extra: [got] }]
  return [
    ...flag(`notice: ${truth.notice}`, `notice: ${read.isNotice}`),
    ...flag(`pooled: ${truth.pooled}`, `pooled: ${read.pooled}`),
  ]
}

/** Pairs by the best likeness first; a truth that may be missing and is, is left out. */
function pairsOf(truth: Truth, entries: readonly ReadEntry[]): readonly Pair[] {
  const wanted = truth.entries.map(valuesOfTruth)
  const got = entries.map(valuesOfEntry)
  const likely = wanted
    .flatMap((one, t) => got.map((other, e) => ({ t, e, like: likeness(one, other) })))
    .filter(({ like }) => like >= 1.5)
    .sort((a, b) => b.like - a.like || a.t - b.t || a.e - b.e)
  const pairOf = new Map<number, number>()
  for (const { t, e } of likely) if (!pairOf.has(t) && ![...pairOf.values()].includes(e)) pairOf.set(t, e)
  const used = new Set(pairOf.values())
  return [
    ...wanted.flatMap((values, t) => {
      const at = pairOf.get(t)
      if (at === undefined && truth.entries[t]?.may_be_missing) return []
      return [
        {
          name: nameOf(values, `#${t + 1}`),
          wanted: values,
          got: at === undefined ? none : (got[at] ?? none),
        },
      ]
    }),
    ...got.flatMap((values, e) =>
      used.has(e) ? [] : [{ name: nameOf(values, `extra #${e + 1}`), wanted: none, got: values }],
    ),
  ]
}

function nameOf({ operator, service }: Values, otherwise: string): string {
  return [...operator, ...service].join(" / ") || otherwise
}

function likeness(wanted: Values, got: Values): number {
  const same = (field: Field) =>
    Number(names(wanted[field], got[field])[0].length === 0 && wanted[field].length > 0)
  const share = (field: Field) =>
    wanted[field].length === 0 ? 0 : 1 - spans(wanted[field], got[field])[0].length / wanted[field].length
  return 3 * same("operator") + 2 * same("service") + 3 * share("information") + 2 * share("purposeOwn")
}

function pooledPair(truth: Truth, read: ReadNotice): Pair {
  return {
    name: "(pooled)",
    wanted: united(truth.entries.map(valuesOfTruth)),
    got: united(read.entries.map(valuesOfEntry)),
  }
}

function united(all: readonly Values[]): Values {
  const every = (field: Field) => [...new Set(all.flatMap((values) => values[field]))]
  return Object.fromEntries(fields.map((field) => [field, every(field)])) as unknown as Values
}

function valuesOfTruth(entry: TrueEntry): Values {
  return {
    operator: one(entry.destination),
    information: entry.information,
    purposeOwn: [...entry.purpose, ...entry.unassigned_purpose],
    purposeDestination: entry.destination_purpose,
    service: one(entry.service),
    categories: entry.categories,
    optOut: one(entry.opt_out),
    policy: one(entry.policy),
    purposeLink: one(entry.purpose_link),
    country: one(entry.country),
    status: [entry.status],
  }
}

function valuesOfEntry(entry: ReadEntry): Values {
  return {
    operator: one(entry.operator),
    information: entry.information,
    purposeOwn: [...entry.purposeWords.own, ...entry.purposeWords.unassigned],
    purposeDestination: entry.purposeWords.destination,
    service: one(entry.service),
    categories: entry.categories,
    optOut: one(entry.optOut),
    policy: one(entry.policy),
    purposeLink: one(entry.purposeDestinationLink),
    country: one(entry.country),
    status: [entry.status],
  }
}

function one(value: string | undefined): readonly string[] {
  return value === undefined || letters(value) === "" ? [] : [value]
}
