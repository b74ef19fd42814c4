const stopped = /の([^のをがは、。]{2,20})への(?:利用|使用)を(?:停止|無効|拒否|中止|解除)/u

/** Cookie の広告配信への利用を停止できます: what could be stopped is what it is used for. */
export function stoppedUse(sentence: string): readonly string[] {
  const use = stopped.exec(sentence)?.[1]
  return use === undefined ? [] : [use]
}
