/** Sentry（2026年6月導入予定）, LINE【準備中】: how far it is with a name is no part of it. */
const state =
  /(?<=\S)\s*[（(【［[][^（()）【】［\]]*(予定|準備中|検討中|未導入|休止中|停止中|終了)[^（()）【】［\]]{0,4}[）)】］\]]$/u

export function withoutState(name: string): string {
  return name.replace(state, "")
}
