import { isThingSent } from "./sent-things.ts"

/** クリックの位置を記録するXを利用: X stands as its mark. */
const recorded =
  /(?:^|[、は])([^、。をは()]{2,40}(?:\([^()]{1,60}\))?)を(?:収集|記録|取得)(?:(?:・|、|および|及び)[^\s、。をは]{1,12})?(?:する|している|できる)[^、。をは\ue000-\uefff]{0,16}[「『]?[\ue000-\uefff][」』]?[^、。を]{0,12}を(?:利用|使用|導入|採用|設置)/u

/** What a sentence says the tool in use records: words of a marked text, told by what kind of thing they are. */
export function recordedByTool(marked: string): readonly string[] {
  const [, thing = ""] = recorded.exec(marked) ?? []
  return isThingSent(thing.replace(/\([^()]*\)$/u, "")) ? [thing] : []
}
