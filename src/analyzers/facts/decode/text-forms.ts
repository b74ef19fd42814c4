/** Text in one of the forms requests use, taken apart into named parts; undefined where it is not that form. */
export type NamedParts = readonly (readonly [string, string])[]

/** `a=1&b=2`, percent-encoded. */
export function formParts(text: string): NamedParts | undefined {
  if (!/^[^=&\s{}[\]<>"]{1,200}=/.test(text)) return undefined
  return [...new URLSearchParams(text)]
}

/** The query and fragment parameters of an absolute address. */
export function addressParts(text: string): NamedParts | undefined {
  if (!/^(https?|wss?):\/\//i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const fragment = url.hash.includes("=") ? [...new URLSearchParams(url.hash.slice(1))] : []
  return [...url.searchParams, ...fragment]
}

/** A JSON object or array as dotted leaves (`a.0.b`). */
export function jsonParts(text: string): NamedParts | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const parsed = parseJson(text)
  return parsed === undefined ? undefined : leavesOf(parsed)
}

/** One JSON value per line. */
export function jsonLinesParts(text: string): NamedParts | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "")
  if (lines.length < 2) return undefined
  const parsed = lines.map(jsonParts)
  return parsed.every((parts) => parts !== undefined) ? parsed.flatMap((parts) => parts ?? []) : undefined
}

/** Text under base64 or base64url, when what comes out is readable text. */
export function base64Text(text: string): string | undefined {
  if (text.length < 12 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return undefined
  const decoded = Buffer.from(text, "base64").toString("utf8")
  const readable = decoded.length > 0 && !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(decoded)
  return readable ? decoded : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON after all: the caller tries the next form.
  }
}

function leavesOf(root: unknown): [string, string][] {
  const leaves: [string, string][] = []
  const open: [string, unknown][] = [["", root]]
  for (let next = open.pop(); next && leaves.length < 4000; next = open.pop()) {
    const [name, value] = next
    if (value !== null && typeof value === "object") {
      const children = Object.entries(value).map(([key, child]): [string, unknown] => [
        name ? `${name}.${key}` : key,
        child,
      ])
      open.push(...children.reverse())
    } else if (value !== null && value !== "") leaves.push([name, String(value)])
  }
  return leaves
}
