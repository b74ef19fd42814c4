const answers: readonly RegExp[] = [
  /(?:社)?(?:の(?:サーバー?|クラウド))?(?:に|へ|宛てに)(?:[^、。にへ]{0,8})(?:送|渡|届|提供|伝わ|転送|保存)[^、。]{0,12}$/u,
  /(?:社)?(?:の(?:サーバー?|クラウド))?が[^、。がを]{0,12}(?:を)?(?:運営|提供|受け取|受信|取得|管理)[^、。]{0,12}$/u,
  /(?:です|になります|となります|である)$/u,
]

const subject = /^(?:(?:情報の?)?(?:送信先|送り先|届け先|提供先|相手)(?:の(?:事業者|会社|名称))?は、?)/u

/**
 * The name in an answer to "where to" that is a sentence: X に送られます, 送信先は X です, X が受け取ります. Any other text
 * as it stands.
 */
export function nameInAnswer(sentence: string): string {
  const text = sentence.replace(/。$/u, "").replace(subject, "")
  if (!/(ます|です|ました|である)$/u.test(text)) return sentence
  const answer = answers.find((each) => each.test(text))
  const name = answer === undefined ? "" : text.replace(answer, "").trim()
  return name === "" || /[。をが]/u.test(name) || name.length > 60 ? sentence : name
}
