import type { Labels } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import { matterOfValues } from "../labels/matter-of-values.ts"
import { hasCompanyForm, isPhrase } from "../names/company-name.ts"
import { asShown } from "../plain-text.ts"
import { act } from "../sentences/phrase-patterns.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import type { Column } from "./columns.ts"
import { innerText } from "./dom.ts"
import type { GridRow } from "./grid.ts"

/**
 * The columns of rows without any header (アクセス解析 | X | Google LLC | 閲覧したページのURL), told by what stands in
 * them; undefined where they do not say who receives and what is sent or what for.
 */
export function columnsWithoutHeader(
  grid: readonly GridRow[],
  labels: Labels,
): readonly Column[] | undefined {
  const rows = grid.filter(({ cells }) => new Set(cells).size > 1)
  const width = rows[0]?.cells.length ?? 0
  if (rows.length < 2 || width < 2 || !rows.every((row) => isRow(row, width, labels))) return undefined
  const values = Array.from({ length: width }, (_, x) => rows.map(({ cells }) => shownIn(cells[x])))
  const roles = rolesOf(values, labels)
  const says = (...asked: readonly LabelRole[]) => roles.some((role) => asked.includes(role))
  const isWhole = says("destination", "party", "service") && says("information", "purpose")
  return isWhole ? roles.map((role, x) => columnOf(rows, x, role)) : undefined
}

/** As many cells as the others, none of them a header beside values and none a label. */
function isRow({ cells }: GridRow, width: number, { roleOf }: Labels): boolean {
  const isOpen = cells.slice(1).every((cell) => cell?.isHeader !== true)
  const texts = cells.map(shownIn)
  return cells.length === width && isOpen && !texts.some((text) => roleOf(headOf(text)) !== undefined)
}

/** 送信先 of 送信先 Google LLC and (1)送信先：Google LLC */
function headOf(text: string): string {
  return /^(\S{2,16}?)(?:\s|[：:】])/u.exec(text)?.[1] ?? text
}

type Values = readonly string[]

function rolesOf(columns: readonly Values[], labels: Labels): readonly LabelRole[] {
  const known = columns.map((values): LabelRole => kindOf(values, labels) ?? "other")
  const named = once(known, "destination")
  const withService = fill(named, columns, { role: "service", fits: areNames, beside: "destination" })
  const withInformation = fill(withService, columns, { role: "information", fits: areThings })
  return fill(withInformation, columns, { role: "purpose", fits: arePurposes })
}

function kindOf(values: Values, labels: Labels): LabelRole | undefined {
  const matter = matterOfValues(values, labels)
  return matter === "party" && most(values, hasCompanyForm) ? "destination" : matter
}

/** Only the first column of companies names who receives. */
function once(roles: readonly LabelRole[], role: LabelRole): readonly LabelRole[] {
  return roles.map((each, at) => {
    if (each === "party" && roles.includes(role)) return "service"
    return each === role && roles.indexOf(role) !== at ? "other" : each
  })
}

interface Filling {
  readonly role: LabelRole
  readonly fits: (value: string) => boolean
  readonly beside?: LabelRole
}

/** Where no column is of a matter, the first open one whose values may be. */
function fill(
  roles: readonly LabelRole[],
  columns: readonly Values[],
  { role, fits, beside }: Filling,
): readonly LabelRole[] {
  if (roles.includes(role) || (beside !== undefined && !roles.includes(beside))) return roles
  const at = roles.findIndex((each, x) => each === "other" && most(columns[x] ?? [], fits))
  return roles.map((each, x) => (x === at ? role : each))
}

function most(values: Values, fits: (value: string) => boolean): boolean {
  return values.filter(fits).length >= values.length * 0.6
}

function areNames(value: string): boolean {
  const isOther = isPhrase(value) || saysWhatFor.test(value) || areThings(value)
  return value !== "" && value.length <= 40 && !isOther
}

function areThings(value: string): boolean {
  return value.split(/[、，,・]/u).every((part) => isThingSent(part.trim()))
}

/** 祝日の表示, 集計のため */
const saysWhatFor = /(ため|目的|の\p{Script=Han}{2,4})$/u

function arePurposes(value: string): boolean {
  return act.test(value) || saysWhatFor.test(value)
}

function columnOf(rows: readonly GridRow[], x: number, role: LabelRole): Column {
  const element = rows[0]?.cells[x]?.element ?? (rows[0] as GridRow).element
  const title = { kind: "line", text: "", links: [], element, block: element } as const
  return { x, role, parts: [], title: { ...title, emphasised: true, inItem: false } }
}

function shownIn(cell: GridRow["cells"][number]): string {
  return cell === undefined ? "" : asShown(innerText(cell.element))
}
