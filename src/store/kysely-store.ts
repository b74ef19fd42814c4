import type { Kysely } from "kysely"
import { hostTurns } from "./host-turns.ts"
import type { Named } from "./named.ts"
import { plans } from "./plans.ts"
import { pruning } from "./pruning.ts"
import { records } from "./records.ts"
import { scanLines } from "./scan-lines.ts"
import type { Store } from "./store.ts"
import { surveys } from "./surveys.ts"
import type { Tables } from "./tables.ts"
import { tellings } from "./tellings.ts"

/** A store in any database kysely speaks to, its tables made. */
export function kyselyStore(db: Kysely<Tables>, named: Named): Store {
  return {
    ...scanLines(db, named),
    ...records(db, named),
    plans: plans(db, named),
    turns: hostTurns(db, named),
    tellings: tellings(db, named),
    pruning: pruning(db, named),
    surveys: surveys(db, named),
    close: () => db.destroy(),
  }
}
