import { frequentTable, perSiteTable } from "./destination-tables.ts"
import { groupsTables } from "./groups-tables.ts"
import { itemsTable } from "./items-table.ts"
import {
  auditTable,
  badRowsTable,
  exclusionsTable,
  methodTable,
  settingsTable,
  strataTable,
} from "./other-tables.ts"
import { sitesTable } from "./sites-table.ts"
import type { SurveyTable, ToldSurvey } from "./survey-table.ts"

/** Every table of a survey that has something in it, in the order of the report; names are unique. */
export const surveyTables = (told: ToldSurvey): readonly SurveyTable[] =>
  [
    itemsTable(told),
    ...groupsTables(told),
    frequentTable(told),
    perSiteTable(told),
    sitesTable(told, { sites: told.survey.sites, whole: true }),
    exclusionsTable(told),
    badRowsTable(told),
    auditTable(told),
    methodTable(told),
    strataTable(told),
    settingsTable(told),
  ].filter(({ rows }) => rows.length > 0)
