import { comparable } from "../plain-text.ts"
import type { LabelRole } from "./label-role.ts"

const ownSide =
  /(当社|弊社|自社|当会|当行|当店|当院|当方|当協会|当法人|当組合|当団体|当校|当学|当グルプ|当サイト|本サイト|当ウェブ|本ウェブ|当サビス|本サビス|本アプリ|当アプリ|当ブログ|当メディア|当局|サイト(側|運営)|運営者|送信元|私たち|わたしたち|弊団体|弊[^社]{1,3}(で|に|の)|当[^該然]{1,4}(で|に|の|側))/u
const otherSide =
  /(送信先|提供先|提供元|提供者|提供会社|外部事業者|提携事業者|広告事業者|送信事業者|サビス事業者|ツル事業者|受領者|先方|第三者|相手先|ベンダ|連携先|委託先|recipient)/u

/** 各社における, 外部サービスで: who stands for the destination beside a purpose, though no label of its own. */
const ofOthers =
  /(各社|同社|^事業者|配信(事業者|会社)|運営(会社|元|企業)|パトナ)(での?|における|の|側)|(外部サビス|各サビス|ツル|送信される先)(での?|における|側)|(受け?取る|受け?取った|送られ[るた]|受信する|受領する|提供を?受ける)(側|先|方|者|会社|事業者|企業|相手)/u

/** 取り扱うこととなる者|の利用目的, 運営元|における用途. */
const ofSomebody =
  /^(.{2,24}?)(における|による|での?|側の?|の|が(利用|使用|取得)する)(主な)?(利用|使用|活用|取得)?(の)?(目的|用途|使い方|使いみち|使い道|使途)/u

/** Whose purposes a label announces; `undefined` where it leaves that open. */
export function sideOfPurpose(
  core: string,
  isDestination: (words: string) => boolean,
): LabelRole | undefined {
  const own = ownSide.test(core)
  const other = otherSide.test(core) || ofOthers.test(core) || (!own && isDestination(somebodyIn(core)))
  if (own && other) return "purpose-both"
  if (other) return "purpose-destination"
  return own || /^[^の]{1,20}(での|における)(主な)?(利用)?目的$/u.test(core) ? "purpose-own" : undefined
}

function somebodyIn(core: string): string {
  return ofSomebody.exec(core)?.[1] ?? ""
}

const atEnd = /[(<〈《[【「](.{1,14})[)>〉》\]】」]$/u

/** 目的（送信先）, 利用目的＜当社＞. */
export function sideBehind(label: string, isDestination: (words: string) => boolean): LabelRole | undefined {
  const words = comparable(atEnd.exec(label)?.[1] ?? "")
  if (words === "") return undefined
  const [own, other] = [ownSide.test(words), otherSide.test(words) || isDestination(words)]
  if (own === other) return undefined
  return own ? "purpose-own" : "purpose-destination"
}
