/** Where the sites of one server are reached on loopback. */
export interface Ports {
  readonly https: number
  readonly http?: number
}

/**
 * Chromium's --host-resolver-rules: each host name leads to the server on loopback, and every other name
 * does not exist, so that nothing can leave the machine.
 */
export function hostResolverRules(hosts: readonly string[], ports: Ports): string {
  const rules = hosts.flatMap((host) => [
    `MAP ${host}:443 127.0.0.1:${ports.https}`,
    ...(ports.http === undefined ? [] : [`MAP ${host}:80 127.0.0.1:${ports.http}`]),
  ])
  return [...rules, "MAP * ~NOTFOUND"].join(", ")
}
