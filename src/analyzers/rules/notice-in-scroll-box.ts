import { statingNotices } from "../facts/facts.ts"
import type { NoticeManner } from "../facts/manner/notice-manner.ts"
import type { Observation, Rule } from "./rule.ts"

/** Share of the text in boxes that scroll by themselves beyond which the notice stands in one. Own threshold. */
const most = 0.5

/** 施行規則第22条の2の28第1項第3号: easy to check, which a small box to be scrolled inside the page may not be. */
export const rule: Rule = {
  id: "notice-in-scroll-box",
  title: { ja: "枠内のスクロールを要する表示", en: "Shown in a box that scrolls by itself" },
  basis: "own",
  article: "R28-1-3",
  severity: "info",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).map(({ manner }) => observe(manner)),
}

function observe({ notice: subject, phone }: NoticeManner): Observation {
  const evidence = [subject]
  if (!phone) return { outcome: "unknown", subject, message: notMeasured, evidence }
  return phone.inScrollBox > most
    ? { outcome: "review", subject, message: boxed, evidence }
    : { outcome: "pass", subject, message: open, evidence }
}

const boxed: Observation["message"] = {
  ja: "文字の半分以上が、ページの中でさらにスクロールする枠に入っています（当ツールの基準）。容易に確認できるかは人の判断が必要です。",
  en: "More than half of the text stands in a box that scrolls inside the page (own measure). Whether it is easy to check, a person must judge.",
}
const open: Observation["message"] = {
  ja: "文字の大部分は、枠内のスクロールを要せずに表示されます（当ツールの基準）。",
  en: "Most of the text is shown without scrolling inside a box (own measure).",
}
const notMeasured: Observation["message"] = {
  ja: "枠内のスクロールを要するか確認できませんでした。",
  en: "Whether it stands in a box that scrolls could not be seen.",
}
