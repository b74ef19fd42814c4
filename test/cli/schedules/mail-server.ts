import { createServer, type Socket } from "node:net"

/** A mail server that takes everything (RFC 5321, as far as one message needs it) and keeps what it was told. */
export async function mailServer() {
  const said: string[] = []
  const server = createServer((socket) => serve(socket, said))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  return { port, said, close: () => server.close() }
}

/** What is answered to a command, by its first letters. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ["EHLO", "250-test\r\n250 AUTH PLAIN"],
  ["AUTH", "235 in"],
  ["DATA", "354 go on"],
  ["QUIT", "221 bye"],
]

function serve(socket: Socket, said: string[]): void {
  let [inMessage, rest] = [false, ""]
  const answer = (text: string) => socket.write(`${text}\r\n`)
  answer("220 test")
  socket.on("error", () => undefined)
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString()).split("\r\n")
    rest = lines.pop() ?? ""
    for (const line of lines) {
      said.push(line)
      const ends = inMessage && line === "."
      if (!inMessage || ends) answer(ends ? "250 kept" : answerTo(line))
      inMessage = inMessage ? !ends : line === "DATA"
    }
  })
}

function answerTo(line: string): string {
  return ANSWERS.find(([command]) => line.startsWith(command))?.[1] ?? "250 ok"
}
