import { type Facts, labelOf } from "../facts/facts.ts"
import type { Assessment } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** 施行規則第22条の2の31第1号 to 第7号, in words. */
const items: Readonly<Record<string, Observation["message"]>> = {
  O1: { ja: "措置を講じている旨", en: "that the measure is taken" },
  O2: { ja: "停止するのが送信か利用かの別", en: "whether sending or use is stopped" },
  O3: { ja: "求めを受け付ける方法", en: "how requests are received" },
  O4: { ja: "利用が制限される場合の内容", en: "how the service becomes limited" },
  O5: { ja: "送信される情報の内容", en: "the information sent" },
  O6: { ja: "情報を取り扱う者の名称", en: "who handles it" },
  O7: { ja: "利用目的", en: "the purpose" },
}

/**
 * 法第27条の12第4号ロ and 施行規則第22条の2の31: what is to be published where the operator relies on item 4. A notice may
 * offer an opt-out and rest on the main clause all the same, so what is missing is for information, and for a person
 * where what was observed rests on item 4.
 */
export const rule: Rule = {
  id: "opt-out-items-unpublished",
  title: { ja: "オプトアウト措置に関する事項の一部を確認できず", en: "Items on opting out not published" },
  basis: "ordinance",
  article: "R31",
  severity: "info",
  needs: ["visits", "notices"],
  check: (facts) => facts.assessments.flatMap((assessment) => observe(assessment, facts)),
}

function observe(assessment: Assessment, facts: Facts): Observation[] {
  const { id: subject, optOut, need, sends: evidence } = assessment
  const destination = facts.destinations.find(({ id }) => id === assessment.destination)
  const restsOnIt = need === "opted"
  const severity = restsOnIt ? ({ severity: "medium" } as const) : {}
  if (!destination || (optOut === undefined && !restsOnIt)) return []
  const label = labelOf(destination)
  if (optOut === undefined)
    return [{ outcome: "unknown", subject, message: none(label), evidence, ...severity }]
  if (optOut.missing.length === 0) return [{ outcome: "pass", subject, message: whole(label), evidence }]
  return [{ outcome: "review", subject, message: missing(label, optOut.missing), evidence, ...severity }]
}

function missing(label: string, ids: readonly string[]): Observation["message"] {
  const words = ids.map((id) => items[id] ?? { ja: id, en: id })
  return {
    ja: `${label}のオプトアウトの案内に、次の記載を確認できませんでした：${words.map(({ ja }) => ja).join("、")}。第4号（電気通信事業法第27条の12第4号ロ）による場合に限り公表を要する事項で、本文の公表による場合は参考情報です。`,
    en: `What is said on opting out of ${label} does not state: ${words.map(({ en }) => en).join(", ")}. These are to be published only where item 4 (art. 27-12(iv)(b)) is relied on; with a notice under the main clause this is for information.`,
  }
}

function whole(label: string): Observation["message"] {
  return {
    ja: `${label}のオプトアウト措置に関する事項の記載を確認しました（利用が制限される場合の内容は、該当するときに限ります）。`,
    en: `The items on opting out of ${label} are published (how the service becomes limited only where it does).`,
  }
}

function none(label: string): Observation["message"] {
  return {
    ja: `${label}のオプトアウト措置に関する記載を確認できませんでした。`,
    en: `Nothing on opting out of ${label} could be found.`,
  }
}
