import type { ReceivedRequest } from "./received.ts"
import type { Answer, Reply, Site } from "./site.ts"
import { notFound, staticFile } from "./static-file.ts"

/** What a site answers to a request: its own handler, else a file, else 404. */
export async function replyFor(site: Site, request: ReceivedRequest): Promise<Reply> {
  const pathname = request.path.split("?", 1)[0] ?? "/"
  const answer = answerFor(site.answers ?? {}, pathname)
  if (answer !== undefined) return answer(request)
  return site.folder === undefined ? notFound : staticFile(site.folder, pathname)
}

function answerFor(answers: Readonly<Record<string, Answer>>, pathname: string): Answer | undefined {
  const exact = answers[pathname]
  if (exact !== undefined) return exact
  const below = Object.keys(answers)
    .filter((path) => path.endsWith("*") && pathname.startsWith(path.slice(0, -1)))
    .sort((a, b) => b.length - a.length)
  return below[0] === undefined ? undefined : answers[below[0]]
}
