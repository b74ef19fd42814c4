import { createHash, X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * The test certificate shipped with the demo. Its private key is public, so it proves nothing:
 * a browser takes it only when told this one key's digest.
 */
export interface Certificate {
  readonly cert: string
  readonly key: string
  /** base64 of SHA-256 of the public key (SubjectPublicKeyInfo), as --ignore-certificate-errors-spki-list takes it. */
  readonly spki: string
}

export function demoCertificate(): Certificate {
  const cert = readFileSync(join(import.meta.dirname, "certificate.pem"), "utf8")
  const key = readFileSync(join(import.meta.dirname, "key.pem"), "utf8")
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" })
  return { cert, key, spki: createHash("sha256").update(publicKey).digest("base64") }
}
