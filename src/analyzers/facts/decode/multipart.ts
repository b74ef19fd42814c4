import type { NamedParts } from "./text-forms.ts"

/** The named parts of a `multipart/form-data` body; undefined for other bodies. File contents count as values. */
export function multipartParts(text: string, contentType: string): NamedParts | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (!boundary) return undefined
  return text.split(`--${boundary}`).flatMap((section) => {
    const split = section.indexOf("\r\n\r\n")
    const name = split < 0 ? undefined : /name="([^"]*)"/i.exec(section.slice(0, split))?.[1]
    return name === undefined ? [] : [[name, section.slice(split + 4).replace(/\r\n$/, "")] as const]
  })
}
