import type { LabelRole } from "./label-role.ts"

/** Labels in everyday words, in comparable form: 送る内容, 届く先, どこへ. Whole questions are in `question-label.ts`. */
const everyday: readonly (readonly [LabelRole, RegExp])[] = [
  [
    "other",
    /(送(信し|信され|ら|られ)?|渡(さ|し|され)|届(か|け)|集め(られ)?|(収集|取得|保存|記録|共有|提供)(し|され))(ない|ていない|ません)(内容|情報|デタ|もの|項目)$|^(送信先|提供先|相手先?|先方)(での|における)(情報の|デタの)?(取り?扱い|扱い|扱われ方|保存|保管)$/u,
  ],
  [
    "information",
    /^(外部|相手|送信先|そこ)?(に|へ)?(送る|送って(い)?る|送られる|渡す|渡している|渡る|渡される|届く|届ける|伝わる|伝える|集める|や(り取|りと)りする|保存される|保存する|記録される|(取り?)?扱う|お?預ける|(取り?)?扱われる)(主な)?(内容|情報|デタ|もの|項目|中身)$|^(何|なに|どんな(情報|デタ|もの|内容)|どのような(情報|デタ|もの|内容)|どの(情報|デタ))(を|が)?$/u,
  ],
  [
    "destination",
    /^((情報|デタ)(を|の))?(送る|送られる|渡す|届ける|届く|通信する|接続する|や(り取|りと)りする)?の?(相手先?|宛先|あて先|届け先|行き先|通信先|通信相手|接続先|アクセス先|送信相手|受け手|受取先|受け取る(側|相手|会社|人|先)|先)(の?名前?|の?名称)?$|^(どこ|だれ|誰|どちら)(に|へ)?$/u,
  ],
  [
    "opt-out",
    /^(オフ|off|無効)に(する(には|方法|手順)?|したい(とき|場合|方)(は|へ)?)$|^(断|切)(る|りたい)(には|方法|手順|(とき|場合|方)(は|へ)?)$/u,
  ],
  [
    "purpose",
    /^(いつ(・|と|、)?)?(なぜ|どうして|なんで|何のため(に)?|なんのため(に)?)(か|の)?$|^(送る|渡す|使う|届ける|集める)?(わけ|理由)$/u,
  ],
]

const tooShort = /^(先|相手)$/u

/** What a label in everyday words announces (core of the label in comparable form). */
export function everydayRole(core: string): LabelRole | undefined {
  if (core.length > 20 || tooShort.test(core)) return undefined
  return everyday.find(([, pattern]) => pattern.test(core))?.[0]
}
