/** The digests of all binaries a record points to, wherever in it they stand; each once. */
export function blobsIn(record: unknown): readonly string[] {
  const found = new Set<string>()
  collect(record, found)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return
  if ("sha256" in value && "size" in value && "mediaType" in value) found.add(String(value.sha256))
  else for (const inner of Object.values(value)) collect(inner, found)
}
