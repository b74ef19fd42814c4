import type { Destination } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"

/** How a destination is called: who handles the information, or that this is not known. */
export const handlerName = (destination: Destination, words: Words): string =>
  destination.operator ?? words.prose.destinations.unnamed

/** The service, or where that is not known the hosts themselves. */
export const serviceName = (destination: Destination): string =>
  destination.service ?? destination.hosts.slice(0, 2).join(", ")

/** Handler and service on one line. */
export const destinationName = (destination: Destination, words: Words): string =>
  `${handlerName(destination, words)} / ${serviceName(destination)}`
