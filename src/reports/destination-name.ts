import type { Destination } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"

/** As much of a destination as its name is made from. */
export type NamedDestination = Pick<Destination, "operator" | "service" | "hosts">

/** How a destination is called: who handles the information, or that this is not known. */
export const handlerName = (destination: NamedDestination, words: Words): string =>
  destination.operator ?? words.prose.destinations.unnamed

/** The service, or where that is not known the hosts themselves. */
export const serviceName = (destination: NamedDestination): string =>
  destination.service ?? destination.hosts.slice(0, 2).join(", ")

/** Handler and service on one line. */
export const destinationName = (destination: NamedDestination, words: Words): string =>
  `${handlerName(destination, words)} / ${serviceName(destination)}`
