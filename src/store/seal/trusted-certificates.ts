import { Certificate } from "pkijs"

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g

/** The certificates of a PEM text; none where it holds no readable one. */
export function certificatesIn(pem: string): readonly Certificate[] {
  return [...pem.matchAll(block)].flatMap(([, text = ""]) => {
    try {
      return [Certificate.fromBER(Buffer.from(text, "base64"))]
    } catch {
      return [] // the caller says that the file holds none
    }
  })
}
