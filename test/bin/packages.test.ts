import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { checkoutWith } from "./checkout.ts"

/** A checkout without packages and an npm that notes how it is called and "installs" the lock file's list. */
function bareCheckout({ npmFails = false } = {}) {
  const checkout = checkoutWith(`console.log("started")`)
  rmSync(join(checkout, "node_modules"))
  const wanted = {
    packages: { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b": { optional: true } },
  }
  writeFileSync(join(checkout, "package-lock.json"), JSON.stringify(wanted))
  const programs = join(checkout, "programs")
  mkdirSync(programs)
  const installs = [
    `mkdir -p node_modules/a && echo '{}' > node_modules/a/package.json`,
    `echo '{"packages":{"node_modules/a":{"version":"1.0.0"}}}' > node_modules/.package-lock.json`,
  ]
  const lines = ["#!/bin/sh", `echo "$@" >> ${programs}/calls`, ...(npmFails ? ["exit 1"] : installs)]
  writeFileSync(join(programs, "npm"), `${lines.join("\n")}\n`)
  chmodSync(join(programs, "npm"), 0o755)
  return {
    checkout,
    env: { ...process.env, PATH: `${programs}:${process.env.PATH}`, GAIBU_LANG: "en" },
    programs,
  }
}

function start({ checkout, env }: ReturnType<typeof bareCheckout>) {
  return spawnSync(process.execPath, [join(checkout, "bin", "start.js"), "doctor"], { encoding: "utf8", env })
}

function calls({ programs }: ReturnType<typeof bareCheckout>): readonly string[] {
  const file = join(programs, "calls")
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []
}

describe("packages", () => {
  it("are fetched once, and again when the lock file asks for another version", () => {
    const bare = bareCheckout()
    expect(start(bare)).toMatchObject({ status: 0, stdout: "started\n" })
    expect(start(bare)).toMatchObject({ status: 0, stderr: "" })
    expect(calls(bare)).toHaveLength(1)
    const lock = join(bare.checkout, "package-lock.json")
    writeFileSync(lock, readFileSync(lock, "utf8").replace("1.0.0", "1.0.1"))
    expect(start(bare).stderr).toContain("fetching packages")
    expect(calls(bare)).toHaveLength(2)
  })

  it("are fetched by one of two that start at once", async () => {
    const bare = bareCheckout()
    const both = [1, 2].map(() =>
      spawn(process.execPath, [join(bare.checkout, "bin", "start.js"), "doctor"], {
        env: bare.env,
        stdio: "ignore",
      }),
    )
    const codes = await Promise.all(both.map(async (child) => (await once(child, "exit"))[0]))
    expect(codes).toEqual([0, 0])
    expect(calls(bare)).toHaveLength(1)
  })

  it("are fetched although an earlier set-up was killed", () => {
    const bare = bareCheckout()
    const lock = join(bare.checkout, ".gaibu", "set-up.lock")
    mkdirSync(dirname(lock))
    const ended = spawnSync("true")
    writeFileSync(lock, String(ended.pid))
    expect(start(bare).status).toBe(0)
    expect(existsSync(lock)).toBe(false)
  })

  it("end the start with what to do when they cannot be had", () => {
    const done = start(bareCheckout({ npmFails: true }))
    expect(done.status).toBe(2)
    expect(done.stderr.trim().split("\n").at(-1)).toContain("npm ci --ignore-scripts")
  })
})
