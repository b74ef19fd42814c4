import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { describe, expect, test } from "vitest"
import { whyEnded } from "../../../src/crawler/pdf/why-ended.ts"

/** How a real thread with little memory ends that runs `program`. */
async function endOf(program: string): Promise<Error> {
  const worker = new Worker(program, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 32 },
    stderr: true,
  })
  const [error] = await once(worker, "error")
  await worker.terminate()
  return error as Error
}

describe("a reader's thread that ends without an answer", () => {
  test("is the file's doing where its memory ran out", async () => {
    const error = await endOf(
      "const held = []; for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => ({ at })))",
    )
    expect(whyEnded(error)).toMatchObject({ code: "pdf-too-complex" })
  })

  test("is the program's own fault else, and says which", async () => {
    const error = await endOf('throw new TypeError("no such table")')
    const why = whyEnded(error)
    expect(why.code).toBe("pdf-reader-failed")
    expect(why.message).toContain("no such table")
  })
})
