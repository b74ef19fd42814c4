import { join, resolve } from "node:path"
import { recordingGapText } from "../../analyzers/facts/recording-gap.ts"
import { declaredBy } from "../../config/declared-by.ts"
import { recordedSettings } from "../../config/recorded-settings.ts"
import type { Settings } from "../../config/settings.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { ImportDeps } from "../../crawler/recording/import-recordings.ts"
import { UnreadableRecording } from "../../crawler/recording/read-entries.ts"
import type { FileRead, RecordedFile } from "../../crawler/recording/read-recording.ts"
import { safeName } from "../../reports/safe-name.ts"
import type { Context } from "../context.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import { checkFormats } from "../scan/check-formats.ts"
import { type Concluding, conclude } from "../scan/conclude.ts"
import { browserFor } from "../scan/each-site.ts"
import { timeName } from "../scan/folder-names.ts"
import { makePlan } from "../scan/make-plan.ts"
import { keepEvidence, markedIfStopped } from "../scan/observe.ts"
import { type Output, quietened } from "../scan/output.ts"
import { progressTeller } from "../scan/progress.ts"
import { ranWith } from "../scan/ran.ts"
import { type Inputs, readInputs } from "../scan/read-inputs.ts"
import { signingKeyAt } from "../scan/read-key.ts"
import { checkWritable } from "../scan/report-folder.ts"
import { version } from "../version.ts"
import { withStore } from "../with-store.ts"
import { fill } from "../words.ts"
import type { ImportOptions } from "./import-options.ts"

/** Which recordings to read, as what, and under which settings. */
export interface ImportOrder extends ImportOptions {
  readonly files: readonly RecordedFile[]
  readonly settings: Settings
  readonly output: Output
}

interface Importing extends Concluding {
  readonly inputs: Inputs
}

/**
 * Makes evidence of recordings, judges and reports it as a scan's. A browser is started only where a notice is to be
 * opened. Everything that can be found wrong before is found before a file is read.
 */
export async function importFiles(order: ImportOrder, loud: Context): Promise<ExitCode> {
  const { settings, output } = order
  const context = quietened(loud, output)
  checkFormats(settings.format)
  const knowledge = await knowledgeFor(context)
  const key = await signingKeyAt(settings.sign, context.folder)
  const inputs = await readInputs(settings, context.folder)
  const folder = folderFor(order, context)
  await checkWritable(folder)
  return withStore(settings, context, async (store) => {
    const importing = { context, settings, knowledge, store, output, key, inputs }
    const target = `har:${order.files[0]?.name ?? ""}`
    const evidence = await keepEvidence(target, importing, ({ id }) => evidenceOf(id, order, importing))
    const code = await conclude(evidence, folder, importing)
    if (context.signal.aborted) context.console.say(context.words.progress.interrupted)
    return code
  })
}

function folderFor({ settings, files, name }: ImportOrder, { folder }: Context): string {
  if (settings.out !== undefined) return resolve(folder, settings.out)
  const called = safeName(name ?? files[0]?.name.replace(/\.(har|json|gz|zhar)\b/gi, "") ?? "recording")
  return join(folder, "gaibu-report", `${called}-${timeName(new Date())}`)
}

async function evidenceOf(id: string, order: ImportOrder, importing: Importing): Promise<Evidence> {
  const { settings, files, name, platform } = order
  const { console, words, stages, signal } = importing.context
  const plan = {
    ...{ id, files },
    ...(name === undefined ? {} : { name }),
    ...(platform === undefined ? {} : { platform }),
    declared: declaredBy(settings),
    recordedSettings: recordedSettings(settings),
    toolVersion: version(),
    ran: ranWith(settings, importing.context),
  }
  const onRead = ({ recording }: FileRead) => {
    console.say(fill(words.progress.recording, countsOf(recording)))
    for (const gap of recording.gaps) console.say(recordingGapText(recording.name, gap)[words.language])
  }
  const evidence = await stages
    .importRecordings(plan, { onRead, signal, ...noticeOpener(id, importing) })
    .catch(asKnownFailure)
  if (evidence.recordings?.every(({ entries }) => entries === 0)) throw nothingIn(files)
  return markedIfStopped(evidence, signal)
}

function countsOf({ name, entries, sends }: FileRead["recording"]) {
  return { name, entries, sends }
}

function asKnownFailure(error: unknown): never {
  if (!(error instanceof UnreadableRecording)) throw error
  const { code, path } = error
  throw new KnownFailure(EXIT.usage, code === "too-large" ? "recordingTooLarge" : "recordingFile", {
    path,
    why: code,
  })
}

function nothingIn(files: readonly RecordedFile[]): KnownFailure {
  return new KnownFailure(EXIT.usage, "notRecording", { path: files.map(({ name }) => name).join(", ") })
}

function noticeOpener(id: string, importing: Importing): Pick<ImportDeps, "openNotice"> {
  const { inputs, settings, knowledge, context, store } = importing
  const { notice } = inputs
  if (notice === undefined) return {}
  return {
    openNotice: async () => {
      const browser = await browserFor(settings, context)
      const means = { ...inputs, browser, knowledge, acceptedKeys: [], ran: ranWith(settings, context) }
      const plan = makePlan({ id, url: notice }, settings, means)
      return context.stages.openDeclaredNotice(plan, {
        saveBlob: store.saveBlob,
        onProgress: progressTeller(context.console, context.words),
        signal: context.signal,
      })
    },
  }
}
