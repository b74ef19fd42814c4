/// <reference lib="dom" />

/** What the calls in one document share; in a script world of our own, so gone with the document. */
interface World {
  gaibuConsent?: Element[]
}

/** The functions of this file are sent as text. */
export const rememberedParts = [remembered]

/** Number under which an element can be asked for again. */
function remembered(element: Element): number {
  const world = globalThis as World
  world.gaibuConsent ??= []
  const known = world.gaibuConsent.indexOf(element)
  return known >= 0 ? known : world.gaibuConsent.push(element) - 1
}
