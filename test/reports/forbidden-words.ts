/** Words a report never uses of its own: they would say what only a person may say. */
export const forbiddenWords =
  /違反|違法|適法|適合|遵守|問題なし|漏えい|再委託|第三者提供|すべての送信|必須|免除|violat|illegal|unlawful|complian|comply/i
