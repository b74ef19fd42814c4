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
  /** By every name that is one company's alone, former ones included, in the form of `writtenName`. */
  readonly vendorsByAnyName: ReadonlyMap<string, Vendor>
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
    vendorsByAnyName: indexNames(vendors),
  }
}

/** A name without the differences of writing that mean nothing: width, case, spaces, commas and full stops. */
export function writtenName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,.]+/gu, "")
}

function indexNames(vendors: readonly Vendor[]): ReadonlyMap<string, Vendor> {
  const named = vendors.flatMap((vendor) => namesOf(vendor).map((name) => [name, vendor] as const))
  const byName = Map.groupBy(named, ([name]) => name)
  return new Map(
    [...byName].flatMap(([name, all]) => {
      const [first, ...more] = new Set(all.map(([, vendor]) => vendor))
      return first === undefined || more.length > 0 ? [] : [[name, first] as const]
    }),
  )
}

function namesOf({ name, formerNames, relatedEntities, aliases, brands }: Vendor): readonly string[] {
  const dated = [...formerNames, ...relatedEntities].map((one) => one.name)
  return [...new Set([name.ja, name.original, ...dated, ...aliases, ...brands].map(writtenName))]
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
