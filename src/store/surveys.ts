import type { Kysely } from "kysely"
import { AuditSheet } from "../analyzers/result/survey/audit.ts"
import { SurveyDefinition } from "../analyzers/result/survey/definition.ts"
import { SiteOutcome } from "../analyzers/result/survey/outcome.ts"
import type { Named } from "./named.ts"
import { type RecordKind, recordOf, rowOf } from "./record-row.ts"
import { StoreFailure } from "./store-failure.ts"
import type { RecordBody, Tables } from "./tables.ts"

/** How far a site of a survey is: its last attempt. */
export interface SiteProgress {
  readonly site: number
  readonly attempt: number
  readonly state: SiteOutcome["state"]
  readonly reason?: string
}

/** Surveys and what came of their sites. Saving the same outcome again changes nothing but its contents. */
export interface Surveys {
  /** Keeps a survey as it was frozen; one that is there already stays as it is. */
  readonly freeze: (definition: SurveyDefinition) => Promise<void>
  /** Undefined where there is none of this id. */
  readonly definition: (id: string) => Promise<SurveyDefinition | undefined>
  /** The id of every survey, the latest first. */
  readonly ids: () => Promise<readonly string[]>
  readonly saveOutcome: (outcome: SiteOutcome) => Promise<void>
  /** The last attempt at each site that was tried, in the order of the sites. */
  readonly progress: (survey: string) => Promise<readonly SiteProgress[]>
  /** The last outcome of each site that was tried, in the order of the sites, a few held at a time. */
  readonly outcomes: (survey: string) => AsyncIterable<SiteOutcome>
  readonly saveAudit: (sheet: AuditSheet) => Promise<void>
  readonly audit: (survey: string) => Promise<AuditSheet | undefined>
}

type Db = Kysely<Tables>

const DEFINITION: RecordKind<SurveyDefinition> = { name: "survey", version: 1, schema: SurveyDefinition }
const OUTCOME: RecordKind<SiteOutcome> = { name: "survey outcome", version: 1, schema: SiteOutcome }
const AUDIT: RecordKind<AuditSheet> = { name: "survey audit", version: 1, schema: AuditSheet }

/** Outcomes read at a time. */
const page = 200

export function surveys(db: Db, named: Named): Surveys {
  return {
    freeze: (definition) => named(() => freeze(db, definition)),
    definition: (id) => named(() => definition(db, id)),
    ids: () => named(() => ids(db)),
    saveOutcome: (outcome) => named(() => saveOutcome(db, outcome)),
    progress: (survey) => named(() => progress(db, survey)),
    outcomes: (survey) => outcomes(db, named, survey),
    saveAudit: (sheet) => named(() => saveAudit(db, sheet)),
    audit: (survey) => named(() => audit(db, survey)),
  }
}

async function freeze(db: Db, definition: SurveyDefinition): Promise<void> {
  const { id, createdAt, definitionVersion } = definition
  await db
    .insertInto("surveys")
    .values({ id, created_at: createdAt, ...(await bodyOf(definitionVersion, definition)) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute()
}

async function definition(db: Db, id: string): Promise<SurveyDefinition | undefined> {
  const row = await db.selectFrom("surveys").selectAll().where("id", "=", id).executeTakeFirst()
  return row && recordOf({ ...row, scan: id }, DEFINITION)
}

async function ids(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("surveys").select(["id", "created_at"]).execute()
  return rows.toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1)).map(({ id }) => id)
}

async function saveOutcome(db: Db, outcome: SiteOutcome): Promise<void> {
  const { survey, site, attempt, state, outcomeVersion } = outcome
  const known = await db.selectFrom("surveys").select("id").where("id", "=", survey).executeTakeFirst()
  if (known === undefined) throw new StoreFailure("no-record", `survey ${survey}`)
  const row = {
    state,
    reason: outcome.state === "failed" ? outcome.reason : null,
    ...(await bodyOf(outcomeVersion, outcome)),
  }
  await db
    .insertInto("survey_outcomes")
    .values({ survey, site, attempt, ...row })
    .onConflict((conflict) => conflict.columns(["survey", "site", "attempt"]).doUpdateSet(row))
    .execute()
}

async function progress(db: Db, survey: string): Promise<readonly SiteProgress[]> {
  const rows = await lastAttempts(db, survey).select(["o.site", "o.attempt", "o.state", "o.reason"]).execute()
  return rows.map(({ site, attempt, state, reason }) => ({
    site,
    attempt,
    state: state === "scanned" ? "scanned" : "failed",
    ...(reason === null ? {} : { reason }),
  }))
}

/** Pages by the site's number, so that a survey of any size is read in bounded memory. */
async function* outcomes(db: Db, named: Named, survey: string): AsyncGenerator<SiteOutcome> {
  for (let last = 0; ; ) {
    const rows = await named(() =>
      lastAttempts(db, survey)
        .select(["o.site", "o.attempt", "o.version", "o.sha256", "o.body"])
        .where("o.site", ">", last)
        .limit(page)
        .execute(),
    )
    for (const row of rows) yield recordOf({ ...row, scan: `${survey} ${row.site}/${row.attempt}` }, OUTCOME)
    const end = rows.at(-1)
    if (end === undefined || rows.length < page) return
    last = end.site
  }
}

function lastAttempts(db: Db, survey: string) {
  return db
    .selectFrom("survey_outcomes as o")
    .where("o.survey", "=", survey)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("survey_outcomes as later")
            .select("later.site")
            .where("later.survey", "=", survey)
            .whereRef("later.site", "=", "o.site")
            .whereRef("later.attempt", ">", "o.attempt"),
        ),
      ),
    )
    .orderBy("o.site")
}

async function saveAudit(db: Db, sheet: AuditSheet): Promise<void> {
  const row = await bodyOf(sheet.sheetVersion, sheet)
  await db
    .insertInto("survey_audits")
    .values({ survey: sheet.survey, ...row })
    .onConflict((conflict) => conflict.column("survey").doUpdateSet(row))
    .execute()
}

async function audit(db: Db, survey: string): Promise<AuditSheet | undefined> {
  const row = await db.selectFrom("survey_audits").selectAll().where("survey", "=", survey).executeTakeFirst()
  return row && recordOf({ ...row, scan: survey }, AUDIT)
}

async function bodyOf(version: number, record: unknown): Promise<RecordBody> {
  const { scan: _, ...body } = await rowOf("", version, record)
  return body
}
