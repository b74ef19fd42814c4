import type { Assessment, Send } from "../../result.ts"
import { stateOf } from "../states/observed-state.ts"

/** Which provisions were met in which state of choice, counted in sends and visits. */
export function provisionsInStates(sends: readonly Send[]): Assessment["provisions"] {
  const met = sends.flatMap((send) =>
    distinctProvisions(send).map((covered) => ({ send, state: stateKnown(send), ...covered })),
  )
  const groups = Map.groupBy(met, ({ state, provision, certainty }) => `${state}|${provision}|${certainty}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { state, provision, certainty } = first
    const visits = new Set(group.map(({ send }) => send.visit)).size
    return [{ state, provision, certainty, sends: group.length, visits }]
  })
}

/** What whoever drove had chosen before, nobody told. */
function stateKnown(send: Send): Assessment["provisions"][number]["state"] {
  return send.run === "recorded" || send.run === "attached" ? "not-known" : stateOf(send)
}

function distinctProvisions({ information }: Send) {
  const pairs = information.map(
    ({ provision, certainty }) => [`${provision}|${certainty}`, { provision, certainty }] as const,
  )
  return [...new Map(pairs).values()]
}
