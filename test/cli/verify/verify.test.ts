import { execFileSync } from "node:child_process"
import { createHash, generateKeyPairSync, sign, verify } from "node:crypto"
import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  unlink,
  writeFile,
} from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import { runCommand } from "../../../src/cli/run-command.ts"
import type { Stages } from "../../../src/cli/stages.ts"
import { madeResult } from "../../store/made-records.ts"
import { madeContext } from "../made-context.ts"

let folder: string
let sealed: string
let digests: { manifest: string; record: string }

const keys = generateKeyPairSync("ed25519")
const others = generateKeyPairSync("ed25519")
const privatePem = keys.privateKey.export({ type: "pkcs8", format: "pem" })
const publicPem = (pair: typeof keys) => pair.publicKey.export({ type: "spki", format: "pem" })

/** A result as the real stage would sign it: with the digest of the knowledge it was made with. */
const judged =
  (change: Partial<Result> = {}): Stages["analyze"] =>
  async ({ target }, { digest, law }) =>
    madeResult([], {
      knowledge: { digest, lawAsOf: law.asOf },
      target: { ...target, services: [], duty: "not-declared" },
      ...change,
    })

const at = (...path: string[]) => join(folder, "copy", ...path)
const sha256 = (contents: string | Uint8Array) => createHash("sha256").update(contents).digest("hex")

