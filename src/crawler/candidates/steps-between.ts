import type { NoticeCandidate, Step, Visit } from "../evidence.ts"
import { withoutFragment } from "./notice-links.ts"

/**
 * The steps a visitor can take between the documents that were opened: visible links from one to another, and
 * the redirects they go through. A link shown only after opening a menu costs those presses too.
 */
export function stepsBetween(
  visits: readonly Visit[],
  candidates: readonly NoticeCandidate[],
): readonly Step[] {
  const aliases = new Map<string, string>()
  for (const { url, finalUrl } of [...visits, ...candidates]) {
    aliases.set(withoutFragment(url), withoutFragment(finalUrl))
    aliases.set(withoutFragment(finalUrl), withoutFragment(finalUrl))
  }
  const steps = visits.flatMap(({ finalUrl, page }) =>
    (page?.pressables ?? []).flatMap((pressable): Step[] => {
      const to = aliases.get(withoutFragment(pressable.href ?? ""))
      const reachable = pressable.visible || pressable.presses !== undefined
      if (to === undefined || !reachable || to === withoutFragment(finalUrl)) return []
      return [
        {
          from: withoutFragment(finalUrl),
          to,
          linkText: pressable.text,
          presses: 1 + (pressable.presses ?? 0),
          region: pressable.region,
        },
      ]
    }),
  )
  return [
    ...new Map(
      steps.map((step) => [`${step.from} ${step.to} ${step.presses} ${step.linkText}`, step]),
    ).values(),
  ]
}
