import { createHash, randomBytes } from "node:crypto"
import { Integer, Null, OctetString } from "asn1js"
import {
  AlgorithmIdentifier,
  type Certificate,
  ContentInfo,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs"

const sha256Id = "2.16.840.1.101.3.4.2.1"
const timeStampingId = "1.3.6.1.5.5.7.3.8"
const keyUsageId = "2.5.29.37"

/** A request for a time stamp (RFC 3161) of these bytes' SHA-256, DER; with a nonce, and asking for the certificate. */
export function timeStampRequest(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = randomBytes(8)
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40 // positive, and no byte too many: an INTEGER as DER writes it
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Id, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: createHash("sha256").update(bytes).digest() }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
  return Buffer.from(request.toSchema().toBER())
}

/**
 * What a reply says. `at`: the time it gives (ISO 8601, UTC); `authority`: the subject of the certificate it is signed
 * with; `chain`: whether that leads to a certificate the reader trusts, `unchecked` where none was given.
 */
export type TimeStamp =
  | {
      readonly ok: true
      readonly at: string
      readonly authority: string
      readonly chain: "trusted" | "unchecked"
    }
  | { readonly ok: false; readonly why: StampFault }

/** `untrusted`: signed, but not by anybody the reader trusts, or not for time stamps. */
export type StampFault =
  | "unreadable"
  | "refused"
  | "other-digest"
  | "other-request"
  | "signature"
  | "untrusted"

export interface Stamped {
  readonly manifest: Uint8Array
  readonly request?: Uint8Array | undefined
  /** Certificates of authorities the reader trusts. */
  readonly trusted?: readonly Certificate[] | undefined
}

/** Holds an authority's reply (DER) against what it is to be a time stamp of. */
export async function checkTimeStamp(
  reply: Uint8Array,
  { manifest, request, trusted = [] }: Stamped,
): Promise<TimeStamp> {
  const read = readReply(reply)
  if ("why" in read) return { ok: false, why: read.why }
  const { signed, info } = read
  if (!isOf(info, manifest)) return fault("other-digest")
  if (request !== undefined && !answers(info, request)) return fault("other-request")
  const signer = await signerOf(signed, manifest)
  if (signer === undefined) return fault("signature")
  if (!isForTimeStamps(signer)) return fault("untrusted")
  if (trusted.length > 0 && !(await leadsTo(trusted, { signed, info, manifest }))) return fault("untrusted")
  return {
    ok: true,
    at: info.genTime.toISOString(),
    authority: nameOf(signer),
    chain: trusted.length > 0 ? "trusted" : "unchecked",
  }
}

const fault = (why: StampFault): TimeStamp => ({ ok: false, why })

interface Reply {
  readonly signed: SignedData
  readonly info: TSTInfo
}

function readReply(reply: Uint8Array): Reply | { readonly why: StampFault } {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(reply))
    if (status.status > 1 || timeStampToken === undefined) return { why: "refused" } // 0 granted, 1 granted with changes
    const signed = new SignedData({ schema: new ContentInfo(timeStampToken).content })
    const contents = signed.encapContentInfo.eContent
    if (contents === undefined) return { why: "unreadable" }
    return { signed, info: TSTInfo.fromBER(contents.getValue()) }
  } catch {
    return { why: "unreadable" } // whatever the parser found: the bytes are no reply
  }
}

function isOf({ messageImprint }: TSTInfo, manifest: Uint8Array): boolean {
  const { hashAlgorithm, hashedMessage } = messageImprint
  const digest = createHash("sha256").update(manifest).digest()
  return hashAlgorithm.algorithmId === sha256Id && digest.equals(Buffer.from(hashedMessage.getValue()))
}

function answers({ nonce }: TSTInfo, request: Uint8Array): boolean {
  try {
    return TimeStampReq.fromBER(Uint8Array.from(request)).nonce?.isEqual(nonce) ?? nonce === undefined
  } catch {
    return false // no request at all
  }
}

/** The certificate whose key signed this, where it is in the reply and its signature holds. */
async function signerOf(signed: SignedData, manifest: Uint8Array): Promise<Certificate | undefined> {
  const data = Uint8Array.from(manifest).buffer
  const found = await signed.verify({ signer: 0, data, extendedMode: true }).catch(() => undefined)
  return found?.signatureVerified === true ? (found.signerCertificate ?? undefined) : undefined
}

async function leadsTo(
  trusted: readonly Certificate[],
  { signed, info, manifest }: Reply & { readonly manifest: Uint8Array },
): Promise<boolean> {
  const data = Uint8Array.from(manifest).buffer
  const chain = { trustedCerts: [...trusted], checkChain: true, checkDate: info.genTime }
  const found = await signed
    .verify({ signer: 0, data, extendedMode: true, passedWhenNotRevValues: true, ...chain })
    .catch(() => undefined)
  return found?.signerCertificateVerified === true
}

/** Only a certificate made for nothing but time stamps may give them (RFC 3161 section 2.3). */
function isForTimeStamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === keyUsageId)?.parsedValue
  return usage instanceof ExtKeyUsage && usage.keyPurposes.join() === timeStampingId
}

/** The subject as `openssl` writes it shortly: the common name, else all of its values. */
function nameOf({ subject }: Certificate): string {
  const values = subject.typesAndValues.map(({ type, value }) => ({
    type,
    text: String(value.valueBlock.value),
  }))
  return values.find(({ type }) => type === "2.5.4.3")?.text ?? values.map(({ text }) => text).join(", ")
}
