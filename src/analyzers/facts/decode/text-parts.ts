import { addressParts } from "./address-parts.ts"
import type { NamedParts } from "./field.ts"
import { cookieLineParts, formLinesParts, formParts } from "./form-parts.ts"
import { framedJsonParts, jsonLinesParts, jsonParts } from "./json-parts.ts"
import { stompParts } from "./stomp.ts"

/** Text in one of the forms requests use, taken apart into named parts; undefined where it is none of them. */
export function textParts(text: string): NamedParts | undefined {
  return (
    jsonParts(text) ??
    jsonLinesParts(text) ??
    framedJsonParts(text) ??
    addressParts(text) ??
    formLinesParts(text) ??
    cookieLineParts(text) ??
    formParts(text) ??
    stompParts(text)
  )
}
