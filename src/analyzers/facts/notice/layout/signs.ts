import { asShown } from "../plain-text.ts"
import { childElements, type DomElement, innerText } from "./dom.ts"
import type { GridCell, GridRow } from "./grid.ts"

const yes = /^(○|〇|◯|●|◎|△|▲|✓|✔|☑|✅|レ|有|有り|あり|送信|送信あり|送信する|該当|対象|yes|y)$/iu
const no = /^(×|✕|✖|✗|╳|-|‐|‑|–|—|―|ー|−|無|無し|なし|送信なし|送信しない|非該当|対象外|no|n)$/iu

/** What a cell says with a sign alone (○, ×, －, 有, 無, a remark in brackets aside); undefined for other words. */
export function signIn(cell: GridCell | undefined): "yes" | "no" | undefined {
  if (cell === undefined) return undefined
  const text = shown(cell.element).normalize("NFKC")
  const sign = text.replace(/[(（][^()（）]*[)）]$|[※*]\d*$/u, "").trim()
  if (yes.test(sign)) return "yes"
  return no.test(sign) ? "no" : undefined
}

/** A cell's text, or what its one picture stands for. */
function shown(element: DomElement): string {
  const text = asShown(innerText(element, 40))
  if (text !== "") return text
  const [only, ...more] = childElements(element)
  if (only === undefined || more.length > 0) return ""
  return only.name === "img" ? asShown(only.attribs.alt ?? "") : shown(only)
}

/** The columns that hold nothing but signs below the header, and the row in which they begin. */
export interface SignColumns {
  readonly from: number
  readonly columns: ReadonlySet<number>
}

/** Two or more columns of signs; undefined where there are none. */
export function signColumns(grid: readonly GridRow[]): SignColumns | undefined {
  const from = grid.slice(0, 4).findIndex(({ cells }) => cells.filter(signIn).length >= 2)
  if (from < 1) return undefined
  const width = grid[from]?.cells.length ?? 0
  const rows = grid.slice(from).filter(({ cells }) => new Set(cells).size > 1)
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => {
    const cells = rows.map((row) => row.cells[x])
    return cells.some(signIn) && cells.every((cell) => signIn(cell) !== undefined || isBlank(cell))
  })
  return columns.length >= 2 ? { from, columns: new Set(columns) } : undefined
}

export function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || asShown(innerText(cell.element, 10)) === ""
}
