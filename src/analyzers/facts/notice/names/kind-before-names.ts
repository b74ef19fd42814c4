import type { NameMention } from "./name-mentions.ts"

const kind =
  /(?:外部の?|第三者の?)?[\p{Script=Han}\p{Script=Katakana}ーA-Z]{0,16}(?:モデル|サービス|API|事業者|ツール|会社|基盤|サーバー?)\($/u

/** 解析モデル（X、Y）に: the names in brackets stand for the kind of them before, which is part of neither. */
export function withKindBefore(text: string, mentions: readonly NameMention[]): readonly NameMention[] {
  return mentions.map((mention, at) => {
    const before = mentions[at - 1]
    const after = mentions[at + 1]
    const opens = isAimedAt(text, mention)
      ? kind.exec(text.slice(Math.max(0, mention.from - 40), mention.from))?.[0]
      : undefined
    const isLast = text.charAt(mention.to) === ")" && !isListed(text, mention, after)
    const first = opens === undefined ? mention : { ...mention, from: mention.from - opens.length }
    const isWithin = opens !== undefined || isListed(text, before, mention)
    return isWithin && isLast ? { ...first, to: mention.to + 1 } : first
  })
}

/** The bracket with the name is followed by に or へ. */
function isAimedAt(text: string, { to }: NameMention): boolean {
  return /^[^()]{0,60}\)(?:へ|に)/u.test(text.slice(to, to + 64))
}

/** Two names with nothing but a sign between. */
function isListed(text: string, one: NameMention | undefined, other: NameMention | undefined): boolean {
  return one !== undefined && other !== undefined && /^\s?[、,・/]\s?$/u.test(text.slice(one.to, other.from))
}
