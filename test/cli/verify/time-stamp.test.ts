import { execFileSync } from "node:child_process"
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { runCommand } from "../../../src/cli/run-command.ts"
import { madeContext } from "../made-context.ts"
import { type LocalAuthority, listening, localAuthority } from "./local-authority.ts"

let folder: string
let authority: LocalAuthority
let another: LocalAuthority
let said: string

async function run(...args: readonly string[]) {
  const { context, seen } = madeContext(folder)
  const code = await runCommand(args, context)
  return { code, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

const verified = async (...args: readonly string[]) =>
  JSON.parse((await run("verify", "copy", "--json", ...args)).out)

const at = (name: string) => join(folder, "copy", name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-stamp-"))
  for (const name of ["one", "two"]) await mkdir(join(folder, name))
  authority = await localAuthority(join(folder, "one"))
  another = await localAuthority(join(folder, "two"))
  const scan = ["scan", "https://www.example.jp/", "--out", "here", "--actor", "監査 花子"]
  said = (await run(...scan, "--timestamp", authority.url, "--header", "Cookie: a-secret-of-ours")).said
})
afterAll(async () => {
  authority.close()
  another.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await rm(join(folder, "copy"), { recursive: true, force: true })
  await cp(join(folder, "here"), join(folder, "copy"), { recursive: true })
})

describe("a time stamp", () => {
  test("lies beside the manifest with its request, and openssl takes it for what it is", async () => {
    expect(said).toMatch(/タイムスタンプ: \d{4}-\d\d-\d\dT[\d:.]+Z（manifest\.tsr）/)
    const check = ["ts", "-verify", "-in", at("manifest.tsr"), "-CAfile", authority.root]
    for (const of of [
      ["-queryfile", at("manifest.tsq")],
      ["-data", at("manifest.json")],
    ])
      expect(execFileSync("openssl", [...check, ...of], { encoding: "utf8", stdio: "pipe" })).toContain("OK")
  })

  test("is checked by verify, against the reader's own certificates where there are some", async () => {
    const { whole, timestamp, sealed } = await verified()
    expect(whole).toBe(true)
    expect(timestamp).toMatchObject({ ok: true, authority: "Local TSA", chain: "unchecked" })
    expect(Math.abs(Date.parse(timestamp.at) - Date.parse(sealed.at))).toBeLessThan(5000)
    expect((await verified("--tsa-ca", "one/root.pem")).timestamp.chain).toBe("trusted")
    expect((await run("verify", "copy")).out).toContain("この局を信頼できるかは確かめていません")
  })

  test.each<readonly [name: string, fool: () => unknown, args: readonly string[], fault: string]>([
    ["another authority is trusted", () => undefined, ["--tsa-ca", "two/root.pem"], "untrusted"],
    ["no reply at all", () => writeFile(at("manifest.tsr"), "nonsense"), [], "unreadable"],
    ["another request", () => otherRequest(), [], "other-request"],
    ["a byte of the signature changed", () => flipLastByte(at("manifest.tsr")), [], "signature"],
  ])("%s: named", async (_, fool, args, why) => {
    await fool()
    const { whole, faults } = await verified(...args)
    expect(whole).toBe(false)
    expect(faults).toEqual([{ kind: "wrong-stamp", path: why }])
  })

  test("of another manifest does not fit", async () => {
    await run("report", "copy", "--lang", "en")
    expect(await readdir(join(folder, "copy"))).not.toContain("manifest.tsr")
    await cp(join(folder, "here", "manifest.tsr"), at("manifest.tsr"))
    expect((await verified()).faults).toEqual([{ kind: "wrong-stamp", path: "other-digest" }])
    await rm(at("manifest.tsr"))
    expect((await verified("--tsa-ca", "one/root.pem")).faults).toEqual([
      { kind: "no-stamp", path: "manifest.tsr" },
    ])
  })
})

describe("an authority that gives none", () => {
  const seal = async (url: string) => {
    const { code, said: told } = await run("report", "copy", "--timestamp", url)
    expect(code).toBe(0)
    expect(await readdir(join(folder, "copy"))).not.toContain("manifest.tsr")
    expect(await verified()).toMatchObject({ whole: true })
    return told.split("\n").filter((line) => line.includes("タイムスタンプを得られませんでした"))
  }

  test("nobody there: one line, and the report stands", async () => {
    const server = createServer()
    const url = await listening(server)
    await new Promise((resolve) => server.close(resolve))
    expect(await seal(url)).toEqual([expect.stringContaining("（ECONNREFUSED）")])
  })

  test("an error, or what is no time stamp", async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === "/error" ? 503 : 200
      response.end("<html>")
    })
    const url = await listening(server)
    expect(await seal(`${url}error`)).toEqual([expect.stringContaining("（HTTP 503）")])
    expect(await seal(url)).toEqual([expect.stringContaining("（unreadable）")])
    server.close()
  })
})

test("the manifest tells who sealed, how and when, and no secret", async () => {
  const { sealed } = JSON.parse(await readFile(at("manifest.json"), "utf8"))
  expect(sealed).toMatchObject({ by: "監査 花子", byFrom: "settings", node: process.version })
  expect(sealed.command).toEqual(
    expect.arrayContaining(["scan", "--header", "Cookie: [secret:header:cookie]", "--timestamp"]),
  )
  expect((await run("verify", "copy")).out).toContain("実施者 監査 花子（設定による）")
  await run("report", "copy")
  const again = JSON.parse(await readFile(at("manifest.json"), "utf8")).sealed
  expect(again.byFrom).toBe("system")
  expect(again.by).not.toBe("")
})

async function otherRequest() {
  execFileSync("openssl", [
    "ts",
    "-query",
    "-data",
    at("manifest.json"),
    "-sha256",
    "-out",
    at("manifest.tsq"),
  ])
}

async function flipLastByte(file: string) {
  const bytes = await readFile(file)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  await writeFile(file, bytes)
}
