import type { DevToolsEvent, Payload } from "../devtools/protocol.ts"
import { ignoreEnded, send, type Target } from "../devtools/targets.ts"
import { failures, type PdfDocument, type PdfFailure } from "../pdf/pdf-document.ts"
import { mostPdfBytes, readPdf } from "../pdf/read-pdf.ts"

type Arrived = Payload<"Fetch.requestPaused">

/** A PDF that arrived in a frame of the visit, and what was read in it. */
export interface CaughtPdf {
  readonly url: string
  readonly frame: string
  readonly read: Promise<PdfDocument | PdfFailure>
}

/** PDFs read in one visit at most. */
const mostPdfs = 5

/**
 * Takes PDFs as they arrive, so that each is asked for once and shown in no viewer: the frame gets an empty page in its
 * place. Everything else that arrives goes on untouched.
 */
export class PdfCatcher {
  readonly caught: CaughtPdf[] = []

  /** Says whether the event was that a document arrived. */
  hear(event: DevToolsEvent, target: Target): boolean {
    if (event.method !== "Fetch.requestPaused") return false
    const { params } = event
    if (params.responseStatusCode === undefined && params.responseErrorReason === undefined) return false
    if (isPdf(params) && this.caught.length < mostPdfs)
      this.caught.push({ url: params.request.url, frame: params.frameId, read: take(params, target) })
    else send(target, "Fetch.continueRequest", { requestId: params.requestId })
    return true
  }
}

/** By its type, or as a file of any kind that is named as one. */
function isPdf(arrived: Arrived): boolean {
  const { responseStatusCode = 0, request } = arrived
  if (responseStatusCode < 200 || responseStatusCode > 299) return false
  const type = headerOf(arrived, "content-type")
  if (type.includes("pdf")) return true
  const disposition = headerOf(arrived, "content-disposition")
  const unnamed = type === "" || /octet-stream|download|binary/.test(type)
  const named = disposition.includes(".pdf") || /\.pdf$/i.test(URL.parse(request.url)?.pathname ?? "")
  return named && (unnamed || disposition.includes("attachment"))
}

function headerOf({ responseHeaders = [] }: Arrived, name: string): string {
  return responseHeaders.find((one) => one.name.toLowerCase() === name)?.value.toLowerCase() ?? ""
}

async function take(arrived: Arrived, target: Target): Promise<PdfDocument | PdfFailure> {
  const bytes = await bytesOf(arrived, target).catch((error) => {
    ignoreEnded(error)
    return failures.broken
  })
  showNothing(arrived, target)
  return "code" in bytes ? bytes : readPdf(bytes)
}

async function bytesOf(arrived: Arrived, target: Target): Promise<Uint8Array | PdfFailure> {
  if (Number(headerOf(arrived, "content-length")) > mostPdfBytes) return failures.tooLarge
  const { requestId } = arrived
  const { stream } = await target.send("Fetch.takeResponseBodyAsStream", { requestId })
  const parts: Buffer[] = []
  let length = 0
  try {
    for (;;) {
      const { data, base64Encoded, eof } = await target.send("IO.read", { handle: stream, size: 1_000_000 })
      const part = Buffer.from(data, base64Encoded ? "base64" : "latin1")
      length += part.length
      if (length > mostPdfBytes) return failures.tooLarge
      parts.push(part)
      if (eof) return new Uint8Array(Buffer.concat(parts))
    }
  } finally {
    send(target, "IO.close", { handle: stream })
  }
}

/** An empty page of the same address and status, so that the visit goes on as with any page. */
function showNothing({ requestId, responseStatusCode = 200 }: Arrived, target: Target): void {
  send(target, "Fetch.fulfillRequest", {
    requestId,
    responseCode: responseStatusCode,
    responseHeaders: [{ name: "content-type", value: "text/html; charset=utf-8" }],
    body: Buffer.from("<!doctype html><title></title>").toString("base64"),
  })
}
