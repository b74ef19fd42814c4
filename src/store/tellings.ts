import type { ExpressionBuilder, Kysely } from "kysely"
import type { Named } from "./named.ts"
import type { Tables } from "./tables.ts"

/** What was told of which scan: each once through each channel, however many processes look. */
export interface Tellings {
  /** Takes it on oneself to tell; false where it was told, or another process has been at it since `stale`. */
  readonly claim: (
    telling: Telling,
    times: { readonly now: string; readonly stale: string },
  ) => Promise<boolean>
  /** It was told. */
  readonly done: (telling: Telling) => Promise<void>
  /** It could not be told: somebody may try again. */
  readonly release: (telling: Telling) => Promise<void>
}

export interface Telling {
  readonly scan: string
  readonly channel: string
}

type Db = Kysely<Tables>

export function tellings(db: Db, named: Named): Tellings {
  return {
    claim: (telling, times) => named(() => claim(db, telling, times)),
    done: (telling) =>
      named(async () => {
        await db.updateTable("tellings").set({ done: 1 }).where(sameAs(telling)).execute()
      }),
    release: (telling) =>
      named(async () => {
        await db.deleteFrom("tellings").where(sameAs(telling)).where("done", "=", 0).execute()
      }),
  }
}

function sameAs({ scan, channel }: Telling) {
  return ({ and }: ExpressionBuilder<Tables, "tellings">) => and({ scan, channel })
}

async function claim(
  db: Db,
  { scan, channel }: Telling,
  { now, stale }: { readonly now: string; readonly stale: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("tellings")
    .values({ scan, channel, claimed: now, done: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(["scan", "channel"])
        .doUpdateSet({ claimed: now })
        .where("tellings.done", "=", 0)
        .where("tellings.claimed", "<", stale),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows !== 0n
}
