import type { DoctorCheck } from "./setup/doctor.ts"
import { fill, type Words } from "./words.ts"

type Subject = DoctorCheck["subject"]
type Check<S extends Subject> = Extract<DoctorCheck, { readonly subject: S }>

/** One line per check: whether it is well, what was found, and what to do where it is not. */
export function doctorLine(check: DoctorCheck, words: Words): string {
  const { doctor } = words
  return `[${check.ok ? doctor.ok : doctor.bad}] ${sentence(check, words)}`
}

function sentence(check: DoctorCheck, words: Words): string {
  const { doctor } = words
  switch (check.subject) {
    case "node":
      return fill(check.ok ? doctor.node : doctor.nodeOld, { ...check, ok: "" })
    case "packages":
      return packages(check, words)
    case "browser":
      return check.ok ? fill(doctor.browser, browserValues(check.found)) : check.message[words.language]
    case "launch":
      return launch(check, words)
    case "sandbox":
      return check.on ? doctor.sandboxOn : doctor.sandboxOff
    case "font":
      return check.font.ok ? fill(doctor.font, { name: check.font.name }) : doctor.fontMissing
    case "database":
      return check.ok
        ? fill(doctor.database, { version: check.version })
        : fill(doctor.databaseFailed, { reason: check.reason })
  }
}

/** What a sentence about a browser names. */
export function browserValues({ name, version, path }: { name: string; version: string; path: string }) {
  return { name, version, path }
}

function packages({ missing, gaibu }: Check<"packages">, { doctor }: Words): string {
  return missing.length === 0
    ? fill(doctor.packages, { gaibu })
    : fill(doctor.packagesMissing, { missing: missing.join(", ") })
}

function launch(check: Check<"launch">, { doctor }: Words): string {
  if ("version" in check)
    return check.drawsJapanese ? fill(doctor.launch, { version: check.version }) : doctor.launchNoJapanese
  const { cause, reason } = check
  return fill(cause === "no-sandbox" ? doctor.launchNoSandbox : doctor.launchFailed, { reason })
}
