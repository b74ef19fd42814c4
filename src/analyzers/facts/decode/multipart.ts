import { decodeLimits } from "./field.ts"
import type { NamedParts } from "./text-forms.ts"

/** The named parts of a `multipart/form-data` body; undefined for other bodies. File contents count as values. */
export function multipartParts(text: string, contentType: string): NamedParts | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (!boundary) return undefined
  return text.split(`--${boundary}`, decodeLimits.fields).flatMap((section) => {
    const split = /\r?\n\r?\n/.exec(section)
    if (!split) return []
    const name = /(?:^|[;\s])name="([^"]*)"/i.exec(section.slice(0, split.index))?.[1]
    const value = section.slice(split.index + split[0].length).replace(/\r?\n$/, "")
    return name === undefined ? [] : [[name, value] as const]
  })
}