async function run(args: readonly string[], stages: Partial<Stages> = {}) {
  const { context, seen } = madeContext(folder, { stages: { analyze: judged(), ...stages } })
  const code = await runCommand(args, context)
  return { code, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

/** The command's own outcome for programs. */
async function verified(...args: readonly string[]) {
  const { code, out } = await run(["verify", "copy", "--json", ...args])
  const outcome = JSON.parse(out)
  expect(code).toBe(outcome.whole ? 0 : 1)
  const faults: readonly string[] = outcome.faults.map(({ kind, path, to }: Record<string, string>) =>
    [kind, path, ...(to === undefined ? [] : [to])].join(" "),
  )
  return { ...outcome, faults }
}

async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** The manifest with something in it changed, written in its own form again. */
async function forge(
  change: (manifest: { files: { path: string; sha256: string; size: number }[]; record: string }) => void,
) {
  const manifest = JSON.parse(await readFile(at("manifest.json"), "utf8"))
  change(manifest)
  await writeFile(at("manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-seal-"))
  await writeFile(join(folder, "key.pem"), privatePem, { mode: 0o600 })
  await writeFile(join(folder, "public.pem"), publicPem(keys))
  await writeFile(join(folder, "other.pem"), publicPem(others))
  const formats = "html,json,csv,xlsx,markdown,sarif,junit,har"
  const { code, said } = await run(["scan", "https://www.example.jp/", "--out", "here", "--format", formats])
  expect(code).toBe(0)
  sealed = said
  const [, manifest = ""] = /封印: ([0-9a-f]{64})/.exec(said) ?? []
  const [, record = ""] = /記録: ([0-9a-f]{64})/.exec(said) ?? []
  digests = { manifest, record }
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  await rm(at(), { recursive: true, force: true })
  await cp(join(folder, "here"), at(), { recursive: true })
})

describe("a sealed folder", () => {
  test("tells digests anybody can make again", async () => {
    expect(sealed).toContain("manifest.json の SHA-256")
    expect(sha256(await readFile(at("manifest.json")))).toBe(digests.manifest)
    const record = (await filesIn(at()))
      .map((path) => path.slice(at().length + 1))
      .filter((path) => /^evidence\/|^report\.json$/.test(path))
    const lines = await Promise.all(
      record.toSorted().map(async (path) => `${sha256(await readFile(at(path)))}  ${path}\n`),
    )
    expect(sha256(lines.join(""))).toBe(digests.record)
  })

  test("as it was: 0, every file compared, and what that shows", async () => {
    const { code, out } = await run(["verify", "copy"])
    expect(code).toBe(0)
    expect(out).toContain(digests.manifest)
    expect(out).toContain(digests.record)
    expect(out).toContain("封印のときから変わっていません。")
    expect(out).toContain("誰が封印したか")
    const { files, faults } = await verified()
    expect(files).toBe((await filesIn(at())).length - 1)
    expect(faults).toEqual([])
    expect((await run(["verify", "copy", "--lang", "en"])).out).toContain("Nothing has changed")
  })

  test("names every single file of which one byte was changed", async () => {
    const files = (await filesIn(at())).filter((path) => !path.endsWith("manifest.json"))
    expect(files.length).toBeGreaterThan(15)
    for (const path of files) {
      const bytes = await readFile(path)
      const place = Math.floor(bytes.length / 2)
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      await writeFile(path, changed)
      expect((await verified()).faults).toEqual([`changed ${path.slice(at().length + 1)}`])
      await writeFile(path, bytes)
    }
    expect((await verified()).faults).toEqual([])
  })

  test.each<readonly [name: string, fool: () => unknown, faults: readonly string[]]>([
    ["longer", () => appendFile(at("report.json"), " "), ["changed report.json"]],
    ["gone", () => unlink(at("report.md")), ["missing report.md"]],
    ["renamed", () => rename(at("report.md"), at("z.md")), ["moved report.md z.md"]],
    ["added", () => writeFile(at("evidence", "more.png"), "x"), ["added evidence/more.png"]],
    [
      "swapped",
      async () => {
        await rename(at("csv/work.csv"), at("t"))
        await rename(at("csv/sends.csv"), at("csv/work.csv"))
        await rename(at("t"), at("csv/sends.csv"))
      },
      ["changed csv/sends.csv", "changed csv/work.csv"],
    ],
    [
      "a link to the same contents",
      async () => {
        await copyFile(at("report.json"), join(folder, "elsewhere.json"))
        await unlink(at("report.json"))
        await symlink(join(folder, "elsewhere.json"), at("report.json"))
      },
      ["not-a-file report.json"],
    ],
    [
      "a folder that is a link",
      async () => {
        await rm(join(folder, "moved"), { recursive: true, force: true })
        await rename(at("har"), join(folder, "moved"))
        await symlink(join(folder, "moved"), at("har"))
      },
      ["not-a-file har", "missing har/v1.har"],
    ],
    ["a pipe", () => void execFileSync("mkfifo", [at("pipe")]), ["not-a-file pipe"]],
    [
      "a name that is a folder now",
      async () => {
        await unlink(at("report.md"))
        await mkdir(at("report.md"))
      },
      ["missing report.md"],
    ],
    ["grown beyond any disk", () => truncate(at("report.json"), 2 ** 42), ["changed report.json"]],
    [
      "a huge file beside",
      async () => {
        await writeFile(at("big"), "")
        await truncate(at("big"), 2 ** 42)
      },
      ["added big"],
    ],
  ])("%s: named, nothing else", async (_, fool, faults) => {
    await fool()
    expect((await verified()).faults).toEqual(faults)
  })

  test("a name with control characters is written out", async () => {
    await writeFile(at("\u001b[31mred\n\u202e"), "x")
    const { out } = await run(["verify", "copy"])
    expect(out).toContain("追加: ⟨U+001B⟩[31mred ⟨U+202E⟩")
    expect(out).not.toContain("\u001b")
  })
})

describe("a manifest that was tampered with", () => {
  test.each<readonly [name: string, fool: () => unknown, fault: string | RegExp]>([
    ["gone", () => unlink(at("manifest.json")), "no-manifest manifest.json"],
    ["no JSON", () => writeFile(at("manifest.json"), "{"), "bad-manifest JSON"],
    ["spaced otherwise", () => appendFile(at("manifest.json"), "\n"), "bad-manifest canonical form"],
    [
      "a digest changed",
      () =>
        forge(
          ({ files }) =>
            void Object.assign(files.find(({ path }) => path === "report.json") ?? {}, {
              sha256: "0".repeat(64),
            }),
        ),
      "bad-manifest record",
    ],
    [
      "a path out of the folder",
      () => forge(({ files }) => files.push({ path: "../../etc/passwd", sha256: "0".repeat(64), size: 1 })),
      /^bad-manifest files\.\d+\.path$/,
    ],
    [
      "an absolute path",
      () => forge(({ files }) => files.push({ path: "/etc/passwd", sha256: "0".repeat(64), size: 1 })),
      /^bad-manifest files\.\d+\.path$/,
    ],
    [
      "itself in it",
      () => forge(({ files }) => files.push({ path: "manifest.sig", sha256: "0".repeat(64), size: 1 })),
      /^bad-manifest files\.\d+\.path$/,
    ],
    [
      "a path twice",
      () =>
        forge(
          ({ files }) =>
            void (
              files.at(-1) &&
              files.push({ ...files.at(-1), path: files.at(-1)?.path ?? "", sha256: "0".repeat(64), size: 1 })
            ),
        ),
      "bad-manifest files",
    ],
    [
      "more than is known",
      () => forge((manifest) => Object.assign(manifest, { note: "trust me" })),
      "bad-manifest JSON",
    ],
    [
      "a link",
      async () => {
        await rename(at("manifest.json"), join(folder, "m.json"))
        await symlink(join(folder, "m.json"), at("manifest.json"))
      },
      "bad-manifest manifest.json",
    ],
    ["huge", () => truncate(at("manifest.json"), 2 ** 42), "bad-manifest manifest.json"],
  ])("%s", async (_, fool, expected) => {
    await fool()
    const { faults } = await verified()
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(expected)
  })

  test("rewritten to fit: caught by the digest that was noted down, of whole or record", async () => {
    await appendFile(at("index.html"), "<p>all is well</p>")
    const bytes = await readFile(at("index.html"))
    await forge(({ files }) => {
      const page = files.find(({ path }) => path === "index.html")
      Object.assign(page ?? {}, { sha256: sha256(bytes), size: bytes.length })
    })
    expect((await verified()).faults).toEqual([])
    expect((await verified("--digest", digests.record)).faults).toEqual([])
    expect((await verified("--digest", digests.manifest)).faults).toEqual([`digest ${digests.manifest}`])
  })
})

describe("a signature", () => {
  const signedReport = () => run(["report", "copy", "--sign", "key.pem"])

  test("fits the key of the one who made it, and openssl's own form", async () => {
    expect((await signedReport()).code).toBe(0)
    const [text, signature] = [await readFile(at("manifest.json")), await readFile(at("manifest.sig"))]
    expect(verify(null, text, keys.publicKey, signature)).toBe(true)
    expect(await readFile(at("manifest.pub"), "utf8")).toBe(publicPem(keys))
    expect(await verified("--public-key", "public.pem")).toMatchObject({ whole: true, signature: "signed" })
    expect(await verified()).toMatchObject({ whole: true, signature: "self-signed" })
    expect((await run(["verify", "copy"])).out).toContain("その鍵が誰のものか")
  })

  test.each<readonly [name: string, fool: () => unknown, key: string, fault: string]>([
    ["other", async () => undefined, "other.pem", "wrong-signature manifest.sig"],
    ["gone", () => unlink(at("manifest.sig")), "public.pem", "unsigned manifest.sig"],
    ["short", () => writeFile(at("manifest.sig"), "x"), "public.pem", "wrong-signature manifest.sig"],
    [
      "made anew by somebody else",
      async () => {
        const text = await readFile(at("manifest.json"))
        await writeFile(at("manifest.sig"), sign(null, text, others.privateKey))
        await writeFile(at("manifest.pub"), publicPem(others))
      },
      "public.pem",
      "wrong-signature manifest.sig",
    ],
  ])("%s: not taken for the maker's", async (_, fool, key, fault) => {
    await signedReport()
    await fool()
    expect((await verified("--public-key", key)).faults).toEqual([fault])
  })

  test("is not left over what it was not made for", async () => {
    await signedReport()
    await run(["report", "copy", "--lang", "en"])
    expect(await readdir(at())).not.toContain("manifest.sig")
    expect(await verified()).toMatchObject({ whole: true, signature: "none" })
  })

  test("stays when a draft is laid beside it, which then stands outside", async () => {
    await signedReport()
    await run(["draft", "copy", "--format", "md"])
    expect((await verified("--public-key", "public.pem")).faults).toEqual(["added draft.md"])
  })

  test.each([
    ["missing.pem", "ENOENT"],
    ["public.pem", "Ed25519 PEM"],
    ["rsa.pem", "Ed25519 PEM"],
    ["locked.pem", "Ed25519 PEM"],
  ])("with %s: one line and 2, before any page is opened", async (file, why) => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
    await writeFile(join(folder, "rsa.pem"), rsa.export({ type: "pkcs8", format: "pem" }))
    await writeFile(
      join(folder, "locked.pem"),
      keys.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" }),
    )
    const { context, seen } = madeContext(folder)
    expect(await runCommand(["scan", "https://www.example.jp/", "--sign", file], context)).toBe(2)
    expect(seen.stderr).toHaveLength(1)
    expect(seen.stderr[0]).toContain(`--sign ${file} を使えません（${why}）`)
    expect(seen.stages).toEqual(expect.not.arrayContaining(["crawl", "findBrowser"]))
  })

  test.each([
    [["verify", "nowhere"], "nowhere はフォルダではありません"],
    [["verify", "copy", "--public-key", "key.pem"], "--public-key key.pem を使えません（Ed25519 PEM）"],
    [["verify", "copy", "--digest", "abc"], "--digest abc は SHA-256 の値ではありません"],
  ])("%j: one line and 2", async (args, line) => {
    const { code, said } = await run(args)
    expect(code).toBe(2)
    expect(said.split("\n")).toEqual([expect.stringContaining(line)])
  })
})

