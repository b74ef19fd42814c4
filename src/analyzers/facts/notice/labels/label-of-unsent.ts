/** What is done with information, then that it is not: 送信しない, 外部へは渡さない, 含めない. */
const unsent =
  /((送信|送付|取得|収集|提供|共有|記録|保存|転送)(を|は)?(し|され|いたし|行わ|行われ)|送(信)?ら(れ)?|渡(さ(れ)?|ら)|届(か|け)|含(め|まれ|ま))(ない|ません)(こと(を|と)|もの|よう|方針|原則)?[^、。]{0,8}(情報|デタ|もの|項目|内容)$/u
const outside = /対象外(の|と(な|す)る|に(な|す)る|である)?(情報|デタ|もの|項目|内容)$/u

/** Whether a label (in comparable form) announces what is not sent: 送信しないことを原則とする情報, 送信の対象外とする項目. */
export function isOfUnsent(core: string): boolean {
  return core.length <= 30 && (unsent.test(core) || outside.test(core))
}
