import { z } from "zod"

/**
 * HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/) and the `_` fields of the tools that write it, as far as
 * they say what was sent. Nothing is required: a field that is not what it should be counts as absent.
 */
const Text = z.string().optional().catch(undefined)
const Amount = z.number().optional().catch(undefined)

/** Names without a value and values that are numbers occur; entries without a name are left out. */
const Pairs = z
  .array(z.unknown())
  .catch([])
  .transform((list) => list.flatMap(pairOf))

function pairOf(one: unknown): { readonly name: string; readonly value: string }[] {
  if (typeof one !== "object" || one === null || !("name" in one) || typeof one.name !== "string") return []
  const value = "value" in one ? one.value : ""
  return [{ name: one.name, value: value === null || value === undefined ? "" : String(value) }]
}

const Param = z.object({ name: Text, value: Text, fileName: Text, contentType: Text }).catch({})

const PostData = z.object({
  mimeType: Text,
  text: Text,
  params: z.array(Param).catch([]),
  /** Proposed for HAR 1.3 and written by some tools already. */
  encoding: Text,
  _encoding: Text,
  comment: Text,
})

const ReceivedCookie = z
  .object({
    name: Text,
    value: Text,
    path: Text,
    domain: Text,
    expires: Text,
    httpOnly: z.boolean().optional().catch(undefined),
    secure: z.boolean().optional().catch(undefined),
    sameSite: Text,
  })
  .catch({})

const HarRequest = z.object({
  method: Text,
  url: Text,
  headers: Pairs,
  cookies: Pairs,
  queryString: Pairs,
  postData: PostData.optional().catch(undefined),
  bodySize: Amount,
  /** HTTP Toolkit and pcapng-utils: a body that is no text, with `_requestBodyStatus` saying so. */
  _content: z.object({ text: Text, encoding: Text }).optional().catch(undefined),
})

const HarResponse = z.object({
  status: z.coerce.number().optional().catch(undefined),
  httpVersion: Text,
  headers: Pairs,
  cookies: z.array(ReceivedCookie).catch([]),
  content: z.object({ mimeType: Text }).catch({}),
  redirectURL: Text,
  bodySize: Amount,
  _error: Text,
  /** Chrome: a service worker answered. */
  _fetchedViaServiceWorker: z.boolean().optional().catch(undefined),
  /** The same in what browsertime writes. */
  fromServiceWorker: z.boolean().optional().catch(undefined),
})
export type HarResponse = z.infer<typeof HarResponse>

export const HarEntry = z.object({
  pageref: Text,
  startedDateTime: Text,
  request: HarRequest,
  response: HarResponse.optional().catch(undefined),
  cache: z.record(z.string(), z.unknown()).catch({}),
  serverIPAddress: Text,
  /** Chrome: `memory` or `disk`. */
  _fromCache: Text,
  /** Safari: `Network Load`, `Memory Cache`, `Disk Cache`, `Service Worker`. */
  _fetchType: Text,
  /** Chrome: the protocol's own record; WebPageTest and browsertime: an address, with the record beside it. */
  _initiator: z.unknown().optional(),
  _initiator_detail: Text,
  _initiator_line: z.unknown().optional(),
  _initiator_type: Text,
  _resourceType: Text,
  _webSocketMessages: z.array(z.unknown()).optional().catch(undefined),
  /** WebPageTest and browsertime: HTTP/2 push, an answer nobody asked for. */
  _was_pushed: z.unknown().optional(),
  _request_type: Text,
  _full_url: Text,
  _ip_addr: Text,
  /** What this tool writes of a send beyond the format. */
  _gaibu: z.unknown().optional(),
})
export type HarEntry = z.infer<typeof HarEntry>

/** A page load. Chrome and Safari put its address into `title`, WebPageTest into `_URL`, browsertime into `_url`. */
export const HarPage = z.object({ id: Text, startedDateTime: Text, title: Text, _URL: Text, _url: Text })
export type HarPage = z.infer<typeof HarPage>

/** HTTP Toolkit: a connection that the app refused to have opened. */
export const HarTlsError = z.object({ hostname: Text }).catch({})

export const HarTool = z.object({ name: Text, version: Text })
export type HarTool = z.infer<typeof HarTool>

export type HarRequest = z.infer<typeof HarRequest>
