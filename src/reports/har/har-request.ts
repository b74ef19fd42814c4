import type { PostData, Request } from "har-format"
import type { RecordedSend } from "../../crawler/evidence.ts"
import { fill, type Prose } from "../prose.ts"
import { headersOf, versionOf } from "./har-headers.ts"

/** What was sent, as far as it was seen. Sizes that were not recorded are -1. */
export const harRequest = (send: RecordedSend, prose: Prose): Request => ({
  method: send.method,
  url: send.url.replace(/#.*$/s, ""),
  httpVersion: versionOf(send.response),
  cookies: send.cookies.map(({ name, value, domain }) => ({
    name,
    value,
    ...(domain === undefined ? {} : { domain }),
  })),
  headers: headersOf(send.headers),
  queryString: [...(URL.parse(send.url)?.searchParams ?? [])].map(([name, value]) => ({ name, value })),
  ...(send.body.state === "none" ? {} : { postData: postData(send, prose) }),
  headersSize: -1,
  bodySize: send.body.state === "none" ? 0 : (send.body.size ?? -1),
})

/** The format has no encoding for what was sent, so `_encoding` says it. */
const postData = ({ body, headers }: RecordedSend, prose: Prose): PostData & { _encoding?: string } => {
  const comment = bodyComments(body, prose).join(" ")
  return {
    mimeType: headers.find(([name]) => name === "content-type")?.[1] ?? "",
    text: body.text ?? body.base64 ?? "",
    ...(body.base64 === undefined ? {} : { _encoding: "base64" }),
    ...(comment === "" ? {} : { comment }),
  }
}

const bodyComments = (
  { state, base64, truncated, size }: RecordedSend["body"],
  { har }: Prose,
): readonly string[] => [
  ...(state === "unseen" ? [har.bodyUnseen] : []),
  ...(base64 === undefined ? [] : [har.bodyBase64]),
  ...(truncated === true ? [fill(har.bodyTruncated, { n: size ?? "?" })] : []),
]
