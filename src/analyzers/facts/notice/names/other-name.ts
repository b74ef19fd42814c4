/** Whether a bracket behind a name only gives the same name again: as it was (旧…), or as it is said in kana. */
export function isOtherName(name: string, within: string): boolean {
  const isKana = /^[\p{Script=Katakana}ー・\s]+$/u.test(within)
  return /^旧/u.test(within) || (isKana && /^[\p{Script=Latin}\d\s.,&'-]+$/u.test(name))
}
