import type { Kysely } from "kysely"
import type { Named } from "./named.ts"
import type { Tables } from "./tables.ts"

/** Letting go of what is no longer to be kept. */
export interface Pruning {
  /** Targets that were scanned more than once. */
  readonly targets: () => Promise<readonly string[]>
  /** Deletes scans with all their records. */
  readonly scans: (ids: readonly string[]) => Promise<void>
  /** Deletes the evidence of scans; their results stay. */
  readonly evidence: (ids: readonly string[]) => Promise<void>
  /** Which of the scans have evidence. */
  readonly withEvidence: (ids: readonly string[]) => Promise<readonly string[]>
  /** Deletes binaries no evidence needs, saved before a time: those of a scan under way have no evidence yet. */
  readonly blobs: (savedBefore: string) => Promise<number>
}

type Db = Kysely<Tables>

/** As many as one statement takes. */
const AT_ONCE = 500

export function pruning(db: Db, named: Named): Pruning {
  return {
    targets: () => named(() => targetsOften(db)),
    scans: (ids) =>
      named(() => inParts(ids, (part) => db.deleteFrom("scans").where("id", "in", part).execute())),
    evidence: (ids) => named(() => inParts(ids, (part) => deleteEvidence(db, part))),
    withEvidence: (ids) =>
      named(async () => {
        if (ids.length === 0) return []
        const found = await db.selectFrom("evidence").select("scan").where("scan", "in", ids).execute()
        return found.map(({ scan }) => scan)
      }),
    blobs: (savedBefore) => named(() => deleteBlobs(db, savedBefore)),
  }
}

async function targetsOften(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("scans")
    .select("target")
    .groupBy("target")
    .having(({ fn }) => fn.countAll(), ">", 1)
    .execute()
  return rows.map(({ target }) => target)
}

async function inParts(
  ids: readonly string[],
  work: (part: readonly string[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) await work(ids.slice(from, from + AT_ONCE))
}

/** The record first: what is left of it then keeps nothing from being asked for again. */
async function deleteEvidence(db: Db, scans: readonly string[]): Promise<void> {
  await db.deleteFrom("evidence").where("scan", "in", scans).execute()
  await db.deleteFrom("evidence_blobs").where("scan", "in", scans).execute()
}

async function deleteBlobs(db: Db, savedBefore: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("blobs")
    .where("saved_at", "<", savedBefore)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("evidence_blobs").select("scan").whereRef("evidence_blobs.sha256", "=", "blobs.sha256"),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
