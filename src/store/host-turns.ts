import { type Kysely, PostgresAdapter, type RawBuilder, sql } from "kysely"
import type { Named } from "./named.ts"
import type { Tables } from "./tables.ts"

/** Turns at hosts, across all processes and machines that share the database. */
export interface HostTurns {
  /**
   * Takes the next turn at a host and gives the time to wait for it, in ms. Turns of one host lie at least `paceMs`
   * apart by the database's clock, so that machines need not agree on the time.
   */
  readonly take: (host: string, paceMs: number) => Promise<number>
}

export function hostTurns(db: Kysely<Tables>, named: Named): HostTurns {
  return { take: (host, paceMs) => named(() => take(db, host, paceMs)) }
}

async function take(db: Kysely<Tables>, host: string, paceMs: number): Promise<number> {
  const now = clockMs(db)
  const pace = sql<number>`cast(${paceMs} as double precision)`
  const later = db.getExecutor().adapter instanceof PostgresAdapter ? sql.raw("greatest") : sql.raw("max")
  const { next_ms, at } = await db
    .insertInto("host_turns")
    .values({ host, next_ms: sql<number>`${now} + ${pace}` })
    .onConflict((conflict) =>
      conflict.column("host").doUpdateSet({
        next_ms: sql<number>`${later}(${sql.ref("host_turns.next_ms")}, ${now}) + ${pace}`,
      }),
    )
    .returning(["next_ms", now.as("at")])
    .executeTakeFirstOrThrow()
  return Math.max(0, next_ms - paceMs - at)
}

function clockMs(db: Kysely<Tables>): RawBuilder<number> {
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as double precision)`
    : sql<number>`(julianday('now') - 2440587.5) * 86400000.0`
}
