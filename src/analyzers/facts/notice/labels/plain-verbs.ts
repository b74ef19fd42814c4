/** Polite forms of what is done with data, and the plain ones: お送りする, お渡ししている, 送信させていただく, ご提供する. */
const polite: readonly (readonly [RegExp, string])[] = [
  [/お(送|受け?取|預か)り(?:する|いたす|致す|している|しております?|します)/gu, "$1る"],
  [/お(渡)し(?:する|いたす|致す|している|しております?|します)/gu, "$1す"],
  [/お(届け|伝え|預け|見せ)(?:する|いたす|致す|している|しております?|します)/gu, "$1る"],
  [/お(使)い(?:する|いたす|致す|している|しております?|します|になる)/gu, "$1う"],
  [
    /(?:さ?せて(?:いただ|頂)(?:く|いている|いております?|きます)|いたす|致す|しております|いたします)/gu,
    "する",
  ],
  [/て(?:いただ|頂)(?:く|いている|いております?)/gu, "ている"],
  [/ご(?=(?:提供|送信|送付|共有|連携|転送|通知)(?:する|し|先))/gu, ""],
]

const isPolite = /[おご](?=\p{Script=Han})|いた|頂|致す|しており/u

/** A label without its politeness: お送りする情報 announces what 送る情報 does. */
export function plainVerbs(label: string): string {
  if (!isPolite.test(label)) return label
  return polite.reduce((text, [form, plain]) => text.replace(form, plain), label)
}
