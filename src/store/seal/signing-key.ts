import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto"

/** A key for Ed25519 (RFC 8032) from its PEM text; undefined for any other text or kind of key. */
export const signingKey = (pem: string | Buffer): KeyObject | undefined =>
  ed25519(() => createPrivateKey({ key: pem, format: "pem" }))

/** The same of the public half; the text of a private key is refused, so that none is left lying beside a report. */
export const publicKey = (pem: string | Buffer): KeyObject | undefined =>
  String(pem).includes("PRIVATE KEY")
    ? undefined
    : ed25519(() => createPublicKey({ key: pem, format: "pem" }))

function ed25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read()
    return key.asymmetricKeyType === "ed25519" ? key : undefined
  } catch {
    return undefined // no PEM, a passphrase, another kind of text: the caller names the file
  }
}

/** The signature over bytes, and the public key as PEM. */
export const signedWith = (key: KeyObject, bytes: Uint8Array) => ({
  signature: sign(null, bytes, key),
  publicPem: createPublicKey(key).export({ type: "spki", format: "pem" }).toString(),
})

export const isSignedBy = (key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, key, signature)
