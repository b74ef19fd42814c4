import type { Result } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"
import type { Prose } from "./prose.ts"

/** The words for a target: what is said of a browser we drove does not hold of a recording somebody else made. */
export const wordsOfTarget = ({ kind }: Result["target"], words: Words): Words =>
  kind === "har" ? { ...words, prose: ofRecording(words.prose) } : words

const ofRecording = (prose: Prose): Prose => {
  const { summary, completeness, method, visits, terminal, sends } = prose.ofRecording
  return {
    ...prose,
    summary: { ...prose.summary, ...summary },
    completeness: { ...prose.completeness, ...completeness },
    method: { ...prose.method, ...method, facts: { ...prose.method.facts, ...method.facts } },
    visits: { ...prose.visits, ...visits },
    terminal: { ...prose.terminal, ...terminal },
    sends: { ...prose.sends, choice: { ...prose.sends.choice, ...sends.choice } },
  }
}
