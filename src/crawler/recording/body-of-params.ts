import type { HarRequest } from "./har-format.ts"

type Params = NonNullable<HarRequest["postData"]>["params"]

/**
 * The body of a form that was recorded as its fields only (Charles, Firefox for some). JSON sent under a form's type
 * becomes one field whose name is the whole of it.
 */
export function bodyOfParams(params: Params, contentType: string): string | undefined {
  if (params.length === 0) return undefined
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(contentType)?.[1]
  if (boundary) return multipart(params, boundary)
  const [only] = params
  if (params.length === 1 && only?.name && !only.value) return only.name
  return params.map(({ name = "", value = "" }) => `${encoded(name)}=${encoded(value)}`).join("&")
}

function encoded(text: string): string {
  return /%[0-9A-F]{2}/i.test(text) && /^[\w.~*+%-]*$/.test(text)
    ? text
    : encodeURIComponent(text.toWellFormed())
}

function multipart(params: Params, boundary: string): string {
  const parts = params.map(({ name = "", value = "", fileName, contentType }) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}`,
      ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
      "",
      value,
    ].join("\r\n"),
  )
  return [...parts, `--${boundary}--`, ""].join("\r\n")
}
