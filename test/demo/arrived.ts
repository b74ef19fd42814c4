import { addressOf, type ReceivedRequest } from "../../src/demo/received.ts"
import type { ExpectedSend } from "./expected.ts"

/** A request in one line: method, host, path, names of query parameters, names inside the body. */
export function arrived(request: ReceivedRequest): string {
  const address = addressOf(request)
  const said = request.frames?.find((frame) => frame.from === "visitor")?.data ?? request.body
  const names = said.length === 0 ? [] : memberNames(JSON.parse(said.toString("utf8")))
  return line(request, [...address.searchParams.keys()], names)
}

/** The line of a send that the truth table expects. */
export function expectedLine(send: ExpectedSend): string {
  return line(send, Object.keys(send.parameters), Object.keys(send.body ?? {}))
}

type Where = { readonly method: string; readonly host: string; readonly path: string }

function line({ method, host, path }: Where, parameters: string[], members: string[]): string {
  const pathname = path.split("?", 1)[0]
  return `${method} ${host}${pathname} ?${parameters.sort().join("&")} {${members.sort().join(" ")}}`
}

function memberNames(value: object, prefix = ""): string[] {
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? memberNames(member, `${prefix}${name}.`)
      : [prefix + name],
  )
}
