import { placeOf } from "../evidence/place-of.ts"

/** An address as one document: without fragment (but for client-side routes), in the form the browser writes it. */
export function addressKey(url: string): string {
  const place = placeOf(url)
  return URL.parse(place)?.href ?? place
}
