import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"

/** A time-stamping authority of openssl's on loopback, with a certificate authority of its own above it. */
export interface LocalAuthority {
  readonly url: string
  /** File with the certificate of the authority above (PEM). */
  readonly root: string
  readonly close: () => void
}

const openssl = (folder: string, args: readonly string[]) =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] })

/** Its certificate is for time stamps alone, unless another `usage` is asked for. */
export async function localAuthority(folder: string): Promise<LocalAuthority> {
  writeFileSync(join(folder, "tsa.ext"), "extendedKeyUsage=critical,timeStamping\n")
  writeFileSync(join(folder, "serial"), "01\n")
  const config = [
    ...["[tsa]", "default_tsa=t", "[t]", "serial=serial", "crypto_device=builtin", "signer_cert=tsa.pem"],
    ...["signer_key=tsa.key", "signer_digest=sha256", "default_policy=1.2.3.4.1", "digests=sha256"],
    ...["accuracy=secs:1", "ess_cert_id_chain=no", "ess_cert_id_alg=sha256"],
  ]
  writeFileSync(join(folder, "tsa.cnf"), `${config.join("\n")}\n`)
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
  const root = ["-subj", "/CN=Local Root", "-keyout", "root.key", "-out", "root.pem", "-days", "3"]
  openssl(folder, ["req", "-x509", ...key, ...root])
  openssl(folder, ["req", ...key, "-subj", "/CN=Local TSA", "-keyout", "tsa.key", "-out", "tsa.csr"])
  const from = ["-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "2"]
  openssl(folder, ["x509", "-req", "-in", "tsa.csr", ...from, "-extfile", "tsa.ext", "-out", "tsa.pem"])
  const server = createServer(async (request, response) => {
    writeFileSync(join(folder, "asked.tsq"), await bodyOf(request))
    openssl(folder, ["ts", "-reply", "-config", "tsa.cnf", "-queryfile", "asked.tsq", "-out", "answer.tsr"])
    response.setHeader("content-type", "application/timestamp-reply")
    response.end(readFileSync(join(folder, "answer.tsr")))
  })
  return { url: await listening(server), root: join(folder, "root.pem"), close: () => void server.close() }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The address of a server once it listens on loopback. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
