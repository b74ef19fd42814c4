import { comparable } from "../plain-text.ts"
import type { LabelRole } from "./label-role.ts"

const own = /^(当社|弊社|自社|当サイト|本サイト|私たち|わたしたち)(は|が|では|で)$/u
const other =
  /^(送信先|提供先|提供元|提供者|運営会社|外部事業者|事業者|相手|相手先|各社|同社)(は|が|では|で)$/u

const purpose =
  /^(.{0,12}?)(情報を)?((何|なん)の(ため|目的)(に|で)|なぜ|どうして|なんで|何に|どのように|どう)(情報を?|外部に)?(送|渡|届|集め|使|利用|取得|収集|活用|役立て|提供)[^何誰]{0,12}$/u

/** Matched in comparable form, with neither か nor a mark at the end. */
const asked: readonly (readonly [LabelRole, RegExp])[] = [
  [
    "opt-out",
    /^(情報の?)?((送信|利用|収集|取得|提供)(さ?れ|し)?(を|の)?)?(止め|やめ|停止|無効|拒否|オプトアウト)(る|たい|する|したい|にする|にしたい)(には|場合は?|とき(は|には)?|方法)$|^送信(さ?れ)?たくない(場合|とき)(は|には)?$/u,
  ],
  ["policy", /^(もっと|さらに)?(詳しく|くわしく)は?(こちら)?$|^(詳しい|くわしい)(説明|情報|内容)$/u],
  [
    "destination",
    /^(情報は|情報の)?((送信先|送り先)は)?(どこ|どちら|誰|だれ|どの(会社|事業者|企業|サビス))(の(会社|事業者|サビス))?(へ|に|が|で)?(情報[をが]|デタ[をが])?((送|渡|届|提供|受け取|取り扱)[^何]{0,12})?$/u,
  ],
  [
    "information",
    /^(外部に|送信先に)?(何|なに|どんな(もの|情報|デタ|内容)|どのような(もの|情報|デタ|内容)|どの(情報|デタ))[をが]$/u,
  ],
  ["information", /^[^何]{0,14}(情報|デタ|内容|項目)は(何|なに|なん|どんなもの|どのようなもの|どれ)$/u],
  [
    "information",
    /^(外部に|送信先に)?(何|なに|どんな(もの|情報|デタ)|どのような(もの|情報|デタ)|どの(情報|デタ))(?:[をが]|(?<=情報|デタ|もの))(外部に)?(送|渡|届|取得|集め|収集|提供|伝)[^何]{0,12}$/u,
  ],
]

/** A word that each of these forms has; most labels have none. */
const asks =
  /何|なん|なに|なぜ|どう|どの|どん|どこ|どれ|どちら|誰|だれ|止め|やめ|停止|無効|拒否|オプトアウト|たくない|詳し|くわし/u

/** What a label in the form of a question announces: どこに送るか, 何のために送りますか, 止めるには. `label` in comparable form. */
export function questionRole(label: string): LabelRole | undefined {
  if (!asks.test(label)) return undefined
  const bare = label.replace(/[?？。]$/u, "").replace(/(です)?(の)?か$/u, "")
  if (bare.length > 24 || bare.length < 2) return undefined
  return purposeAsked(bare) ?? asked.find(([, pattern]) => pattern.test(bare))?.[0]
}

export function isQuestion(label: string): boolean {
  return questionRole(comparable(label)) !== undefined
}

/** 何のためですか, それはなぜですか */
const bareAsked =
  /^[^何]{0,8}目的は(何|なん|なに)$|^(それは|これは|送るのは|送信するのは|使うのは)?((何|なん)の(ため|目的)(に|で)?|なぜ|どうして|なんで)$/u

function purposeAsked(bare: string): LabelRole | undefined {
  if (bareAsked.test(bare)) return "purpose"
  const who = purpose.exec(bare)?.[1]
  if (who === undefined) return undefined
  if (other.test(who)) return "purpose-destination"
  if (own.test(who)) return "purpose-own"
  return who === "" ? "purpose" : undefined
}
