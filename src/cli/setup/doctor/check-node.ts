export interface NodeCheck {
  readonly subject: "node"
  readonly ok: boolean
  readonly version: string
  readonly path: string
}

const oldestMajor = 24

export function checkNode(): NodeCheck {
  const version = process.versions.node
  return { subject: "node", ok: Number.parseInt(version, 10) >= oldestMajor, version, path: process.execPath }
}
