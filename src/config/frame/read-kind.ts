import type { ServiceKind } from "../declared.ts"

const words: readonly (readonly [RegExp, ServiceKind])[] = [
  [/^(?:|-|unknown|不明|未定|未判定|わからない)$/u, "unknown"],
  [/^(?:none|対象外|該当なし|非該当)$/u, "none"],
  [/^(?:r27[_-]?1|(?:第)?(?:1|一)号|.*(?:メッセージ|媒介).*)$/u, "r27_1"],
  [/^(?:r27[_-]?2|(?:第)?(?:2|二)号|.*(?:sns|掲示板|モール|動画共有).*)$/u, "r27_2"],
  [/^(?:r27[_-]?3|(?:第)?(?:3|三)号|.*検索.*)$/u, "r27_3"],
  [/^(?:r27[_-]?4|(?:第)?(?:4|四)号|.*(?:ニュース|情報提供|情報の提供|各種情報).*)$/u, "r27_4"],
]

/** The kind of service (施行規則第22条の2の27) a cell declares; nothing written is `unknown`. Undefined for other words. */
export function readKind(cell: string): ServiceKind | undefined {
  const folded = cell.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")
  return words.find(([pattern]) => pattern.test(folded))?.[1]
}
