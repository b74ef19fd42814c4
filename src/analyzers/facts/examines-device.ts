import type { Signal } from "../../crawler/evidence.ts"

/** Fewer plain properties than this are read by any script that fits a page to its screen. Our own threshold. */
const fewestProperties = 4

/** Properties that every page may read; a call that draws, measures or lists says more by itself. */
const plainProperty = /^(screen|navigator)\.(?!get)[a-zA-Z]+$/

/**
 * What scripts did that examines the device (fingerprinting): all of it where a script did more than read a few plain
 * properties, none of it otherwise. Signals of other kinds stay.
 */
export function examiningDevice(signals: readonly Signal[]): readonly Signal[] {
  const examining = signals.filter(({ kind }) => kind === "fingerprinting")
  const byScript = Map.groupBy(examining, ({ script }) => script)
  const examines = (script: string | undefined) => {
    const done = byScript.get(script) ?? []
    return done.length >= fewestProperties || done.some(({ what }) => !plainProperty.test(what))
  }
  return signals.filter(({ kind, script }) => kind !== "fingerprinting" || examines(script))
}
