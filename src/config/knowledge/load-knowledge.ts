import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { checkEndpoints } from "./check-endpoints.ts"
import { checkHostOperators } from "./check-host-operators.ts"
import { checkPatterns } from "./check-patterns.ts"
import { checkReferences } from "./check-references.ts"
import { checkTerms } from "./check-terms.ts"
import type { Knowledge, KnowledgeTables } from "./knowledge.ts"
import { cacheName, keep, readKept } from "./knowledge-cache.ts"
import { knowledgeDigest } from "./knowledge-digest.ts"
import { listFile, readListedEntities } from "./listed-entities.ts"
import type { BrokenKnowledge, LoadedKnowledge, ReplacedVendor } from "./loaded-knowledge.ts"
import type { Problem } from "./problem.ts"
import { type HostOperatorRow, readHostOperators } from "./read-host-operators.ts"
import { readTables } from "./read-tables.ts"
import { readVendorFiles, type VendorFile } from "./read-vendor-files.ts"

export type { BrokenKnowledge, LoadedKnowledge, ReplacedVendor }

export interface KnowledgeSources {
  /** Further folders of vendor files; a vendor in a later folder replaces the one with the same id. */
  readonly vendorDirs?: readonly string[]
  /** The folder of the bundled data files; beside this module unless told otherwise. */
  readonly folder?: string
  /** A folder of ours to keep the checked result in, named by the digest of what it was made from. */
  readonly cacheFolder?: string
}

const bundledFolder = dirname(fileURLToPath(import.meta.url))

/** Reads, checks and cross-checks all data files. The same contents give the same digest. */
export function loadKnowledge(sources: KnowledgeSources = {}): LoadedKnowledge | BrokenKnowledge {
  const { cacheFolder, folder = bundledFolder, vendorDirs = [] } = sources
  if (cacheFolder === undefined) return readKnowledge(folder, vendorDirs)
  const name = nameInCache([folder, ...vendorDirs])
  const kept = name === undefined ? undefined : readKept(cacheFolder, name)
  if (kept !== undefined) return kept
  const loaded = readKnowledge(folder, vendorDirs)
  if (loaded.ok && name !== undefined) keep(cacheFolder, name, loaded)
  return loaded
}

function nameInCache(folders: readonly string[]): string | undefined {
  try {
    return cacheName(folders, listFile())
  } catch {
    return undefined // A folder or file that cannot be read is named by the reading itself.
  }
}

function readKnowledge(folder: string, vendorDirs: readonly string[]): LoadedKnowledge | BrokenKnowledge {
  const tables = readTables(folder)
  const hosts = readHostOperators(`${folder}/host-operators`, "host-operators")
  const read = [
    readVendorFiles(`${folder}/vendors`, "vendors"),
    ...vendorDirs.map((dir) => readVendorFiles(dir, dir)),
  ]
  const { vendors, replaced } = replaceById(read.flatMap(({ files }) => files))
  const problems = [
    ...(tables.ok ? checkTables(tables.value, vendors) : tables.problems),
    ...(hosts.ok ? [] : hosts.problems),
    ...(tables.ok && hosts.ok ? checkHostOperators(hosts.value, tables.value.functions) : []),
    ...read.flatMap((one) => one.problems),
    ...checkEndpoints(vendors),
  ]
  if (!tables.ok || !hosts.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, knowledge: assemble(tables.value, vendors, hosts.value), replaced }
}

function checkTables(tables: KnowledgeTables, vendors: readonly VendorFile[]): readonly Problem[] {
  return [
    ...checkTerms(tables.information, tables.purposes),
    ...checkReferences(tables, vendors),
    ...checkPatterns(tables.parameters, vendors),
  ]
}

function replaceById(files: readonly VendorFile[]) {
  const byId = new Map<string, VendorFile>()
  const replaced: ReplacedVendor[] = []
  for (const one of files) {
    const earlier = byId.get(one.vendor.id)
    if (earlier !== undefined) replaced.push({ id: one.vendor.id, file: earlier.file, instead: one.file })
    byId.set(one.vendor.id, one)
  }
  const vendors = [...byId.values()].sort((a, b) => (a.vendor.id < b.vendor.id ? -1 : 1))
  return { vendors, replaced }
}

function assemble(
  tables: KnowledgeTables,
  vendors: readonly VendorFile[],
  hosts: readonly HostOperatorRow[],
): Knowledge {
  const contents = {
    ...tables,
    vendors: vendors.map(({ vendor }) => vendor),
    hostOperators: hosts.map(({ row }) => row),
    entities: readListedEntities(),
  }
  return { ...contents, digest: knowledgeDigest(contents) }
}