describe("a folder whose record was changed", () => {
  test.each(["report", "analyze"])("%s seals no changed record anew", async (name) => {
    const file = name === "report" ? "report.json" : "evidence/evidence.json"
    await appendFile(at(file), "\n")
    const { code, said } = await run([name, "copy"])
    expect(code).toBe(5)
    expect(said).toContain(`copy の ${file} は、封印のときのものではありません`)
    expect((await verified()).faults).toEqual([`changed ${file}`])
  })

  test("a page changed beside it stays visible when other formats are made", async () => {
    await appendFile(at("csv/work.csv"), "x")
    expect((await run(["report", "copy", "--format", "markdown"])).code).toBe(0)
    expect((await verified()).faults).toEqual(["changed csv/work.csv"])
  })
})

describe("--replay", () => {
  test("derives the result again, byte for byte", async () => {
    const { code, out } = await run(["verify", "copy", "--replay"])
    expect(code).toBe(0)
    expect(out).toContain("1 バイトも違いません")
    expect((await verified("--replay")).replayed).toBe(true)
  })

  test("names the places where another result follows", async () => {
    const target = {
      kind: "site",
      url: "https://other.example/",
      services: [],
      duty: "not-declared",
    } as const
    const analyze = judged({ target, startedAt: "2020-01-01T00:00:00Z" })
    const { code, out } = await run(["verify", "copy", "--replay", "--json"], { analyze })
    expect(code).toBe(1)
    expect(JSON.parse(out).faults).toEqual([
      { kind: "result", path: "target.url" },
      { kind: "result", path: "startedAt" },
    ])
  })

  test("says when the knowledge is another, and derives nothing", async () => {
    const result = JSON.parse(await readFile(at("report.json"), "utf8"))
    const digest = "1".repeat(64)
    await writeFile(
      at("report.json"),
      `${JSON.stringify({ ...result, knowledge: { ...result.knowledge, digest } }, null, 2)}\n`,
    )
    const { faults } = await verified("--replay")
    expect(faults[0]).toBe("changed report.json")
    expect(faults[1]).toMatch(new RegExp(`^knowledge ${digest} [0-9a-f]{64}$`))
  })

  test("of a record that is not whole says so", async () => {
    await unlink(at("report.json"))
    expect((await verified("--replay")).faults[1]).toMatch(/^no-result /)
    await writeFile(at("evidence/evidence.json"), "{}")
    expect((await verified("--replay")).faults.at(-1)).toMatch(/^no-evidence /)
  })
})
