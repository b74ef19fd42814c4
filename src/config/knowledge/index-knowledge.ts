import type { HostOperator } from "./host-operator.ts"
import type { Knowledge, ListedEntity } from "./knowledge.ts"
import type { Endpoint, Service, Vendor } from "./vendor.ts"

/** A service and who runs it. */
export interface KnownService {
  readonly vendor: Vendor
  readonly service: Service
}

/** One endpoint of a service, ready to be compared. */
export interface IndexedEndpoint extends KnownService {
  readonly exact: boolean
  readonly path: string
  readonly pathPattern: RegExp | undefined
  readonly queryPattern: RegExp | undefined
}

/** Look-ups by host, built once from the knowledge and never changed. */
export interface KnowledgeIndex {
  readonly endpointsByHost: ReadonlyMap<string, readonly IndexedEndpoint[]>
  /** Host names as the entity list writes them, `*.example.com` included. */
  readonly entitiesByHost: ReadonlyMap<string, ListedEntity>
  readonly operatorsByHost: ReadonlyMap<string, HostOperator>
  /** Whose network or cloud carries its customers' pages under the host. */
  readonly carriersByHost: ReadonlyMap<string, string>
  /** By the name to publish. */
  readonly vendorsByName: ReadonlyMap<string, Vendor>
}

export function indexKnowledge(knowledge: Knowledge): KnowledgeIndex {
  const { vendors, entities, hostOperators, carriers } = knowledge
  return {
    endpointsByHost: indexEndpoints(vendors),
    entitiesByHost: indexEntities(entities),
    operatorsByHost: new Map(hostOperators.map((row) => [row.host, row])),
    carriersByHost: new Map(
      carriers.carriers.flatMap(({ hosts, operator }) => hosts.map((host) => [host, operator] as const)),
    ),
    vendorsByName: new Map(vendors.map((vendor) => [vendor.name.ja, vendor])),
  }
}

function indexEndpoints(vendors: readonly Vendor[]): ReadonlyMap<string, readonly IndexedEndpoint[]> {
  const byHost = new Map<string, IndexedEndpoint[]>()
  for (const vendor of vendors) {
    for (const service of vendor.services) {
      for (const endpoint of service.endpoints) {
        const known = byHost.get(endpoint.host) ?? []
        byHost.set(endpoint.host, [...known, indexEndpoint(endpoint, { vendor, service })])
      }
    }
  }
  return byHost
}

function indexEndpoint(
  { exact, path, pathPattern, queryPattern }: Endpoint,
  known: KnownService,
): IndexedEndpoint {
  return {
    ...known,
    exact: exact === true,
    path: path ?? "/",
    pathPattern: pathPattern === undefined ? undefined : new RegExp(pathPattern, "u"),
    queryPattern: queryPattern === undefined ? undefined : new RegExp(queryPattern, "u"),
  }
}

function indexEntities(entities: readonly ListedEntity[]): ReadonlyMap<string, ListedEntity> {
  return new Map(entities.flatMap((entity) => entity.hosts.map((host) => [host, entity] as const)))
}
