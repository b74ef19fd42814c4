/** Letters beyond which a text is no line that could be a name. */
const longest = 200

/** Push 通知（APNs／Firebase Cloud Messaging）（提供者：…）: the name alone, however long what explains it is. */
export function withoutBrackets(text: string): string {
  return text.length > longest ? text : text.replace(/[（(][^（()）]*[）)]/gu, "")
}
