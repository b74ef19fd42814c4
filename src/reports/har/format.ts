import type { Visit } from "../../crawler/evidence.ts"
import { proseOf } from "../prose.ts"
import { inPieces, type ReportFormat } from "../report-format.ts"
import { safeName } from "../safe-name.ts"
import { renderHar } from "./render-har.ts"

/** A file for each visit, in a folder of their own; nothing where the evidence is not at hand. */
export const format: ReportFormat = {
  opens: "har/",
  render: async ({ result, reader, language }) => {
    const names = fileNames(reader.visits)
    return reader.visits.map((visit, at) =>
      inPieces(`har/${names[at]}.har`, () => renderHar(visit, result, proseOf(language))),
    )
  },
}

const fileNames = (visits: readonly Visit[]): readonly string[] => {
  const names = visits.map(({ id }) => safeName(id))
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name}-${at + 1}`))
}
